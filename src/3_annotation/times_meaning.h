#pragma once
// What an expression of time means: TIMEX3 value, interval, hour and length, against a reference.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "3_annotation/times_calendar.h"
#include "3_annotation/times_frame.h"
#include "3_annotation/times_reference.h"
#include "isnad/document.h"

namespace isnad {

struct TimeMeaning {
  TimexType type = TimexType::date;
  TimexMod mod = TimexMod::none;
  std::string value, begin, end, time;
  std::int64_t seconds = -1;
  std::optional<std::int32_t> day;  ///< of an expression that names a day, or an hour of it
  std::optional<TimeStretch> stretch;
};

TimeMeaning meaning_of(const TimeFrame& frame, TimeAction action, const TimeReference& reference,
                       const std::vector<Holiday>& holidays);

/// The meaning of a quantity: a duration, what comes again, what lies so far from the reference.
TimeMeaning meaning_of_amount(const TimeFrame& frame, TimeAction action, const TimeReference& reference);

}  // namespace isnad
