// What a date or an hour means: TIMEX3 value and interval, against a reference.
#include "3_annotation/times_meaning.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace isnad {
namespace {

constexpr int noon = 12 * 3600;
constexpr std::int32_t soon = 100;  // days: what an imperfect verb plans lies no farther ahead
constexpr std::string_view part_names[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
constexpr std::string_view season_names[] = {"", "SP", "SU", "FA", "WI"};
constexpr std::string_view unit_letters = "SMHDWMY";
constexpr int first_hijri_look = 1, greatest_year = 2999;

bool has(int value) { return TimeFrame::has(value); }

/// Reads one frame against its reference.
class Reader {
 public:
  Reader(const TimeFrame& frame, const TimeReference& reference, const HijriCalendar& hijri,
         const std::vector<Holiday>& holidays)
      : f_(frame), r_(reference), hijri_(hijri), holidays_(holidays) {}

  TimeMeaning read_date() {
    out_.mod = mod_of();
    if (has(f_.holiday)) read_holiday();
    else if (has(f_.season)) read_season();
    else if (has(f_.decade)) read_decade();
    else if (has(f_.century) || has(f_.cy)) read_century();
    else if (has(f_.yearpart)) read_year_part();
    else if (f_.weekend) read_weekend();
    else if (has(f_.rw) && !has(f_.weekday)) read_unit(TimeUnitKind::week, f_.rw);
    else if (f_.has_day()) read_day();
    else if (has(f_.hmonth)) read_hijri_month();
    else if (has(f_.month)) read_month();
    else if (has(f_.year) || has(f_.ry)) read_year();
    else if (has(f_.seconds) || has(f_.part) || f_.midnight) read_bare_hour();
    else if (has(f_.unit) || has(f_.rm)) read_relative();
    return std::move(out_);
  }

  TimeMeaning read_week() {
    if (!r_.known && !has(f_.year)) return std::move(out_);
    const int nth = has(f_.ord) ? f_.ord : 1;
    if (has(f_.month) || has(f_.rm)) {
      const YearMonth month = has(f_.rm) ? month_from(r_.date.year, r_.date.month, f_.rm) : month_said();
      set_week(nth_weekday(month.year, month.month, 1, nth));
    } else {
      const int year = year_said();
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
    if (!r_.known) return std::move(out_);
    YearMonth month{r_.date.year, r_.date.month};
    if (has(f_.month)) month = month_said();
    else if (has(f_.rm)) month = month_from(r_.date.year, r_.date.month, f_.rm);
    set_day(nth_weekday(month.year, month.month, f_.weekday, has(f_.ord) ? f_.ord : 1));
    return std::move(out_);
  }

  /// The first or the last half of a month, a decade, a century.
  TimeMeaning read_half() {
    const int ord = f_.ord;
    TimeFrame whole = f_;
    whole.yearpart = whole.ord = TimeFrame::absent;
    whole.mod = f_.yearpart == 3 && ord == 2 ? 2 : ord == 1 ? 1 : 3;
    return Reader(whole, r_, hijri_, holidays_).read_date();
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
  [[nodiscard]] bool planned() const { return r_.tense == TimeTense::planned || r_.tense == TimeTense::present; }

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
      out_ = Reader(hijri, r_, hijri_, holidays_).read_date();
      return;
    }
    TimeFrame plain = f_;
    plain.day = day;
    plain.month = month;
    plain.either[0] = TimeFrame::absent;
    out_ = Reader(plain, r_, hijri_, holidays_).read_date();
  }

  void read_day_and_month() {
    if (has(f_.year) || has(f_.ry)) {
      if (!has(f_.year) && !r_.known) return finish_undated();
      return set_date(year_said(), f_.month, f_.day);
    }
    if (r_.year && !has(f_.deic)) return set_date(*r_.year, f_.month, f_.day);
    if (!r_.known) return finish_undated();
    set_date(year_of_day(), f_.month, f_.day);
  }

  /// The year of a day and month that have none.
  [[nodiscard]] int year_of_day() const {
    const int year = r_.date.year;
    const auto at = [&](int y) {
      return days_of({y, f_.month, std::min(f_.day, std::max(1, month_length(y, f_.month)))});
    };
    if (has(f_.deic)) {
      if (f_.deic == 0) return year;
      if (f_.deic < 0) return at(year) < r_.day ? year : year - 1;
      return at(year) > r_.day ? year : year + 1;
    }
    if (has(f_.adeic)) {
      const std::int32_t base = r_.anchor_any.value_or(r_.day);
      const int anchored = gregorian_of(base).year;
      if (f_.adeic > 0) return at(anchored) > base ? anchored : anchored + 1;
      return at(anchored) < base ? anchored : anchored - 1;
    }
    if (has(f_.weekday) && !has(f_.dayrel))
      for (const int y : {year, year - 1, year + 1})
        if (weekday_of(at(y)) == f_.weekday && std::abs(at(y) - r_.day) < 300) return y;
    if (at(year) == r_.day) return year;
    if (ahead()) return at(year) > r_.day ? year : r_.day - at(year) < 30 && !r_.request ? year : year + 1;
    const int past = at(year) <= r_.day ? year : year - 1;
    if (planned() && at(past + 1) - r_.day < soon && r_.day - at(past) > soon) return past + 1;
    return past;
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
    if (has(f_.rm)) month = month_from(month.year, month.month, f_.rm);
    else if (f_.unit == 5 && has(f_.adeic)) month = anchor_month(f_.adeic);
    else if (has(f_.weekday)) month = month_of_weekday();
    set_date(month.year, month.month, f_.day);
  }

  /// The month near the reference in which the day has the weekday that is said.
  [[nodiscard]] YearMonth month_of_weekday() const {
    for (const int offset : {0, -1, 1, -2, 2}) {
      const YearMonth month = month_from(r_.date.year, r_.date.month, offset);
      if (f_.day <= month_length(month.year, month.month) &&
          weekday_of(days_of({month.year, month.month, f_.day})) == f_.weekday)
        return month;
    }
    return {r_.date.year, r_.date.month};
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
    const auto year = hijri_year();
    if (!year) return finish_undated();
    const auto found = hijri_.day({*year, f_.hmonth, f_.day});
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
    const std::int32_t middle = size == 7 ? 3 : size <= 31 ? 15 : 0;
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
    if (r_.near) return set_day(*r_.near);
    if (r_.known) return set_day(r_.day);
    add_hour();
  }

  void add_hour() {
    out_.type = TimexType::time;
    if (!has(f_.seconds) && !f_.midnight) {
      if (has(f_.part)) out_.value += text_of({"T", part_names[static_cast<std::size_t>(f_.part)]});
      if (!r_.request) return;
      set_part_interval();
      if (f_.part == 2) out_.time = iso_hour(noon, true);
      return;
    }
    const int seconds = seconds_of_day();
    out_.value += text_of({"T", iso_hour(seconds, false)});
    out_.time = iso_hour(seconds, true);
  }

  /// The hours that a planner takes a part of the day to be.
  void set_part_interval() {
    static constexpr std::array<std::array<int, 3>, 7> hours = {
        {{0, 0, 0}, {8, 10, 12}, {11, 12, 13}, {12, 14, 16}, {16, 18, 20}, {20, 22, 24}, {8, 13, 18}}};
    const auto& part = hours[static_cast<std::size_t>(f_.part)];
    const int from = f_.mod == 3 ? part[1] : part[0], to = f_.mod == 1 ? part[1] : part[2];
    out_.begin = iso_hour(from * 3600, true);
    out_.end = to == 24 ? iso_hour(24 * 3600 - 1, true) : iso_hour(to * 3600, true);
  }

  /// The seconds of the day with the part of the day that is said.
  [[nodiscard]] int seconds_of_day() const {
    int seconds = has(f_.seconds) ? f_.seconds : 0;
    const bool late = seconds >= noon;
    if (seconds >= 24 * 3600) seconds -= 24 * 3600;
    if (f_.midnight) return late && seconds < noon + 3600 ? seconds - noon : seconds;
    if (!has(f_.part) || seconds >= noon + 3600) return seconds;
    switch (f_.part) {
      case 1: return late ? seconds - noon : seconds;
      case 2: return seconds < 10 * 3600 ? seconds + noon : seconds;
      case 3:
      case 4: return late ? seconds : seconds + noon;
      case 5:
        if (late) return seconds - noon;
        return seconds < 5 * 3600 ? seconds : seconds + noon;
      default: return seconds;
    }
  }

  // --- months and years

  [[nodiscard]] int year_said() const {
    if (has(f_.year)) return f_.year;
    if (has(f_.ry)) return r_.date.year + f_.ry;
    if (f_.unit == 6 && has(f_.adeic)) return anchor_date().year + f_.adeic;
    if (f_.unit == 6 && has(f_.deic)) return r_.date.year + f_.deic;
    if (r_.year) return *r_.year;
    return r_.date.year;
  }
  [[nodiscard]] CalendarDay anchor_date() const { return gregorian_of(r_.anchor_any.value_or(r_.day)); }
  [[nodiscard]] YearMonth anchor_month(int offset) const {
    const CalendarDay date = anchor_date();
    return month_from(date.year, date.month, offset);
  }

  [[nodiscard]] YearMonth month_said() const {
    const int year = r_.date.year, month = r_.date.month;
    if (has(f_.year) || has(f_.ry)) return {year_said(), f_.month};
    if (has(f_.deic)) {
      if (f_.deic < 0) return {f_.month < month ? year : year - 1, f_.month};
      if (f_.deic > 0) return {f_.month > month ? year : year + 1, f_.month};
      return {year, f_.month};
    }
    if (has(f_.adeic)) {
      const CalendarDay date = anchor_date();
      if (f_.unit == 5 && f_.adeic < 0) return {f_.month <= month ? year : year - 1, f_.month};
      if (f_.adeic > 0) return {f_.month > date.month ? date.year : date.year + 1, f_.month};
      if (f_.adeic < 0) return {f_.month < date.month ? date.year : date.year - 1, f_.month};
      return {date.year, f_.month};
    }
    if (r_.year) return {*r_.year, f_.month};
    if (ahead()) return {f_.month >= month ? year : year + 1, f_.month};
    if (planned() && f_.month > month && (f_.month - month) * 30 < soon) return {year, f_.month};
    return {f_.month <= month ? year : year - 1, f_.month};
  }

  void read_month() {
    if (!has(f_.year) && !r_.known && !r_.year) return;
    const YearMonth month = month_said();
    if (f_.bc) {
      out_.value = text_of({"-", iso_month(month.year, month.month)});
      return;
    }
    set_stretch(month_stretch(month.year, month.month), iso_month(month.year, month.month));
  }

  /// The Hijri year that is said, or in which the month lies that is meant.
  [[nodiscard]] std::optional<int> hijri_year() const {
    if (has(f_.year) && f_.year < 1600) return f_.year;
    if (!r_.known && !has(f_.year)) return std::nullopt;
    const std::int32_t day = has(f_.year) ? days_of({f_.year, 1, 1}) : has(f_.ry) ? days_of({r_.date.year + f_.ry, 1, 1})
                                                                                  : r_.day;
    const auto today = hijri_.date_of(day);
    if (!today) return std::nullopt;
    if (has(f_.year) || has(f_.ry)) {
      const auto begin = hijri_.day({today->year, f_.hmonth, has(f_.day) ? f_.day : 1});
      return begin && begin->begin < day ? today->year + 1 : today->year;
    }
    const int day_of_month = has(f_.day) ? f_.day : 1;
    const bool later = f_.hmonth > today->month || (f_.hmonth == today->month && day_of_month > today->day);
    const bool same = f_.hmonth == today->month;
    if (has(f_.deic) && f_.deic < 0) return later || same ? today->year - 1 : today->year;
    if (has(f_.deic) && f_.deic > 0) return later && !same ? today->year : today->year + 1;
    if (has(f_.deic) || same) return today->year;
    const int months_ahead = (f_.hmonth - today->month + 12) % 12;
    if (ahead() || (planned() && months_ahead <= 3) || (r_.tense == TimeTense::none && months_ahead <= 2))
      return later ? today->year : today->year + 1;
    return later ? today->year - 1 : today->year;
  }

  void read_hijri_month() {
    const auto year = hijri_year();
    if (!year) return;
    if (const auto stretch = hijri_.month(*year, f_.hmonth)) set_stretch(*stretch, between(*stretch));
  }

  /// ISO 8601 of a stretch that is no month or year of the Gregorian calendar: its first and its last day.
  [[nodiscard]] static std::string between(TimeStretch stretch) {
    return text_of({iso_day(stretch.begin), "/", iso_day(stretch.end - 1)});
  }

  void read_year() {
    if (!has(f_.year) && !r_.known) return;
    const int year = year_said();
    if (f_.bc) {
      out_.value = text_of({"BC", iso_year(year)});
      return;
    }
    if (f_.ah) {
      if (const auto stretch = hijri_.year(year)) set_stretch(*stretch, between(*stretch));
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
    int year = has(f_.year) || has(f_.ry) ? year_said() : r_.date.year;
    const int first = months[f_.season];
    if (!has(f_.year) && !has(f_.ry)) {
      const int month = r_.date.month;
      const bool winter_now = f_.season == 4 && month <= 2;
      if (has(f_.deic) && f_.deic > 0) year += month < first ? 0 : 1;
      else if (has(f_.deic) && f_.deic < 0) year -= month >= first + 3 ? 0 : 1;
      else if (winter_now) year -= 1;
      else if (!has(f_.deic) && r_.year) year = *r_.year;
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
      const auto first = f_.ah ? hijri_.year(std::max(first_hijri_look, *century * 100)) : std::nullopt;
      const auto last = f_.ah ? hijri_.year(*century * 100 + 99) : std::nullopt;
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
    int year = year_said();
    const bool bare = !has(f_.year) && !has(f_.ry) && !has(f_.deic) && !has(f_.adeic);
    if (bare && !ahead() && (nth - 1) * months + 1 > r_.date.month) --year;
    const std::string_view name = f_.yearpart == 2 ? "-H" : f_.yearpart == 4 ? "-Q" : "-T";
    set_stretch(months_stretch(year, (nth - 1) * months + 1, months),
                text_of({iso_year(year), name, std::to_string(nth)}));
  }

  // --- feasts

  void read_holiday() {
    const Holiday& holiday = holidays_[static_cast<std::size_t>(f_.holiday) - 1];
    const auto day = holiday_near(holiday);
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

  [[nodiscard]] std::optional<std::int32_t> holiday_near(const Holiday& holiday) const {
    if (has(f_.year) || has(f_.ry)) {
      if (!has(f_.year) && !r_.known) return std::nullopt;
      return holiday_in(holiday, year_said());
    }
    if (!r_.known) return std::nullopt;
    std::optional<std::int32_t> before, behind;
    for (int year = r_.date.year - 2; year <= r_.date.year + 2; ++year) {
      const auto day = holiday_in(holiday, year);
      if (day && *day <= r_.day && (*day < r_.day || f_.deic != -1)) before = day;
      if (day && *day >= r_.day && !behind && (*day > r_.day || f_.deic != 1)) behind = day;
    }
    if (!before || !behind) return before ? before : behind;
    if (has(f_.deic) && f_.deic != 0) return f_.deic < 0 ? before : behind;
    if (ahead() || r_.tense == TimeTense::past) return ahead() ? behind : before;
    return r_.day - *before <= *behind - r_.day ? before : behind;
  }

  /// The day of the feast in a Gregorian year; of a Hijri feast that a year has twice, the first.
  [[nodiscard]] std::optional<std::int32_t> holiday_in(const Holiday& holiday, int year) const {
    switch (holiday.kind) {
      case Holiday::Kind::gregorian: return days_of({year, holiday.month, holiday.day});
      case Holiday::Kind::easter: return easter(year) + holiday.day;
      case Holiday::Kind::nth: return nth_weekday(year, holiday.month, holiday.weekday, holiday.day);
      case Holiday::Kind::hijri: break;
    }
    if (year < 1600) {
      const auto day = hijri_.day({year, holiday.month, holiday.day});
      return day ? std::optional(day->begin) : std::nullopt;
    }
    const TimeStretch stretch = year_stretch(year);
    const auto first = hijri_.date_of(stretch.begin);
    if (!first) return std::nullopt;
    for (int hijri = first->year; hijri <= first->year + 1; ++hijri) {
      const auto day = hijri_.day({hijri, holiday.month, holiday.day});
      if (day && day->begin >= stretch.begin && day->begin < stretch.end) return day->begin;
    }
    return std::nullopt;
  }

  const TimeFrame& f_;
  const TimeReference& r_;
  const HijriCalendar& hijri_;
  const std::vector<Holiday>& holidays_;
  TimeMeaning out_;
};

int digits_in(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

TimeReference read_time_reference(std::string_view text) {
  TimeReference reference;
  const int year = digits_in(text, 0, 4), month = digits_in(text, 5, 2), day = digits_in(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > month_length(year, month)) return reference;
  reference.known = true;
  reference.date = {year, month, day};
  reference.day = days_of(reference.date);
  const int hour = digits_in(text, 11, 2), minute = digits_in(text, 14, 2);
  if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) reference.seconds = (hour * 60 + minute) * 60;
  return reference;
}

TimeMeaning meaning_of(const TimeFrame& frame, TimeAction action, const TimeReference& reference,
                       const HijriCalendar& hijri, const std::vector<Holiday>& holidays) {
  Reader reader(frame, reference, hijri, holidays);
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
