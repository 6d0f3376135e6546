#pragma once
// Hours with the part of the day that is said beside them.

#include <utility>

#include "3_annotation/times_frame.h"

namespace isnad {

/// The seconds of the day of an hour: seven in the evening is nineteen.
int seconds_of_day(const TimeFrame& frame);

/// From when to when a planner takes a part of the day to be, in seconds; `mod`: its beginning (1) or its end (3)
/// alone.
std::pair<int, int> planned_hours(int part, int mod);

}  // namespace isnad
