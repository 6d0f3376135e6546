// Frames of dates and hours against a reference.
#include "3_annotation/times_meaning.h"

#include <doctest/doctest.h>

#include "3_annotation/times_feasts.h"
#include "3_annotation/times_hours.h"
#include "3_annotation/times_reference.h"
#include "3_annotation/times_years.h"

namespace isnad {
namespace {

TimeMeaning meaning(const TimeFrame& frame, std::string_view reference, TimeTense tense = TimeTense::none) {
  TimeReference made = read_time_reference(reference);
  made.tense = tense;
  return meaning_of(frame, TimeAction::date, made, {});
}

TimeFrame weekday(int day) {
  TimeFrame frame;
  frame.weekday = day;
  return frame;
}

TimeFrame day_of(int month, int day) {
  TimeFrame frame;
  frame.month = month;
  frame.day = day;
  return frame;
}

}  // namespace

TEST_CASE("times: references") {
  CHECK(read_time_reference("2025-03-18").known);
  CHECK(read_time_reference("2025-03-18").seconds == -1);
  CHECK(read_time_reference("2025-03-18T14:05:00Z").seconds == (14 * 60 + 5) * 60);
  for (const char* wrong : {"", "2025", "2025-13-01", "2025-02-30", "yesterday"})
    CHECK_FALSE(read_time_reference(wrong).known);
}

TEST_CASE("times: a bare weekday is the last one, or the next of a future clause") {
  for (int day = 1; day <= 7; ++day) {
    const TimeMeaning past = meaning(weekday(day), "2025-03-18"),
                      ahead = meaning(weekday(day), "2025-03-18", TimeTense::future);
    REQUIRE(past.day.has_value());
    REQUIRE(ahead.day.has_value());
    const std::int32_t today = days_of({2025, 3, 18});
    CHECK(weekday_of(*past.day) == day);
    CHECK(weekday_of(*ahead.day) == day);
    CHECK(*past.day <= today);
    CHECK(*past.day > today - 7);
    CHECK(*ahead.day >= today);
    CHECK(*ahead.day < today + 7);
  }
}

TEST_CASE("times: every day of the year without its year lies in the past, or ahead of a future clause") {
  const std::int32_t today = days_of({2025, 3, 18});
  for (int month = 1; month <= 12; ++month)
    for (int day = 1; day <= 28; ++day) {
      const TimeMeaning past = meaning(day_of(month, day), "2025-03-18", TimeTense::past);
      CHECK(*past.day <= today);
      CHECK(*past.day > today - 366);
      const TimeMeaning ahead = meaning(day_of(month, day), "2025-03-18", TimeTense::future);
      CHECK(*ahead.day > today - 31);
      CHECK(*ahead.day < today + 366);
    }
}

TEST_CASE("times: months of last and next") {
  for (int month = 1; month <= 12; ++month) {
    TimeFrame frame;
    frame.month = month;
    frame.deic = -1;
    CHECK(meaning(frame, "2025-03-18").value == (month < 3 ? iso_month(2025, month) : iso_month(2024, month)));
    frame.deic = 1;
    CHECK(meaning(frame, "2025-03-18").value == (month > 3 ? iso_month(2025, month) : iso_month(2026, month)));
  }
}

TEST_CASE("times: a date that the calendar does not have gets no interval") {
  const TimeMeaning found = meaning(day_of(2, 30), "2025-03-18");
  CHECK(found.begin.empty());
  CHECK(found.value == "2025-02-30");
}

TEST_CASE("times: parts of the day make the hour of twenty-four") {
  const auto hour = [](int said, int part) {
    TimeFrame frame;
    frame.seconds = said * 3600;
    frame.part = part;
    return meaning(frame, "2025-03-18").time;
  };
  CHECK(hour(7, 1) == "07:00:00");
  CHECK(hour(12, 1) == "00:00:00");
  CHECK(hour(12, 2) == "12:00:00");
  CHECK(hour(1, 2) == "13:00:00");
  CHECK(hour(11, 2) == "11:00:00");
  CHECK(hour(3, 3) == "15:00:00");
  CHECK(hour(7, 4) == "19:00:00");
  CHECK(hour(19, 4) == "19:00:00");
  CHECK(hour(11, 5) == "23:00:00");
  CHECK(hour(2, 5) == "02:00:00");
  CHECK(hour(12, 5) == "00:00:00");
}

TEST_CASE("times: hours that a planner takes for a part of the day") {
  CHECK(planned_hours(1, 0) == std::pair(8 * 3600, 12 * 3600));
  CHECK(planned_hours(1, 1) == std::pair(8 * 3600, 10 * 3600));
  CHECK(planned_hours(5, 3) == std::pair(22 * 3600, 24 * 3600 - 1));
}

TEST_CASE("times: years and months that are not said") {
  const TimeReference reference = read_time_reference("2025-01-10");
  TimeFrame frame;
  CHECK(year_said(frame, reference) == 2025);
  frame.ry = -1;
  CHECK(year_said(frame, reference) == 2024);
  CHECK(anchor_month(reference, -1).year == 2024);
  CHECK(anchor_month(reference, -1).month == 12);
  TimeFrame month;
  month.month = 12;
  CHECK(month_said(month, reference).year == 2024);
  CHECK(year_of_day(day_of(12, 9), reference) == 2024);
  TimeFrame thursday = weekday(4);
  thursday.day = 26;
  CHECK(month_of_weekday(thursday, reference).month == 12);
}

TEST_CASE("times: feasts before and behind the reference") {
  Holiday feast;
  feast.kind = Holiday::Kind::hijri;
  feast.month = 10;
  feast.day = 1;
  TimeFrame frame;
  TimeReference reference = read_time_reference("2025-03-18");
  CHECK(iso_day(*holiday_day(feast, frame, reference)) == "2025-03-30");
  frame.deic = -1;
  CHECK(iso_day(*holiday_day(feast, frame, reference)) == "2024-04-10");
  frame.year = 2023;
  CHECK(iso_day(*holiday_day(feast, frame, reference)) == "2023-04-21");
  CHECK_FALSE(holiday_day(feast, TimeFrame(), TimeReference()).has_value());
  TimeFrame month;
  month.hmonth = 9;
  CHECK(hijri_year(month, reference) == 1446);
  month.deic = -1;
  CHECK(hijri_year(month, reference) == 1445);
  month.deic = 1;
  CHECK(hijri_year(month, reference) == 1447);
}

}  // namespace isnad
