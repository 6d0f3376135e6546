// Time zones as pages name them: a number of minutes, or a place whose rule for the day holds.
#include "2_article/date_zones.h"

#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "2_article/calendars.h"
#include "2_article/date_meaning.h"

namespace isnad {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr double milliseconds_a_minute = 60'000.0;
constexpr int minutes_of_summer = 60;

/// The days since 1970 on which a rule turns in `year`.
std::int32_t turn_in(const SummerRule::Turn& turn, int year) {
  const int length = month_length(year, turn.month);
  const std::int32_t first = days_of({.year = year, .month = turn.month, .day = 1});
  const int first_weekday = weekday_of(first) % 7;  // 0 Sunday
  int day = 1 + (turn.weekday - first_weekday + 7) % 7 + (turn.week - 1) * 7;
  while (day > length) day -= 7;
  return first + day - 1;
}

}  // namespace

std::optional<SummerRule> read_summer_rule(std::string_view cell) {
  std::array<int, 7> numbers{};
  constexpr std::string_view marks = ":../..";  // between the seven numbers
  const char* at = cell.data();
  const char* const end = at + cell.size();
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto [next, error] = std::from_chars(at, end, numbers[i]);
    if (error != std::errc{}) return std::nullopt;
    at = next;
    if (i < marks.size() && (at == end || *at++ != marks[i])) return std::nullopt;
  }
  const auto turn = [](int month, int week, int weekday) { return SummerRule::Turn{month, week, weekday}; };
  const auto good = [](const SummerRule::Turn& t) {
    return t.month >= 1 && t.month <= 12 && t.week >= 1 && t.week <= 5 && t.weekday >= 0 && t.weekday <= 6;
  };
  const SummerRule rule{.first_year = numbers[0],
                        .begin = turn(numbers[1], numbers[2], numbers[3]),
                        .end = turn(numbers[4], numbers[5], numbers[6])};
  if (at != end || !good(rule.begin) || !good(rule.end)) return std::nullopt;
  return rule;
}

bool is_zone_place(const std::string& place) {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(place)));
  return zone != nullptr && *zone != icu::TimeZone::getUnknown();
}

std::int16_t zone_minutes(const Zone& zone, const DateTime& time) {
  if (zone.place.empty()) return zone.minutes;
  const std::unique_ptr<icu::TimeZone> place(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone.place)));
  if (place == nullptr) return 0;
  const std::int32_t day = day_number(time);
  if (zone.summer && time.year >= zone.summer->first_year) {
    const bool summer = day >= turn_in(zone.summer->begin, time.year) && day <= turn_in(zone.summer->end, time.year);
    return static_cast<std::int16_t>(place->getRawOffset() / 60'000 + (summer ? minutes_of_summer : 0));
  }
  const int minute_of_day = time.hour < 0 ? minutes_a_day / 2 : time.hour * 60 + std::max<int>(time.minute, 0);
  const double local = (static_cast<double>(day) * minutes_a_day + minute_of_day) * milliseconds_a_minute;
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode error = U_ZERO_ERROR;
  place->getOffset(local, 1, raw, saving, error);
  return static_cast<std::int16_t>((raw + saving) / 60'000);
}

}  // namespace isnad
