// The whole stage on one text: what must always hold.
#include <doctest/doctest.h>

#include <string>

#include "0_base/utf8.h"
#include "isnad/document.h"
#include "support/cases.h"

namespace isnad {
namespace {

void check_invariants(const Document& document) {
  REQUIRE(is_utf8(document.text));
  std::uint32_t end = 0, word = 0;
  for (const Token& token : document.tokens) {
    CHECK(token.span.begin >= end);
    CHECK(token.span.end > token.span.begin);
    end = token.span.end;
    CHECK(on_boundary(document.text, token.span.begin));
    CHECK(on_boundary(document.text, token.span.end));
    CHECK(token.first_word == word);
    REQUIRE(token.words > 0);
    word += token.words;
    CHECK(document.words[token.first_word].span.begin == token.span.begin);
    CHECK(document.words[word - 1].span.end == token.span.end);
  }
  CHECK(word == document.words.size());
  for (const Mention& mention : document.mentions) {
    CHECK(on_boundary(document.text, mention.span.begin));
    CHECK(on_boundary(document.text, mention.span.end));
    REQUIRE(mention.entity < document.entities.size());
  }
  for (const Entity& entity : document.entities) REQUIRE(entity.name < document.mentions.size());
}

TEST_CASE("any text keeps the invariants") {
  for (const std::string text :
       {"", " \n ", "a", "\xFF\xFE", "\xD9\x88\xD9\x82\xD8\xA7\xD9\x84 \xD9\x85\xD8\xAD\xD9\x85\xD8\xAF.",
        "\xE2\x80\x8F\xD9\x8E\xD9\x8E", "((((((((((", "1.2.3.4.5.6", "\xEF\xB7\xBA \xEF\xB7\xBA\xEF\xB7\xBA"})
    check_invariants(annotate(text, test_resources(), {"2025-01-01"}));
}

TEST_CASE("a text in another script has no names") {
  const Document document =
      annotate("The minister of finance met Mr. Smith in London on Monday.\nDer Minister traf ihn.", test_resources());
  CHECK(document.mentions.empty());
  CHECK(document.flat_tags.size() == document.tokens.size());
  check_invariants(document);
}

TEST_CASE("broken UTF-8 is repaired visibly") {
  CHECK(annotate("a\xFF"
                 "b",
                 test_resources())
            .text ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("a long text without a blank, deep brackets, a sentence without an end") {
  std::string letters(2000000, 'b'), brackets, words;  // read twice over for each token, the letters would take minutes
  for (int i = 0; i < 100000; ++i) {
    brackets += i < 50000 ? '(' : ')';
    words += "\xD9\x88\xD9\x82\xD8\xA7\xD9\x84 ";
  }
  for (const std::string& text : {letters, brackets, words}) check_invariants(annotate(text, test_resources()));
}

}  // namespace
}  // namespace isnad
