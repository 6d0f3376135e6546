// Days in three calendars: Gregorian, Hijri (Umm al-Qura) and the solar one of Iran.
#include "2_article/calendars.h"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace isnad {
namespace {

constexpr double milliseconds_a_day = 86'400'000.0;

}  // namespace

// Both by the usual count of years from March, in cycles of 400 years.
std::int32_t days_of(CalendarDay date) {
  const int y = date.month <= 2 ? date.year - 1 : date.year;
  const int cycle = (y >= 0 ? y : y - 399) / 400;
  const int year_of_cycle = y - cycle * 400;
  const int day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  const int day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
  return cycle * 146097 + day_of_cycle - 719468;
}

CalendarDay gregorian_of(std::int32_t days) {
  const int z = days + 719468;
  const int cycle = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_cycle = z - cycle * 146097;
  const int year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  const int day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {.year = year_of_cycle + cycle * 400 + (month <= 2 ? 1 : 0),
          .month = month,
          .day = day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

int month_length(int year, int month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return lengths[month - 1] + (leap && month == 2 ? 1 : 0);
}

int weekday_of(std::int32_t days) {
  const int shifted = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return (shifted < 0 ? shifted + 7 : shifted) + 1;
}

MonthStarts::MonthStarts(const char* icu_calendar, int first_year, int last_year) : first_year_(first_year) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale((std::string("en@calendar=") + icu_calendar).c_str());
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), locale, error));
  if (U_FAILURE(error) != 0 || std::string_view(calendar->getType()) != icu_calendar) return;
  for (int month = 0; month <= (last_year - first_year + 1) * 12; ++month) {
    calendar->clear();
    calendar->set(first_year + month / 12, month % 12, 1);
    starts_.push_back(static_cast<std::int32_t>(std::floor(calendar->getTime(error) / milliseconds_a_day)));
  }
  if (U_FAILURE(error) != 0) starts_.clear();
}

std::optional<std::int32_t> MonthStarts::days_of(CalendarDay date) const {
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.year < first_year_) return std::nullopt;
  const auto month = static_cast<std::size_t>((date.year - first_year_) * 12 + date.month - 1);
  if (month + 1 >= starts_.size()) return std::nullopt;
  const std::int32_t day = starts_[month] + date.day - 1;
  if (day >= starts_[month + 1]) return std::nullopt;
  return day;
}

std::optional<CalendarDay> MonthStarts::date_of(std::int32_t days) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), days);
  if (next == starts_.begin() || next == starts_.end()) return std::nullopt;
  const auto month = static_cast<int>(next - starts_.begin()) - 1;
  return CalendarDay{.year = first_year_ + month / 12, .month = month % 12 + 1, .day = days - *(next - 1) + 1};
}

// Pages are younger than either calendar's first year here.
const MonthStarts& hijri_months() {
  static const MonthStarts months("islamic-umalqura", 1380, 1480);
  return months;
}

const MonthStarts& jalali_months() {
  static const MonthStarts months("persian", 1340, 1450);
  return months;
}

}  // namespace isnad
