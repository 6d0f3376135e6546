// What is known of single words.
#include "3_annotation/name_phrases_looks.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {
namespace {

/// Of each word: "p" mostly a person, "l" mostly a place, "n" new; else "-".
std::string show_looks(std::string text) {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document;
  document.text = std::move(text);
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  std::string out;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const WordLooks looks = word_looks(analysis, words[i], i, tables->names.words);
    out += looks.person > 2 ? 'p' : looks.place > 2 ? 'l' : looks.is_new() ? 'n' : '-';
    // What is known of the word behind its clitics is known of a bare word too.
    if (words[i].bare()) CHECK(stem_looks(analysis, words[i], i, tables->names.words).person == looks.person);
  }
  return out;
}

TEST_CASE("name_phrases_looks: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases_looks.cases", 2))
    CHECK_MESSAGE(show_looks(c.cells[0]) == c.cells[1], c.where);
}

}  // namespace
}  // namespace isnad
