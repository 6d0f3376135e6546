// Values of metadata and addresses: what any of them may hold. The forms are cases of dates.cases.
#include <doctest/doctest.h>

#include <string>

#include "2_article/calendars.h"
#include "2_article/dates.h"

namespace isnad {

TEST_CASE("what is written as ISO 8601 is read back") {
  const auto tables = DateTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  for (std::int32_t days = days_of({.year = 1990, .month = 1, .day = 1}); days < 25000; days += 17) {
    const CalendarDay date = gregorian_of(days);
    DateTime time;
    time.year = static_cast<std::int16_t>(date.year);
    time.month = static_cast<std::uint8_t>(date.month);
    time.day = static_cast<std::uint8_t>(date.day);
    CHECK(read_machine_date(to_iso(time), *tables) == time);
    time.hour = static_cast<std::int8_t>(days % 24);
    time.minute = static_cast<std::int8_t>(days % 60);
    CHECK(read_machine_date(to_iso(time), *tables) == time);
    time.second = static_cast<std::int8_t>(days % 59);
    time.zone_minutes = static_cast<std::int16_t>(days % 56 * 15 - 420);
    CHECK(read_machine_date(to_iso(time), *tables) == time);
    const std::string slashed =
        std::to_string(date.year) + "/" + std::to_string(date.month) + "/" + std::to_string(date.day);
    const auto found = date_in_url("https://news.example/" + slashed + "/a-12-b");
    REQUIRE(found.has_value());
    CHECK(days_of({.year = found->year, .month = found->month, .day = found->day}) == days);
  }
}

TEST_CASE("addresses without a day") {
  for (const char* url : {"", "/", "2025", "2025/", "2025/03", "2025/03/", "/99/99/2025", "/2025/02/30/", "a/2025/b/18",
                          "//", "20259999"})
    CHECK_FALSE(date_in_url(url).has_value());
}

}  // namespace isnad
