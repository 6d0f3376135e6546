// Who may be meant by a verb that names nobody.
#include "4_statement/antecedents.h"

#include <algorithm>
#include <array>

#include "4_statement/drafts.h"
#include "4_statement/nouns.h"
#include "4_statement/places.h"

namespace isnad {

namespace wc = word_class;

bool is_spoken_place(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i);
  return r.token(i).mention != 0 ? is_named_place(r, i) : head != nullptr && head->place;
}

bool is_counted(const Reading& r, std::uint32_t i) {
  return i > 0 && (r.token(i - 1).part == Part::num || r.is_number(i - 1) || r.mark(i - 1) == '(');
}

bool is_owned(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i);
  return head != nullptr && r.token(i).possessed &&
         (head->type == SourceType::organisation || head->type == SourceType::document);
}

bool is_adjective_of_thing(const Reading& r, std::uint32_t i) {
  if (r.is(i, wc::whole) && r.is(i + 1, wc::time | wc::often)) return true;  // "some times"
  if (i == 0 || r.head(i) == nullptr) return false;
  const Seen &seen = r.token(i), &before = r.token(i - 1);
  return seen.part == Part::adj && !seen.definite && !seen.conjoined && seen.title == 0 && seen.mention == 0 &&
         before.mark == 0 && (before.part == Part::noun || before.part == Part::adj) && !before.definite &&
         before.head == 0 && !r.token(i + 1).definite;
}

bool can_speak(const Reading& r, std::uint32_t i) {
  if (is_adjective_of_thing(r, i)) return false;
  if (r.token(i).title != 0 || r.token(i).mention != 0) return true;
  const Head* head = r.head(i);
  if (head == nullptr || is_counted(r, i) || is_owned(r, i)) return false;
  // "no one has the right"
  if (i > 0 && r.is(i - 1, wc::negation) && !r.token(i).definite) return false;
  // "thousands of pounds": what is counted does not speak.
  return head->type != SourceType::group || frame_of(r.word(i + 1)) != frame::min || r.head(i + 2) != nullptr;
}

NounPhrase of_relative(const Reading& r, std::uint32_t cue, const CueForm& form) {
  constexpr std::uint32_t farthest = 12;  // tokens from the relative pronoun to the participle
  const std::uint32_t first = r.sentence(cue).begin;
  for (std::uint32_t i = cue; i > first + 1 && i + farthest > cue && r.mark(i - 1) == 0; --i)
    if (r.is(i - 1, wc::relative)) {
      // Who refuses to comment says so; who does anything else may be spoken of only.
      const bool refuses = any_cue(
          r, i, [&](const CueMatch& m) { return r.tables.classes[r.tables.cues[m.cue].kind].name == "refuse"; });
      const bool goes =
          refuses && form.count == Count::singular && r.is(i - 1, wc::which) == (form.gender == Gender::feminine);
      return goes ? subject_before(r, i, form, true) : NounPhrase{};
    }
  return {};
}

NounPhrase of_contrast(const Reading& r, std::uint32_t cue, const CueForm& form) {
  constexpr std::uint32_t farthest = 40;  // tokens from the particle to the participle
  const std::uint32_t first = r.sentence(cue).begin;
  for (std::uint32_t i = cue; i > first + 1 && i + farthest > cue && r.mark(i - 1) != '.'; --i) {
    if (!r.is(i - 1, wc::contrast) || r.token(i - 1).inside != r.token(cue).inside) continue;
    const std::uint32_t at = r.is(i, wc::that) ? i + 1 : i;
    if (at >= cue || !begins_noun_phrase(r, at) || !can_speak(r, at)) return {};
    NounPhrase np = noun_phrase_at(r, at, {cue, false, true});
    const bool acts = np.tokens.end < cue && r.token(np.tokens.end).part == Part::verb;
    return acts && agrees(form, np.gender, np.count, false) ? np : NounPhrase{};
  }
  return {};
}

bool starts_phrase(const Reading& r, std::uint32_t at) {
  const Seen& before = r.token(at - 1);
  if (before.mark != 0) return false;
  return before.head == 0 && !before.definite &&
         (before.classes & (wc::inner | wc::adjunct | wc::that | wc::event | wc::time)) == 0 && before.mention == 0 &&
         before.proclitic == 0;
}

NounPhrase whom_amma_names(const Reading& r, std::uint32_t cue) {
  constexpr std::uint32_t farthest = 20;  // tokens
  const std::uint32_t first = r.sentence(cue).begin;
  for (std::uint32_t i = cue; i > first && i + farthest > cue; --i)
    if (spells(r.bare(i - 1), {letter::alef, letter::meem, letter::alef}))
      return can_speak(r, i) ? noun_phrase_at(r, i, {cue, false, true}) : NounPhrase{};
  return {};
}

NounPhrase plural_before(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t farthest = 25;  // tokens
  const std::uint32_t first = r.sentence(at).begin;
  for (std::uint32_t i = at; i > first && i + farthest > at; --i) {
    if (r.head(i - 1) == nullptr || !begins_noun_phrase(r, i - 1)) continue;
    std::uint32_t begin = i - 1;
    while (begin > first && begin + farthest > i && r.head(begin - 1) != nullptr && begins_noun_phrase(r, begin - 1))
      --begin;
    // "many of the women": what counts them.
    if (begin > first + 1 && frame_of(r.word(begin - 1)) == frame::min && r.head(begin - 2) != nullptr &&
        begins_noun_phrase(r, begin - 2))
      begin -= 2;
    const NounPhrase np = noun_phrase_at(r, begin, {at, true, true});
    if (!np.tokens.empty() && np.count == Count::plural) return np;
  }
  return {};
}

NounPhrase pair_before(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t farthest = 40;  // tokens
  const IndexRange sentence = r.sentence(at);
  for (std::uint32_t i = sentence.begin; i < at && i < sentence.begin + farthest; ++i) {
    if (r.mark(i) != 0 || !begins_noun_phrase(r, i) || !can_speak(r, i)) continue;
    NounPhrase pair = noun_phrase_at(r, i, {at, true, true});
    const std::uint32_t other = pair.tokens.end;
    if (pair.tokens.empty() || !r.token(other).conjoined || !r.is_known(other) || is_spoken_place(r, i)) return {};
    const NounPhrase second = noun_phrase_at(r, other, {at, true, true, 0, true});
    pair.tokens.end = std::max(other + 1, second.tokens.end);
    pair.count = Count::dual;
    return pair.tokens.end < at ? pair : NounPhrase{};
  }
  return {};
}

NounPhrase of_clause(const Reading& r, std::uint32_t cue, const CueForm& form) {
  constexpr std::uint32_t farthest = 30;  // tokens from the verb to the participle
  const std::uint32_t first = r.sentence(cue).begin;
  for (std::uint32_t i = cue; i > first + 1 && i + farthest > cue && r.mark(i - 1) != '.'; --i) {
    const std::uint32_t verb = i - 1, who = i;
    const bool had = spells(r.word(verb - 1), {letter::waw, letter::qaf, letter::dal});
    // "and the governor received him": with a pronoun the subject before goes on.
    if (!had || r.token(verb).possessed || r.token(verb).part != Part::verb ||
        r.token(verb).inside != r.token(cue).inside)
      continue;
    if (!begins_noun_phrase(r, who) || !can_speak(r, who)) return {};
    const NounPhrase np = noun_phrase_at(r, who, {cue, true, true});
    return np.tokens.end < cue && agrees(form, np.gender, np.count, false) ? np : NounPhrase{};
  }
  return {};
}

std::uint32_t conveying_verb(const Reading& r, std::uint32_t i) {
  constexpr std::uint32_t farthest = 14;  // tokens of who passes on
  std::array<CueMatch, 8> matches;
  const std::uint32_t first = r.sentence(i).begin;
  for (std::uint32_t v = i; v > first && v + farthest > i; --v) {
    const std::size_t count = cue_matches(r, v - 1, matches);
    for (std::size_t k = 0; k < count; ++k)
      if (r.tables.classes[r.tables.cues[matches[k].cue].kind].name == "convey" && matches[k].form.person == 3 &&
          (frame_of(r.word(i)) != frame::ila || (r.tables.cues[matches[k].cue].frames & frame::li) != 0) &&
          (matches[k].form.form == Form::past || matches[k].form.form == Form::present))
        return v - 1;
  }
  return i;
}

NounPhrase of_occasion(const Reading& r, std::uint32_t cue) {
  const std::uint32_t first = r.sentence(cue).begin;
  // "in an interview with so-and-so (he) said"
  const bool with = r.is(first + 1, wc::interview) && spells(r.word(first + 2), {letter::meem, letter::ain}) &&
                    !r.token(first + 3).possessed && (first == 0 || breaks_line(r, first)) &&
                    !(r.head(first + 3) != nullptr && r.head(first + 3)->type == SourceType::media);
  const std::uint32_t who = first + (with ? 3 : 2);
  const bool occasion = frame_of(r.bare(first)) == frame::fi || r.is(first, wc::adjunct);
  if (who >= cue || !occasion || !r.is(first + 1, wc::event) || is_told_medium(r, who)) return {};
  // "a speech of the minister", or "the speech of so-and-so": a person in construct with it.
  const bool his = r.token(who).proclitic == letter::lam;
  const bool known = is_person_at(r, who) || r.token(who).title != 0;
  const Head* head = r.head(who);
  const bool office = his && head != nullptr && head->type == SourceType::named_person;
  if (!known && !office) return {};
  if (!his && !with &&
      (frame_of(r.bare(first)) == frame::fi || r.token(first + 1).definite || r.token(who).proclitic != 0))
    return {};
  return noun_phrase_at(r, who, {cue, false, true, 0, true});
}

namespace {

/// The subject behind the verb that the noun at `cue` goes with, right before it.
NounPhrase agent_of_verb(const Reading& r, std::uint32_t cue) {
  constexpr std::uint32_t farthest = 10;  // tokens of who acts
  const std::uint32_t first = r.sentence(cue).begin;
  for (std::uint32_t verb = cue; verb > first && verb + farthest > cue && r.mark(verb - 1) == 0; --verb) {
    if (r.token(verb - 1).part != Part::verb || !begins_noun_phrase(r, verb) || !can_speak(r, verb)) continue;
    constexpr std::uint32_t longest_object = 4;  // tokens: "tried to clear itself with the announcement that"
    const NounPhrase np = noun_phrase_at(r, verb, {cue, true, true});
    return np.tokens.end + longest_object >= cue ? np : NounPhrase{};
  }
  return {};
}

}  // namespace

NounPhrase who_says_with(const Reading& r, std::uint32_t cue, const CueMatch& match) {
  if (match.form.form != Form::noun || !match.article || match.proclitic != letter::beh || cue == 0) return {};
  if (r.token(cue - 1).part != Part::verb) return agent_of_verb(r, cue);
  CueForm verb = match.form;
  verb.form = Form::past;
  verb.gender = r.last_letter(cue - 1) == letter::teh ? Gender::feminine : Gender::masculine;
  return subject_before(r, cue - 1, verb, true);
}

namespace {

/// "with a speech": the noun of an occasion with a preposition attached.
bool is_text_with_preposition(const Reading& r, std::uint32_t i) {
  return r.first_letter(i) == letter::beh && r.is_attached(i, wc::event);
}

}  // namespace

NounPhrase author_before(const Reading& r, IndexRange cue, const CueForm& form) {
  constexpr std::uint32_t farthest = 5;        // tokens from the relative pronoun to the verb
  constexpr std::uint32_t farthest_text = 20;  // tokens from a text to the verb
  const std::uint32_t first = r.sentence(cue.begin).begin;
  if (!is_of_it(r, cue.end) || (form.form != Form::past && form.form != Form::present) || r.token(cue.begin).conjoined)
    return {};
  // "with a speech of the chairman, where he affirmed in it that"
  for (std::uint32_t i = cue.begin; i > first && i + farthest_text > cue.begin && r.mark(i - 1) != '.'; --i) {
    const std::uint32_t who = i;
    const bool in = i > 1 && frame_of(r.bare(i - 2)) == frame::fi && r.is(i - 1, wc::event);
    if (!in && !is_text_with_preposition(r, i - 1)) continue;
    if (r.token(who).proclitic != letter::lam || (!r.is_known(who) && !r.is_known(who + 1))) continue;
    if (!r.is_known(who)) return noun_phrase_at(r, who + 1, {cue.begin, false, true});  // "to his excellency Mr."
    return noun_phrase_at(r, who, {cue.begin, false, true, 0, true});
  }
  for (std::uint32_t i = cue.begin; i > first + 1 && i + farthest > cue.begin && r.mark(i - 1) == 0; --i)
    if (r.is(i - 1, wc::relative) && r.token(i).part == Part::verb &&
        r.is(i - 1, wc::which) == (form.gender == Gender::feminine))
      return subject_before(r, i, form, true);
  return {};
}

NounPhrase sender_before(const Reading& r, std::uint32_t cue) {
  constexpr std::uint32_t farthest = 14;  // tokens from the text to the verb
  const std::uint32_t first = r.sentence(cue).begin;
  if (cue == first) return {};
  const std::uint32_t end = r.mark(cue - 1) == ',' ? cue - 1 : cue;
  for (std::uint32_t i = end; i > first + 1 && i + farthest > end; --i) {
    const Head* text = r.head(i - 2);
    if (frame_of(r.word(i - 1)) != frame::min || text == nullptr || text->type != SourceType::document) continue;
    const NounPhrase np = noun_phrase_at(r, i, {end, false, true});
    return np.tokens.end == end ? np : NounPhrase{};
  }
  return {};
}

NounPhrase of_first_verb(const Reading& r, std::uint32_t verb, std::uint32_t end) {
  const bool construct = r.token(verb + 1).part == Part::noun && r.token(verb + 2).definite;
  const bool counted = r.token(verb + 1).part == Part::num && r.head(verb + 2) != nullptr;
  const std::uint32_t at = verb + (counted ? 2 : 1);
  const Seen& first = r.token(verb);
  const bool acts = first.part == Part::verb || (first.part == Part::noun && first.conjoined && !first.definite);
  if (at >= end || !acts || first.head != 0 || first.mention != 0 || !(counted || construct || r.token(at).definite) ||
      !begins_noun_phrase(r, at) || r.is(at, wc::event | wc::time))
    return {};
  return noun_phrase_at(r, at, {end, true, true, frame::b});
}

NounPhrase actor_before(const Reading& r, std::uint32_t cue, const CueForm& form) {
  constexpr std::uint32_t farthest = 25;  // tokens from the verb to the phrase
  const std::uint32_t first = r.sentence(cue).begin;
  const auto acts = [&](const NounPhrase& np) {
    const Head* head = np.head != 0 ? &r.tables.heads[np.head - 1] : nullptr;
    const bool thing = head != nullptr && (head->place || head->type == SourceType::document);
    return !np.tokens.empty() && is_known(r, np) && !thing;
  };
  for (std::uint32_t i = cue; i > first && i + farthest > cue; --i) {
    if (r.token(i - 1).part != Part::verb || (i > 1 && r.is(i - 2, wc::relative))) continue;
    const std::string_view before = i > 1 ? r.word(i - 2) : std::string_view();
    // "will not retreat on the pretext that": nobody says so.
    if (spells(before, {letter::lam, letter::alef}) || spells(before, {letter::lam, letter::noon})) return {};
    NounPhrase np = noun_phrase_at(r, i, {cue, true, true, frame::prepositions});
    if (!acts(np)) np = subject_before(r, i - 1, form, true);
    return acts(np) ? np : NounPhrase{};
  }
  return {};
}

bool holds_word(const Reading& r, IndexRange range, std::uint32_t who) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (r.bare(i) == r.bare(who)) return true;
  return false;
}

}  // namespace isnad
