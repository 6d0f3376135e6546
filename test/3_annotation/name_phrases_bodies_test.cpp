// Where bodies end: the cases are those of name_phrases.cases and name_phrases_parse.cases; here what holds for any
// words.
#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/name_phrases_parse.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_bodies: a body begins at its head and stays inside of its sentence") {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document;
  for (const Case& c : read_cases("3_annotation/names.cases", 2)) document.text += c.cells[0] + " ";
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  PhraseParser parser(words);
  std::size_t bodies = 0;
  for (const Sentence& sentence : document.sentences) {
    parser.set_sentence(sentence.tokens.end);
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Phrase body = parser.read_body(i);
      CHECK(body.begin == i);
      CHECK(body.end <= sentence.tokens.end);
      CHECK(body.size() <= 2 * PhraseParser::longest);
      CHECK((!body.complete || !body.empty()));
      bodies += body.complete ? 1 : 0;
    }
  }
  CHECK(bodies > 10);
}

}  // namespace
}  // namespace isnad
