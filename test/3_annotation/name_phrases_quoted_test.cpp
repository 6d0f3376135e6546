// Names in quotes and in brackets: cases, and what holds for any marks.
#include "3_annotation/name_phrases_quoted.h"

#include <string>

#include "join_case.h"
#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_quoted: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases_quoted.cases", 2)) {
    PhraseText read(marked_document(c.cells[0]));
    const auto found = find_quoted(read.analysis, read.words, phrase_names(read.document));
    read.document.mentions = mentions_of(read.document, read.words, found);
    CHECK_MESSAGE(show_marked(read.document) == c.cells[1], c.where);
  }
}

TEST_CASE("name_phrases_quoted: marks without end find nothing") {
  for (const std::string mark : {"\"", "(", ")", "\xC2\xAB"}) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += mark + ' ';
    const PhraseText read(std::move(text));
    CHECK(find_quoted(read.analysis, read.words, {}).empty());
  }
}

}  // namespace
}  // namespace isnad
