#pragma once
// What stands around an expression of time: the tense of its clause, and the register of the text.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/times_numbers.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad {

using TimeTense = TimexTense;

/// The tense of a clause, and the token that tells it.
struct ClauseTense {
  TimeTense tense = TimeTense::none;
  std::uint32_t token = 0;
};

class TimeCues {
 public:
  static constexpr std::size_t bare_query = 4;  ///< tokens: a text so short, of words of time alone, is typed by itself

  static Result<TimeCues> load(const DataFiles& files, const LetterTable& letters);

  /// The tense of the clause in `sentence` (tokens) that holds the tokens from `first` to `end`.
  [[nodiscard]] ClauseTense tense(const TimeText& text, IndexRange sentence, std::uint32_t first,
                                  std::uint32_t end) const;
  /// Whether the clause before token `first` speaks of a state that goes on, or of a record since then.
  [[nodiscard]] bool lasts(const TimeText& text, IndexRange sentence, std::uint32_t first) const;
  /// Whether the text is a short request or plan in the first person: "I will be back on the 15th".
  [[nodiscard]] bool is_request(const TimeText& text) const;
  /// Whether a short text is of words of time alone: what one types to ask for a day.
  [[nodiscard]] static bool is_bare(const TimeText& text) {
    return text.size() <= bare_query && is_of_time_alone(text);
  }

 private:
  // clang-format off
  enum Kind : std::uint16_t {
    future = 1, maybe = 2, weak = 4, event = 8, past = 16, lasting = 32, request = 64, govern = 128, relative = 256,
    was = 512, than = 1024, ending = 2048,
  };
  // clang-format on
  static std::optional<Error> load_stems(const DataFiles& files, const LetterTable& letters, TimeCues& cues);
  [[nodiscard]] std::uint32_t kinds(std::string_view word) const;
  [[nodiscard]] std::uint32_t kinds_at(const Analysis& analysis, std::uint32_t token) const;
  [[nodiscard]] static bool is_of_time_alone(const TimeText& text);
  [[nodiscard]] bool is_led(const Analysis& analysis, std::uint32_t token, std::uint32_t from,
                            std::uint32_t reach) const;
  [[nodiscard]] TimeTense tense_of(const Analysis& analysis, std::uint32_t token) const;

  [[nodiscard]] bool is_compared(const Analysis& analysis, std::uint32_t token) const;
  [[nodiscard]] bool is_imperfect(std::string_view word) const;
  [[nodiscard]] bool is_closed(const TimeText& text, std::uint32_t token, std::uint32_t end) const;

  WordMap words_;  ///< letters to kinds
  WordMap stems_;  ///< of imperfect verbs
  std::vector<std::string> endings_;
};

}  // namespace isnad
