// A document in the form of CoNLL.
#include <doctest/doctest.h>

#include <string>

#include "8_library/writers.h"

namespace isnad {
namespace {

Token token(std::uint32_t begin, std::uint32_t end, std::uint32_t word, std::uint8_t words) {
  Token token;
  token.span = {begin, end};
  token.first_word = word;
  token.words = words;
  return token;
}

TEST_CASE("segments, tags, sentences") {
  Document document;
  document.text = "ab cd ef\ng h";
  document.tokens = {token(0, 2, 0, 2), token(3, 5, 2, 1), token(6, 8, 3, 1), token(9, 12, 4, 1)};
  document.words = {
      {{0, 1}, Part::adp}, {{1, 2}, Part::propn}, {{3, 5}, Part::x}, {{6, 8}, Part::x}, {{9, 12}, Part::x}};
  document.sentences = {{{0, 8}, {0, 3}}, {{9, 12}, {3, 4}}};
  document.flat_tags = {1, 2, 5, 0};
  CHECK(write_conll(document) == "ab\ta+b\tB-PER\ncd\tcd\tI-PER\nef\tef\tB-ORG\n\ng_h\tg_h\tO\n\n");
}

TEST_CASE("nothing") { CHECK(write_conll(Document()).empty()); }

}  // namespace
}  // namespace isnad
