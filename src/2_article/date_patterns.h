#pragma once
// One shape of a date, an hour or a distance in time laid over the tokens of a text.

#include <cstddef>
#include <cstdint>

#include "2_article/date_words.h"

namespace isnad {

/// What the elements of a pattern took. Which of them are filled follows from the pattern.
struct DateFields {
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);

  int day = 0, month = 0, year = 0;
  int either[2] = {0, 0};  ///< day and month, in the order in which they stand
  int eithers = 0;
  std::size_t month_token = absent;  ///< a word of months.tsv
  bool short_year = false;           ///< of two digits
  std::uint32_t compact = 0;         ///< YYYYMMDD
  int hour = -1, minute = -1, second = -1;
  const Sense* period = nullptr;
  int counts[2] = {1, 1};  ///< of the units
  const Sense* units[2] = {nullptr, nullptr};
  int amounts = 0;
};

/// The tokens under a pattern, and the words they are looked up in.
struct TokenText {
  std::string_view text;
  const DateTokens& tokens;
  const DateWords& words;

  [[nodiscard]] bool is(std::size_t at, ClassSet classes) const {
    return at < tokens.size() && (tokens[at].kinds & classes) != 0;
  }
  [[nodiscard]] TokenSet kinds(std::size_t at) const {
    return at < tokens.size() ? tokens[at].kinds : token_set::other;
  }
  [[nodiscard]] bool is_mark(std::size_t at, char mark) const { return at < tokens.size() && tokens[at].mark == mark; }
  [[nodiscard]] bool is_number(std::size_t at) const { return at < tokens.size() && tokens[at].is_number(); }
  [[nodiscard]] const Sense* sense(std::size_t at, WordClass word_class) const {
    return is(at, set_of(word_class)) ? words.lexicon.sense(tokens[at], word_class) : nullptr;
  }
};

/// Whether the first two tokens are of kinds that `pattern` can take: most patterns are out by them.
[[nodiscard]] inline bool may_match(const Pattern& pattern, const TokenText& text, std::size_t at) {
  return (text.kinds(at) & pattern.first) != 0 && (text.kinds(at + 1) & pattern.second) != 0;
}

/// The token after the last that `pattern` takes from `at` on, or 0 where it does not fit; then `fields` is left in any
/// state.
std::size_t match_pattern(const Pattern& pattern, const TokenText& text, std::size_t at, DateFields& fields);

/// Whether the names of months at two tokens can mean the same month of the same calendar.
bool same_month(const TokenText& text, std::size_t a, std::size_t b);

}  // namespace isnad
