// Through whom the words came, and when they were said: what stands between the cue and its content.
#include "4_statement/links.h"

#include <algorithm>

#include "4_statement/conveyors.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr unsigned char seen_letter = letter::seen;
constexpr char between_spelled[] = {static_cast<char>(beh), static_cast<char>(yeh), static_cast<char>(noon)};
constexpr std::string_view between_letters(between_spelled, std::size(between_spelled));

/// "quoting an official": who is quoted stands between the cue and its content.
bool quotes_another(const Reading& r, const Draft& draft) {
  // "reported the channel from a source that"
  if (!draft.source.empty() && is_quoted_by(r, draft.source, draft.matrix.end)) return true;
  for (std::uint32_t i = draft.matrix.begin; i + 2 < draft.matrix.end; ++i)
    if (is_quoting(r, i) && spells(r.word(i + 1), {ain, noon})) return true;
  return false;
}

class Links {
 public:
  Links(const Reading& reading, Draft& draft) : r_(reading), draft_(draft) {}

  void run() {
    listeners(draft_.matrix);
    if (draft_.phrase != 0) relay();
    if (!draft_.trailing && draft_.opening != Opening::verbless) before();
  }

 private:
  void add(IndexRange link) {
    if (link.empty() || draft_.vias >= draft_.via.size()) return;
    for (std::size_t k = 0; k < draft_.vias; ++k)
      if (draft_.via[k].begin < link.end && link.begin < draft_.via[k].end) return;
    if (draft_.source.begin < link.end && link.begin < draft_.source.end) return;
    draft_.via[draft_.vias++] = link;
  }

  [[nodiscard]] bool is_medium(std::uint32_t i) const {
    if (i >= r_.size() || (r_.document.tokens[i].words > 1 && r_.token(i).proclitic == 0 && !r_.token(i).conjoined))
      return false;
    // "in Washington" is no paper; a name with the article may be a channel.
    if (is_named_place(r_, i) && !r_.token(i).definite) return false;
    return is_medium_at(r_, i);
  }

  /// "to the agency", "in an interview with the channel", "published by the paper" in `range`.
  void listeners(IndexRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (i >= draft_.source.begin && i < draft_.source.end) continue;
      const Seen& seen = r_.token(i);
      if ((seen.mark != 0 && seen.opens == 0) || (seen.classes & wc::press) != 0) continue;
      if (i > 0 && seen.mention != 0 && seen.mention == r_.token(i - 1).mention) continue;
      const std::string_view word = r_.word(i);
      if (is_told_medium(r_, i) || (seen.proclitic == lam && (is_medium(i) || is_interviewer(i)))) {
        add(medium_at(i, range.end));
      } else if (word.size() == 1 && static_cast<unsigned char>(word[0]) == lam) {
        const bool given = i > 1 && is_behind_interview(i) && r_.head(i + 1) == nullptr;
        if (is_quoted_name(i + 1) || is_medium(i + 1) || (r_.is_word(i + 1) && (given || is_latin(r_, i + 1))))
          add(medium_at(i + 1, range.end));
        else
          add(in_brackets(i + 1, range.end));
      } else if (is_numbered_house(i, range.end)) {
        add({i, i + 2});
      } else if (i == draft_.source.end && is_medium(i) && takes_listener()) {
        add(medium_at(i, range.end));
      } else if (seen.opens != 0 && is_seen_by(i)) {
        add(medium_at(i, range.end));
      } else if (i > range.begin && is_medium(i) &&
                 (is_published(r_, i - 1) || r_.is(i - 1, wc::accord | wc::skip) || is_crediting_verb(r_, i - 1))) {
        add(medium_at(i, range.end));
      } else if (is_document_quoted(range, i)) {
        add(noun_phrase_at(r_, i, {range.end, true, false}).tokens);
      } else if (r_.is(i, wc::adjunct | wc::inner) && i + 2 < range.end && carries(i) && !is_own(i) &&
                 (is_medium(i + 1) || (r_.token(i + 1).opens != 0 &&
                                       (is_medium(i + 2) || (i > 0 && r_.is(i - 1, wc::event | wc::interview)))))) {
        add(medium_at(i + 1, range.end));
      }
    }
  }

  /// "said, according to a communique of the ministry, that": a text that somebody else than the speaker may have made.
  [[nodiscard]] bool is_document_quoted(IndexRange range, std::uint32_t i) const {
    const Head* head = r_.head(i);
    return i > range.begin && draft_.phrase == 0 && r_.is(i - 1, wc::accord) && head != nullptr &&
           head->type == SourceType::document && !r_.token(i).possessed;
  }

  /// "according to a statement that the agency carried"
  void relay() {
    const std::uint32_t i = draft_.source.end;
    if (draft_.source.empty() || i + 1 >= r_.size() || !is_published(r_, i)) return;
    const std::uint32_t opens = r_.token(i + 1).opens;
    if (!is_medium(i + 1) && (opens == 0 || !may_be_name(r_, r_.quotes[opens - 1]))) return;
    add(medium_at(i + 1, r_.sentence(draft_.cue.begin).end));
  }

  /// "in a statement to Mosaique": a body that bears no word for what it is, behind what is given to media.
  [[nodiscard]] bool is_interviewer(std::uint32_t i) const {
    const Seen& seen = r_.token(i);
    if (i == 0 || seen.head != 0) return false;
    if (seen.mention == 0) return is_unknown_house(i);
    if (r_.document.mentions[seen.mention - 1].type != MentionType::organisation) return false;
    return is_behind_interview(i);
  }

  /// "to Kurdistan 24": a channel that is named by a number, and what is said behind it.
  [[nodiscard]] bool is_numbered_house(std::uint32_t i, std::uint32_t end) const {
    const Token& number = r_.document.tokens[std::min(i + 1, r_.size() - 1)];
    const bool behind = i + 2 >= end || r_.is(i + 2, wc::that) || r_.mark(i + 2) == ':' || r_.mark(i + 2) == ',';
    return r_.token(i).proclitic == lam && i + 1 < end && number.kind == TokenKind::number && behind &&
           number.span.end - number.span.begin <= 2 && r_.head(i) == nullptr;
  }

  /// "to (KUNA)": the name that stands in brackets at `i`.
  [[nodiscard]] IndexRange in_brackets(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t longest = 4;  // tokens of the name
    if (r_.mark(i) != '(') return {};
    std::uint32_t k = i + 1;
    while (k < end && k <= i + longest && r_.is_word(k)) ++k;
    return k < end && r_.mark(k) == ')' ? IndexRange{i + 1, k} : IndexRange{};
  }

  [[nodiscard]] bool is_behind_interview(std::uint32_t i) const {
    return r_.is(i - 1, wc::interview) || (i > 1 && r_.is(i - 2, wc::interview));
  }

  /// "in a statement to Sahara Media": two words that nobody knows, and what is said behind them.
  [[nodiscard]] bool is_unknown_house(std::uint32_t i) const {
    const Seen &seen = r_.token(i), &next = r_.token(i + 1);
    const bool behind = r_.is(i + 2, wc::that) || r_.mark(i + 2) == ':' || r_.mark(i + 2) == ',';
    return r_.is(i - 1, wc::interview) && seen.title == 0 && !seen.possessed && seen.classes == 0 && next.head == 0 &&
           next.classes == 0 && next.mark == 0 && next.part != Part::adj && next.proclitic == 0 && behind;
  }

  /// "told the agency": who is told stands behind the subject without a preposition.
  [[nodiscard]] bool takes_listener() const {
    if (draft_.phrase != 0 || draft_.trailing || draft_.opening == Opening::verbless) return false;
    const Cue& cue = r_.tables.cues[draft_.match.cue];
    const std::uint16_t frames = cue.frames;
    return !draft_.match.object && (frames & (frame::addressee | frame::b)) != 0 && (frames & frame::that) != 0;
  }

  /// A quotation of a few words at `i` that no name follows: with one, it is a part of its title.
  [[nodiscard]] bool is_quoted_name(std::uint32_t i) const {
    if (i >= r_.size() || r_.token(i).opens == 0) return false;
    const std::uint32_t mention = r_.token(r_.quotes[r_.token(i).opens - 1].close + 1).mention;
    return mention == 0 || r_.document.mentions[mention - 1].type != MentionType::person;
  }

  /// "in a statement that 'The Voice' has seen": a name in quotation marks behind the verb of an occasion.
  [[nodiscard]] bool is_seen_by(std::uint32_t i) const {
    return i > 2 && r_.is(i - 1, wc::skip) && r_.is(i - 3, wc::event) &&
           may_be_name(r_, r_.quotes[r_.token(i).opens - 1]);
  }

  /// "on his page on the site": an account of the speaker's own is no link.
  [[nodiscard]] bool is_own(std::uint32_t i) const {
    if (i == 0) return false;
    const bool on = frame_of(r_.word(i)) == frame::ala;
    // "on its official page on the site"
    if (on && i > 1 && r_.token(i - 1).part == Part::adj && r_.token(i - 2).possessed) return true;
    return r_.token(i - 1).possessed && ((on && r_.head(i - 1) == nullptr) || r_.is(i - 1, wc::event));
  }

  /// "with", "over", "on" before a medium.
  [[nodiscard]] bool carries(std::uint32_t i) const {
    const std::string_view word = r_.word(i);
    if (spells(word, {alef, lam, yeh})) return i > 0 && r_.is(i - 1, wc::event | wc::interview);  // "in a talk to"
    return spells(word, {meem, ain}) || spells(word, {ain, beh, reh}) || spells(word, {ain, lam, yeh}) ||
           spells(word, {feh, yeh});
  }

  [[nodiscard]] IndexRange medium_at(std::uint32_t i, std::uint32_t end) const {
    constexpr std::uint32_t longest_name = 7;  // tokens, with its marks
    if (const std::uint32_t quote = r_.token(i).opens; quote != 0 && r_.quotes[quote - 1].closed)
      if (const std::uint32_t behind = r_.quotes[quote - 1].close + 1; behind <= std::min(end, i + longest_name))
        return {i, behind};
    if (draft_.source.begin > i) end = std::min(end, draft_.source.begin);  // "to the agency the expert so-and-so"
    NounPhrase np = noun_phrase_at(r_, i, {end, false, false});
    if (np.tokens.empty()) {
      np = noun_phrase_at(r_, i + 1, {end, false, false});
      if (np.tokens.empty() && r_.mark(i) != 0) return {};  // a mark by itself
      np.tokens = {i, std::max(np.tokens.end, i + 1)};
    }
    // "to the channel 'Sport News'": a name that means something too.
    const std::uint32_t opens = np.tokens.size() == 1 ? r_.token(np.tokens.end).opens : 0;
    if (opens != 0 && r_.quotes[opens - 1].closed && r_.quotes[opens - 1].close < std::min(end, i + longest_name))
      np.tokens.end = r_.quotes[opens - 1].close + 1;
    // "to Al Arabiya/Al Hadath": two channels of one house.
    if (r_.mark(np.tokens.end) == '/' && np.tokens.end + 1 < end && r_.token(np.tokens.end + 1).definite)
      np.tokens.end += 2;
    return np.tokens;
  }

  /// The beginning of the sentence, where nothing else is said in it.
  void before() {
    const IndexRange sentence = r_.sentence(draft_.cue.begin);
    const std::uint32_t end = draft_.cue.begin;
    if (end <= sentence.begin || end - sentence.begin > 25) return;
    for (std::uint32_t i = sentence.begin; i < end; ++i) {
      const std::string_view word = r_.word(i);
      if (r_.is(i + 1, wc::press)) continue;
      if (r_.mark(i) == 0 && i + 1 < end && is_medium(i + 1) &&
          (spells(word, {meem, ain}) || spells(word, {ain, beh, reh}) || is_published(r_, i) ||
           (i == sentence.begin && spells(r_.bare(i), {feh, yeh}))))
        add(medium_at(i + 1, end));
      else if (r_.mark(i) == 0 && is_told_medium(r_, i) && is_behind_event(i))
        add(medium_at(i, end));
      else if (spells(word, {lam}) && is_behind_event(i) && (is_quoted_name(i + 1) || is_medium(i + 1)))
        add(medium_at(i + 1, end));
    }
  }

  /// "in an interview to", "in an exclusive talk to", "asked by".
  [[nodiscard]] bool is_behind_event(std::uint32_t i) const {
    return (i > 0 && r_.is(i - 1, wc::event)) || (i > 1 && r_.is(i - 2, wc::event));
  }

  const Reading& r_;
  Draft& draft_;
};

/// The expression of time at `i` by its words: the day, the part of the day, "at an earlier time".
IndexRange time_at(const Reading& r, std::uint32_t i, std::uint32_t end) {
  if (!r.is(i, wc::time) && !(r.is(i, wc::time_more) && i > 0 && r.is(i - 1, wc::inner))) return {};
  if (r.token(i).conjoined || r.token(i).mention != 0) return {};
  // "on the margin of a study day": an indefinite adjective of origin makes it an occasion.
  const Seen& next = r.token(i + 1);
  if (spells(r.word(i), {yeh, waw, meem}) && next.part == Part::adj && !next.definite && next.classes == 0 &&
      r.last_letter(i + 1) == yeh)
    return {};
  std::uint32_t k = i + 1;
  while (k < end && (r.is(k, wc::time | wc::time_more) || r.is_number(k))) ++k;
  while (k > i + 1 && r.is(k - 1, wc::inner)) --k;
  if (k == i + 1 && !r.is(i, wc::time)) return {};  // "in a first answer"
  return {i, k};
}

IndexRange tokens_of(const Reading& r, Span span, IndexRange within) {
  IndexRange out{within.end, within.end};
  for (std::uint32_t i = within.begin; i < within.end; ++i) {
    const Span token = r.document.tokens[i].span;
    if (token.begin >= span.end || token.end <= span.begin) continue;
    out.begin = std::min(out.begin, i);
    out.end = i + 1;
  }
  return out.begin < out.end ? out : IndexRange{};
}

/// "tomorrow", "the coming": nobody has said anything then.
bool is_ahead(const Reading& r, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view word = r.word(i);
    if (spells(word, {ghain, dal}) || spells(word, {ghain, dal, alef}) ||
        spells(word, {alef, lam, meem, qaf, beh, lam}) || spells(word, {alef, lam, qaf, alef, dal, meem}))
      return true;
  }
  return false;
}

/// `range` to the first relative clause that is not of an occasion ("the conference that was held yesterday").
IndexRange before_relative(const Reading& r, IndexRange range) {
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i)
    if (r.is(i, wc::relative) && !r.is(i - 1, wc::event) && (i < range.begin + 2 || !r.is(i - 2, wc::event)))
      return {range.begin, i};
  return range;
}

/// `range` without a relative clause that it begins with: what is dated there is no saying.
IndexRange behind_relative(const Reading& r, IndexRange range) {
  std::uint32_t i = range.begin;
  if (i < range.end && r.mark(i) == ',') ++i;
  if (!r.is(i, wc::relative)) return range;
  while (i < range.end && r.mark(i) != ',') ++i;
  return {i, range.end};
}

/// The first expression of time in `range`; what stands between quotation marks is a name.
IndexRange first_time(const Reading& r, IndexRange range) {
  if (range.empty()) return {};
  const std::uint32_t inside = r.token(range.begin).inside;
  if (!r.document.times.empty()) {
    const auto& times = r.document.times;
    const std::uint32_t from = r.document.tokens[range.begin].span.begin;
    auto at = std::lower_bound(times.begin(), times.end(), from,
                               [](const Timex& t, std::uint32_t b) { return t.span.begin < b; });
    for (; at != times.end() && at->span.begin < r.document.tokens[range.end - 1].span.end; ++at)
      if (at->type == TimexType::date || at->type == TimexType::time) {
        const IndexRange found = tokens_of(r, at->span, range);
        if (!found.empty() && r.token(found.begin).inside != inside && r.token(found.begin).inside != 0) continue;
        return found.empty() || is_ahead(r, found) || r.token(found.begin).mention != 0 ? IndexRange{} : found;
      }
  }
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (r.token(i).inside == inside || r.token(i).inside == 0)
      if (const IndexRange found = time_at(r, i, range.end); !found.empty()) {
        // "(Twitter formerly)", ", Twitter formerly:": of what the brackets or the commas name.
        const bool aside = i > range.begin + 1 && r.mark(i - 2) == ',' && r.mark(found.end) != 0 &&
                           spells(r.word(i), {seen_letter, alef, beh, qaf, alef});
        const bool named = i > range.begin && r.is_word(i - 1) && (aside || r.mark(found.end) == ')');
        if (!named) return found;
      }
  return {};
}

/// The end of the clause at `i`: its next mark.
std::uint32_t end_of_clause(const Reading& r, std::uint32_t i) {
  const std::uint32_t end = r.sentence(i).end;
  while (i < end && r.mark(i) == 0) ++i;
  return i;
}

/// "(a statement) which the police made": whether a verb with a pronoun for what stands before it is at `i`.
bool is_clause_of(const Reading& r, std::uint32_t i) {
  return is_published(r, i) || (r.token(i).part == Part::verb && ends_with_it(r.word(i)));
}

/// "today (Tuesday)", "today /Friday/": the day with its name between marks.
IndexRange with_weekday(const Reading& r, IndexRange day) {
  const std::uint32_t i = day.end;
  const bool marked = (r.mark(i) == '(' && r.mark(i + 2) == ')') || (r.mark(i) == '/' && r.mark(i + 2) == '/');
  if (!day.empty() && marked && r.is(i + 1, wc::time | wc::time_more)) day.end = i + 3;
  return day;
}

/// "after his visit to the capital last week": whether the time at `time` dates what stands between a preposition of
/// time and it.
bool is_of_event(const Reading& r, std::uint32_t begin, std::uint32_t time) {
  for (std::uint32_t i = time; i > begin && r.mark(i - 1) != ','; --i) {
    const std::string_view word = r.word(i - 1);
    const bool before = spells(word, {beh, ain, dal}) || spells(word, {ain, qaf, beh}) || spells(word, {qaf, beh, lam});
    if (before && i + 1 < time && r.token(i).possessed && !r.is(i, wc::time | wc::time_more)) return true;
  }
  return false;
}

/// What dates the saying of `draft`.
void find_time_of_saying(const Reading& reading, Draft& draft) {
  if (draft.opening == Opening::verbless || draft.match.form.form == Form::noun) return;
  if (draft.match.form.form == Form::participle) return;
  IndexRange range = draft.matrix;
  if (!draft.source.empty() && draft.source.begin >= range.begin && draft.source.end <= range.end)
    range.begin = draft.source.end;
  // "according to a statement that the police published on Sunday"
  if (draft.phrase != 0 && draft.trailing && is_clause_of(reading, draft.source.end))
    range = {draft.source.end, end_of_clause(reading, draft.source.end)};
  if (draft.source.begin > draft.matrix.begin && draft.source.end <= draft.matrix.end)
    draft.said_on = first_time(reading, {draft.matrix.begin, draft.source.begin});
  if (draft.said_on.empty()) {
    draft.said_on = first_time(reading, before_relative(reading, behind_relative(reading, range)));
    if (is_of_event(reading, range.begin, draft.said_on.begin)) draft.said_on = {};
  }
  if (!draft.said_on.empty() || draft.phrase != 0 || draft.trailing || draft.parent != 0) return;
  const IndexRange sentence = reading.sentence(draft.cue.begin);
  if (draft.cue.begin - sentence.begin > 12 || draft.cue.begin == sentence.begin) return;
  const IndexRange found = first_time(reading, {sentence.begin, draft.cue.begin});
  // "on today's match": behind a noun the day is that of what the noun names.
  const bool of_noun = found.begin > sentence.begin && reading.mark(found.begin - 1) == 0 &&
                       !reading.is(found.begin - 1, wc::inner | wc::adjunct | wc::clause | wc::time | wc::time_more);
  // "and the ambassador so-and-so, on Thursday, called upon": between who speaks and his verb.
  const bool between = draft.source.end > sentence.begin && found.begin > draft.source.end &&
                       reading.mark(found.begin - 1) == ',' && reading.mark(found.end) == ',';
  if (!found.empty() && ((found.begin <= sentence.begin + 2 && !of_noun) || between)) draft.said_on = found;
}

}  // namespace

bool is_published(const Reading& reading, std::uint32_t i) {
  return any_cue(reading, i, [&](const CueMatch& m) {
    // "between them, among them", spelled like "made it clear"
    const bool between = reading.word(i).starts_with(between_letters) && !m.conjoined;
    return m.object && m.form.form != Form::noun && !between;
  });
}

bool is_quoted_by(const Reading& reading, IndexRange medium, std::uint32_t end) {
  const Head* first = reading.head(medium.begin);
  if (medium.end + 1 >= end || frame_of(reading.word(medium.end)) != frame::an || first == nullptr ||
      first->type != SourceType::media)
    return false;
  const Head* head = reading.head(medium.end + 1);
  return is_person_at(reading, medium.end + 1) ||
         (head != nullptr && !head->place && head->type != SourceType::document && head->type != SourceType::media);
}

std::uint32_t crediting_verb(const Reading& reading, std::uint32_t i) {
  const bool what = spells(reading.word(i + 1), {meem, alef}) && reading.is(i, wc::accord);
  if (!what && !reading.is(i, wc::as)) return 0;
  const std::uint32_t verb = i + (what ? 2 : 1);
  const bool tells =
      any_cue(reading, verb, [](const CueMatch& m) { return m.form.form == Form::past && m.form.person == 3; });
  return tells ? verb : 0;
}

bool is_crediting_verb(const Reading& reading, std::uint32_t verb) {
  return (verb > 0 && crediting_verb(reading, verb - 1) == verb) ||
         (verb > 1 && crediting_verb(reading, verb - 2) == verb);
}

bool is_ascribed(const Reading& reading, std::uint32_t i, std::uint16_t frames) {
  const Seen& here = reading.token(i);
  return (frames & frame::li) != 0 && here.proclitic == lam && here.head != 0 && !here.conjoined;
}

bool convey(const Reading& reading, Draft& draft) {
  if (draft.phrase != 0 || draft.opening == Opening::verbless || draft.match.cue >= reading.tables.cues.size())
    return false;
  if (reading.tables.classes[draft.kind].name != "convey" && !quotes_another(reading, draft)) return false;
  const std::uint16_t frames = reading.tables.cues[draft.match.cue].frames;
  for (std::uint32_t i = draft.matrix.begin; i < draft.matrix.end; ++i) {
    const std::string_view word = reading.word(i);
    const bool learnt = (frame_of(word) & frames & frame::min) != 0;
    const bool attached = is_ascribed(reading, i, frames);
    if (!learnt && !attached && !spells(word, {ain, noon}) && !spells(word, {alef, lam, yeh})) continue;
    const std::uint32_t who = attached ? i : i + 1;
    const NounPhrase np = noun_phrase_at(reading, who, {draft.matrix.end, false, true, 0, attached});
    if (np.tokens.empty()) continue;
    IndexRange relay = draft.source.empty() ? draft.antecedent : draft.source;
    if (relay.begin < np.tokens.begin) relay.end = std::min(relay.end, np.tokens.begin);
    draft.source = np.tokens;
    draft.subject = np;
    draft.antecedent = {};
    if (!relay.empty() && draft.vias < draft.via.size()) draft.via[draft.vias++] = relay;
    return true;
  }
  return false;
}

void find_links(const Reading& reading, Drafts& drafts) {
  for (Draft& draft : drafts) Links(reading, draft).run();
}

void find_times_of_saying(const Reading& reading, Drafts& drafts) {
  for (Draft& draft : drafts) {
    find_time_of_saying(reading, draft);
    draft.said_on = with_weekday(reading, draft.said_on);
  }
}

}  // namespace isnad
