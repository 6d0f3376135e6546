// Zones: the rules that places have, and those that are newer than the data of ICU.
#include "2_article/date_zones.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

DateTime noon(int year, int month, int day) {
  DateTime time;
  time.year = static_cast<std::int16_t>(year);
  time.month = static_cast<std::uint8_t>(month);
  time.day = static_cast<std::uint8_t>(day);
  time.hour = 12;
  time.minute = 0;
  return time;
}

Zone place(const char* name, const char* rule = "-") {
  Zone zone;
  zone.place = name;
  zone.summer = read_summer_rule(rule);
  return zone;
}

}  // namespace

TEST_CASE("places keep the rule of their day") {
  CHECK(zone_minutes(place("Asia/Riyadh"), noon(2025, 7, 1)) == 180);
  CHECK(zone_minutes(place("Asia/Beirut"), noon(2025, 1, 1)) == 120);
  CHECK(zone_minutes(place("Asia/Beirut"), noon(2025, 7, 1)) == 180);
  CHECK(zone_minutes(place("America/New_York"), noon(2025, 1, 1)) == -300);
  CHECK(zone_minutes(place("Africa/Cairo"), noon(2018, 7, 1)) == 120);
  Zone fixed;
  fixed.minutes = -210;
  CHECK(zone_minutes(fixed, noon(2025, 1, 1)) == -210);
}

TEST_CASE("a rule that is newer than the data of ICU") {
  const Zone cairo = place("Africa/Cairo", "2023:4.5.5/10.5.4");
  CHECK(zone_minutes(cairo, noon(2022, 7, 1)) == 120);
  CHECK(zone_minutes(cairo, noon(2024, 4, 25)) == 120);
  CHECK(zone_minutes(cairo, noon(2024, 4, 26)) == 180);   // the last Friday of April
  CHECK(zone_minutes(cairo, noon(2024, 10, 31)) == 180);  // the last Thursday of October, until midnight
  CHECK(zone_minutes(cairo, noon(2024, 11, 1)) == 120);
}

TEST_CASE("rules that are none") {
  CHECK(read_summer_rule("2023:4.5.5/10.5.4").has_value());
  for (const char* cell : {"-", "", "2023", "2023:4.5/10.5.4", "2023:13.5.5/10.5.4", "2023:4.6.5/10.5.4",
                           "2023:4.5.7/10.5.4", "2023:4.5.5/10.5.4 ", "2023:4.5.5-10.5.4"})
    CHECK_FALSE(read_summer_rule(cell).has_value());
}

TEST_CASE("places that ICU knows") {
  CHECK(is_zone_place("Africa/Cairo"));
  CHECK_FALSE(is_zone_place("Africa/Nowhere"));
  CHECK_FALSE(is_zone_place(""));
}

}  // namespace isnad
