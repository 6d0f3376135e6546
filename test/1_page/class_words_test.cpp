// What words of classes say: whole tokens, parts, pairs, and the table.
#include "1_page/class_words.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

namespace isnad {
namespace {

Hints of(std::initializer_list<Hint> list) {
  Hints hints;
  for (const Hint hint : list) hints.add(hint);
  return hints;
}

ClassWords some_words() {
  ClassWords words;
  words.add("share", of({Hint::share}));
  words.add("postcontent", of({Hint::content, Hint::article}));
  words.add("title", of({Hint::title}));
  words.add("sidebar", of({Hint::sidebar}));
  return words;
}

bool has_only(Hints found, std::initializer_list<Hint> list) { return found.bits == of(list).bits; }

TEST_CASE("class words: names of hints") {
  for (unsigned h = 0; h < static_cast<unsigned>(Hint::count); ++h) {
    const auto hint = static_cast<Hint>(h);
    CHECK_FALSE(name_of(hint).empty());
    CHECK(hint_of(name_of(hint)) == hint);
  }
  CHECK(name_of(Hint::most_read) == "most_read");
  CHECK(name_of(Hint::meta) == "meta");
  CHECK(name_of(Hint::count).empty());
  CHECK_FALSE(hint_of("nothing of the kind").has_value());
}

TEST_CASE("class words: tokens, their parts, and pairs of parts") {
  const ClassWords words = some_words();
  CHECK(has_only(hints_of("share", words), {Hint::share}));
  CHECK(has_only(hints_of("td-post-content", words), {Hint::content, Hint::article}));
  CHECK(has_only(hints_of("td_post_content__2", words), {Hint::content, Hint::article}));
  CHECK(has_only(hints_of("postContent", words), {Hint::content, Hint::article}));
  CHECK(has_only(hints_of("PostContent", words), {Hint::content, Hint::article}));
  CHECK(has_only(hints_of("SHARE", words), {Hint::share}));
  CHECK(has_only(hints_of("side-bar", words), {Hint::sidebar}));
  CHECK(has_only(hints_of("shareTitle", words), {Hint::share, Hint::title}));
  CHECK(has_only(hints_of("a share\ttitle\nb", words), {Hint::share, Hint::title}));
}

TEST_CASE("class words: what is part of a longer word, or of another token, says nothing") {
  const ClassWords words = some_words();
  for (const char* tokens : {"", " ", "-", "shared", "market-shareholder", "post content", "subtitle", "s", "12",
                             "\xD8\xA8", "share\xD8\xA8s"})
    CHECK_MESSAGE((hints_of(tokens, words).bits == 0) == (std::string_view(tokens) != "share\xD8\xA8s"), tokens);
}

TEST_CASE("class words: a token of any length is read") {
  const ClassWords words = some_words();
  CHECK(hints_of(std::string(100000, 'a'), words).bits == 0);
  CHECK(hints_of(std::string(100000, 'A') + "-share", words).has(Hint::share));
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "a-";
  CHECK(hints_of(many + "share", words).has(Hint::share));
}

TEST_CASE("class words: the table") {
  const auto words = ClassWords::load(DataFiles::embedded());
  REQUIRE(words.has_value());
  CHECK(hints_of("entry-content", *words).has(Hint::content));
  CHECK(hints_of("sharing-buttons social-share", *words).has(Hint::share));
  CHECK(hints_of("xqzt", *words).bits == 0);
}

TEST_CASE("class words: damaged rows are refused by file and line") {
  const TemporaryFolder folder;
  for (const char* row : {"share\tno_such_hint", "Share\tshare", "s\tshare", "two-words\tshare", "share"}) {
    folder.write("1_page/class_words.tsv", std::string("title\ttitle\n") + row + "\n");
    const auto files = DataFiles::from_folder(folder.path());
    REQUIRE(files.has_value());
    const auto words = ClassWords::load(*files);
    CAPTURE(std::string(row));
    REQUIRE_FALSE(words.has_value());
    CHECK(words.error().code == Errc::bad_table);
    CHECK(words.error().where == folder.path() + "/1_page/class_words.tsv:2");
  }
}

}  // namespace
}  // namespace isnad
