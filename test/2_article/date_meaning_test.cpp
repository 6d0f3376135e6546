// What parts say together: the order of day and month, weekdays, Hijri days, distances.
#include "2_article/date_meaning.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

DateTime at(int year, int month, int day, int hour = -1, int minute = -1) {
  DateTime time;
  time.year = static_cast<std::int16_t>(year);
  time.month = static_cast<std::uint8_t>(month);
  time.day = static_cast<std::uint8_t>(day);
  time.hour = static_cast<std::int8_t>(hour);
  time.minute = static_cast<std::int8_t>(minute);
  return time;
}

std::string meaning(const DateDraft& draft, const std::optional<DateTime>& reference = std::nullopt,
                    DayOrder order = DayOrder::day_first) {
  const auto reading = meaning_of(draft, reference, order);
  return reading ? to_iso(reading->value) : "-";
}

DateDraft on(CalendarDay day, CalendarKind calendar = CalendarKind::gregorian, PatternKind kind = PatternKind::date) {
  DateDraft draft;
  draft.date.emplace();
  draft.date->kind = kind;
  draft.date->calendar = calendar;
  draft.date->date = day;
  return draft;
}

DateDraft ago(int count, TimeUnit unit) {
  DateDraft draft;
  draft.distance = FoundDistance{.amounts = {{count, unit}, {}}, .size = 1, .end = 0};
  return draft;
}

}  // namespace

TEST_CASE("which of two numbers is the day") {
  DateDraft draft = on({2025, 4, 3});
  draft.date->swapped = CalendarDay{2025, 3, 4};
  CHECK(meaning(draft) == "2025-04-03");
  CHECK(meaning(draft, std::nullopt, DayOrder::month_first) == "2025-03-04");
  CHECK(meaning(draft, at(2025, 3, 10)) == "2025-03-04");
  CHECK(meaning(draft, at(2025, 4, 1)) == "2025-04-03");
  draft.weekdays = 1U << 2U;  // Tuesday
  CHECK(meaning(draft) == "2025-03-04");
  draft.weekdays = 1U << 4U;  // Thursday
  CHECK(meaning(draft, at(2025, 3, 10), DayOrder::month_first) == "2025-04-03");
}

TEST_CASE("a Hijri day is corrected by its weekday, by one day at most") {
  DateDraft draft = on({1446, 10, 25}, CalendarKind::hijri);
  CHECK(meaning(draft) == "2025-04-23");
  draft.weekdays = 1U << 4U;
  CHECK(meaning(draft) == "2025-04-24");
  draft.weekdays = 1U << 2U;
  CHECK(meaning(draft) == "2025-04-22");
  draft.weekdays = 1U << 6U;
  CHECK(meaning(draft) == "2025-04-23");
  draft.also = on({2025, 4, 25}).date;
  CHECK(meaning(draft) == "2025-04-25");
}

TEST_CASE("a day without its year is the last before the reference") {
  DateDraft draft = on({0, 12, 30}, CalendarKind::gregorian, PatternKind::day);
  CHECK(meaning(draft) == "-");
  CHECK(meaning(draft, at(2025, 3, 18)) == "2024-12-30");
  CHECK(meaning(draft, at(2024, 12, 28)) == "2024-12-30");  // a clock may be wrong
  draft.date->date = {0, 2, 29};
  CHECK(meaning(draft, at(2027, 3, 18)) == "2024-02-29");
}

TEST_CASE("distances are as precise as their unit and as the reference") {
  const DateTime now = at(2025, 3, 1, 0, 20);
  CHECK(meaning(ago(3, TimeUnit::hour), now) == "2025-02-28T21");
  CHECK(meaning(ago(30, TimeUnit::minute), now) == "2025-02-28T23:50");
  CHECK(meaning(ago(1, TimeUnit::day), now) == "2025-02-28");
  CHECK(meaning(ago(2, TimeUnit::week), now) == "2025-02-15");
  CHECK(meaning(ago(3, TimeUnit::month), now) == "2024-12");
  CHECK(meaning(ago(3, TimeUnit::year), now) == "2022");
  CHECK(meaning(ago(3, TimeUnit::hour), at(2025, 3, 1)) == "2025-03-01");
  CHECK(meaning(ago(3, TimeUnit::hour)) == "-");
  CHECK(meaning(ago(9999, TimeUnit::year), now) == "-");
  CHECK(meaning(ago(999, TimeUnit::year), at(1, 1, 1)) == "-");
}

}  // namespace isnad
