// The table of words: what it refuses, and how words are found.
#include "3_annotation/name_phrases_tables.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "support/damaged_table.h"

namespace isnad {
namespace {

constexpr const char* name = "3_annotation/name_phrases.tsv";

TEST_CASE("name_phrases_tables: rows without a word, without kinds, with a kind that nobody knows") {
  check_refused<NamePhraseTables>(name, "\toffice\n", "name_phrases.tsv:1");
  check_refused<NamePhraseTables>(name, "word\n", "name_phrases.tsv:1");
  check_refused<NamePhraseTables>(name, "# a note\nword\toffice+chair\n", "name_phrases.tsv:2");
}

TEST_CASE("name_phrases_tables: every kind of the header is known, and words are found without their hamza") {
  const NamePhraseTables& tables = test_resources().annotation().names.phrases;
  const std::string minister = LetterTable().fold("\xD9\x88\xD8\xB2\xD9\x8A\xD8\xB1");
  CHECK((tables.of(minister) & phrase_kind::office) != 0);
  CHECK(tables.of("") == 0);
  CHECK(tables.of(std::string(100, 'x')) == 0);
  std::uint64_t all = 0;
  for (const std::uint64_t kinds : tables.kinds) all |= kinds;
  for (unsigned bit = 0; bit < 62; ++bit) CHECK_MESSAGE((all >> bit & 1U) != 0, bit);
}

}  // namespace
}  // namespace isnad
