#pragma once
// The parts of a stamp: a date, an hour with its zone, a distance from the reference time.

#include <cstddef>
#include <cstdint>
#include <optional>

#include "2_article/calendars.h"
#include "2_article/date_patterns.h"

namespace isnad {

/// A day that its calendar has. Months and days without the rest have 0 for what was not written.
struct FoundDate {
  PatternKind kind = PatternKind::date;  ///< date, month or day
  CalendarKind calendar = CalendarKind::gregorian;
  CalendarDay date;
  std::optional<CalendarDay> swapped;  ///< the other reading of 03/04/2025
  bool short_numbers = false;          ///< 3.4.12: as often the number of a chapter
  std::size_t end = 0;                 ///< the token after it
};

struct FoundTime {
  int hour = -1, minute = -1, second = -1;
  const Zone* zone = nullptr;
  int zone_offset = 0;  ///< minutes beside `zone`: the 3 of "GMT+3"; or alone, of "+03:00"
  bool has_zone = false;
  std::size_t end = 0;
};

/// "3 hours ago", "two days and four hours ago", "moments ago".
struct FoundDistance {
  struct Amount {
    int count = 0;
    TimeUnit unit = TimeUnit::day;
  };
  Amount amounts[2];
  int size = 0;  ///< 0: how long is not said
  std::size_t end = 0;
};

/// A date of the kind that begins at the token `at`.
std::optional<FoundDate> find_date(const TokenText& text, std::size_t at, PatternKind kind);

/// An hour that begins at the token `at`. Behind a date more shapes are hours ("14.05", "5 pm").
std::optional<FoundTime> find_time(const TokenText& text, std::size_t at, bool after_date);

std::optional<FoundDistance> find_distance(const TokenText& text, std::size_t at);

}  // namespace isnad
