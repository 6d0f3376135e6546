// What a date or an hour means: TIMEX3 value and interval, against a reference.
#include "3_annotation/times_meaning.h"

#include "3_annotation/times_feasts.h"
#include "3_annotation/times_hours.h"
#include "3_annotation/times_years.h"

#include <algorithm>
#include <cstdlib>

namespace isnad {
namespace {

constexpr int noon = 12 * 3600;
constexpr std::string_view part_names[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::string_view season_names[] = {"", "SP", "SU", "FA", "WI"};
constexpr std::string_view unit_letters = "SMHDWMY";
constexpr int first_hijri_look = 1;

bool has(int value) { return TimeFrame::has(value); }

/// Reads one frame against its reference.
class Reader {
 public:
  Reader(const TimeFrame& frame, const TimeReference& reference, const std::vector<Holiday>& holidays)
      : f_(frame), r_(reference), holidays_(holidays) {}

  TimeMeaning read_date() {
    out_.mod = mod_of();
    if (has(f_.holiday))
      read_holiday();
    else if (has(f_.season))
      read_season();
    else if (has(f_.decade))
      read_decade();
    else if (has(f_.century) || has(f_.cy))
      read_century();
    else if (has(f_.yearpart))
      read_year_part();
    else if (f_.weekend)
      read_weekend();
    else if (has(f_.rw) && !has(f_.weekday))
      read_unit(TimeUnitKind::week, f_.rw);
    else if (f_.has_day())
      read_day();
    else if (has(f_.hmonth))
      read_hijri_month();
    else if (has(f_.month))
      read_month();
    else if (has(f_.year) || has(f_.ry))
      read_year();
    else if (has(f_.seconds) || has(f_.part) || f_.midnight)
      read_bare_hour();
    else if (has(f_.unit) || has(f_.rm))
      read_relative();
    return std::move(out_);
  }

  TimeMeaning read_week() {
    if (!r_.known && !has(f_.year)) return std::move(out_);
    const int nth = has(f_.ord) ? f_.ord : 1;
    if (has(f_.month) || has(f_.rm)) {
      const YearMonth month = has(f_.rm) ? month_from(r_.date.year, r_.date.month, f_.rm) : month_said(f_, r_);
      set_week(nth_weekday(month.year, month.month, 1, nth));
    } else {
      const int year = year_said(f_, r_);
      const std::int32_t first = week_stretch(days_of({year, 1, 4})).begin;
      set_week(nth == 99 ? week_stretch(days_of({year, 12, 28})).begin : first + (nth - 1) * 7);
    }
    return std::move(out_);
  }

  TimeMeaning read_week_of() {
    read_day();
    if (out_.day) set_week(*out_.day);
    out_.day.reset();
    return std::move(out_);
  }

  TimeMeaning read_nth() {
    if (!has(f_.weekday)) return read_edge_day();
    if (has(f_.hmonth)) return read_nth_of_hijri_month();
    if (!r_.known) return std::move(out_);
    YearMonth month{r_.date.year, r_.date.month};
    if (has(f_.month))
      month = month_said(f_, r_);
    else if (has(f_.rm))
      month = month_from(r_.date.year, r_.date.month, f_.rm);
    set_day(nth_weekday(month.year, month.month, f_.weekday, has(f_.ord) ? f_.ord : 1));
    return std::move(out_);
  }

  TimeMeaning read_nth_of_hijri_month() {
    const auto year = hijri_year(f_, r_);
    const auto month = year ? HijriCalendar::month(*year, f_.hmonth) : std::nullopt;
    if (month) set_day(month->begin + (f_.weekday - weekday_of(month->begin) + 7) % 7 + (f_.ord - 1) * 7);
    return std::move(out_);
  }

  /// The first or the last day of a stretch.
  TimeMeaning read_edge_day() {
    TimeFrame whole = f_;
    whole.ord = TimeFrame::absent;
    whole.day = TimeFrame::absent;
    if (has(whole.unit) && whole.unit == 3) whole.unit = TimeFrame::absent;
    const auto stretch = Reader(whole, r_, holidays_).read_date().stretch;
    if (stretch) set_day(f_.ord == 99 ? stretch->end - 1 : stretch->begin);
    return std::move(out_);
  }

  /// The first or the last half of a month, a decade, a century.
  TimeMeaning read_half() {
    const int ord = f_.ord;
    TimeFrame whole = f_;
    whole.yearpart = whole.ord = TimeFrame::absent;
    whole.mod = f_.yearpart == 3 && ord == 2 ? 2 : ord == 1 ? 1 : 3;
    return Reader(whole, r_, holidays_).read_date();
  }

  TimeMeaning read_last_day() {
    if (r_.known) set_day(r_.day - 1);
    return std::move(out_);
  }

 private:
  [[nodiscard]] TimexMod mod_of() const {
    switch (f_.mod) {
      case 1: return TimexMod::start;
      case 2: return TimexMod::mid;
      case 3: return TimexMod::end;
      default: return f_.approx ? TimexMod::approx : TimexMod::none;
    }
  }
  [[nodiscard]] bool ahead() const { return r_.tense == TimeTense::future; }

  // --- days

  void read_day() {
    if (has(f_.either[0])) return read_numeric();
    if (has(f_.hmonth) && has(f_.day)) return read_hijri_day();
    if (has(f_.day) && has(f_.month)) return read_day_and_month();
    if (!r_.known) return finish_undated();
    if (has(f_.day)) return read_day_alone();
    if (has(f_.weekday) && !has(f_.dayrel)) return read_weekday();
    if (has(f_.dayrel)) return set_day(r_.day + f_.dayrel);
    const std::int32_t base = r_.anchor.value_or(r_.day);
    set_day(base + (has(f_.adeic) ? f_.adeic : has(f_.deic) ? f_.deic : 0));
  }

  void read_numeric() {
    int day = f_.either[0], month = f_.either[1];
    if (f_.year_first) std::swap(day, month);
    if (month > 12) std::swap(day, month);
    if (month < 1 || month > 12) return;
    if (has(f_.year) && f_.year < 1600 && (f_.ah || f_.year > 1300)) {
      TimeFrame hijri = f_;
      hijri.day = day;
      hijri.hmonth = month;
      hijri.either[0] = TimeFrame::absent;
      out_ = Reader(hijri, r_, holidays_).read_date();
      return;
    }
    TimeFrame plain = f_;
    plain.day = day;
    plain.month = month;
    plain.either[0] = TimeFrame::absent;
    out_ = Reader(plain, r_, holidays_).read_date();
  }

  void read_day_and_month() {
    if (has(f_.year) || has(f_.ry)) {
      if (!has(f_.year) && !r_.known) return finish_undated();
      return set_date(year_said(f_, r_), f_.month, f_.day);
    }
    if (r_.year && !has(f_.deic)) return set_date(*r_.year, f_.month, f_.day);
    if (!r_.known) return finish_undated();
    set_date(year_of_day(f_, r_), f_.month, f_.day);
  }

  void set_date(int year, int month, int day) {
    if (f_.bc || day < 1 || day > month_length(year, month)) {
      out_.value = text_of({f_.bc ? "-" : "", iso_month(year, month), "-", two_digits(day)});
      return;
    }
    set_day(days_of({year, month, day}));
  }

  void read_day_alone() {
    YearMonth month{r_.date.year, r_.date.month};
    if (has(f_.rm))
      month = month_from(month.year, month.month, f_.rm);
    else if (f_.unit == 5 && has(f_.adeic))
      month = anchor_month(r_, f_.adeic);
    else if (has(f_.weekday))
      month = month_of_weekday(f_, r_);
    set_date(month.year, month.month, f_.day);
  }

  void read_weekday() {
    const int today = weekday_of(r_.day);
    if (has(f_.rw)) return set_day(week_stretch(r_.day).begin + f_.rw * 7 + f_.weekday - 1);
    const std::int32_t back = (today - f_.weekday + 7) % 7, ahead_by = (f_.weekday - today + 7) % 7;
    if (has(f_.adeic)) {
      const std::int32_t base = r_.anchor.value_or(r_.day);
      const int base_day = weekday_of(base);
      if (f_.adeic > 0) return set_day(base + (f_.weekday - base_day + 6) % 7 + 1);
      if (f_.adeic < 0) return set_day(base - (base_day - f_.weekday + 6) % 7 - 1);
    }
    if (has(f_.deic)) {
      if (f_.deic < 0) return set_day(r_.day - (back == 0 ? 7 : back));
      if (f_.deic == 0) return set_day(week_stretch(r_.day).begin + f_.weekday - 1);
      return set_day(r_.day + (ahead_by == 0 ? 7 : ahead_by) + (f_.deic - 1) * 7);
    }
    set_day(ahead() || r_.tense == TimeTense::planned ? r_.day + ahead_by : r_.day - back);
  }

  void read_hijri_day() {
    const auto year = hijri_year(f_, r_);
    if (!year) return finish_undated();
    const auto found = HijriCalendar::day({*year, f_.hmonth, f_.day});
    if (found) set_day(found->begin);
  }

  void set_day(std::int32_t day) {
    out_.day = day;
    out_.stretch = day_stretch(day);
    out_.value = iso_day(day);
    set_interval(day_stretch(day));
    if (has(f_.seconds) || has(f_.part) || f_.midnight) add_hour();
  }

  void set_interval(TimeStretch stretch) {
    out_.begin = iso_day(stretch.begin);
    out_.end = iso_day(stretch.end);
  }
  /// The interval of a stretch longer than a day: none where only its edge is meant.
  void set_stretch(TimeStretch stretch, std::string value) {
    out_.stretch = stretch;
    out_.value = std::move(value);
    if (f_.rest) return set_rest(stretch);
    if (f_.mod == 0 && !(r_.request && f_.later)) return set_interval(stretch);
    if (r_.request && f_.mod == 3 && stretch.end - stretch.begin == 7 && f_.self) {
      out_.value += "-WE";
      return set_interval({stretch.begin + 5, stretch.end});
    }
    if (r_.request) set_interval(edge(stretch));
  }
  void set_rest(TimeStretch stretch) {
    if (!r_.known) return;
    set_interval(stretch);
    out_.begin = iso_day(std::max(stretch.begin, r_.day));
    if (r_.request) out_.end = iso_day(stretch.end - 1);
  }
  /// What a planner takes the edge of a stretch to be: a half, of a month from its sixteenth.
  [[nodiscard]] TimeStretch edge(TimeStretch stretch) const {
    const std::int32_t size = stretch.end - stretch.begin;
    const std::int32_t middle = size == 7 ? 3 : size <= 31 ? 15 : size < 300 ? size / 2 : 0;
    std::int32_t half = stretch.begin + middle;
    if (middle == 0) {
      const CalendarDay date = gregorian_of(stretch.begin);
      half = month_stretch(date.year, date.month + 6 > 12 ? 12 : date.month + 6).begin;
    }
    if (f_.mod == 1) return {stretch.begin, half};
    if (f_.mod == 3 || f_.later) return {half, stretch.end};
    if (size == 7) return {stretch.begin + 1, stretch.begin + 5};
    return stretch;
  }

  void finish_undated() {
    if (has(f_.seconds) || has(f_.part)) add_hour();
  }

  // --- hours

  void read_bare_hour() {
    if (has(f_.adeic) && r_.anchor) return set_day(*r_.anchor + f_.adeic);  // the next morning
    if (has(f_.deic) && r_.known) return set_day(r_.day + f_.deic);         // last night
    if (r_.near) return set_day(*r_.near);
    if (r_.known) return set_day(r_.day);
    add_hour();
  }

  void add_hour() {
    out_.type = TimexType::time;
    if (!has(f_.seconds) && !f_.midnight) {
      if (has(f_.part)) out_.value += text_of({"T", part_names[static_cast<std::size_t>(f_.part)]});
      if (!r_.request) return;
      const auto [from, to] = planned_hours(f_.part, f_.mod);
      out_.begin = iso_hour(from, true);
      out_.end = iso_hour(to, true);
      if (f_.part == 2) out_.time = iso_hour(noon, true);
      return;
    }
    const int seconds = seconds_of_day(f_);
    out_.value += text_of({"T", iso_hour(seconds, false)});
    out_.time = iso_hour(seconds, true);
  }

  // --- months and years

  void read_month() {
    if (!has(f_.year) && !r_.known && !r_.year) return;
    const YearMonth month = month_said(f_, r_);
    if (f_.bc) {
      out_.value = text_of({"-", iso_month(month.year, month.month)});
      return;
    }
    set_stretch(month_stretch(month.year, month.month), iso_month(month.year, month.month));
  }

  void read_hijri_month() {
    const auto year = hijri_year(f_, r_);
    if (!year) return;
    if (const auto stretch = HijriCalendar::month(*year, f_.hmonth)) set_stretch(*stretch, between(*stretch));
  }

  /// ISO 8601 of a stretch that is no month or year of the Gregorian calendar: its first and its last day.
  [[nodiscard]] static std::string between(TimeStretch stretch) {
    return text_of({iso_day(stretch.begin), "/", iso_day(stretch.end - 1)});
  }

  void read_year() {
    if (!has(f_.year) && !r_.known) return;
    const int year = year_said(f_, r_);
    if (f_.bc) {
      out_.value = text_of({"BC", iso_year(year)});
      return;
    }
    if (f_.unit == static_cast<int>(TimeUnitKind::decade))
      return set_stretch(years_stretch(year, 10), text_of({iso_year(year).substr(0, 3), "X"}));
    if (f_.ah) {
      if (const auto stretch = HijriCalendar::year(year)) set_stretch(*stretch, between(*stretch));
      return;
    }
    set_stretch(year_stretch(year), iso_year(year));
  }

  // --- other stretches

  void set_week(std::int32_t day) { set_stretch(week_stretch(day), iso_week(day)); }

  void read_weekend() {
    if (!r_.known) return;
    const std::int32_t week = week_stretch(r_.day).begin + 7 * (has(f_.deic) ? f_.deic : 0);
    out_.mod = TimexMod::none;
    if (f_.mod != 0) {
      out_.mod = mod_of();
      return set_week(week);
    }
    out_.value = text_of({iso_week(week), "-WE"});
    set_interval({week + 5, week + 7});
  }

  void read_relative() {
    if (has(f_.rm)) return read_unit(TimeUnitKind::month, f_.rm);
    if (has(f_.adeic)) return read_anchored();
    read_unit(static_cast<TimeUnitKind>(f_.unit), has(f_.deic) ? f_.deic : 0);
  }

  void read_unit(TimeUnitKind unit, int offset) {
    if (!r_.known) return;
    read_unit_from(unit, offset, r_.day);
  }
  void read_anchored() {
    if (!r_.known && !r_.anchor_any) return;
    read_unit_from(static_cast<TimeUnitKind>(f_.unit), f_.adeic, r_.anchor_any.value_or(r_.day));
  }

  void read_unit_from(TimeUnitKind unit, int offset, std::int32_t from) {
    const CalendarDay date = gregorian_of(from);
    switch (unit) {
      case TimeUnitKind::day: return set_day(from + offset);
      case TimeUnitKind::week: return set_week(from + 7 * offset);
      case TimeUnitKind::month: {
        const YearMonth month = month_from(date.year, date.month, offset);
        return set_stretch(month_stretch(month.year, month.month), iso_month(month.year, month.month));
      }
      case TimeUnitKind::year: return set_stretch(year_stretch(date.year + offset), iso_year(date.year + offset));
      case TimeUnitKind::decade: {
        const int decade = date.year / 10 + offset;
        return set_stretch(years_stretch(decade * 10, 10), text_of({std::to_string(decade), "X"}));
      }
      case TimeUnitKind::century: {
        const int century = date.year / 100 + offset;
        return set_stretch(years_stretch(century * 100, 100), text_of({two_digits(century), "XX"}));
      }
      default: {
        out_.type = TimexType::duration;
        out_.value = text_of({"PT1", unit_letters.substr(static_cast<std::size_t>(unit), 1)});
      }
    }
  }

  void read_season() {
    const int months[] = {0, 3, 6, 9, 12};
    if (!r_.known && !has(f_.year)) return;
    int year = has(f_.year) || has(f_.ry) ? year_said(f_, r_) : r_.date.year;
    const int first = months[f_.season];
    if (!has(f_.year) && !has(f_.ry)) {
      const int month = r_.date.month;
      const bool winter_now = f_.season == 4 && month <= 2;
      if (has(f_.deic) && f_.deic > 0)
        year += month < first ? 0 : 1;
      else if (has(f_.deic) && f_.deic < 0)
        year -= month >= first + 3 ? 0 : 1;
      else if (winter_now)
        year -= 1;
      else if (!has(f_.deic) && r_.year)
        year = *r_.year;
    }
    out_.value = text_of({iso_year(year), "-", season_names[f_.season]});
    out_.stretch = months_stretch(year, first, 3);
  }

  [[nodiscard]] std::optional<int> century_said() const {
    if (has(f_.century)) return f_.century - 1;
    if (has(f_.cy) && r_.known) return r_.date.year / 100 + f_.cy;
    return std::nullopt;
  }

  void read_decade() {
    if (has(f_.cy) && !r_.known) return;
    const int century = century_said().value_or(19);
    if (century < 0 || century > 29) return;
    const int year = century * 100 + f_.decade;
    set_stretch(years_stretch(year, 10), text_of({iso_year(year).substr(0, 3), "X"}));
  }

  void read_century() {
    const auto century = century_said();
    if (!century || *century < 0 || *century > 29) return;
    if (f_.ah || f_.bc) {
      if (f_.bc) out_.value = text_of({"BC", two_digits(*century), "XX"});
      const auto first = f_.ah ? HijriCalendar::year(std::max(first_hijri_look, *century * 100)) : std::nullopt;
      const auto last = f_.ah ? HijriCalendar::year(*century * 100 + 99) : std::nullopt;
      if (first && last) set_stretch({first->begin, last->end}, between({first->begin, last->end}));
      return;
    }
    set_stretch(years_stretch(*century * 100, 100), text_of({two_digits(*century), "XX"}));
  }

  void read_year_part() {
    if (!has(f_.year) && !r_.known) return;
    const int months = f_.yearpart == 12 ? 1 : 12 / f_.yearpart;
    const int nth = f_.ord == 99 ? 12 / months : f_.ord;
    if (nth < 1 || nth * months > 12) return;
    int year = year_said(f_, r_);
    const bool bare = !has(f_.year) && !has(f_.ry) && !has(f_.deic) && !has(f_.adeic);
    if (bare && !ahead() && (nth - 1) * months + 1 > r_.date.month) --year;
    const std::string_view name = f_.yearpart == 2 ? "-H" : f_.yearpart == 4 ? "-Q" : "-T";
    set_stretch(months_stretch(year, (nth - 1) * months + 1, months),
                text_of({iso_year(year), name, std::to_string(nth)}));
  }

  // --- feasts

  void read_holiday() {
    const Holiday& holiday = holidays_[static_cast<std::size_t>(f_.holiday) - 1];
    const auto day = holiday_day(holiday, f_, r_);
    if (!day) return;
    if (holiday.days > 1) {
      set_stretch({*day, *day + holiday.days}, between({*day, *day + holiday.days}));
      return;
    }
    set_day(*day + (has(f_.ord) && f_.ord < 10 ? f_.ord - 1 : 0));
    if (holiday.part != 0) {
      out_.type = TimexType::time;
      out_.value += text_of({"T", part_names[static_cast<std::size_t>(holiday.part)]});
    }
  }

  const TimeFrame& f_;
  const TimeReference& r_;
  const std::vector<Holiday>& holidays_;
  TimeMeaning out_;
};

}  // namespace

TimeMeaning meaning_of(const TimeFrame& frame, TimeAction action, const TimeReference& reference,
                       const std::vector<Holiday>& holidays) {
  Reader reader(frame, reference, holidays);
  switch (action) {
    case TimeAction::date: return reader.read_date();
    case TimeAction::week: return reader.read_week();
    case TimeAction::weekof: return reader.read_week_of();
    case TimeAction::nth: return reader.read_nth();
    case TimeAction::half: return reader.read_half();
    case TimeAction::lastday: return reader.read_last_day();
    default: return meaning_of_amount(frame, action, reference);
  }
}

}  // namespace isnad
