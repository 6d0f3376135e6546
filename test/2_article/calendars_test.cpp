// Days of the three calendars to numbers and back.
#include "2_article/calendars.h"

#include <doctest/doctest.h>

namespace isnad {

TEST_CASE("Gregorian days go to numbers and back") {
  for (std::int32_t days = -36525; days < 47482; ++days) {
    const CalendarDay date = gregorian_of(days);
    REQUIRE(days_of(date) == days);
    REQUIRE(date.day >= 1);
    REQUIRE(date.day <= month_length(date.year, date.month));
  }
  CHECK(days_of({.year = 1970, .month = 1, .day = 1}) == 0);
  CHECK(weekday_of(0) == 4);
  CHECK(weekday_of(-1) == 3);
  CHECK(weekday_of(days_of({.year = 2025, .month = 3, .day = 18})) == 2);
  CHECK(month_length(2024, 2) == 29);
  CHECK(month_length(1900, 2) == 28);
  CHECK(month_length(2025, 13) == 0);
}

TEST_CASE("Hijri and solar days go to numbers and back") {
  const MonthStarts hijri("islamic-umalqura", 1410, 1460);
  const MonthStarts solar("persian", 1369, 1420);
  for (const MonthStarts* calendar : {&hijri, &solar})
    for (std::int32_t days = days_of({.year = 1991, .month = 1, .day = 1}); days < 25000; ++days) {
      const auto date = calendar->date_of(days);
      REQUIRE(date.has_value());
      REQUIRE(calendar->days_of(*date) == days);
    }
  // Facts of the calendars: first of Ramadan, feast of sacrifice, new year's days, the long last month.
  CHECK(hijri.days_of({.year = 1446, .month = 9, .day = 1}) == days_of({.year = 2025, .month = 3, .day = 1}));
  CHECK(hijri.days_of({.year = 1446, .month = 12, .day = 10}) == days_of({.year = 2025, .month = 6, .day = 6}));
  CHECK(solar.days_of({.year = 1404, .month = 1, .day = 1}) == days_of({.year = 2025, .month = 3, .day = 21}));
  CHECK(solar.days_of({.year = 1403, .month = 12, .day = 30}).has_value());
  CHECK_FALSE(solar.days_of({.year = 1402, .month = 12, .day = 30}).has_value());
}

TEST_CASE("what a calendar does not have") {
  const MonthStarts hijri("islamic-umalqura", 1446, 1446);
  CHECK_FALSE(hijri.days_of({.year = 1445, .month = 1, .day = 1}).has_value());
  CHECK_FALSE(hijri.days_of({.year = 1447, .month = 1, .day = 1}).has_value());
  CHECK_FALSE(hijri.days_of({.year = 1446, .month = 9, .day = 31}).has_value());
  CHECK_FALSE(hijri.days_of({.year = 1446, .month = 0, .day = 1}).has_value());
  CHECK_FALSE(hijri.days_of({.year = 1446, .month = 13, .day = 1}).has_value());
  CHECK_FALSE(hijri.date_of(0).has_value());
  const MonthStarts unknown("no such calendar", 1446, 1446);
  CHECK_FALSE(unknown.days_of({.year = 1446, .month = 1, .day = 1}).has_value());
}

}  // namespace isnad
