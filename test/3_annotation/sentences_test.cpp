// Sentences: where a full stop is one.
#include "3_annotation/sentences.h"

#include <doctest/doctest.h>

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

std::string show(const std::string& text) {
  Document document;
  document.text = text;
  static const LetterTable table;
  Analysis analysis{document, table.read(text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  std::string out;
  std::uint32_t next = 0;
  for (const Sentence& sentence : document.sentences) {
    CHECK(sentence.tokens.begin == next);
    next = sentence.tokens.end;
    if (!out.empty()) out += " | ";
    out += slice(text, sentence.span);
  }
  CHECK(next == document.tokens.size());
  return out;
}

TEST_CASE("sentences") {
  for (const Case& c : read_cases("3_annotation/sentences.cases", 2)) {
    INFO(c.where);
    CHECK(show(with_escapes(c.cells[0])) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
