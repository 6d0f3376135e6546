// The Hijri calendar against ICU, day by day, and stretches of the Gregorian one.
#include "3_annotation/times_calendar.h"

#include <doctest/doctest.h>
#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <cmath>
#include <memory>

namespace isnad {
namespace {

constexpr double milliseconds_a_day = 86'400'000.0;

std::unique_ptr<icu::Calendar> icu_calendar(const char* locale) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale), error));
  REQUIRE(U_SUCCESS(error));
  return calendar;
}

CalendarDay icu_date(icu::Calendar& calendar, std::int32_t day) {
  UErrorCode error = U_ZERO_ERROR;
  calendar.setTime(day * milliseconds_a_day, error);
  return {calendar.get(UCAL_YEAR, error), calendar.get(UCAL_MONTH, error) + 1, calendar.get(UCAL_DATE, error)};
}

/// Every day from the first of `first` to the end of `last` in both directions.
void check_against(const char* locale, int first, int last) {
  const auto calendar = icu_calendar(locale);
  const auto begin = HijriCalendar::year(first), end = HijriCalendar::year(last);
  REQUIRE(begin.has_value());
  REQUIRE(end.has_value());
  for (std::int32_t day = begin->begin; day < end->end; ++day) {
    const CalendarDay expected = icu_date(*calendar, day);
    REQUIRE(HijriCalendar::date_of(day) == expected);
    const auto back = HijriCalendar::day(expected);
    REQUIRE(back.has_value());
    REQUIRE(back->begin == day);
    REQUIRE(back->end == day + 1);
  }
}

}  // namespace

TEST_CASE("every day of 1343 to 1500 AH is that of Umm al-Qura in ICU, both ways") {
  check_against("en@calendar=islamic-umalqura", 1343, 1500);
}

TEST_CASE("outside of Umm al-Qura the civil calendar holds") {
  check_against("en@calendar=islamic-civil", 1, 1298);
  check_against("en@calendar=islamic-civil", 1602, 1690);
}

TEST_CASE("Hijri months and years") {
  CHECK(iso_day(HijriCalendar::month(1446, 9)->begin) == "2025-03-01");
  CHECK(iso_day(HijriCalendar::month(1446, 9)->end) == "2025-03-30");
  CHECK(iso_day(HijriCalendar::year(1447)->begin) == "2025-06-26");
  CHECK_FALSE(HijriCalendar::day({1446, 9, 31}).has_value());
  CHECK_FALSE(HijriCalendar::day({1446, 13, 1}).has_value());
  CHECK_FALSE(HijriCalendar::day({0, 1, 1}).has_value());
  CHECK_FALSE(HijriCalendar::day({100, 2, 30}).has_value());
}

TEST_CASE("ISO weeks") {
  CHECK(iso_week(days_of({2018, 9, 30})) == "2018-W39");
  CHECK(iso_week(days_of({2016, 1, 3})) == "2015-W53");
  CHECK(iso_week(days_of({2014, 12, 29})) == "2015-W01");
  CHECK(iso_week(days_of({2021, 1, 1})) == "2020-W53");
  for (std::int32_t day = -30000; day < 30000; ++day) {
    REQUIRE(week_stretch(day).begin <= day);
    REQUIRE(week_stretch(day).end > day);
    REQUIRE(weekday_of(week_stretch(day).begin) == 1);
  }
}

TEST_CASE("months from months, Easter, weekdays of a month") {
  CHECK(month_from(2025, 1, -1).year == 2024);
  CHECK(month_from(2025, 1, -1).month == 12);
  CHECK(month_from(2025, 12, 13).year == 2027);
  CHECK(month_from(2025, 12, 13).month == 1);
  CHECK(iso_day(easter(2016)) == "2016-03-27");
  CHECK(iso_day(easter(2025)) == "2025-04-20");
  CHECK(iso_day(nth_weekday(2016, 7, 5, 1)) == "2016-07-01");
  CHECK(iso_day(nth_weekday(2016, 7, 1, 99)) == "2016-07-25");
  CHECK(iso_day(nth_weekday(2016, 11, 4, 4)) == "2016-11-24");
}

TEST_CASE("how days and hours are written") {
  CHECK(iso_day(0) == "1970-01-01");
  CHECK(iso_month(247, 5) == "0247-05");
  CHECK(iso_year(7) == "0007");
  CHECK(iso_hour(5 * 3600, false) == "05:00");
  CHECK(iso_hour(5 * 3600 + 61, false) == "05:01:01");
  CHECK(iso_hour(5 * 3600, true) == "05:00:00");
  CHECK(text_of({"a", "", "bc"}) == "abc");
}

}  // namespace isnad
