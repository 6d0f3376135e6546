// Who speaks, beside a reporting verb.
#include "4_statement/cue_subjects.h"

#include <algorithm>

#include "4_statement/adjuncts.h"
#include "4_statement/beside_names.h"
#include "4_statement/listeners.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

bool is_finite(const Draft& draft) {
  return draft.match.form.form == Form::past || draft.match.form.form == Form::present;
}

bool takes_person(const CueView& cue) { return (cue.frames & (frame::object | frame::person | frame::addressee)) != 0; }

/// "added, speaking at the forum: '...'": a participle with the ending of an object, behind a verb that goes on.
bool is_circumstance(const CueView& cue, std::uint32_t i) {
  const Seen& seen = cue.r.token(i);
  const std::string_view word = cue.r.word(i);
  const Head* head = cue.r.head(i);
  const CueMatch& match = cue.draft.match;
  return match.conjoined && match.form.form == Form::past && word.size() > 4 && (cue.frames & frame::quote) != 0 &&
         !takes_person(cue) && seen.mention == 0 && !seen.possessed &&
         static_cast<unsigned char>(word.front()) == meem && static_cast<unsigned char>(word.back()) == alef &&
         seen.part != Part::propn && (head == nullptr || !head->place);
}

/// "said on Tuesday in a statement the spokesman": the subject stands behind the setting.
void read_late_subject(const CueView& cue, std::uint32_t begin, const PhraseLimits& limits, Draft& draft) {
  const Reading& r = cue.r;
  if (!is_finite(draft) || draft.match.form.count == Count::plural ||
      has_pronoun_subject(r, draft.cue.begin, draft.match))
    return;
  const bool told = is_listener(r, begin);  // "said to the agency an official"
  const std::uint32_t at =
      told ? std::max(begin, noun_phrase_at(r, begin, {limits.end, true, false, 0, true}).tokens.end)
           : behind_setting(r, begin, limits.end);
  if (at == begin) return;
  const NounPhrase np = noun_phrase_at(r, at, limits);
  if (np.tokens.empty() || !is_known(r, np) || !agrees(draft.match.form, np.gender, np.count, false)) return;
  // "in the last recording": an indefinite noun behind an occasion belongs to it.
  const bool apart = r.mark(at - 1) == ',' || r.is(at - 1, wc::time) || told;
  if (np.definite || np.named || apart || r.token(at).title != 0) draft.subject = np;
}

/// Puts the noun phrase before the verb in the place of what stands behind it, where that is none or may be its object.
void read_subject_before(const CueView& cue, Draft& draft) {
  const Reading& r = cue.r;
  const std::uint32_t at = draft.cue.begin;
  const bool after_amma = draft.match.conjoined && r.first_letter(at) == feh;
  // "(hundreds came,) for the director to announce"
  if (draft.match.proclitic == lam && at > 0 && r.mark(at - 1) == ',') return;
  if ((draft.match.conjoined && !after_amma) || !is_finite(draft) ||
      (!draft.subject.tokens.empty() && !takes_person(cue)))
    return;
  NounPhrase before = after_amma ? subject_of_amma(r, at, draft.match.form) : NounPhrase{};
  if (before.tokens.empty())
    before = subject_before(r, at, draft.match.form, draft.subject.tokens.empty() && !after_amma);
  // "as for the world, ...": what the sentence begins with may be no subject.
  draft.before_subject =
      !before.tokens.empty() && (!after_amma || is_known(r, before) || is_latter(r, before.tokens.begin) ||
                                 (before.definite && cue.kind.stance == Stance::deny && !r.is_known(at + 1)) ||
                                 is_counterpart(r, before.tokens.begin));
  // "that al-Radi called upon the ministers to": a family name behind "that".
  const bool family = before.tokens.size() == 1 && before.tokens.begin > 0 && takes_person(cue) &&
                      is_family_name(r, before.tokens.begin) && r.is(before.tokens.begin - 1, wc::that);
  const bool better = !family && !after_amma && before.head == 0 && !before.tokens.empty() &&
                      r.token(before.tokens.begin).mention == 0 && draft.subject.starts_with_head;
  // "(a name) affirmed the minister that": a subject behind the verb that the complementizer touches is no object.
  const bool touches = (cue.frames & (frame::addressee | frame::person)) == 0 && !draft.subject.tokens.empty() &&
                       r.is(draft.subject.tokens.end, wc::that) && is_somebody(r, draft.subject);
  draft.before_subject = draft.before_subject && !better && !touches;
  if (draft.before_subject) draft.subject = before;
}

/// "condemned the presidency 'the crime'": what a verb that always has an object judges, and no name of who judges.
void end_before_quoted(const CueView& cue, std::uint32_t last, NounPhrase& subject) {
  const Reading& r = cue.r;
  // "(caught) the minister the attention of"
  for (std::uint32_t i = subject.tokens.begin + 1;
       i < subject.tokens.end && is_finite(cue.draft) && (cue.frames & frame::ila) != 0; ++i)
    if (r.token(i).definite && r.token(i).mention == 0 && r.token(i - 1).mark == 0 && r.in_bare(i, word_list::unspoken))
      subject.tokens.end = i;
  // "condemned the movement 'Hope' the attack": the noun behind the short name is the object.
  for (std::uint32_t i = subject.tokens.begin + 1; i < subject.tokens.end && is_finite(cue.draft); ++i) {
    const std::uint32_t opens = r.token(i).opens;
    if (opens == 0 || !r.quotes[opens - 1].closed || r.quotes[opens - 1].close != i + 2) continue;
    const Seen& behind = r.token(i + 3);
    const bool noun = (behind.definite || behind.mention != 0) && behind.proclitic == 0 && !behind.conjoined &&
                      behind.part == Part::noun && !has_ending_of_origin(r, i + 3);
    if (i + 3 < subject.tokens.end && noun && !is_person_at(r, i + 3) && behind.title == 0) subject.tokens.end = i + 3;
  }
  const std::uint32_t end = subject.tokens.end;
  if (!is_finite(cue.draft) || (cue.frames & frame::object) == 0 || subject.tokens.size() < 3 ||
      (cue.kind.name != "judge" && cue.kind.name != "condemn") || !r.is_quote_mark(end - 1))
    return;
  const bool over = end >= last || r.mark(end) == '.' || r.mark(end) == ',' || r.token(end).conjoined ||
                    r.is(end, wc::inner | wc::adjunct);
  if (!over) return;
  for (std::uint32_t i = subject.tokens.begin + 1; i < end; ++i)
    if (const std::uint32_t opens = r.token(i).opens; opens != 0 && r.quotes[opens - 1].close + 1 == end &&
                                                      (r.token(i - 1).definite || r.token(i - 1).mention != 0) &&
                                                      !r.is(i - 1, wc::naming | wc::medium))
      subject.tokens.end = i;
}

}  // namespace

std::uint32_t begin_of_subject(const CueView& cue, std::uint32_t begin, std::uint32_t last) {
  // "denying by that what": the pronoun is for what was told.
  if (cue.draft.match.form.form == Form::participle &&
      spells(cue.r.word(begin), {letter::beh, letter::thal, letter::lam, letter::kaf}))
    return begin + 1;
  if (const std::uint32_t behind = behind_own_noun(cue.r, cue.draft, begin, last); behind != begin) return behind;
  if (cue.r.in(begin, word_list::mood) && is_mood(cue.r, begin)) return begin + 1;  // "(she) added mocking: '...'"
  if (begin == cue.draft.cue.end || cue.r.mark(begin) != ',') return begin;
  const NounPhrase np = noun_phrase_at(cue.r, begin + 1, {last, false, false});
  const bool between = !np.tokens.empty() && cue.r.mark(np.tokens.end) == ',' && is_known(cue.r, np) &&
                       agrees(cue.draft.match.form, np.gender, np.count, false);
  return between ? begin + 1 : begin;
}

void read_subject(const CueView& cue, std::uint32_t begin, std::uint32_t last, Draft& draft) {
  if (is_circumstance(cue, begin)) return;
  // "wondered, (and) the tears in his eyes: '...'": what is beside who speaks.
  const Seen& beside = cue.r.token(begin);
  if (beside.conjoined && beside.definite && !cue.r.in(begin, word_list::kin) && beside.mention == 0 &&
      beside.title == 0 && beside.head == 0 && is_finite(draft) && cue.r.first_letter(begin) == letter::waw)
    return read_subject_before(cue, draft);
  const CueMatch& match = draft.match;
  const bool listener = (cue.frames & (frame::b | frame::an)) == (frame::b | frame::an);  // "informed the agency that"
  const PhraseLimits limits{last, listener || cue.kind.name == "reveal" || takes_person(cue), true,
                            static_cast<std::uint16_t>(cue.frames & frame::prepositions)};
  const std::uint32_t at = draft.cue.begin;
  if ((!match.object || match.form.form != Form::noun) && !has_pronoun_subject(cue.r, at, match) &&
      !((cue.frames & frame::person) != 0 && is_that_he(cue.r, at)))
    draft.subject = noun_phrase_at(cue.r, begin, limits);
  end_before_quoted(cue, last, draft.subject);
  end_before_told(cue, draft.subject);
  if (draft.subject.tokens.size() <= 2)  // none, or "a (large) number" without whom it counts
    if (const NounPhrase many = counted_at(cue.r, begin, limits); !many.tokens.empty()) draft.subject = many;
  // "affirmed more (than that) that"
  if (draft.subject.tokens.size() == 1 && cue.r.in(draft.subject.tokens.begin, word_list::more)) draft.subject = {};
  if (draft.subject.tokens.empty()) read_late_subject(cue, begin, limits, draft);
  if (is_object(cue, draft.subject)) draft.subject = {};
  // "told (masculine) the paper": who is told does not agree with the verb.
  if ((cue.frames & frame::addressee) != 0 && !draft.subject.tokens.empty() && !match.object &&
      !agrees(match.form, draft.subject.gender, draft.subject.count, false))
    draft.subject = {};
  read_subject_before(cue, draft);
  if (draft.subject.tokens.empty()) draft.subject = agent_at(cue.r, begin, last);
}

}  // namespace isnad
