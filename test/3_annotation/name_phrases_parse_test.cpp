// Where phrases end that begin at the first word of a text.
#include "3_annotation/name_phrases_parse.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "join_case.h"

namespace isnad {
namespace {

/// The words of the phrase of `kind` (title, body, place) at the first token of `marked`, and "complete" where it is.
std::string phrase_of(std::string_view kind, std::string_view marked) {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document = marked_document(marked);
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  PhraseParser parser(words);
  parser.set_sentence(offset(words.size()));
  parser.set_names(phrase_names(document));
  const Phrase phrase = kind == "title"  ? parser.read_title(0)
                        : kind == "body" ? parser.read_body(0)
                                         : parser.read_place(0);
  if (phrase.empty()) return "-";
  const Span span{document.tokens[0].span.begin, document.tokens[phrase.end - 1].span.end};
  return std::string(slice(document.text, span)) + (phrase.complete ? " complete" : "");
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
