// Where phrases end that begin at the first word of a text.
#include "3_annotation/name_phrases_parse.h"

#include <string>

#include "join_case.h"
#include "phrase_text.h"

namespace isnad {
namespace {

/// The words of the phrase of `kind` (title, body, place) at the first token of `marked`, and "complete" where it is.
std::string phrase_of(std::string_view kind, std::string_view marked) {
  const PhraseText read(marked_document(marked));
  PhraseParser parser(read.words);
  parser.set_sentence(offset(read.words.size()));
  parser.set_names(phrase_names(read.document));
  const Phrase phrase = kind == "title"  ? parser.read_title(0)
                        : kind == "body" ? parser.read_body(0)
                                         : parser.read_place(0);
  if (phrase.empty()) return "-";
  const Span span{read.document.tokens[0].span.begin, read.document.tokens[phrase.end - 1].span.end};
  return std::string(slice(read.document.text, span)) + (phrase.complete ? " complete" : "");
}

TEST_CASE("name_phrases_parse: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases_parse.cases", 3))
    CHECK_MESSAGE(phrase_of(c.cells[0], c.cells[1]) == c.cells[2], c.where);
}

TEST_CASE("name_phrases_parse: the end of the sentence ends all") {
  for (const Case& c : read_cases("3_annotation/name_phrases_parse.cases", 3)) {
    const std::string text = marked_document(c.cells[1]).text;
    for (std::size_t end = 1; end < text.size(); ++end)
      if (on_boundary(text, end)) CHECK_FALSE(phrase_of(c.cells[0], text.substr(0, end)).empty());
  }
}

}  // namespace
}  // namespace isnad
