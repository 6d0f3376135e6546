#pragma once
// What a token of a text can be to a pattern of dates: classes of words, numbers by their digits, marks.

#include <cstdint>
#include <string_view>

namespace isnad {

enum class WordClass : std::uint8_t {
  month,    ///< detail: calendar, value: month
  weekday,  ///< value: day
  period,   ///< value: Period
  unit,     ///< detail: own count, value: TimeUnit
  before,
  after,
  joiner,
  few,
  day_by_name,  ///< value: days from the reference
  number,       ///< value
  of,
  gap,
  ordinal,
  clock,
  hour,
  minute,
  second,
  year,
  month_mark,
  day,
  hijri,
  common,
  solar,
  local,
  zone_lead,
  zone_after,
  label,  ///< detail: LabelSide, value: role
  zone,   ///< detail: ZoneWhere, value: index into zones
};

/// A set of word classes.
using ClassSet = std::uint32_t;
constexpr ClassSet set_of(WordClass c) { return ClassSet{1} << static_cast<unsigned>(c); }
template <class... Rest>
constexpr ClassSet set_of(WordClass first, Rest... rest) {
  return set_of(first) | set_of(rest...);
}

/// A set of kinds of token: the classes of words, numbers by their digits, marks, and the end of the text.
using TokenSet = std::uint64_t;
namespace token_set {
inline constexpr TokenSet short_number = TokenSet{1} << 32U;  ///< one or two digits
inline constexpr TokenSet number3 = TokenSet{1} << 33U;
inline constexpr TokenSet number4 = TokenSet{1} << 34U;
inline constexpr TokenSet number8 = TokenSet{1} << 35U;
inline constexpr TokenSet number6 = TokenSet{1} << 36U;  ///< five or six digits
inline constexpr TokenSet other = TokenSet{1} << 37U;    ///< any other number, word or mark, and the end
inline constexpr TokenSet all = ~TokenSet{0};
inline constexpr std::string_view marks = "/-.:',;()|+";  ///< bits 38 and up, in this order

constexpr TokenSet of_mark(char mark) {
  const auto place = marks.find(mark);
  return place == std::string_view::npos ? other : TokenSet{1} << (38U + place);
}

constexpr TokenSet of_number(std::uint8_t digits) {
  switch (digits) {
    case 1:
    case 2: return short_number;
    case 3: return number3;
    case 4: return number4;
    case 5:
    case 6: return number6;
    case 8: return number8;
    default: return other;
  }
}
}  // namespace token_set

}  // namespace isnad
