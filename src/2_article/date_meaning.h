#pragma once
// What the parts of a stamp say together: one time in the Gregorian calendar.

#include <cstddef>
#include <cstdint>
#include <optional>

#include "2_article/date_parts.h"
#include "2_article/dates.h"

namespace isnad {

/// A clock may be wrong, and the reference may lack its zone: so many days behind it are not the future yet.
inline constexpr int days_of_grace = 2;

/// The parts that stand together, before they are made a time.
struct DateDraft {
  std::size_t begin = 0, end = 0;  ///< tokens
  std::optional<FoundDate> date;
  std::optional<FoundDate> also;  ///< the same day in another calendar
  std::optional<FoundTime> time;
  std::optional<FoundDistance> distance;
  std::optional<int> day_by_name;  ///< days from the reference
  unsigned weekdays = 0;           ///< bit 1 Monday ... bit 7 Sunday
  std::size_t weekday_letters = 0;

  [[nodiscard]] bool has_day() const { return date || distance || day_by_name; }
};

/// The day that a time without its month or day begins with, as days since 1970-01-01.
std::int32_t day_number(const DateTime& time);

/// The time of a draft that has a day: value, relative and hijri of the reading; nothing where the calendar has no such
/// day or a reference is missing. Which of two days 03/04 is: the one that has the weekday, else the one that is not
/// after the reference, else the custom of the zone or of `order`.
std::optional<DateReading> meaning_of(const DateDraft& draft, const std::optional<DateTime>& reference, DayOrder order);

/// Writes hour and zone of `found` into `value`; the rule of a place is asked for the day of `value`, and left out
/// without one.
void set_time(const FoundTime& found, DateTime& value);

}  // namespace isnad
