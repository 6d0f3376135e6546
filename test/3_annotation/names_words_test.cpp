// What the recogniser of names knows of words.
#include "3_annotation/names_words.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "support/cases.h"

namespace isnad {
namespace {

std::string bytes_of(std::string_view name) {
  const auto bytes = DataFiles::embedded().find(name);
  REQUIRE(bytes.has_value());
  return std::string(*bytes);
}

TEST_CASE("words of names: known and unknown") {
  const NameTables& tables = test_resources().annotation().names;
  const LetterTable letters;
  CHECK(tables.words.find(name_hash(letters.fold("بغداد"))).place != 0);
  CHECK(tables.words.find(name_hash(letters.fold("محمد"))).person != 0);
  CHECK(tables.words.find(name_hash("zzzzqqqq")).check == 0);
  CHECK(NameWords().find(1).check == 0);
}

TEST_CASE("words of names: pairs, and foreign names as they are spelt elsewhere") {
  const NameTables& tables = test_resources().annotation().names;
  const LetterTable letters;
  const auto pair = [&](std::string_view first, std::string_view second) {
    const std::string a = loosened(letters.fold(first)), b = loosened(letters.fold(second));
    return tables.words.find(name_pair(name_hash(name_base(a)), name_hash(b)));
  };
  CHECK(pair("هونغ", "كونغ").place != 0);
  CHECK(pair("هونج", "كونج").place != 0);
  CHECK((pair("ريال", "مدريد").part & KnownWord::bodies) != 0);
  // The article may melt into a preposition.
  CHECK((pair("للصليب", "الأحمر").part & KnownWord::bodies) == (pair("الصليب", "الأحمر").part & KnownWord::bodies));
  CHECK(pair("مدريد", "ريال").check == 0);
}

TEST_CASE("words of names: the article") {
  const LetterTable letters;
  CHECK(name_base(letters.fold("الكتاب")) == letters.fold("كتاب"));
  CHECK(name_base(letters.fold("للكتاب")) == letters.fold("كتاب"));
  CHECK(name_base(letters.fold("الله")) == letters.fold("الله"));
  CHECK(name_base("").empty());
}

TEST_CASE("words of names: the spelling of foreign names") {
  const NameTables& tables = test_resources().annotation().names;
  const LetterTable letters;
  CHECK(tables.words.likeness(letters.fold("شتاينباخر")).person >
        tables.words.likeness(letters.fold("مستلزمات")).person);
}

TEST_CASE("words of names: a damaged file is refused") {
  std::string bytes = bytes_of("models/3_annotation_names_words.bin");
  CHECK(NameWords::open("words", bytes).has_value());
  CHECK_FALSE(NameWords::open("words", std::string_view(bytes).substr(0, bytes.size() - 1)).has_value());
  CHECK_FALSE(NameWords::open("words", "").has_value());
  bytes[bytes.size() / 2] ^= 4;
  const auto opened = NameWords::open("words", bytes);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().where == "words");
}

}  // namespace
}  // namespace isnad
