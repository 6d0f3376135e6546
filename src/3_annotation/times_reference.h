#pragma once
// What expressions of time are counted from.

#include <cstdint>
#include <optional>
#include <string_view>

#include "2_article/calendars.h"
#include "3_annotation/times_context.h"

namespace isnad {

/// What expressions are counted from.
struct TimeReference {
  bool known = false;
  std::int32_t day = 0;
  CalendarDay date;                        ///< of `day`
  int seconds = -1;                        ///< of the day; -1: not said
  bool request = false;                    ///< the text is a request
  TimeTense tense = TimeTense::none;       ///< of the clause
  bool lasts = false;                      ///< the clause speaks of a state
  std::optional<std::int32_t> anchor;      ///< the day that the text last spoke of
  std::optional<std::int32_t> anchor_any;  ///< the beginning of the stretch that it last spoke of
  std::optional<std::int32_t> near;        ///< the day that the sentence spoke of: for an hour without a day
  std::optional<int> year;                 ///< the year that a heading or the sentence gives
};

/// `text` is ISO 8601; nothing is known where it is not.
TimeReference read_time_reference(std::string_view text);

}  // namespace isnad
