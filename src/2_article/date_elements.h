#pragma once
// The shapes that dates have, and the tokens that their elements can take.

#include <cstdint>
#include <vector>

#include "2_article/date_kinds.h"

namespace isnad {

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

[[nodiscard]] bool is_gap(const PatternElement& element);

/// The tokens that an element can take, without its values.
[[nodiscard]] TokenSet tokens_of(const PatternElement& element);

/// The tokens that the elements from `begin` on can begin with.
[[nodiscard]] TokenSet first_of(const std::vector<PatternElement>& elements, std::size_t begin);

/// The tokens that can stand second. Where the first element may be left out, anything can.
[[nodiscard]] TokenSet second_of(const std::vector<PatternElement>& elements);

/// What a text must have that a pattern of days (date, month, day) or of distances fits in it.
struct DayNeeds {
  TokenSet anywhere = 0;  ///< a word or a number that one of them does not go without,
  TokenSet between = 0;   ///< or one of their marks, between two numbers

  ClassSet distances = set_of(WordClass::day_by_name);  ///< a word of these for a day told from the reference time

  void add(const Pattern& pattern);
  [[nodiscard]] ClassSet words() const { return static_cast<ClassSet>(anywhere); }

 private:
  void add_distance(const Pattern& pattern);
};

}  // namespace isnad
