// What the parts of a stamp say together: one time in the Gregorian calendar.
#include "2_article/date_meaning.h"

#include <algorithm>
#include <array>

#include "2_article/calendars.h"
#include "2_article/date_zones.h"

namespace isnad {
namespace {

void set_day(DateTime& time, CalendarDay day) {
  time.year = static_cast<std::int16_t>(day.year);
  time.month = static_cast<std::uint8_t>(day.month);
  time.day = static_cast<std::uint8_t>(day.day);
}

DateTime on_day(CalendarDay day) {
  DateTime time;
  set_day(time, day);
  return time;
}

bool fits_weekday(const DateDraft& draft, const DateTime& time) {
  return (draft.weekdays >> static_cast<unsigned>(weekday_of(day_number(time))) & 1U) != 0;
}

bool is_after(const DateTime& time, const DateTime& reference) {
  return day_number(time) > day_number(reference) + days_of_grace;
}

using Reference = std::optional<DateTime>;

/// The latest such day that is not after the reference.
bool resolve_missing_year(const FoundDate& found, const Reference& reference, DateReading& reading) {
  if (!reference) return false;
  reading.relative = true;
  constexpr int years_back = 8;  // the 29th of February comes back within them
  for (int year = reference->year; year >= reference->year - years_back; --year) {
    if (found.date.day > month_length(year, found.date.month)) continue;
    set_day(reading.value, {.year = year, .month = found.date.month, .day = found.date.day});
    if (!is_after(reading.value, *reference)) return true;
  }
  return false;
}

bool resolve_gregorian(const DateDraft& draft, const FoundDate& found, const Reference& reference, DayOrder order,
                       DateReading& reading) {
  if (found.kind == PatternKind::day) return resolve_missing_year(found, reference, reading);
  set_day(reading.value, found.date);
  if (!found.swapped) return true;
  const DateTime other = on_day(*found.swapped);
  const bool first_fits = fits_weekday(draft, reading.value);
  const bool other_fits = fits_weekday(draft, other);
  bool swap =
      order == DayOrder::month_first || (draft.time && draft.time->zone != nullptr && draft.time->zone->month_first);
  if (first_fits != other_fits)
    swap = other_fits;
  else if (reference && is_after(reading.value, *reference) != is_after(other, *reference))
    swap = is_after(reading.value, *reference);
  else
    reading.either_order = true;
  if (swap) reading.value = other;
  return true;
}

/// A month that was announced a day apart from the computed calendar shows in the weekday: `tolerance` days are made
/// good.
bool resolve_by_days(const DateDraft& draft, const MonthStarts& calendar, const FoundDate& found, int tolerance,
                     DateReading& reading) {
  if (found.kind != PatternKind::date) return false;
  auto days = calendar.days_of(found.date);
  if (!days && found.swapped) days = calendar.days_of(*found.swapped);
  if (!days) return false;
  set_day(reading.value, gregorian_of(*days));
  if (tolerance == 0 || draft.weekdays == 0 || fits_weekday(draft, reading.value)) return true;
  for (const int shift : {-tolerance, tolerance})
    if (const DateTime shifted = on_day(gregorian_of(*days + shift)); fits_weekday(draft, shifted)) {
      reading.value = shifted;
      break;
    }
  return true;
}

bool resolve_date(const DateDraft& draft, const Reference& reference, DayOrder order, DateReading& reading) {
  const bool take_other =
      draft.also && draft.date->calendar != CalendarKind::gregorian && draft.also->calendar == CalendarKind::gregorian;
  const FoundDate& found = take_other ? *draft.also : *draft.date;
  switch (found.calendar) {
    case CalendarKind::gregorian: return resolve_gregorian(draft, found, reference, order, reading);
    case CalendarKind::hijri: reading.hijri = true; return resolve_by_days(draft, hijri_months(), found, 1, reading);
    case CalendarKind::jalali: return resolve_by_days(draft, jalali_months(), found, 0, reading);
  }
  return false;
}

/// How far back a distance lies, and how precisely it says so.
struct Back {
  std::int64_t seconds = 0;
  int months = 0;
  TimeUnit finest = TimeUnit::day;
};

Back back_of(const FoundDistance& distance) {
  constexpr std::array<std::int64_t, 5> lengths{1, 60, 3600, 86400, 7 * 86400};  // by TimeUnit, second to week
  Back back;
  if (distance.size == 0) return back;
  back.finest = TimeUnit::year;
  for (int i = 0; i < distance.size; ++i) {
    const auto [count, unit] = distance.amounts[i];
    if (unit == TimeUnit::month || unit == TimeUnit::year)
      back.months += unit == TimeUnit::year ? 12 * count : count;
    else
      back.seconds += count * lengths[static_cast<std::size_t>(unit)];
    back.finest = std::min(back.finest, unit);
  }
  return back;
}

/// `from` less the distance, as precise as its unit, and no more so than `from`.
DateTime go_back(const DateTime& from, const Back& back) {
  constexpr std::int64_t day = 86400;
  const std::int64_t of_day =
      std::max<int>(from.hour, 0) * 3600 + std::max<int>(from.minute, 0) * 60 + std::max<int>(from.second, 0);
  std::int64_t at = day_number(from) * day + of_day;
  // Without its hour the reference says the day only: hours before it are on that day as far as anyone can tell.
  if (from.hour >= 0 || back.seconds >= day) at -= back.seconds;
  const std::int64_t days = at / day - (at % day < 0 ? 1 : 0);
  CalendarDay date = gregorian_of(static_cast<std::int32_t>(days));
  const int months = date.year * 12 + date.month - 1 - back.months;
  date.year = months / 12;
  date.month = back.finest == TimeUnit::year ? 0 : months % 12 + 1;
  if (back.finest >= TimeUnit::month) date.day = 0;
  if (months < 0) return {};
  DateTime value = on_day(date);
  const std::int64_t second_of_day = at - days * day;
  if (back.finest > TimeUnit::hour || from.hour < 0) return value;
  value.hour = static_cast<std::int8_t>(second_of_day / 3600);
  if (back.finest > TimeUnit::minute || from.minute < 0) return value;
  value.minute = static_cast<std::int8_t>(second_of_day / 60 % 60);
  if (back.finest == TimeUnit::second && from.second >= 0) value.second = static_cast<std::int8_t>(second_of_day % 60);
  return value;
}

bool resolve_relative(const DateDraft& draft, const Reference& reference, DateReading& reading) {
  if (!reference) return false;
  reading.relative = true;
  if (draft.day_by_name)
    set_day(reading.value, gregorian_of(day_number(*reference) + *draft.day_by_name));
  else
    reading.value = go_back(*reference, back_of(*draft.distance));
  return reading.value.year > 0;
}

}  // namespace

std::int32_t day_number(const DateTime& time) {
  return days_of(
      CalendarDay{.year = time.year, .month = std::max<int>(time.month, 1), .day = std::max<int>(time.day, 1)});
}

std::optional<DateReading> meaning_of(const DateDraft& draft, const std::optional<DateTime>& reference,
                                      DayOrder order) {
  DateReading reading;
  const bool said = draft.date ? resolve_date(draft, reference, order, reading)
                               : draft.has_day() && resolve_relative(draft, reference, reading);
  if (!said) return std::nullopt;
  if (draft.time) set_time(*draft.time, reading.value);
  return reading;
}

void set_time(const FoundTime& found, DateTime& value) {
  value.hour = static_cast<std::int8_t>(found.hour);
  value.minute = static_cast<std::int8_t>(found.minute);
  value.second = static_cast<std::int8_t>(found.second);
  if (!found.has_zone) return;
  if (found.zone != nullptr && !found.zone->place.empty() && value.day == 0) return;
  const int named = found.zone != nullptr ? zone_minutes(*found.zone, value) : 0;
  value.zone_minutes = static_cast<std::int16_t>(named + found.zone_offset);
}

}  // namespace isnad
