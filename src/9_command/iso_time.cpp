// A time as records write it.
#include "9_command/iso_time.h"

#include <chrono>

namespace isnad {
namespace {

/// Takes `digits` digits off the front of `text`.
std::optional<unsigned> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

bool is_zone(std::string_view zone) {
  if (zone.empty() || zone == "Z") return true;
  if (!take(zone, '+') && !take(zone, '-')) return false;
  const auto hours = take_number(zone, 2);
  take(zone, ':');
  const auto minutes = zone.empty() ? std::optional(0U) : take_number(zone, 2);
  return hours && minutes && *hours <= 14 && *minutes < 60 && zone.empty();
}

bool take_clock(std::string_view text, IsoTime& time) {
  const std::string_view whole = text;
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return false;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return false;
  time.hour = whole.substr(0, 5);
  if (take(text, ':')) {
    const auto second = take_number(text, 2);
    if (!second || *second > 60) return false;
    if (take(text, '.'))
      while (take_number(text, 1)) {
      }
  }
  time.zone = text;
  return is_zone(text);
}

}  // namespace

std::optional<IsoTime> parse_iso_time(std::string_view text) {
  IsoTime time;
  const auto year = take_number(text, 4);
  if (!year) return std::nullopt;
  time.year = static_cast<int>(*year);
  if (text.empty()) return time;
  const auto month = take(text, '-') ? take_number(text, 2) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  time.month = *month;
  if (text.empty()) return time;
  const auto day = take(text, '-') ? take_number(text, 2) : std::nullopt;
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(time.year), std::chrono::month(*month),
                                         std::chrono::day(*day));
  if (!date.ok()) return std::nullopt;
  time.day = *day;
  time.weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
  if (text.empty()) return time;
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  if (!take_clock(text, time)) return std::nullopt;
  return time;
}

}  // namespace isnad
