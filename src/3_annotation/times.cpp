// Temporal expressions and what they mean.
#include "3_annotation/times.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace isnad {
namespace {

/// Goes over a text once, from expression to expression; keeps what later ones are counted from.
class Finder {
 public:
  Finder(Analysis& analysis, const TimeTables& tables, std::string_view reference, TimeRows& rows)
      : analysis_(analysis),
        tables_(tables),
        items_(tables.words.read(analysis, rows)),
        text_{analysis,
              tables.words,
              items_,
              *tables.words.class_named("card"),
              *tables.words.class_named("teen"),
              *tables.words.class_named("ordm"),
              *tables.words.class_named("ordf")},
        base_(read_time_reference(reference)) {
    base_.request = tables.cues.is_request(text_);
    is_bare_ = TimeCues::is_bare(text_);
  }

  void run() {
    TimeMatch match;
    for (std::uint32_t i = 0; i < items_.size();) {
      if (!items_[i].known() && !items_[i].is(TimeItem::number)) {
        ++i;
        continue;
      }
      enter(i);
      tables_.patterns.match(text_, i, base_.request, match);
      if (match.rule == 0) {
        ++i;
        continue;
      }
      add(match);
      i = match.end;
    }
    if (base_.known) count_from_sayings();
    if (base_.request) join_ranges();
  }

 private:
  /// Comes to token `i`: leaves behind what holds for one sentence or one line.
  void enter(std::uint32_t i) {
    const auto& sentences = analysis_.document.sentences;
    while (sentence_ < sentences.size() && sentences[sentence_].tokens.end <= i) {
      ++sentence_;
      near_ = {};
      sentence_year_ = {};
    }
    for (; line_ <= i; ++line_)
      if (items_[line_].is(TimeItem::line)) line_year_ = {};
  }
  [[nodiscard]] IndexRange sentence() const {
    const auto& sentences = analysis_.document.sentences;
    return sentence_ < sentences.size() ? sentences[sentence_].tokens : IndexRange{0, offset(items_.size())};
  }

  void add(const TimeMatch& match) {
    const TimeRule& rule = tables_.rule(match.rule);
    if (rule.action == TimeAction::nothing) return;
    const TimeFrames frames = frames_of(match);
    ClauseTense clause;
    TimeReference reference = reference_for(rule.action, frames, match, clause);
    for (std::size_t i = 0; i < frames.count; ++i) {
      const TimeFrame& frame = frames.frames[i];
      if (i > 0) follow(frames.frames[i - 1], frame, reference);
      if (frame.end_token <= frame.first_token || is_no_date(frame)) continue;
      const TimeMeaning meaning = meaning_of(frame, rule.action, reference, tables_.words.holidays());
      const Evidence evidence = evidence_of(rule.action, frame, reference, clause);
      write(match.rule, frame, meaning, evidence);
      remember(rule, frame, meaning);
    }
  }

  /// Gives a month that follows another one in one expression its year: from June to July, December and January.
  void follow(const TimeFrame& before, const TimeFrame& frame, TimeReference& reference) const {
    if (!TimeFrame::has(before.month) || !TimeFrame::has(frame.month) || !anchor_any_.day) return;
    if (TimeFrame::has(frame.year) || TimeFrame::has(frame.ry) || TimeFrame::has(frame.deic)) return;
    if (before.month == frame.month || TimeFrame::has(frame.adeic)) return;
    reference.year = gregorian_of(*anchor_any_.day).year + (frame.month < before.month ? 1 : 0);
  }

  /// Two numbers that can be no day and month: 27-31.
  [[nodiscard]] static bool is_no_date(const TimeFrame& frame) {
    return TimeFrame::has(frame.either[1]) && std::min(frame.either[0], frame.either[1]) > 12;
  }

  [[nodiscard]] TimeReference reference_for(TimeAction action, const TimeFrames& frames, const TimeMatch& match,
                                            ClauseTense& clause) const {
    TimeReference reference = base_;
    reference.anchor = anchor_.day;
    reference.anchor_any = anchor_any_.day;
    reference.near = near_.day;
    if (const Year* const year = year_near()) reference.year = year->year;
    const std::uint32_t token = frames.frames[0].first_token;
    if (token > 0 && anchor_.day && is_class(token - 1, "agree")) reference.year = gregorian_of(*anchor_.day).year;
    const TimeFrame& first = frames.frames[0];
    if (action == TimeAction::since) reference.lasts = tables_.cues.lasts(text_, sentence(), first.first_token);
    const bool dated = action == TimeAction::date || action == TimeAction::half || action == TimeAction::nth ||
                       action == TimeAction::week || action == TimeAction::weekof;
    if (dated && base_.known && needs_tense(frames.frames[frames.count - 1]))
      clause = tables_.cues.tense(text_, sentence(), first.first_token, match.end);
    reference.tense = clause.tense;
    // Who plans and asks speaks of what lies ahead; an expression by itself says nothing of that.
    if (base_.request && !is_bare_ && reference.tense == TimeTense::none) reference.tense = TimeTense::future;
    return reference;
  }

  /// Whether more than one day, month or year is meant by the same words.
  [[nodiscard]] static bool needs_tense(const TimeFrame& frame) {
    if (TimeFrame::has(frame.year) || TimeFrame::has(frame.dayrel) || TimeFrame::has(frame.ry)) return false;
    return TimeFrame::has(frame.weekday) || TimeFrame::has(frame.month) || TimeFrame::has(frame.hmonth) ||
           TimeFrame::has(frame.holiday) || TimeFrame::has(frame.yearpart) || TimeFrame::has(frame.either[0]);
  }

  void remember(const TimeRule& rule, const TimeFrame& frame, const TimeMeaning& meaning) {
    const Span words = analysis_.document.times.back().span;
    if (meaning.day)
      anchor_ = near_ = anchor_any_ = {meaning.day, words};
    else if (meaning.stretch && rule.action != TimeAction::ago)
      anchor_any_ = {meaning.stretch->begin, words};
    if (rule.name == "year_heading") line_year_ = {frame.year, words};
    const bool modern = TimeFrame::has(frame.year) && !frame.ah && !frame.bc && frame.year >= 1000;
    if (modern) last_year_ = {frame.year, words};
    const bool month = TimeFrame::has(frame.month) || TimeFrame::has(frame.either[0]);
    if (month && TimeFrame::has(frame.year) && !frame.ah && frame.year > 1600) sentence_year_ = {frame.year, words};
  }

  /// From the first letter of the first token behind its particles, to the end of the last token.
  [[nodiscard]] Span span_of(const TimeFrame& frame) const {
    const auto& letters = analysis_.letters;
    const TimeItem& first = items_[frame.first_token];
    const std::uint32_t begin = analysis_.token_letters[frame.first_token].begin + first.cut;
    Span span{letters.at[begin], analysis_.document.tokens[frame.end_token - 1].span.end};
    if (first.cut == 0) span.begin = analysis_.document.tokens[frame.first_token].span.begin;
    // "2009,11": the year alone.
    const IndexRange last = analysis_.token_letters[frame.end_token - 1];
    const std::string_view digits = letters.view(last);
    if (items_[frame.end_token - 1].is(TimeItem::number) && digits.find(',') == 4 && digits.size() != 8)
      span.end = letters.at[last.begin + 4];
    return span;
  }

  Span put(const std::string& text) {
    std::string& pool = analysis_.document.strings;
    const auto begin = offset(pool.size());
    pool += text;
    return {begin, offset(pool.size())};
  }

  /// What the meaning of an expression hangs on beside its own words.
  struct Evidence {
    TimexBasis basis = TimexBasis::none;
    Span anchor, cue;
    TimeTense tense = TimeTense::none;
  };

  [[nodiscard]] Evidence evidence_of(TimeAction action, const TimeFrame& frame, const TimeReference& reference,
                                     const ClauseTense& clause) const {
    Evidence evidence;
    evidence.tense = reference.tense;
    if (clause.tense != TimeTense::none) evidence.cue = analysis_.document.tokens[clause.token].span;
    const auto from = [&](TimexBasis basis, Span words) {
      evidence.basis = words.empty() && base_.known ? TimexBasis::reference : words.empty() ? TimexBasis::none : basis;
      evidence.anchor = words;
      return evidence;
    };
    if (action == TimeAction::duration || action == TimeAction::set || action == TimeAction::ref ||
        action == TimeAction::age || TimeFrame::has(frame.year))
      return evidence;
    if (TimeFrame::has(frame.adeic))
      return from(TimexBasis::anchor, frame.has_day() ? anchor_.words : anchor_any_.words);
    const bool hour_alone = (TimeFrame::has(frame.seconds) || TimeFrame::has(frame.part)) && !frame.has_day();
    if (hour_alone && !TimeFrame::has(frame.deic)) return from(TimexBasis::anchor, near_.words);
    const Year* const year = year_near();
    if (year != nullptr && (TimeFrame::has(frame.month) || TimeFrame::has(frame.season)) && !TimeFrame::has(frame.deic))
      return from(TimexBasis::year, year->words);
    return from(TimexBasis::reference, {});
  }

  void write(std::uint16_t rule, const TimeFrame& frame, const TimeMeaning& meaning, const Evidence& evidence) {
    Timex timex;
    timex.span = span_of(frame);
    timex.type = meaning.type;
    timex.mod = meaning.mod;
    timex.rule = rule;
    timex.value = put(meaning.value);
    timex.begin = put(meaning.begin);
    timex.end = put(meaning.end);
    timex.time = put(meaning.time);
    timex.seconds = meaning.seconds;
    timex.basis = evidence.basis;
    timex.anchor = evidence.anchor;
    timex.tense = evidence.tense;
    timex.cue = evidence.cue;
    analysis_.document.times.push_back(timex);
    tokens_.push_back({frame.first_token, frame.end_token});
    Day day;
    day.sentence = sentence_;
    day.said = meaning.day.value_or(0);
    day.known = meaning.day.has_value();
    day.relative = TimeFrame::has(frame.dayrel) && !TimeFrame::has(frame.weekday) && !TimeFrame::has(frame.day);
    day.quoted = items_[frame.first_token].is(TimeItem::quoted);
    if (day.relative && day.quoted) frames_.push_back(frame);
    days_.push_back(day);
  }

  // --- "yesterday" inside of a quotation counts from the day on which it was said, where the sentence tells that

  void count_from_sayings() {
    std::size_t frame = 0;
    for (std::size_t i = 0; i < days_.size(); ++i) {
      if (!days_[i].relative || !days_[i].quoted) continue;
      const TimeFrame& relative = frames_[frame++];
      const auto saying = day_of_saying(i);
      if (!saying) continue;
      TimeReference reference = base_;
      reference.day = days_[*saying].said;
      reference.date = gregorian_of(reference.day);
      const TimeMeaning meaning = meaning_of(relative, TimeAction::date, reference, tables_.words.holidays());
      Timex& timex = analysis_.document.times[i];
      timex.value = put(meaning.value);
      timex.begin = put(meaning.begin);
      timex.end = put(meaning.end);
      timex.basis = TimexBasis::anchor;
      timex.anchor = analysis_.document.times[*saying].span;
    }
  }
  /// The expression of a day that stands nearest outside of the quotation in the sentence of expression `i`.
  [[nodiscard]] std::optional<std::size_t> day_of_saying(std::size_t i) const {
    std::optional<std::size_t> found;
    std::uint32_t least = farthest_saying;
    // False where expression `k` stands too far off, and all beyond it.
    const auto consider = [&](std::size_t k, std::uint32_t distance) {
      if (distance >= least) return false;
      if (!days_[k].known || days_[k].quoted) return true;
      least = distance;
      found = k;
      return true;
    };
    for (std::size_t k = i; k-- > 0 && days_[k].sentence == days_[i].sentence;)
      if (!consider(k, tokens_[i].begin - tokens_[k].end)) break;
    for (std::size_t k = i + 1; k < days_.size() && days_[k].sentence == days_[i].sentence; ++k)
      if (!consider(k, tokens_[k].begin - tokens_[i].end)) break;
    return found;
  }

  // --- ranges in requests: from five to six is one appointment

  void join_ranges() {
    auto& times = analysis_.document.times;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
      const bool range = kept > 0 && (is_range(tokens_[kept - 1], tokens_[i]) || is_one_match(kept - 1, i));
      if (range && join(times[kept - 1], times[i])) {
        extend(kept - 1, i);
        continue;
      }
      times[kept] = times[i];
      tokens_[kept++] = tokens_[i];
    }
    times.resize(kept);
  }

  [[nodiscard]] bool is_class(std::uint32_t token, std::string_view name) const {
    const auto word_class = tables_.words.class_named(name);
    return word_class && items_[token].known() && text_.sense(token, *word_class).has_value();
  }
  /// Whether only "to" or a dash stands between, or "between" before and wa- in the middle.
  [[nodiscard]] bool is_range(IndexRange a, IndexRange b) const {
    if (b.begin == a.end + 1 && (is_class(a.end, "to") || text_.is_mark(a.end, '-'))) return true;
    const bool joined = (b.begin == a.end && items_[b.begin].is(TimeItem::joined)) ||
                        (b.begin == a.end + 1 && text_.is_lone_joiner(a.end));
    return joined && a.begin > 0 && is_class(a.begin - 1, "between");
  }
  /// Whether both were read by one rule for requests, the one behind the other.
  [[nodiscard]] bool is_one_match(std::size_t a, std::size_t b) const {
    const auto& times = analysis_.document.times;
    return times[a].rule == times[b].rule && tables_.rule(times[a].rule).request &&
           tokens_[b].begin <= tokens_[a].end + 1;
  }
  bool join(Timex& a, const Timex& b) {
    const Document& document = analysis_.document;
    if (a.type == TimexType::duration || a.type == TimexType::set || a.type != b.type) return false;
    const bool hours = !a.time.empty() && !b.time.empty();
    std::string end(document.string(hours ? b.time : b.begin));
    // From half past one in the afternoon to four: the same half of the day.
    if (hours && end < document.string(a.time) && end < "12") end = later_half(end);
    // What ends before it begins is two times, as hours over midnight are, and what has one bound only.
    const std::string_view begin = document.string(hours ? a.time : a.begin);
    if (begin.empty() != end.empty() || (!begin.empty() && end <= begin)) return false;
    a.begin = hours ? a.time : a.begin;
    a.end = put(end);
    a.time = {};
    if (!a.value.empty() && !b.value.empty())
      a.value = put(text_of({document.string(a.value), "/", document.string(b.value)}));
    return true;
  }
  static std::string later_half(const std::string& hour) {
    const int value = (hour[0] - '0') * 10 + (hour[1] - '0') + 12;
    return two_digits(value) + hour.substr(2);
  }
  void extend(std::size_t into, std::size_t from) {
    auto& times = analysis_.document.times;
    times[into].span.end = times[from].span.end;
    tokens_[into].end = tokens_[from].end;
    const std::uint32_t first = tokens_[into].begin;
    if (first == 0 || !is_class(first - 1, "from")) return;
    tokens_[into].begin = first - 1;
    times[into].span.begin = analysis_.document.tokens[first - 1].span.begin;
  }

  /// A day that the text spoke of, a year that it named, and the expression that did.
  struct Anchor {
    std::optional<std::int32_t> day;
    Span words;
  };
  struct Year {
    std::optional<int> year;
    Span words;
  };
  /// The year that the sentence or a heading gives. A text without a day of its own tells its months after the year
  /// that it named last.
  [[nodiscard]] const Year* year_near() const {
    if (sentence_year_.year) return &sentence_year_;
    if (line_year_.year) return &line_year_;
    return !base_.known && last_year_.year ? &last_year_ : nullptr;
  }

  /// What later looks need of an expression that was written.
  struct Day {
    std::int32_t said = 0;  ///< the day that it means
    std::size_t sentence = 0;
    bool known = false, relative = false, quoted = false;
  };
  static constexpr std::uint32_t farthest_saying = 40;  // tokens

  Analysis& analysis_;
  const TimeTables& tables_;
  std::vector<TimeItem> items_;
  TimeText text_;
  TimeReference base_;
  bool is_bare_ = false;  ///< of words of time alone
  std::size_t sentence_ = 0;
  std::uint32_t line_ = 0;
  Anchor anchor_, anchor_any_, near_;
  Year sentence_year_, line_year_, last_year_;
  std::vector<IndexRange> tokens_;  ///< of each expression found
  std::vector<Day> days_;           ///< of each
  std::vector<TimeFrame> frames_;   ///< of those that are relative and quoted, in order
};

}  // namespace

Result<TimeTables> TimeTables::load(const DataFiles& files, const LetterTable& letters) {
  TimeTables tables;
  auto words = TimeWords::load(files, letters);
  if (!words) return words.error();
  tables.words = std::move(*words);
  auto patterns = TimePatterns::load(files, tables.words);
  if (!patterns) return patterns.error();
  tables.patterns = std::move(*patterns);
  auto cues = TimeCues::load(files, letters);
  if (!cues) return cues.error();
  tables.cues = std::move(*cues);
  return tables;
}

void find_times(Analysis& analysis, const TimeTables& tables, std::string_view reference, TimeRows& rows) {
  Finder(analysis, tables, reference, rows).run();
}

}  // namespace isnad
