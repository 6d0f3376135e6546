#pragma once
// Days in three calendars: Gregorian, Hijri (Umm al-Qura) and the solar one of Iran, each to the number of the day
// since 1970-01-01.

#include <cstdint>
#include <optional>
#include <vector>

namespace isnad {

enum class CalendarKind : std::uint8_t { gregorian, hijri, jalali };

struct CalendarDay {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// Days since 1970-01-01 of a Gregorian date, and back; any year of four digits.
std::int32_t days_of(CalendarDay date);
CalendarDay gregorian_of(std::int32_t days);

/// How many days the Gregorian month has.
int month_length(int year, int month);

/// 1 Monday ... 7 Sunday.
int weekday_of(std::int32_t days);

/// The first days of the months of one calendar over a range of years, asked of ICU once.
class MonthStarts {
 public:
  MonthStarts() = default;
  /// `icu_calendar`: "islamic-umalqura", "persian". Empty where ICU does not know it: then no date of it is read.
  MonthStarts(const char* icu_calendar, int first_year, int last_year);

  /// The day's number, or nothing where the calendar has no such day, or the year is out of the range.
  [[nodiscard]] std::optional<std::int32_t> days_of(CalendarDay date) const;
  [[nodiscard]] std::optional<CalendarDay> date_of(std::int32_t days) const;

 private:
  int first_year_ = 0;
  std::vector<std::int32_t> starts_;  ///< of every month, and of the one after the last
};

/// The months of the Hijri and of the solar calendar in the years that pages of the web name. ICU is asked when they
/// are first wanted: most pages name none, and asking takes longer than reading one.
const MonthStarts& hijri_months();
const MonthStarts& jalali_months();

}  // namespace isnad
