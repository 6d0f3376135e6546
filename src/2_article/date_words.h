#pragma once
// What the words of dates mean, and the shapes that dates have: data/2_article/dates/*.tsv in memory.

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "2_article/calendars.h"
#include "2_article/date_tokens.h"
#include "2_article/date_zones.h"
#include "isnad/result.h"

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

enum class Period : std::uint8_t { am, pm, noon, night };
enum class TimeUnit : std::uint8_t { second, minute, hour, day, week, month, year };
enum class LabelSide : std::uint8_t { before, both };
enum class ZoneWhere : std::uint8_t { alone, lead };

/// One thing that a word can mean.
struct Sense {
  WordClass word_class;
  std::uint8_t detail = 0;
  std::int16_t value = 0;
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

/// A word, or several with one meaning.
struct WordEntry {
  std::uint32_t key = 0;  ///< where it stands in `keys`
  std::uint8_t key_size = 0;
  std::uint8_t longest = 1;  ///< words of the longest entry that begins with this one
  ClassSet classes = 0;
  std::uint32_t first_sense = 0;
  std::uint32_t senses = 0;
};

/// All words, found by their folded spelling. Entry 0 is the word that says nothing.
class Lexicon {
 public:
  /// Adds what `form` means; false where there is no word in it, or a number. Call `finish` after the last.
  bool add(std::string_view form, Sense sense);
  void finish();

  /// The longest entry whose words begin at the token `at` of `split`: how many tokens it takes, and which one it is.
  /// One token and entry 0 where there is none. `scratch` spares an allocation for each word.
  struct Match {
    std::uint16_t entry = 0;
    std::size_t tokens = 1;
  };
  Match match(std::string_view text, const DateTokens& split, std::size_t at, std::u16string& scratch) const;

  [[nodiscard]] const WordEntry& entry(const DateToken& token) const { return entries_[token.entry]; }
  [[nodiscard]] bool is(const DateToken& token, ClassSet classes) const {
    return (entries_[token.entry].classes & classes) != 0;
  }
  /// The first sense of the class, or nullptr.
  [[nodiscard]] const Sense* sense(const DateToken& token, WordClass word_class) const;
  [[nodiscard]] const Sense* senses_begin(const DateToken& token) const {
    return senses_.data() + entries_[token.entry].first_sense;
  }
  [[nodiscard]] const Sense* senses_end(const DateToken& token) const {
    return senses_begin(token) + entries_[token.entry].senses;
  }

 private:
  [[nodiscard]] std::uint16_t find(std::u16string_view key) const;
  std::uint16_t find_or_add(std::u16string_view key);
  [[nodiscard]] std::u16string_view key_of(const WordEntry& entry) const {
    return std::u16string_view(keys_).substr(entry.key, entry.key_size);
  }
  void place(std::uint16_t entry);

  LetterFold fold_;
  std::u16string keys_;
  std::vector<WordEntry> entries_{WordEntry{}};
  std::vector<Sense> senses_;
  std::vector<std::pair<std::uint16_t, Sense>> added_;                 ///< until finish
  std::vector<std::uint16_t> slots_ = std::vector<std::uint16_t>(64);  ///< open addressing, a power of two
  static constexpr std::size_t filter_bits = 32768;
  std::bitset<filter_bits> filter_;  ///< by hash: most words of a page are no words of dates, and it stays near
};

// clang-format off
enum class ElementKind : std::uint8_t {
  day, month, year, year2, either, day_word, month_name, compact, hour, minute, minute1, second, hhmm, period, amount,
  unit, own_unit, before, after, joiner, few, ordinal, of, clock, hour_mark, minute_mark, second_mark, year_mark,
  month_mark, day_mark, not_of, not_word, no_more, zone_next, mark, soft_gap, wide_gap,
};
// clang-format on

struct PatternElement {
  ElementKind kind;
  char mark = 0;
  bool optional = false;
};

enum class PatternKind : std::uint8_t { date, month, day, time, time_after, ago };

/// One shape: a row of patterns.tsv.
struct Pattern {
  PatternKind kind;
  std::vector<PatternElement> elements;
  TokenSet first = 0;   ///< what its first token can be
  TokenSet second = 0;  ///< and the one after it
};

/// Classes of the words that an element takes, where it takes just a word.
ClassSet class_of(ElementKind kind);

/// What may stand in a soft gap, or in a wide one.
bool is_gap_mark(char mark, bool wide);

struct DateWords {
  Lexicon lexicon;
  std::vector<Zone> zones;
  std::array<std::vector<Pattern>, 6> patterns;  ///< by PatternKind
  MonthStarts hijri, jalali;

  static Result<DateWords> load(const DataFiles& files);
};

}  // namespace isnad
