// The parts of a stamp: a date, an hour with its zone, a distance from the reference time.
#include "2_article/date_parts.h"

#include <algorithm>
#include <utility>

namespace isnad {
namespace {

constexpr int first_gregorian_year = 1500;  // a smaller year of four digits is of another calendar
constexpr int first_hijri_year = 1411;      // 1990; a smaller one without a name of a month is a solar year
constexpr int first_short_year = 70;        // '70 is 1970, '69 is 2069
constexpr int widest_offset_hours = 14;     // of a zone

/// Whether the calendar has the day. A day without a month, or a day of a month without a year, is checked as far as it
/// goes.
bool exists(CalendarKind calendar, CalendarDay date) {
  if (calendar == CalendarKind::hijri && date.year != 0) return hijri_months().days_of(date).has_value();
  if (calendar == CalendarKind::jalali && date.year != 0) return jalali_months().days_of(date).has_value();
  const int longest =
      calendar == CalendarKind::gregorian ? month_length(date.year == 0 ? 2000 : date.year, date.month) : 31;
  return date.day >= 1 && date.day <= longest;
}

/// The months that the word can name, narrowed by the year beside it.
const Sense* month_of(const TokenText& text, std::size_t token, int year) {
  const Sense* const end = text.words.lexicon.senses_end(text.tokens[token]);
  const auto fits = [&](const Sense& sense) {
    if (sense.word_class != WordClass::month) return false;
    const bool gregorian = static_cast<CalendarKind>(sense.detail) == CalendarKind::gregorian;
    return year == 0 || gregorian == (year >= first_gregorian_year);
  };
  const Sense* found = std::find_if(text.words.lexicon.senses_begin(text.tokens[token]), end, fits);
  return found == end ? nullptr : found;
}

CalendarKind calendar_of_year(int year) {
  if (year >= first_gregorian_year || year == 0) return CalendarKind::gregorian;
  return year >= first_hijri_year ? CalendarKind::hijri : CalendarKind::jalali;
}

/// The word for the era behind the date, if any: it is part of the date, and it names the calendar of bare numbers.
void read_era(const TokenText& text, bool bare_numbers, FoundDate& found) {
  for (int words = 0; words < 2 && found.date.year != 0; ++words) {
    const ClassSet eras = set_of(WordClass::hijri, WordClass::common, WordClass::solar, WordClass::year);
    if (!text.is(found.end, eras)) return;
    if (bare_numbers && found.calendar != CalendarKind::gregorian) {
      if (text.is(found.end, set_of(WordClass::solar)) && !text.is(found.end, set_of(WordClass::common)))
        found.calendar = CalendarKind::jalali;
      else if (text.is(found.end, set_of(WordClass::hijri)))
        found.calendar = CalendarKind::hijri;
    }
    ++found.end;
  }
}

/// Bare numbers parted by one mark that goes on before or behind them are something else: 192.168.1.20.
bool is_piece_of_chain(const TokenText& text, std::size_t begin, std::size_t end) {
  const auto& tokens = text.tokens;
  const auto is_joint = [&](std::size_t at) {
    return at < tokens.size() && tokens[at].glued &&
           (tokens[at].mark == '.' || tokens[at].mark == '/' || tokens[at].mark == '-');
  };
  if (begin >= 2 && is_joint(begin - 1) && tokens[begin].glued && tokens[begin - 2].is_number()) return true;
  if (text.tokens[end - 1].digits > 4 && text.tokens[end - 1].digits < 8)
    return false;  // the next date, run into this one
  if (!is_joint(end) || !text.is_number(end + 1) || !tokens[end + 1].glued) return false;
  // 18-03-2025-14:05 goes on with an hour.
  return !(tokens[end].mark == '-' && text.is_mark(end + 2, ':'));
}

/// Day and month of two bare numbers. The first is the day where both can be; the other order is kept.
void order_either(const DateFields& fields, FoundDate& found) {
  const CalendarDay day_first{.year = found.date.year, .month = fields.either[1], .day = fields.either[0]};
  const CalendarDay month_first{.year = found.date.year, .month = fields.either[0], .day = fields.either[1]};
  const bool can_be_first = exists(found.calendar, day_first);
  found.date = can_be_first ? day_first : month_first;
  if (can_be_first && exists(found.calendar, month_first) && day_first != month_first) found.swapped = month_first;
}

CalendarDay compact_day(std::uint32_t number) {
  const int n = static_cast<int>(number);
  return {.year = n / 10000, .month = n / 100 % 100, .day = n % 100};
}

bool has_single_digit(const TokenText& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (text.tokens[i].digits == 1) return true;
  return false;
}

/// What the fields of a pattern that fits say, or nothing where no calendar has such a day.
std::optional<FoundDate> date_of(const TokenText& text, DateFields fields, PatternKind kind, std::size_t at,
                                 std::size_t end) {
  if (fields.short_year) fields.year += fields.year >= first_short_year ? 1900 : 2000;
  FoundDate found{.kind = kind, .calendar = calendar_of_year(fields.year), .date = {}, .swapped = {}, .end = end};
  found.short_numbers =
      fields.short_year && fields.month_token == DateFields::absent && has_single_digit(text, at, end);
  found.date = {.year = fields.year, .month = fields.month, .day = fields.day};
  const bool named = fields.month_token != DateFields::absent;
  if (named) {
    const Sense* month = month_of(text, fields.month_token, fields.year);
    if (month == nullptr) return std::nullopt;
    found.calendar = static_cast<CalendarKind>(month->detail);
    found.date.month = month->value;
  } else if (is_piece_of_chain(text, at, end)) {
    return std::nullopt;
  }
  if (fields.compact != 0) {
    found.date = compact_day(fields.compact);
    if (found.date.year < 1900 || found.date.year > 2199) return std::nullopt;
  }
  read_era(text, !named, found);
  if (fields.eithers == 2) order_either(fields, found);
  if (kind == PatternKind::month)
    return found.calendar == CalendarKind::gregorian ? std::optional(found) : std::nullopt;
  if (!exists(found.calendar, found.date)) return std::nullopt;
  return found;
}

/// The hour on the clock of 24.
int hour_of_day(int hour, Period period) {
  if (hour > 12) return hour;
  switch (period) {
    case Period::am: return hour == 12 ? 0 : hour;
    case Period::pm: return hour < 12 ? hour + 12 : hour;
    case Period::noon: return hour <= 4 ? hour + 12 : hour;
    case Period::night: return hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  }
  return hour;
}

/// Whether the name of the zone is one as it is written: short ones are words of some language in small letters ("et",
/// "west").
bool is_zone_as_written(const TokenText& text, std::size_t at, const Zone& zone) {
  constexpr std::uint32_t longest_short_name = 4;
  const DateToken& token = text.tokens[at];
  const std::string_view name = text.text.substr(token.begin, token.end - token.begin);
  if (name.size() > longest_short_name || (zone.minutes == 0 && zone.place.empty())) return true;
  return std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// "+03:00", "-0500", "+3" from `at` on: the minutes, and the token behind it.
std::optional<std::pair<int, std::size_t>> signed_offset(const TokenText& text, std::size_t at, bool after_name) {
  const bool minus = text.is_mark(at, '-');
  if ((!minus && !text.is_mark(at, '+')) || !text.is_number(at + 1)) return std::nullopt;
  const DateToken& number = text.tokens[at + 1];
  if (!after_name && !number.glued) return std::nullopt;
  int hours = static_cast<int>(number.number);
  int minutes = 0;
  std::size_t end = at + 2;
  if (number.digits == 4) {
    minutes = hours % 100;
    hours /= 100;
  } else if (number.digits <= 2 && text.is_mark(end, ':') && text.is_number(end + 1) &&
             text.tokens[end + 1].digits == 2) {
    minutes = static_cast<int>(text.tokens[end + 1].number);
    end += 2;
  } else if (number.digits > 2 || (number.digits == 1 && !after_name) || (minus && !after_name)) {
    return std::nullopt;
  }
  if (hours > widest_offset_hours || minutes > 45 || minutes % 15 != 0) return std::nullopt;
  return std::pair{(minus ? -1 : 1) * (hours * 60 + minutes), end};
}

/// A name of a zone at `at`, with the words around it that make a name of a place one: the token behind, or 0.
std::size_t named_zone(const TokenText& text, std::size_t at, const Zone*& zone) {
  std::size_t name = at;
  while (name < at + 2 && text.is(name, set_of(WordClass::zone_lead))) ++name;
  const bool led = name != at;
  if (text.is(name, set_of(WordClass::local))) return name + 1;
  const auto& lexicon = text.words.lexicon;
  if (!text.is(name, set_of(WordClass::zone))) return 0;
  const bool followed = text.is(name + 1, set_of(WordClass::zone_after));
  const auto& token = text.tokens[name];
  for (const Sense* sense = lexicon.senses_begin(token); sense != lexicon.senses_end(token); ++sense) {
    if (sense->word_class != WordClass::zone) continue;
    const Zone& meant = text.words.zones[static_cast<std::size_t>(sense->value)];
    const bool alone = static_cast<ZoneWhere>(sense->detail) == ZoneWhere::alone;
    if (!led && !followed && (!alone || !is_zone_as_written(text, name, meant))) continue;
    zone = &meant;
    return followed ? name + 2 : name + 1;
  }
  return 0;
}

/// The zone behind an hour, perhaps in brackets.
void read_zone(const TokenText& text, FoundTime& found) {
  std::size_t at = found.end;
  if (text.is_mark(at, '.')) ++at;  // of "p.m."
  if (text.is_mark(at, '(') || text.is_mark(at, ',')) ++at;
  const std::size_t name_end = named_zone(text, at, found.zone);
  std::size_t end = name_end;
  const bool takes_offset = name_end == 0 || (found.zone != nullptr && found.zone->place.empty());
  if (takes_offset) {
    if (const auto offset = signed_offset(text, name_end == 0 ? at : name_end, name_end != 0)) {
      found.zone_offset = offset->first;
      found.has_zone = true;
      end = offset->second;
    }
  }
  if (end == 0) return;
  found.has_zone = found.has_zone || found.zone != nullptr;
  found.end = text.is_mark(at - 1, '(') && text.is_mark(end, ')') ? end + 1 : end;
}

/// The classes of words that an hour, a date or a distance can begin with.
constexpr ClassSet first_of_time = set_of(WordClass::period, WordClass::clock);
constexpr ClassSet first_of_date = set_of(WordClass::month, WordClass::number);
constexpr ClassSet first_of_distance = set_of(WordClass::before, WordClass::number, WordClass::unit, WordClass::few);

bool can_begin(const TokenText& text, std::size_t at, ClassSet classes) {
  return text.is_number(at) || text.is(at, classes);
}

const std::vector<Pattern>& patterns_of(const TokenText& text, PatternKind kind) {
  return text.words.patterns[static_cast<std::size_t>(kind)];
}

}  // namespace

std::optional<FoundDate> find_date(const TokenText& text, std::size_t at, PatternKind kind) {
  if (!can_begin(text, at, first_of_date)) return std::nullopt;
  for (const Pattern& pattern : patterns_of(text, kind)) {
    if (!may_match(pattern, text, at)) continue;
    DateFields fields;
    const std::size_t end = match_pattern(pattern, text, at, fields);
    if (end == 0) continue;
    if (const auto found = date_of(text, fields, kind, at, end)) return found;
  }
  return std::nullopt;
}

std::optional<FoundTime> find_time(const TokenText& text, std::size_t at, bool after_date) {
  if (!can_begin(text, at, first_of_time)) return std::nullopt;
  for (const PatternKind kind : {PatternKind::time, PatternKind::time_after}) {
    if (kind == PatternKind::time_after && !after_date) break;
    for (const Pattern& pattern : patterns_of(text, kind)) {
      if (!may_match(pattern, text, at)) continue;
      DateFields fields;
      const std::size_t end = match_pattern(pattern, text, at, fields);
      if (end == 0) continue;
      FoundTime found{.hour = fields.hour, .minute = fields.minute, .second = fields.second, .end = end};
      if (fields.period != nullptr) found.hour = hour_of_day(found.hour, static_cast<Period>(fields.period->value));
      read_zone(text, found);
      return found;
    }
  }
  return std::nullopt;
}

std::optional<FoundDistance> find_distance(const TokenText& text, std::size_t at) {
  if (!can_begin(text, at, first_of_distance)) return std::nullopt;
  for (const Pattern& pattern : patterns_of(text, PatternKind::ago)) {
    if (!may_match(pattern, text, at)) continue;
    DateFields fields;
    const std::size_t end = match_pattern(pattern, text, at, fields);
    if (end == 0) continue;
    FoundDistance found{.amounts = {}, .size = std::min(fields.amounts, 2), .end = end};
    for (int i = 0; i < found.size; ++i)
      found.amounts[i] = {.count = fields.counts[i], .unit = static_cast<TimeUnit>(fields.units[i]->value)};
    return found;
  }
  return std::nullopt;
}

}  // namespace isnad
