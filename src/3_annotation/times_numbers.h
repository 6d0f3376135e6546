#pragma once
// Numbers in digits and in words, as expressions of time need them.

#include <cstdint>
#include <optional>

#include "3_annotation/times_words.h"

namespace isnad {

/// A text with its items: what numbers and patterns are read from.
struct TimeText {
  const Analysis& analysis;
  const TimeWords& words;
  const std::vector<TimeItem>& items;
  TimeClass card, teen, ordm, ordf;

  /// What token `at` says as a word of the class; nothing where it is none. `tokens` is how many the form takes.
  struct Sense {
    std::int32_t value = 0;
    std::uint8_t tokens = 1;
  };
  [[nodiscard]] std::optional<Sense> sense(std::size_t at, TimeClass word_class) const;
  [[nodiscard]] bool is_mark(std::size_t at, char mark) const;
  /// Whether token `at` is one wa- that stands alone.
  [[nodiscard]] bool is_lone_joiner(std::size_t at) const;
  [[nodiscard]] std::size_t size() const { return items.size(); }
};

struct TimeNumber {
  std::int64_t thousandths = 0;
  std::uint8_t tokens = 0;  ///< 0: there is none
  bool in_words = false;
  std::uint8_t digits = 0;

  [[nodiscard]] std::int64_t whole() const { return thousandths / 1000; }
  [[nodiscard]] bool is_whole() const { return thousandths % 1000 == 0; }
};

/// The cardinal that begins at token `at`: digits ("3", "1,200", "3.5") or words (two thousand and fifteen).
TimeNumber read_cardinal(const TimeText& text, std::size_t at);

/// The ordinal that begins at token `at`: "fifth", "eleventh", "twenty-first", "thirtieth" with its article.
TimeNumber read_ordinal(const TimeText& text, std::size_t at, bool feminine);

}  // namespace isnad
