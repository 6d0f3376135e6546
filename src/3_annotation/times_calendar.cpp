// Stretches of the calendar, and how they are written.
#include "3_annotation/times_calendar.h"

#include <algorithm>
#include <cstdlib>

namespace isnad {
namespace {

constexpr int first_umm_al_qura = 1300, last_umm_al_qura = 1600, last_civil = 1700;
constexpr std::int32_t civil_epoch = -492148;  // 1 Muharram of the year 1, Friday: days since 1970-01-01

/// The day on which a month of the civil calendar begins: eleven leap years in thirty, months of 30 and 29 days in
/// turn.
std::int32_t civil_month_start(int year, int month) {
  return civil_epoch + 354 * (year - 1) + (11 * year + 3) / 30 + 29 * (month - 1) + month / 2;
}

std::optional<std::int32_t> civil_day(CalendarDay date) {
  if (date.year < 1 || date.year > last_civil || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  const std::int32_t start = civil_month_start(date.year, date.month);
  const std::int32_t next =
      date.month == 12 ? civil_month_start(date.year + 1, 1) : civil_month_start(date.year, date.month + 1);
  if (start + date.day > next) return std::nullopt;
  return start + date.day - 1;
}

std::optional<CalendarDay> civil_date(std::int32_t day) {
  if (day < civil_epoch) return std::nullopt;
  int year = (day - civil_epoch) / 355 + 1;
  while (civil_month_start(year + 1, 1) <= day) ++year;
  if (year > last_civil) return std::nullopt;
  int month = 12;
  while (civil_month_start(year, month) > day) --month;
  return CalendarDay{year, month, day - civil_month_start(year, month) + 1};
}

std::string digits(int value, std::size_t width) {
  std::string out = std::to_string(std::abs(value));
  if (out.size() < width) out.insert(0, width - out.size(), '0');
  return out;
}

/// ICU is asked when a text first wants them.
const MonthStarts& umm_al_qura() {
  static const MonthStarts months("islamic-umalqura", first_umm_al_qura, last_umm_al_qura);
  return months;
}

}  // namespace

std::optional<TimeStretch> HijriCalendar::day(CalendarDay date) {
  auto found = umm_al_qura().days_of(date);
  if (!found && (date.year < first_umm_al_qura || date.year > last_umm_al_qura)) found = civil_day(date);
  if (!found) return std::nullopt;
  return day_stretch(*found);
}

std::optional<TimeStretch> HijriCalendar::month(int year, int month) {
  const auto begin = day({year, month, 1});
  const auto end = month == 12 ? day({year + 1, 1, 1}) : day({year, month + 1, 1});
  if (!begin || !end) return std::nullopt;
  return TimeStretch{begin->begin, end->begin};
}

std::optional<TimeStretch> HijriCalendar::year(int year) {
  const auto begin = day({year, 1, 1}), end = day({year + 1, 1, 1});
  if (!begin || !end) return std::nullopt;
  return TimeStretch{begin->begin, end->begin};
}

std::optional<CalendarDay> HijriCalendar::date_of(std::int32_t days) {
  const auto found = umm_al_qura().date_of(days);
  return found ? found : civil_date(days);
}

TimeStretch day_stretch(std::int32_t day) { return {day, day + 1}; }

TimeStretch week_stretch(std::int32_t day) {
  const std::int32_t monday = day - weekday_of(day) + 1;
  return {monday, monday + 7};
}

TimeStretch month_stretch(int year, int month) { return months_stretch(year, month, 1); }

TimeStretch months_stretch(int year, int month, int count) {
  const YearMonth behind = month_from(year, month, count);
  return {days_of({year, month, 1}), days_of({behind.year, behind.month, 1})};
}

TimeStretch year_stretch(int year) { return years_stretch(year, 1); }

TimeStretch years_stretch(int year, int count) { return {days_of({year, 1, 1}), days_of({year + count, 1, 1})}; }

YearMonth month_from(int year, int month, int offset) {
  const int months = year * 12 + month - 1 + offset;
  const int floored = months >= 0 ? months / 12 : (months - 11) / 12;
  return {floored, months - floored * 12 + 1};
}

// By the Gregorian computus (Meeus, Jones and Butcher).
std::int32_t easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int sum = h + l - 7 * m + 114;
  return days_of({year, sum / 31, sum % 31 + 1});
}

std::int32_t nth_weekday(int year, int month, int weekday, int nth) {
  const TimeStretch stretch = month_stretch(year, month);
  const std::int32_t first = stretch.begin + (weekday - weekday_of(stretch.begin) + 7) % 7;
  if (nth < 99) return first + (nth - 1) * 7;
  return first + (stretch.end - 1 - first) / 7 * 7;
}

std::string iso_day(std::int32_t day) {
  const CalendarDay date = gregorian_of(day);
  return text_of({iso_month(date.year, date.month), "-", two_digits(date.day)});
}

std::string iso_month(int year, int month) { return text_of({iso_year(year), "-", two_digits(month)}); }

std::string iso_year(int year) { return text_of({year < 0 ? "-" : "", digits(year, 4)}); }

std::string iso_week(std::int32_t day) {
  const std::int32_t monday = week_stretch(day).begin;
  const int year = gregorian_of(monday + 3).year;  // the week belongs to the year of its Thursday
  const std::int32_t first = week_stretch(days_of({year, 1, 4})).begin;
  return text_of({iso_year(year), "-W", two_digits((monday - first) / 7 + 1)});
}

std::string iso_hour(int seconds, bool full) {
  const bool with_seconds = full || seconds % 60 != 0;
  return text_of({two_digits(seconds / 3600), ":", two_digits(seconds / 60 % 60), with_seconds ? ":" : "",
                  with_seconds ? two_digits(seconds % 60) : std::string()});
}

std::string two_digits(int value) { return digits(value, 2); }

std::string text_of(std::initializer_list<std::string_view> pieces) {
  std::string out;
  for (const std::string_view piece : pieces) out += piece;
  return out;
}

}  // namespace isnad
