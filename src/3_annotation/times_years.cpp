// The year or the month that is meant where it is not said.
#include "3_annotation/times_years.h"

#include <algorithm>
#include <cstdlib>

namespace isnad {
namespace {

constexpr std::int32_t soon = 100;      // days: what an imperfect verb plans lies no farther ahead
constexpr std::int32_t just_past = 30;  // days: "will" beside a day so near behind is an old plan
constexpr std::int32_t most_of_a_year = 300;

bool has(int value) { return TimeFrame::has(value); }
bool is_ahead(const TimeReference& reference) { return reference.tense == TimeTense::future; }
bool is_planned(const TimeReference& reference) {
  return reference.tense == TimeTense::planned || reference.tense == TimeTense::present;
}
CalendarDay anchor_date(const TimeReference& reference) {
  return gregorian_of(reference.anchor_any.value_or(reference.day));
}

}  // namespace

int year_said(const TimeFrame& frame, const TimeReference& reference) {
  if (has(frame.year)) return frame.year;
  if (has(frame.ry)) return reference.date.year + frame.ry;
  if (frame.unit == 6 && has(frame.adeic)) return anchor_date(reference).year + frame.adeic;
  if (frame.unit == 6 && has(frame.deic)) return reference.date.year + frame.deic;
  if (reference.year) return *reference.year;
  return reference.date.year;
}
YearMonth anchor_month(const TimeReference& reference, int offset) {
  const CalendarDay date = anchor_date(reference);
  return month_from(date.year, date.month, offset);
}

YearMonth month_said(const TimeFrame& frame, const TimeReference& reference) {
  const int year = reference.date.year, month = reference.date.month;
  if (has(frame.year) || has(frame.ry)) return {year_said(frame, reference), frame.month};
  if (has(frame.deic)) {
    if (frame.deic < 0) return {frame.month < month ? year : year - 1, frame.month};
    if (frame.deic > 0) return {frame.month > month ? year : year + 1, frame.month};
    return {year, frame.month};
  }
  if (has(frame.adeic)) {
    const CalendarDay date = anchor_date(reference);
    if (frame.unit == 5 && frame.adeic < 0) return {frame.month <= month ? year : year - 1, frame.month};
    if (frame.adeic > 0) return {frame.month > date.month ? date.year : date.year + 1, frame.month};
    if (frame.adeic < 0) return {frame.month < date.month ? date.year : date.year - 1, frame.month};
    return {date.year, frame.month};
  }
  if (reference.year) return {*reference.year, frame.month};
  if (is_ahead(reference)) return {frame.month >= month ? year : year + 1, frame.month};
  if (is_planned(reference) && frame.month > month && (frame.month - month) * 30 < soon) return {year, frame.month};
  return {frame.month <= month ? year : year - 1, frame.month};
}

int year_of_day(const TimeFrame& frame, const TimeReference& reference) {
  const int year = reference.date.year;
  const auto at = [&](int y) {
    return days_of({y, frame.month, std::min(frame.day, std::max(1, month_length(y, frame.month)))});
  };
  if (has(frame.deic)) {
    if (frame.deic == 0) return year;
    if (frame.deic < 0) return at(year) < reference.day ? year : year - 1;
    return at(year) > reference.day ? year : year + 1;
  }
  if (has(frame.adeic)) {
    const std::int32_t base = reference.anchor_any.value_or(reference.day);
    const int anchored = gregorian_of(base).year;
    if (frame.adeic > 0) return at(anchored) > base ? anchored : anchored + 1;
    return at(anchored) < base ? anchored : anchored - 1;
  }
  if (has(frame.weekday) && !has(frame.dayrel))
    for (const int y : {year, year - 1, year + 1})
      if (weekday_of(at(y)) == frame.weekday && std::abs(at(y) - reference.day) < most_of_a_year) return y;
  if (at(year) == reference.day) return year;
  if (is_ahead(reference))
    return at(year) > reference.day                                     ? year
           : reference.day - at(year) < just_past && !reference.request ? year
                                                                        : year + 1;
  const int past = at(year) <= reference.day ? year : year - 1;
  if (is_planned(reference) && at(past + 1) - reference.day < soon && reference.day - at(past) > soon) return past + 1;
  return past;
}

YearMonth month_of_weekday(const TimeFrame& frame, const TimeReference& reference) {
  for (const int offset : {0, -1, 1, -2, 2}) {
    const YearMonth month = month_from(reference.date.year, reference.date.month, offset);
    if (frame.day <= month_length(month.year, month.month) &&
        weekday_of(days_of({month.year, month.month, frame.day})) == frame.weekday)
      return month;
  }
  return {reference.date.year, reference.date.month};
}

}  // namespace isnad
