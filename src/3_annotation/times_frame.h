#pragma once
// What the parts of one expression of time say, laid out: the year, the day of the week, the amounts.

#include <array>
#include <climits>
#include <cstdint>

#include "3_annotation/times_patterns.h"

namespace isnad {

/// Units in the order of words.tsv.
enum class TimeUnitKind : std::uint8_t { second, minute, hour, day, week, month, year, decade, century };

/// A quantity of one unit.
struct TimeAmount {
  std::int64_t thousandths = 1000;  ///< -1: vague
  TimeUnitKind unit = TimeUnitKind::day;
};

struct TimeFrame {
  static constexpr int absent = INT_MIN;

  int day = absent, month = absent, hmonth = absent, year = absent, weekday = absent;
  int either[2] = {absent, absent};
  int dayrel = absent;        ///< days from the reference
  int seconds = absent;       ///< of the day
  bool minutes_said = false;  ///< the minutes of `seconds` were said
  int part = absent;          ///< 1 morning ... 6 daytime
  bool midnight = false;
  int deic = absent, adeic = absent;          ///< last, this, next; counted from the anchor of the text
  int ry = absent, rm = absent, rw = absent;  ///< the year, month, week that is meant, from the reference
  int mod = 0;                                ///< 1 start, 2 middle, 3 end
  bool approx = false;
  int season = absent, decade = absent, century = absent, cy = absent;
  int ord = absent, yearpart = absent, holiday = absent, ref = absent;
  int unit = absent;  ///< of a relative stretch
  bool ah = false, bc = false, every = false, weekend = false, rest = false, whole = false;
  bool year_first = false, later = false, self = false;  ///< 2016/02/22; "later"; "this"
  int set_unit = absent, set_divisor = 1;                ///< of daily, yearly; 2: every half year
  int cc = absent;                                       ///< the hundreds of a year said in two numbers
  std::array<TimeAmount, 4> amounts;
  std::uint8_t amount_count = 0;
  std::uint32_t first_token = 0, end_token = 0;  ///< of the expression

  [[nodiscard]] static bool has(int value) { return value != absent; }
  [[nodiscard]] bool has_day() const {
    return has(day) || has(weekday) || has(dayrel) || has(either[0]) || (has(adeic) && unit == 3);
  }
};

/// The expressions of `match`, in order: their number.
struct TimeFrames {
  std::array<TimeFrame, 4> frames;
  std::size_t count = 0;
};

TimeFrames frames_of(const TimeMatch& match);

}  // namespace isnad
