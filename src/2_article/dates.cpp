// Dates and hours of publication or change in text: parts found one behind another, and what they say together.
#include "2_article/dates.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory_resource>

#include "2_article/date_meaning.h"
#include "2_article/date_words.h"

namespace isnad {
namespace {

constexpr int first_plausible_year = 1990;
constexpr int last_plausible_year = 2100;
constexpr std::size_t words_before_number = 14;  // of a stamp with a label, a weekday and a month
constexpr std::size_t words_after_number = 16;
constexpr std::size_t longest_joint = 5;  // tokens between two parts
constexpr std::size_t most_parts = 8;
constexpr float fills_text = 0.99F;
constexpr float fills_most = 0.6F;

TokenSet kinds_of(const DateToken& token, const Lexicon& lexicon) {
  if (token.is_number()) return token_set::of_number(token.digits);
  if (token.mark != 0) return token_set::of_mark(token.mark);
  return token.entry == 0 ? token_set::other : TokenSet{lexicon.entry(token).classes};
}

/// Whether a day may stand among the tokens, in words or in numbers.
bool may_name_day(std::string_view text, const DateTokens& split, const DateWords& words) {
  std::u16string scratch;
  const auto is_of_day = [&](std::size_t at) {
    const DateToken& token = split[at];
    if (!token.is_word()) return (kinds_of(token, words.lexicon) & words.days.anywhere) != 0;
    if (!words.lexicon.may_be_of_day(text.substr(token.begin, token.end - token.begin))) return false;
    DateToken known = token;
    known.entry = words.lexicon.match(text, split, at, scratch).entry;
    return words.lexicon.is(known, words.days.words());
  };
  for (std::size_t at = 0; at < split.size(); ++at) {
    if (is_of_day(at)) return true;
    if (split[at].mark != 0 && at > 0 && at + 1 < split.size() && split[at - 1].is_number() &&
        split[at + 1].is_number() && (token_set::of_mark(split[at].mark) & words.days.between) != 0)
      return true;
  }
  return false;
}

DateTokens split_tokens(std::string_view text, std::pmr::memory_resource* memory) {
  DateTokens split(memory);
  split.reserve(text.size() / 4 + 4);
  split_into_tokens(text, split);
  return split;
}

/// The tokens with the words that stand near a number looked up (all, where there is none).
DateTokens look_up(std::string_view text, const DateTokens& split, const Lexicon& lexicon, bool numbers_only,
                   std::pmr::memory_resource* memory) {
  DateTokens tokens(memory);
  tokens.reserve(split.size());
  std::size_t near_end = 0;     // words before this one stand near the number before them
  std::size_t next_number = 0;  // the first number that is not before `at`
  std::u16string scratch;
  for (std::size_t at = 0; at < split.size();) {
    next_number = std::max(next_number, at);
    while (next_number < split.size() && !split[next_number].is_number()) ++next_number;
    DateToken token = split[at];
    std::size_t taken = 1;
    if (token.is_number()) near_end = at + words_after_number;
    const bool near =
        !numbers_only || at < near_end || (next_number < split.size() && next_number - at <= words_before_number);
    if (near && token.is_word()) {
      const auto match = lexicon.match(text, split, at, scratch);
      token.entry = match.entry;
      taken = match.tokens;
      for (std::size_t i = at + 1; i < at + taken; ++i)
        token.letters = static_cast<std::uint16_t>(token.letters + split[i].letters);
      token.end = split[at + taken - 1].end;
    }
    token.kinds = kinds_of(token, lexicon);
    tokens.push_back(token);
    at += taken;
  }
  return tokens;
}

/// Reads one text.
class Reader {
 public:
  Reader(TokenText text, const std::optional<DateTime>& reference, DayOrder order)
      : text_(text), reference_(reference), order_(order) {
    for (const DateToken& token : text.tokens) {
      letters_ += token.letters;
      names_month_ = names_month_ || (token.kinds & set_of(WordClass::month, WordClass::month_mark)) != 0;
    }
  }

  std::vector<DateReading> run() {
    std::vector<Stamp> stamps;
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text_.tokens.size();) {
      std::size_t end = 0;
      auto stamp = stamp_at(at, end);
      if (!stamp && end == 0 && !stamps.empty()) stamp = later_hour_at(at, stamps.back().reading, last_end, end);
      if (stamp) {
        stamps.push_back(*stamp);
        last_end = end;
      }
      at = std::max(end, at + 1);
    }
    // The labels and weekdays of all stamps are left out of the text: two stamps with their labels fill it together.
    std::size_t left_out = 0;
    for (const Stamp& stamp : stamps) left_out += stamp.left_out;
    std::vector<DateReading> readings;
    readings.reserve(stamps.size());
    for (Stamp& stamp : stamps) {
      stamp.reading.whole = share(stamp.own, left_out);
      readings.push_back(stamp.reading);
    }
    return readings;
  }

  std::optional<ClockReading> first_clock() {
    for (std::size_t at = 0; at < text_.tokens.size();) {
      std::size_t end = 0;
      if (stamp_at(at, end)) {
        at = end;
        continue;
      }
      if (const auto clock = clock_at(at)) return clock;
      ++at;
    }
    return std::nullopt;
  }

 private:
  /// A reading, and how many letters and digits are its own, and are of its label, its weekday and the words before it.
  struct Stamp {
    DateReading reading;
    std::size_t own = 0;
    std::size_t left_out = 0;
  };

  /// The stamp that begins at the token, and the token after it, or after what is too little for one.
  std::optional<Stamp> stamp_at(std::size_t at, std::size_t& end) {
    constexpr ClassSet firsts =
        set_of(WordClass::month, WordClass::weekday, WordClass::period, WordClass::clock, WordClass::before,
               WordClass::number, WordClass::unit, WordClass::few, WordClass::day_by_name);
    if (!text_.is_number(at) && !text_.is(at, firsts)) return std::nullopt;
    for (const bool partial : {false, true}) {
      if (partial && !names_month_) break;
      const DateDraft draft = draft_at(at, partial);
      if (!draft.has_day()) continue;
      end = draft.end;  // what is too little for a stamp holds no other either
      if (auto stamp = stamp_of(draft)) return stamp;
    }
    return std::nullopt;
  }

  /// Parts from the token on, as long as one stands behind another. `partial`: a day without its year will do.
  DateDraft draft_at(std::size_t at, bool partial) {
    DateDraft draft;
    draft.begin = draft.end = at;
    for (std::size_t part = 0; part < most_parts; ++part) {
      std::size_t next = draft.end;
      const std::size_t last = part == 0 ? next : next + longest_joint;
      bool found = false;
      for (; next <= last && next < text_.tokens.size() && !found; ++next) {
        found = take_part(draft, next, partial);
        if (!found && !is_joint(next)) break;
      }
      if (!found) break;
    }
    return draft;
  }

  /// "18 March 2025, 8:50, last updated 18:45": an hour behind a label is of the day of the stamp before the label.
  std::optional<Stamp> later_hour_at(std::size_t at, const DateReading& before, std::size_t before_end,
                                     std::size_t& end) {
    if (at < before_end || at - before_end > longest_joint || before.value.day == 0) return std::nullopt;
    DateDraft draft;
    draft.begin = at;
    if (!take_time(draft, at)) return std::nullopt;
    Stamp stamp;
    stamp.left_out = read_label(draft, stamp.reading);
    if (stamp.reading.role < 0) return std::nullopt;
    DateTime& value = stamp.reading.value;
    value = before.value;
    set_time(*draft.time, value);
    stamp.reading.relative = before.relative;
    stamp.reading.hijri = before.hijri;
    stamp.reading.span = {text_.tokens[at].begin, text_.tokens[draft.end - 1].end};
    stamp.own = letters_between(at, draft.end);
    end = draft.end;
    return stamp;
  }

  /// What may stand between two parts.
  [[nodiscard]] bool is_joint(std::size_t at) const {
    const char mark = text_.tokens[at].mark;
    if (mark != 0) return std::string_view("-/.,:;()|'\"~[]@_").find(mark) != std::string_view::npos;
    return text_.is(at, set_of(WordClass::of, WordClass::gap, WordClass::clock));
  }

  bool take_part(DateDraft& draft, std::size_t at, bool partial) {
    return take_date(draft, at, PatternKind::date) || (draft.date && take_time(draft, at)) ||
           (partial && take_date(draft, at, PatternKind::day)) || take_date(draft, at, PatternKind::month) ||
           take_time(draft, at) || take_year(draft, at) || take_distance(draft, at) || take_day_by_name(draft, at) ||
           take_weekday(draft, at);
  }

  bool take_date(DateDraft& draft, std::size_t at, PatternKind kind) {
    if (draft.distance || draft.also || (draft.date && kind != PatternKind::date)) return false;
    // "31 February 2025" is no day, and it does not say the month either.
    if (kind == PatternKind::month && at > 0 && text_.is_number(at - 1)) return false;
    const auto found = find_date(text_, at, kind);
    if (!found) return false;
    if (!draft.date) {
      draft.date = found;
    } else {
      // A second date is the same day in another calendar, or the beginning of something else.
      if (draft.date->kind != PatternKind::date ||
          (found->calendar == draft.date->calendar && found->date != draft.date->date))
        return false;
      draft.also = found;
    }
    draft.day_by_name.reset();
    draft.end = found->end;
    return true;
  }

  bool take_time(DateDraft& draft, std::size_t at) {
    if (draft.time || draft.distance) return false;
    const auto found = find_time(text_, at, draft.date || draft.day_by_name);
    if (!found) return false;
    draft.time = found;
    draft.end = found->end;
    return true;
  }

  /// "Tue Mar 18 14:05:00 2025": the year behind the hour.
  static constexpr std::uint32_t first_late_year = 1900, last_late_year = 2199;
  bool take_year(DateDraft& draft, std::size_t at) {
    if (!draft.date || draft.date->kind != PatternKind::day || !draft.time || !text_.is_number(at)) return false;
    const DateToken& token = text_.tokens[at];
    if (token.digits != 4 || token.number < first_late_year || token.number > last_late_year) return false;
    if (draft.date->calendar != CalendarKind::gregorian) return false;
    const int year = static_cast<int>(token.number);
    if (draft.date->date.day > month_length(year, draft.date->date.month)) return false;
    draft.date->date.year = year;
    draft.date->kind = PatternKind::date;
    draft.end = at + 1;
    return true;
  }

  bool take_distance(DateDraft& draft, std::size_t at) {
    if (!reference_ || draft.has_day() || draft.time) return false;
    draft.distance = find_distance(text_, at);
    if (!draft.distance) return false;
    draft.end = draft.distance->end;
    return true;
  }

  bool take_day_by_name(DateDraft& draft, std::size_t at) {
    if (!reference_ || draft.has_day()) return false;
    const Sense* sense = text_.sense(at, WordClass::day_by_name);
    if (sense == nullptr) return false;
    draft.day_by_name = sense->value;
    draft.end = at + 1;
    return true;
  }

  bool take_weekday(DateDraft& draft, std::size_t at) {
    if (draft.weekdays != 0 || !text_.is(at, set_of(WordClass::weekday))) return false;
    const DateToken& token = text_.tokens[at];
    const Lexicon& lexicon = text_.words.lexicon;
    for (const Sense* sense = lexicon.senses_begin(token); sense != lexicon.senses_end(token); ++sense)
      if (sense->word_class == WordClass::weekday) draft.weekdays |= 1U << static_cast<unsigned>(sense->value);
    draft.weekday_letters = token.letters;
    draft.end = at + 1;
    return true;
  }

  std::optional<Stamp> stamp_of(const DateDraft& draft) {
    const auto meaning = meaning_of(draft, reference_, order_);
    if (!meaning) return std::nullopt;
    Stamp stamp{.reading = *meaning};
    stamp.reading.has_weekday = draft.weekdays != 0;
    stamp.reading.span = {text_.tokens[draft.begin].begin, text_.tokens[draft.end - 1].end};
    stamp.own = letters_between(draft.begin, draft.end) - draft.weekday_letters;
    stamp.left_out = read_label(draft, stamp.reading) + draft.weekday_letters;
    stamp.reading.whole = share(stamp.own, stamp.left_out);
    return is_stamp_enough(draft, stamp.reading) ? std::optional(stamp) : std::nullopt;
  }

  [[nodiscard]] std::size_t letters_between(std::size_t begin, std::size_t end) const {
    std::size_t letters = 0;
    for (std::size_t i = begin; i < end; ++i) letters += text_.tokens[i].letters;
    return letters;
  }

  [[nodiscard]] float share(std::size_t own, std::size_t left_out) const {
    const std::size_t all = letters_ - std::min(letters_, left_out);
    return all == 0 ? 0.0F : std::min(1.0F, static_cast<float>(own) / static_cast<float>(all));
  }

  /// "today", "3 May" and "3.4.12" are words of prose as well: they need something beside them that makes them a stamp.
  [[nodiscard]] static bool is_stamp_enough(const DateDraft& draft, const DateReading& reading) {
    const bool supported = draft.time || reading.role >= 0;
    if (draft.day_by_name || (draft.distance && draft.distance->size == 0))
      return supported || reading.whole >= fills_text;
    if (draft.date && (draft.date->kind == PatternKind::day || draft.date->short_numbers))
      return supported || reading.has_weekday || reading.whole >= fills_most;
    return true;
  }

  /// Sets the role by the label before the reading, or behind it where the label may stand there. Answers with the
  /// letters of the label and of the small words before the reading.
  std::size_t read_label(const DateDraft& draft, DateReading& reading) const {
    std::size_t letters = 0;
    bool found = false;
    for (std::size_t steps = 0, at = draft.begin; steps <= longest_joint && at > 0 && !found; ++steps) {
      --at;
      const Sense* label = text_.sense(at, WordClass::label);
      const bool joint = is_joint(at);
      if (label == nullptr && !joint) break;
      letters += text_.tokens[at].letters;
      // "date" and the like are small words too: a label before them says more.
      found = label != nullptr && !joint;
      if (label != nullptr && (found || reading.role < 0)) reading.role = static_cast<std::int8_t>(label->value);
    }
    if (reading.role < 0) letters += label_behind(draft.end, reading);
    return letters;
  }

  /// A label behind a stamp, unless a number follows it: then it belongs to what follows.
  std::size_t label_behind(std::size_t at, DateReading& reading) const {
    if (text_.is_mark(at, ')') || text_.is_mark(at, '(')) ++at;
    const Sense* label = text_.sense(at, WordClass::label);
    if (label == nullptr || static_cast<LabelSide>(label->detail) != LabelSide::both) return 0;
    for (std::size_t next = at + 1; next <= at + longest_joint && next < text_.tokens.size(); ++next) {
      if (text_.is_number(next)) return 0;
      if (!is_joint(next)) break;
    }
    reading.role = static_cast<std::int8_t>(label->value);
    return text_.tokens[at].letters;
  }

  std::optional<ClockReading> clock_at(std::size_t at) const {
    std::size_t before = 0;
    for (std::size_t i = at; i > 0 && i + longest_joint > at && is_joint(i - 1); --i)
      before += text_.tokens[i - 1].letters;
    const auto whole = [&](const FoundTime& time) { return share(letters_between(at, time.end), before); };
    auto found = find_time(text_, at, true);
    // Only where nothing else is there, "5 pm" and "14.05" are hours.
    if (!found || whole(*found) < fills_text) found = find_time(text_, at, false);
    if (!found) return std::nullopt;
    ClockReading reading;
    set_time(*found, reading.value);
    reading.span = {text_.tokens[at].begin, text_.tokens[found->end - 1].end};
    reading.whole = whole(*found);
    return reading;
  }

  TokenText text_;
  const std::optional<DateTime>& reference_;
  DayOrder order_;
  std::size_t letters_ = 0;
  bool names_month_ = false;  ///< without a word for it no day is without its year
};

/// As much of the text as is read, cut between characters.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= date_text_limit) return text;
  std::size_t end = date_text_limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

/// The tokens of most blocks fit on the stack.
struct Scratch {
  std::array<std::byte, 12 * 1024> stack;
  std::pmr::monotonic_buffer_resource memory{stack.data(), stack.size()};
};

}  // namespace

Result<DateTables> DateTables::load(const DataFiles& files) {
  auto words = DateWords::load(files);
  if (!words) return words.error();
  DateTables tables;
  tables.words_ = std::make_shared<const DateWords>(std::move(*words));
  return tables;
}

std::string to_iso(const DateTime& time) {
  std::string iso;
  const auto write = [&](char before, int number, int width) {
    if (before != 0) iso += before;
    const std::string digits = std::to_string(number);
    iso.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
    iso += digits;
  };
  write(0, time.year, 4);
  if (time.month == 0) return iso;
  write('-', time.month, 2);
  if (time.day == 0) return iso;
  write('-', time.day, 2);
  if (time.hour < 0) return iso;
  write('T', time.hour, 2);
  if (time.minute >= 0) write(':', time.minute, 2);
  if (time.minute >= 0 && time.second >= 0) write(':', time.second, 2);
  if (!time.zone_minutes) return iso;
  const int minutes = *time.zone_minutes;
  write(minutes < 0 ? '-' : '+', std::abs(minutes) / 60, 2);
  write(':', std::abs(minutes) % 60, 2);
  return iso;
}

bool plausible(const DateTime& time, const std::optional<DateTime>& reference) {
  if (time.year < first_plausible_year || time.day == 0 || time.day > month_length(time.year, time.month)) return false;
  if (!reference) return time.year <= last_plausible_year;
  return day_number(time) <= day_number(*reference) + days_of_grace;
}

std::vector<DateReading> find_dates(std::string_view text, const DateTables& tables,
                                    const std::optional<DateTime>& reference, DayOrder order) {
  text = beginning_of(text);
  const bool digits = has_digit(text);
  const auto is_relative = [&] { return reference && tables.words().lexicon.may_tell_distance(text); };
  if (!digits && (text.size() > relative_text_limit || !is_relative())) return {};
  Scratch scratch;
  const DateTokens split = split_tokens(text, &scratch.memory);
  if (digits && !may_name_day(text, split, tables.words()) && !is_relative()) return {};
  const DateTokens tokens =
      look_up(text, split, tables.words().lexicon, text.size() > relative_text_limit, &scratch.memory);
  return Reader({text, tokens, tables.words()}, reference, order).run();
}

std::optional<ClockReading> find_clock(std::string_view text, const DateTables& tables) {
  text = beginning_of(text);
  if (!has_digit(text)) return std::nullopt;
  Scratch scratch;
  const DateTokens split = split_tokens(text, &scratch.memory);
  const DateTokens tokens = look_up(text, split, tables.words().lexicon, true, &scratch.memory);
  const std::optional<DateTime> no_reference;
  return Reader({text, tokens, tables.words()}, no_reference, DayOrder::day_first).first_clock();
}

}  // namespace isnad
