// When a feast or a Hijri date falls that is said without its year.
#include "3_annotation/times_feasts.h"

#include "3_annotation/times_calendar.h"

namespace isnad {
namespace {

bool has(int value) { return TimeFrame::has(value); }
bool is_planned(const TimeReference& reference) {
  return reference.tense == TimeTense::planned || reference.tense == TimeTense::present;
}

/// The day of the feast in a Gregorian year; of a Hijri feast that a year has twice, the first.
std::optional<std::int32_t> holiday_in(const Holiday& holiday, int year) {
  switch (holiday.kind) {
    case Holiday::Kind::gregorian: return days_of({year, holiday.month, holiday.day});
    case Holiday::Kind::easter: return easter(year) + holiday.day;
    case Holiday::Kind::nth: return nth_weekday(year, holiday.month, holiday.weekday, holiday.day);
    case Holiday::Kind::hijri: break;
  }
  if (year < 1600) {
    const auto day = HijriCalendar::day({year, holiday.month, holiday.day});
    return day ? std::optional(day->begin) : std::nullopt;
  }
  const TimeStretch stretch = year_stretch(year);
  const auto first = HijriCalendar::date_of(stretch.begin);
  if (!first) return std::nullopt;
  for (int own = first->year; own <= first->year + 1; ++own) {
    const auto day = HijriCalendar::day({own, holiday.month, holiday.day});
    if (day && day->begin >= stretch.begin && day->begin < stretch.end) return day->begin;
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> hijri_year(const TimeFrame& frame, const TimeReference& reference) {
  if (has(frame.year) && frame.year < 1600) return frame.year;
  if (!reference.known && !has(frame.year)) return std::nullopt;
  const std::int32_t day = has(frame.year) ? days_of({frame.year, 1, 1})
                           : has(frame.ry) ? days_of({reference.date.year + frame.ry, 1, 1})
                                           : reference.day;
  const auto today = HijriCalendar::date_of(day);
  if (!today) return std::nullopt;
  if (has(frame.year) || has(frame.ry)) {
    const auto begin = HijriCalendar::day({today->year, frame.hmonth, has(frame.day) ? frame.day : 1});
    return begin && begin->begin < day ? today->year + 1 : today->year;
  }
  const int day_of_month = has(frame.day) ? frame.day : 1;
  const bool later = frame.hmonth > today->month || (frame.hmonth == today->month && day_of_month > today->day);
  const bool same = frame.hmonth == today->month;
  if (has(frame.deic) && frame.deic < 0) return later || same ? today->year - 1 : today->year;
  if (has(frame.deic) && frame.deic > 0) return later && !same ? today->year : today->year + 1;
  if (has(frame.deic) || same) return today->year;
  const int months_ahead = (frame.hmonth - today->month + 12) % 12;
  if (reference.tense == TimeTense::future || (is_planned(reference) && months_ahead <= 3) ||
      (reference.tense == TimeTense::none && months_ahead <= 2))
    return later ? today->year : today->year + 1;
  return later ? today->year - 1 : today->year;
}

std::optional<std::int32_t> holiday_day(const Holiday& holiday, const TimeFrame& frame,
                                        const TimeReference& reference) {
  const bool ahead = reference.tense == TimeTense::future;
  if (has(frame.year) || has(frame.ry)) {
    if (!has(frame.year) && !reference.known) return std::nullopt;
    return holiday_in(holiday, (has(frame.year) ? frame.year : reference.date.year + frame.ry));
  }
  if (!reference.known) return std::nullopt;
  std::optional<std::int32_t> before, behind;
  for (int year = reference.date.year - 2; year <= reference.date.year + 2; ++year) {
    const auto day = holiday_in(holiday, year);
    if (day && *day <= reference.day && (*day < reference.day || frame.deic != -1)) before = day;
    if (day && *day >= reference.day && !behind && (*day > reference.day || frame.deic != 1)) behind = day;
  }
  if (!before || !behind) return before ? before : behind;
  if (has(frame.deic) && frame.deic != 0) return frame.deic < 0 ? before : behind;
  if (ahead || reference.tense == TimeTense::past) return ahead ? behind : before;
  return reference.day - *before <= *behind - reference.day ? before : behind;
}

}  // namespace isnad
