// Where bodies end: the cases are those of name_phrases.cases and name_phrases_parse.cases; here what holds for any
// words.
#include <string>

#include "3_annotation/name_phrases_parse.h"
#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_bodies: a body begins at its head and stays inside of its sentence") {
  const PhraseText read(PhraseText::of_cases());
  PhraseParser parser(read.words);
  std::size_t bodies = 0;
  for (const Sentence& sentence : read.document.sentences) {
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
