// Whether a few words are a person, an agency or a place.
#include "2_article/names.h"

#include <string>

#include "2_article/article_tables.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

const PeopleTables& tables() { return test_resources().article().people; }

IndexRange all(const Pieces& pieces) { return {0, offset(pieces.words.size())}; }

Likeness likeness(std::string_view text) {
  const Pieces pieces = pieces_of(text, tables());
  return name_likeness(pieces.words, all(pieces), tables());
}

TEST_CASE("names: people") {
  CHECK(likeness("محمد الراوي") >= Likeness::possible);
  CHECK(likeness("Sara Lind") == Likeness::likely);
  CHECK(likeness("") == Likeness::no);
  CHECK(likeness("وصلت السفينة التي غابت ثلاثة أيام إلى ميناء الصخرة") == Likeness::no);
}

TEST_CASE("names: agencies, however they are spelled") {
  const auto number = [](std::string_view text) {
    const Pieces pieces = pieces_of(text, tables());
    const auto found = agency_of(pieces.words, all(pieces), tables());
    return found ? static_cast<int>(found->name) : -1;
  };
  CHECK(number("رويترز") >= 0);
  CHECK(number("Reuters") >= 0);
  CHECK(number("REUTERS") == number("Reuters"));
  CHECK(number("رويترز وصلت") == -1);
  CHECK(number("") == -1);
}

TEST_CASE("names: places") {
  const auto place = [](std::string_view text) {
    const Pieces pieces = pieces_of(text, tables());
    return is_place(pieces.words, all(pieces), tables());
  };
  CHECK(place("القاهرة"));
  CHECK_FALSE(place("السفينة"));
}

TEST_CASE("names: words of work") {
  const Pieces pieces = pieces_of("كتب سليم الراوي", tables());
  const auto found = role_at(pieces.words, all(pieces), tables());
  REQUIRE(found.has_value());
  CHECK(found->words == IndexRange{0, 1});
  CHECK(found->role.kind == RoleWord::Kind::writer);
  const Pieces none = pieces_of("سفينة في البحر", tables());
  CHECK_FALSE(role_at(none.words, all(none), tables()).has_value());
}

TEST_CASE("names: accounts that are nobody") {
  const Pieces admin = pieces_of("admin", tables());
  CHECK(is_nobody(admin.words, all(admin), tables()));
  const Pieces sara = pieces_of("Sara Lind", tables());
  CHECK_FALSE(is_nobody(sara.words, all(sara), tables()));
}

TEST_CASE("names: damaged tables are named") {
  for (const char* name : {"2_article/roles.tsv", "2_article/agencies.tsv", "2_article/name_words.tsv"}) {
    const TemporaryFolder folder;
    folder.write(name, "what is this\n");
    const auto files = DataFiles::from_folder(folder.path());
    REQUIRE(files.has_value());
    const auto loaded = PeopleTables::load(*files);
    REQUIRE_FALSE(loaded.has_value());
    CHECK(loaded.error().where == folder.path() + "/" + name + ":1");
  }
}

}  // namespace
}  // namespace isnad
