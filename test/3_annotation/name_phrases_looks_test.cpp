// What is known of single words.
#include "3_annotation/name_phrases_looks.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

/// Of each word: "p" mostly a person, "l" mostly a place, "n" new; else "-".
std::string show_looks(std::string text) {
  const PhraseText read(std::move(text));
  std::string out;
  for (std::uint32_t i = 0; i < read.words.size(); ++i) {
    const WordLooks looks = word_looks(read.analysis, read.words[i], i, read.tables.names.words);
    out += looks.person > 2 ? 'p' : looks.place > 2 ? 'l' : looks.is_new() ? 'n' : '-';
    // What is known of the word behind its clitics is known of a bare word too.
    if (read.words[i].bare())
      CHECK(stem_looks(read.analysis, read.words[i], i, read.tables.names.words).person == looks.person);
  }
  return out;
}

TEST_CASE("name_phrases_looks: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases_looks.cases", 2))
    CHECK_MESSAGE(show_looks(c.cells[0]) == c.cells[1], c.where);
}

}  // namespace
}  // namespace isnad
