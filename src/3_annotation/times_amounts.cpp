// What quantities of time mean: durations, what comes again, what lies so far from the reference.
#include <algorithm>
#include <optional>

#include "3_annotation/times_hours.h"
#include "3_annotation/times_meaning.h"

namespace isnad {
namespace {

constexpr std::string_view unit_letters = "SMHDWMY";
constexpr std::int64_t unit_seconds[] = {1, 60, 3600, 86400, 604800, 2592000, 31536000, 315360000, 3153600000};
constexpr int planner_few = 3;  // how many a planner takes a vague number for

bool has(int value) { return TimeFrame::has(value); }
bool is_clock_unit(TimeUnitKind unit) { return unit <= TimeUnitKind::hour; }

std::string number_text(std::int64_t thousandths) {
  if (thousandths < 0) return "X";
  std::string out = std::to_string(thousandths / 1000);
  if (thousandths % 1000 == 0) return out;
  std::string rest = std::to_string(thousandths % 1000 + 1000).substr(1);
  while (rest.ends_with('0')) rest.pop_back();
  return text_of({out, ".", rest});
}

std::string unit_name(TimeUnitKind unit) {
  if (unit == TimeUnitKind::decade) return "DE";
  if (unit == TimeUnitKind::century) return "CE";
  return std::string(unit_letters.substr(static_cast<std::size_t>(unit), 1));
}

/// Half a year is six months, a quarter of an hour fifteen minutes: a fraction in the units below it.
TimeAmount whole_amount(TimeAmount amount) {
  if (amount.thousandths < 0 || amount.thousandths % 1000 == 0) return amount;
  if (amount.thousandths % 250 != 0 && amount.thousandths % 1000 != 333) return amount;  // 17.4 minutes
  const auto in = [&](std::int64_t factor, TimeUnitKind unit) {
    const std::int64_t count = (amount.thousandths * factor + 500) / 1000;
    return std::abs(amount.thousandths * factor - count * 1000) <= factor ? TimeAmount{count * 1000, unit} : amount;
  };
  switch (amount.unit) {
    case TimeUnitKind::minute: return in(60, TimeUnitKind::second);
    case TimeUnitKind::hour: return in(60, TimeUnitKind::minute);
    case TimeUnitKind::day: return in(24, TimeUnitKind::hour);
    case TimeUnitKind::year: return in(12, TimeUnitKind::month);
    case TimeUnitKind::decade: return in(10, TimeUnitKind::year);
    case TimeUnitKind::century: return in(100, TimeUnitKind::year);
    default: return amount;
  }
}

/// P1Y1M21D: the amounts of a frame, large before small; what has a fraction goes into whole smaller units where it
/// stands alone, and into two where it does not ("an hour and a half").
std::string duration_value(const TimeFrame& frame) {
  std::array<TimeAmount, 8> amounts;
  std::size_t count = 0;
  for (std::size_t i = 0; i < frame.amount_count; ++i) {
    TimeAmount amount = frame.amounts[i];
    if (amount.thousandths > 1000 && amount.thousandths % 1000 != 0 && amount.thousandths % 250 == 0 &&
        amount.unit != TimeUnitKind::week && amount.unit != TimeUnitKind::month) {
      const TimeAmount rest = whole_amount({amount.thousandths % 1000, amount.unit});
      amounts[count++] = {amount.thousandths - amount.thousandths % 1000, amount.unit};
      amounts[count++] = rest;
    } else {
      amounts[count++] = whole_amount(amount);
    }
  }
  std::stable_sort(amounts.begin(), amounts.begin() + static_cast<std::ptrdiff_t>(count),
                   [](const TimeAmount& a, const TimeAmount& b) { return a.unit > b.unit; });
  std::string out = "P";
  bool clock = false;
  for (std::size_t i = 0; i < count; ++i) {
    if (is_clock_unit(amounts[i].unit) && !clock) out += "T";
    clock = clock || is_clock_unit(amounts[i].unit);
    out += number_text(amounts[i].thousandths) + unit_name(amounts[i].unit);
  }
  return out;
}

std::int64_t duration_seconds(const TimeFrame& frame) {
  std::int64_t total = 0;
  for (std::size_t i = 0; i < frame.amount_count; ++i) {
    const TimeAmount& amount = frame.amounts[i];
    if (amount.thousandths < 0 || amount.thousandths > 1'000'000'000) return -1;
    total += amount.thousandths * unit_seconds[static_cast<std::size_t>(amount.unit)] / 1000;
  }
  return frame.amount_count == 0 ? -1 : total;
}

bool is_vague(const TimeFrame& frame) {
  return std::any_of(frame.amounts.begin(), frame.amounts.begin() + frame.amount_count,
                     [](const TimeAmount& amount) { return amount.thousandths < 0; });
}

TimeMeaning duration_of(const TimeFrame& frame) {
  TimeMeaning out;
  out.type = TimexType::duration;
  out.mod = frame.approx ? TimexMod::approx : TimexMod::none;
  if (frame.amount_count == 0 && frame.whole) {  // all the day
    out.value = "P1D";
    out.seconds = unit_seconds[3];
    return out;
  }
  out.value = duration_value(frame);
  out.seconds = duration_seconds(frame);
  return out;
}

/// The day that lies the amounts of `frame` from `day`; `sign` -1: before it.
std::optional<std::int32_t> day_from(const TimeFrame& frame, std::int32_t day, int sign) {
  for (std::size_t i = 0; i < frame.amount_count; ++i) {
    const TimeAmount& amount = frame.amounts[i];
    const std::int64_t thousandths = amount.thousandths < 0 ? planner_few * 1000 : amount.thousandths;
    if (thousandths > 3'000'000) return std::nullopt;
    const auto in_units = [&](int factor) { return sign * static_cast<int>(thousandths * factor / 1000); };
    const auto months = [&](int offset) {
      const CalendarDay date = gregorian_of(day);
      const YearMonth month = month_from(date.year, date.month, offset);
      if (month.year < 1 || month.year > 9999) return false;
      day = days_of({month.year, month.month, std::min(date.day, month_length(month.year, month.month))});
      return true;
    };
    bool fits = true;
    switch (amount.unit) {
      case TimeUnitKind::second:
      case TimeUnitKind::minute:
      case TimeUnitKind::hour: break;
      case TimeUnitKind::day: day += in_units(1); break;
      case TimeUnitKind::week: day += in_units(7); break;
      case TimeUnitKind::month: fits = months(in_units(1)); break;
      case TimeUnitKind::year: fits = months(in_units(12)); break;
      case TimeUnitKind::decade: fits = months(in_units(120)); break;
      case TimeUnitKind::century: fits = months(in_units(1200)); break;
    }
    if (!fits) return std::nullopt;
  }
  return day;
}

TimeUnitKind finest(const TimeFrame& frame) {
  TimeUnitKind unit = TimeUnitKind::century;
  for (std::size_t i = 0; i < frame.amount_count; ++i) unit = std::min(unit, whole_amount(frame.amounts[i]).unit);
  return unit;
}

void set_day_interval(TimeMeaning& out, std::int32_t day) {
  out.begin = iso_day(day);
  out.end = iso_day(day + 1);
}

/// An hour so far from the hour of the reference; the day alone where that has no hour.
void set_hour_from(TimeMeaning& out, const TimeFrame& frame, const TimeReference& reference, int sign) {
  const std::int64_t distance = duration_seconds(frame);
  if (reference.seconds < 0 || distance < 0) {
    out.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    return;
  }
  std::int64_t seconds = std::int64_t{reference.day} * 86400 + reference.seconds + sign * distance;
  const auto day = static_cast<std::int32_t>(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400);
  seconds -= std::int64_t{day} * 86400;
  out.type = TimexType::time;
  out.value = text_of({iso_day(day), "T", iso_hour(static_cast<int>(seconds), false)});
  out.time = iso_hour(static_cast<int>(seconds), true);
  out.day = day;
  set_day_interval(out, day);
}

/// "Two days ago", "in two weeks from now": the day, or the week, month or year that so coarse a word means.
TimeMeaning distant(const TimeFrame& frame, const TimeReference& reference, int sign) {
  TimeMeaning out;
  out.mod = frame.approx ? TimexMod::approx : TimexMod::none;
  if (is_vague(frame) && !reference.request) {
    out.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    return out;
  }
  if (!reference.known) return out;
  const auto day = day_from(frame, reference.day, sign);
  if (!day) return out;
  const CalendarDay date = gregorian_of(*day);
  switch (finest(frame)) {
    case TimeUnitKind::second:
    case TimeUnitKind::minute:
    case TimeUnitKind::hour: set_hour_from(out, frame, reference, sign); return out;
    case TimeUnitKind::day:
      out.value = iso_day(*day);
      out.day = day;
      set_day_interval(out, *day);
      return out;
    case TimeUnitKind::week: out.value = iso_week(*day); break;
    case TimeUnitKind::month: out.value = iso_month(date.year, date.month); break;
    case TimeUnitKind::year: out.value = iso_year(date.year); break;
    case TimeUnitKind::decade: out.value = iso_year(date.year).substr(0, 3) + "X"; break;
    case TimeUnitKind::century: out.value = iso_year(date.year).substr(0, 2) + "XX"; break;
  }
  out.stretch = day_stretch(*day);
  if (reference.request) set_day_interval(out, *day);
  return out;
}

/// What follows "since": a moment where something happened, a duration where it goes on.
TimeMeaning since_of(const TimeFrame& frame, const TimeReference& reference) {
  const bool days = finest(frame) <= TimeUnitKind::day;
  if (days && !reference.lasts) return distant(frame, reference, -1);
  return duration_of(frame);
}

/// "The last four years". A planner counts its days from the reference.
TimeMeaning span_of(const TimeFrame& frame, const TimeReference& reference) {
  TimeMeaning out = duration_of(frame);
  const bool ahead = has(frame.deic) && frame.deic > 0;
  if (!reference.request || !reference.known || frame.amount_count == 0 || is_clock_unit(frame.amounts[0].unit))
    return out;
  if (frame.amounts[0].unit == TimeUnitKind::decade && frame.amounts[0].thousandths > 0) {
    const int decades = static_cast<int>(std::min<std::int64_t>(frame.amounts[0].thousandths / 1000, 100));
    const int now = reference.date.year / 10 * 10;
    const TimeStretch years =
        ahead ? years_stretch(now + 10, decades * 10) : years_stretch(now - decades * 10, decades * 10);
    out.begin = iso_day(years.begin);
    out.end = iso_day(years.end);
    return out;
  }
  const std::int32_t first = ahead ? reference.day + 1 : reference.day;
  const auto last = day_from(frame, first, ahead ? 1 : -1);
  if (!last) return out;
  out.begin = iso_day(std::min(first, *last));
  out.end = iso_day(std::max(first, *last));
  return out;
}

TimeMeaning set_of(const TimeFrame& frame) {
  TimeMeaning out;
  out.type = TimexType::set;
  out.mod = frame.approx ? TimexMod::approx : TimexMod::none;
  if (has(frame.weekday)) {
    out.value = text_of({"XXXX-WXX-", std::to_string(frame.weekday)});
    if (has(frame.seconds)) out.value += text_of({"T", iso_hour(seconds_of_day(frame), false)});
  } else if (has(frame.set_unit)) {
    const auto unit = static_cast<TimeUnitKind>(frame.set_unit);
    out.value = frame.set_divisor == 1 ? text_of({is_clock_unit(unit) ? "PT1" : "P1", unit_name(unit)})
                                       : text_of({"P", std::to_string(12 / frame.set_divisor), "M"});
  } else if (frame.amount_count > 0) {
    out.value = duration_value(frame);
  } else {
    out.value = "P1D";
  }
  return out;
}

TimeMeaning reference_of(const TimeFrame& frame) {
  TimeMeaning out;
  out.value = frame.ref == 0 ? "PRESENT_REF" : frame.ref < 0 ? "PAST_REF" : "FUTURE_REF";
  return out;
}

TimeMeaning age_of(const TimeFrame& frame) {
  TimeMeaning out;
  out.type = TimexType::duration;
  out.value = has(frame.decade) ? text_of({"P", std::to_string(frame.decade / 10), "XY"})
                                : text_of({"P", std::to_string(frame.ord), "Y"});
  if (has(frame.ord)) out.seconds = frame.ord * unit_seconds[6];
  return out;
}

}  // namespace

TimeMeaning meaning_of_amount(const TimeFrame& frame, TimeAction action, const TimeReference& reference) {
  switch (action) {
    case TimeAction::ago:
    case TimeAction::back: return distant(frame, reference, -1);
    case TimeAction::hence: return distant(frame, reference, 1);
    case TimeAction::since: return since_of(frame, reference);
    case TimeAction::span: return span_of(frame, reference);
    case TimeAction::set: return set_of(frame);
    case TimeAction::ref: return reference_of(frame);
    case TimeAction::age: return age_of(frame);
    default: return duration_of(frame);
  }
}

}  // namespace isnad
