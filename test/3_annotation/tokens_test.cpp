// Tokens: what is one and of which kind.
#include "3_annotation/tokens.h"

#include <doctest/doctest.h>

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

/// Tokens parted by "|", each with the first letter of its kind where it is no word: "in|n:2024|p:.".
std::string show(const std::string& text) {
  Document document;
  document.text = text;
  static const LetterTable table;
  Analysis analysis{document, table.read(text), {}};
  find_tokens(analysis);
  REQUIRE(analysis.token_letters.size() == document.tokens.size());
  std::string out;
  constexpr std::string_view kinds[] = {"", "n:", "p:", "s:", "a:"};
  for (const Token& token : document.tokens) {
    if (!out.empty()) out += '|';
    out.append(kinds[static_cast<std::size_t>(token.kind)]).append(slice(text, token.span));
  }
  return out;
}

TEST_CASE("tokens") {
  for (const Case& c : read_cases("3_annotation/tokens.cases", 2)) {
    INFO(c.where);
    CHECK(show(with_escapes(c.cells[0])) == c.cells[1]);
  }
}

TEST_CASE("a run without an end is cut") {
  const std::string shown = show(std::string(1000, 'a'));
  CHECK(std::count(shown.begin(), shown.end(), '|') == 4);
}

TEST_CASE("tokens that are given get their letters and kinds") {
  const Document document = annotate_tokens({{"\xD9\x82\xD8\xA7\xD9\x84", "12", "."}, {"a"}}, test_resources());
  REQUIRE(document.tokens.size() == 4);
  CHECK(document.tokens[0].kind == TokenKind::word);
  CHECK(document.tokens[1].kind == TokenKind::number);
  CHECK(document.tokens[2].kind == TokenKind::punctuation);
  CHECK(document.sentences.size() == 2);
  CHECK(document.text == "\xD9\x82\xD8\xA7\xD9\x84 12 .\na\n");
}

}  // namespace
}  // namespace isnad
