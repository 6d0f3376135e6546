// Hours with the part of the day that is said beside them.
#include "3_annotation/times_hours.h"

#include <array>

namespace isnad {
namespace {

constexpr int noon = 12 * 3600;

bool has(int value) { return TimeFrame::has(value); }

}  // namespace

int seconds_of_day(const TimeFrame& frame) {
  int seconds = has(frame.seconds) ? frame.seconds : 0;
  const bool late = seconds >= noon;
  if (seconds >= 24 * 3600) seconds -= 24 * 3600;
  if (frame.midnight) return late && seconds < noon + 3600 ? seconds - noon : seconds;
  if (!has(frame.part) || seconds >= noon + 3600) return seconds;
  switch (frame.part) {
    case 1: return late ? seconds - noon : seconds;
    case 2: return seconds < 10 * 3600 ? seconds + noon : seconds;
    case 3:
    case 4: return late ? seconds : seconds + noon;
    case 5:
      if (late) return seconds - noon;
      return seconds < 5 * 3600 ? seconds : seconds + noon;
    default: return seconds;
  }
}

std::pair<int, int> planned_hours(int part, int mod) {
  struct Hours {
    int begin, middle, end;
  };
  static constexpr std::array<Hours, 7> hours = {
      {{0, 0, 0}, {8, 10, 12}, {11, 12, 13}, {12, 14, 16}, {16, 18, 20}, {20, 22, 24}, {8, 13, 18}}};
  const Hours& own = hours[static_cast<std::size_t>(part)];
  const int end = mod == 1 ? own.middle : own.end;
  return {(mod == 3 ? own.middle : own.begin) * 3600, end == 24 ? 24 * 3600 - 1 : end * 3600};
}

}  // namespace isnad
