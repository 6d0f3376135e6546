#pragma once
// Stretches of the calendar: days, weeks, months, quarters, years and more, and how they are written.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "2_article/calendars.h"

namespace isnad {

/// Half-open, in days since 1970-01-01.
struct TimeStretch {
  std::int32_t begin = 0, end = 0;
};

/// The Hijri calendar of Umm al-Qura (1300 to 1600 AH); outside of that the civil one, whose months follow a rule.
/// Where the moon was sighted instead, a month may have begun a day earlier or later.
struct HijriCalendar {
  static std::optional<TimeStretch> day(CalendarDay date);
  static std::optional<TimeStretch> month(int year, int month);
  static std::optional<TimeStretch> year(int year);
  static std::optional<CalendarDay> date_of(std::int32_t days);
};

TimeStretch day_stretch(std::int32_t day);
TimeStretch week_stretch(std::int32_t day);  ///< the ISO week that holds `day`
TimeStretch month_stretch(int year, int month);
TimeStretch months_stretch(int year, int month, int count);
TimeStretch year_stretch(int year);
TimeStretch years_stretch(int year, int count);

/// The month that lies `offset` months from `year` and `month`.
struct YearMonth {
  int year = 0, month = 1;
};
YearMonth month_from(int year, int month, int offset);

std::int32_t easter(int year);  ///< the western Easter Sunday
/// The `nth` day of the week in a month; 99: the last.
std::int32_t nth_weekday(int year, int month, int weekday, int nth);

std::string iso_day(std::int32_t day);         ///< 2024-12-09
std::string iso_month(int year, int month);    ///< 2024-12
std::string iso_year(int year);                ///< 2024
std::string iso_week(std::int32_t day);        ///< 2024-W50
std::string iso_hour(int seconds, bool full);  ///< 15:00, or 15:00:00
std::string two_digits(int value);

/// The pieces end to end.
std::string text_of(std::initializer_list<std::string_view> pieces);

}  // namespace isnad
