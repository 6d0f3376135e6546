// Shapes laid over tokens: gaps, elements that may be absent, and the sets that spare most of the work.
#include "2_article/date_patterns.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

const DateWords& words() {
  static const DateWords loaded = [] {
    auto result = DateWords::load(DataFiles::embedded());
    REQUIRE(result.has_value());
    return *result;
  }();
  return loaded;
}

}  // namespace

TEST_CASE("a pattern that fits begins with tokens of its sets") {
  const std::string_view texts[] = {
      "3 march 2025",     "march 3rd, 2025", "18/03/2025", "2025-03-18", "14:05:33", "14h30",
      "3 hours ago",      "vor 3 stunden",   "20250318",   "kl. 14.05",  "1405 gmt", "pm 2:05",
      "2025 . march . 3", "3 march",         "5 pm",       "yesterday",  "at 5",     "just now"};
  int fits = 0;
  for (const std::string_view text : texts) {
    DateTokens tokens;
    split_into_tokens(text, tokens);
    std::u16string scratch;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      DateToken& token = tokens[at];
      token.kinds = token.is_number() ? token_set::of_number(token.digits) : token_set::of_mark(token.mark);
      if (!token.is_word()) continue;
      const auto match = words().lexicon.match(text, tokens, at, scratch);
      if (match.tokens == 1) token.entry = match.entry;
      token.kinds = token.entry == 0 ? token_set::other : TokenSet{words().lexicon.entry(token).classes};
    }
    const TokenText view{text, tokens, words()};
    for (const auto& patterns : words().patterns)
      for (const Pattern& pattern : patterns) {
        DateFields fields;
        const std::size_t end = match_pattern(pattern, view, 0, fields);
        CHECK(end <= tokens.size());
        if (end == 0) continue;
        ++fits;
        CHECK(may_match(pattern, view, 0));
      }
  }
  CHECK(fits > 15);
}

TEST_CASE("what may stand in a gap") {
  CHECK(is_gap_mark('-', false));
  CHECK(is_gap_mark('/', false));
  CHECK_FALSE(is_gap_mark(',', false));
  CHECK(is_gap_mark(',', true));
  CHECK(is_gap_mark('(', true));
  CHECK_FALSE(is_gap_mark(':', true));
  CHECK_FALSE(is_gap_mark('\0', true));
}

}  // namespace isnad
