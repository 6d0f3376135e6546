// Clitics of words in phrases, and what must hold of all words.
#include "3_annotation/words.h"

#include <string>

#include "isnad/document.h"
#include "support/cases.h"

namespace isnad {
namespace {

/// The tokens with their words: "w+qal alwazir".
std::string show_words(const Document& document) {
  std::string out;
  for (const Token& token : document.tokens) {
    if (!out.empty()) out += ' ';
    for (std::uint32_t i = 0; i < token.words; ++i) {
      if (i != 0) out += '+';
      out += slice(document.text, document.words[token.first_word + i].span);
    }
  }
  return out;
}

/// The words of each token cover it without gaps, in order.
void check_cover(const Document& document) {
  std::uint32_t next = 0;
  for (const Token& token : document.tokens) {
    REQUIRE(token.words >= 1);
    REQUIRE(token.first_word == next);
    next += token.words;
    REQUIRE(next <= document.words.size());
    std::uint32_t at = token.span.begin;
    for (std::uint32_t i = token.first_word; i < next; ++i) {
      const Span span = document.words[i].span;
      CHECK(span.begin == at);
      CHECK_FALSE(span.empty());
      CHECK(is_span_of(document.text, span));
      at = span.end;
    }
    CHECK(at == token.span.end);
  }
  CHECK(next == document.words.size());
}

TEST_CASE("words: clitics of phrases") {
  for (const Case& c : read_cases("3_annotation/words.cases", 2)) {
    const Document document = annotate(c.cells[0], test_resources());
    CHECK_MESSAGE(show_words(document) == c.cells[1], c.where);
    check_cover(document);
  }
}

TEST_CASE("words: every token has words, whatever it is") {
  for (const char* text : {"", " ", "و", "وو", "ب", "له", "ﻻ", "وﻻ ﻷن ولﻷمر", "abc وabc وABC123 و15", "ـــ وـــ",
                           "\xFF\xFE", "وَّ لِ", "http://example.org/وقال",
                           "ووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووووو"})
    check_cover(annotate(text, test_resources()));
}

TEST_CASE("words: given tokens") {
  const Document document = annotate_tokens({{"وقال", "للصحفيين", ":"}, {"كتابها", "و15"}}, test_resources());
  CHECK(show_words(document) == "و+قال ل+لصحفيين : كتاب+ها و+15");
  check_cover(document);
}

TEST_CASE("words: given tokens in which a blank is missing before a number") {
  const Document document = annotate_tokens({{"بنسبة9", "وبلغ30", "عام2005", "و20"}}, test_resources());
  CHECK(show_words(document) == "ب+نسبة9 و+بلغ30 عام2005 و+20");
  check_cover(document);
}

}  // namespace
}  // namespace isnad
