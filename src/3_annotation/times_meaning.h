#pragma once
// What an expression of time means: TIMEX3 value, interval, hour and length, against a reference.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "3_annotation/times_calendar.h"
#include "3_annotation/times_context.h"
#include "3_annotation/times_frame.h"
#include "isnad/document.h"

namespace isnad {

/// What expressions are counted from.
struct TimeReference {
  bool known = false;
  std::int32_t day = 0;
  CalendarDay date;                    ///< of `day`
  int seconds = -1;                    ///< of the day; -1: not said
  bool request = false;                ///< the text is a request
  TimeTense tense = TimeTense::none;   ///< of the clause
  bool lasts = false;                  ///< the clause speaks of a state
  std::optional<std::int32_t> anchor;  ///< the day that the text last spoke of
  std::optional<std::int32_t> anchor_any;  ///< the beginning of the stretch that it last spoke of
  std::optional<std::int32_t> near;    ///< the day that the sentence spoke of: for an hour without a day
  std::optional<int> year;             ///< the year that a heading or the sentence gives
};

/// `text` is ISO 8601; nothing is known where it is not.
TimeReference read_time_reference(std::string_view text);

struct TimeMeaning {
  TimexType type = TimexType::date;
  TimexMod mod = TimexMod::none;
  std::string value, begin, end, time;
  std::int64_t seconds = -1;
  std::optional<std::int32_t> day;  ///< of an expression that names a day, or an hour of it
  std::optional<TimeStretch> stretch;
};

TimeMeaning meaning_of(const TimeFrame& frame, TimeAction action, const TimeReference& reference,
                       const HijriCalendar& hijri, const std::vector<Holiday>& holidays);

/// The meaning of a quantity: a duration, what comes again, what lies so far from the reference.
TimeMeaning meaning_of_amount(const TimeFrame& frame, TimeAction action, const TimeReference& reference);

}  // namespace isnad
