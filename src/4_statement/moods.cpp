// Forms of reporting words that tell of no saying: the writer's own, purposes, feelings to come.
#include "4_statement/moods.h"

#include <algorithm>

#include "4_statement/adjuncts.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t farthest_judged = 12;  // tokens from a judgement's subject to its preposition
constexpr std::size_t remembered = 6;          // drafts back in which a woman or a body may have spoken

bool is_verb(const Draft& draft) {
  return draft.match.form.form == Form::past || draft.match.form.form == Form::present;
}

bool has_subject(const Draft& draft) { return !draft.subject.tokens.empty() || draft.before_subject; }

/// The token of the cue that reports: "as" stands before it in a trailing one.
std::uint32_t word_of(const Draft& draft) { return draft.trailing ? draft.cue.end - 1 : draft.cue.begin; }

std::string_view written(const Reading& r, const Draft& draft) {
  std::string_view text = slice(r.document.text, r.document.tokens[word_of(draft)].span);
  if (draft.match.conjoined && (text.starts_with(r.tables.written.waw) || text.starts_with(r.tables.written.feh)))
    text.remove_prefix(r.tables.written.waw.size());
  return text;
}

/// "I believe that": the past of a verb with an alef of union has no hamza, its first person has.
bool is_first_person(const Reading& r, const Draft& draft) {
  if (draft.match.form.form != Form::past || has_subject(draft)) return false;
  if (!r.tables.cues[draft.match.cue].lemma.starts_with(r.tables.written.alef)) return false;
  // Where hamzas are not written, a verb without a subject that a quotation begins with is the speaker's.
  const bool begins = draft.cue.begin > 0 && r.token(draft.cue.begin - 1).opens != 0;
  return (begins && draft.match.form.count == Count::singular && draft.match.form.gender == Gender::masculine) ||
         written(r, draft).starts_with(r.tables.written.alef_above);
}

/// "and our answer is clear: ...": what the writer or the speaker has of his own.
bool is_ours(const Reading& r, const Draft& draft) {
  if (draft.match.form.form != Form::noun || !draft.match.object || draft.trailing) return false;
  const std::string_view word = r.word(word_of(draft));
  return word.size() > 3 && spells(word.substr(word.size() - 2), {noon, alef});
}

/// "new ministers": an adjective of many behind its noun, spelled like "renewed".
bool is_of_many(const Reading& r, const Draft& draft) {
  if (draft.match.form.form != Form::past || draft.match.object || draft.match.conjoined || draft.cue.begin == 0 ||
      r.tables.classes[draft.kind].name != "repeat" || has_subject(draft))
    return false;
  const Seen& noun = r.token(draft.cue.begin - 1);
  return noun.mark == 0 && noun.part == Part::noun && !noun.definite && noun.mention == 0 && noun.title == 0;
}

/// "(refused) the description of it as", "it is wrong to say that": what nobody says.
bool is_refused(const Reading& r, const Draft& draft) {
  constexpr std::uint32_t farthest = 6;  // tokens from the verb that refuses
  const CueMatch& match = draft.match;
  const std::uint32_t at = draft.cue.begin, first = r.sentence(at).begin;
  const std::string& kind = r.tables.classes[draft.kind].name;
  // "refused (to describe the bridge) as dangerous"
  const std::string_view that = r.word(draft.matrix.end);
  if (kind == "refuse" && draft.opening == Opening::that && !that.empty() &&
      static_cast<unsigned char>(that.front()) == beh)
    return true;
  if (match.object || match.conjoined || at < first + 1) return false;
  if ((has_subject(draft) && kind != "describe") || (match.form.form != Form::noun && match.form.form != Form::past))
    return false;
  if (match.article && at > first + 1 && frame_of(r.bare(at - 2)) == frame::min && r.token(at - 1).definite)
    return true;
  std::array<CueMatch, 8> matches;
  for (std::uint32_t i = at; i > first && i + farthest > at && r.mark(i - 1) == 0; --i) {
    const std::size_t count = cue_matches(r, i - 1, matches);
    for (std::size_t k = 0; k < count; ++k)
      if (r.tables.classes[r.tables.cues[matches[k].cue].kind].name == "refuse" && matches[k].form.form != Form::noun &&
          !matches[k].object)
        return !match.article;
  }
  return false;
}

/// "security measures that are tightened": a participle of women behind an indefinite noun that it goes with, and
/// before a preposition, is its adjective.
bool is_adjective(const Reading& r, const Draft& draft) {
  const CueForm& form = draft.match.form;
  if (form.form != Form::participle || form.gender != Gender::feminine || draft.match.conjoined ||
      draft.opening != Opening::preposition || draft.cue.begin == 0)
    return false;
  const Seen& noun = r.token(draft.cue.begin - 1);
  return noun.mark == 0 && noun.part == Part::noun && !noun.definite && !noun.possessed && noun.head == 0 &&
         noun.mention == 0 && noun.title == 0;
}

/// "I tell you", "which tells you that": whom the reader or a listener is told something is no report.
bool is_told_to_you(const Reading& r, const Draft& draft) {
  if (!draft.match.object || has_subject(draft)) return false;
  const std::string_view word = r.word(word_of(draft));
  if (word.size() < 2) return false;
  const auto last = static_cast<unsigned char>(word.back());
  return last == kaf || (last == meem && static_cast<unsigned char>(word[word.size() - 2]) == kaf);
}

/// "what confirms", "which saddens me": a relative without a noun is a thing.
bool is_of_what(const Reading& r, const Draft& draft) {
  if (draft.cue.begin == 0 || !r.is(draft.cue.begin - 1, wc::what) || draft.match.conjoined || draft.trailing)
    return false;
  // "(the fire spread,) what called a guard to": it led to it.
  if (is_verb(draft) && !draft.match.object && r.tables.classes[draft.kind].stance == Stance::demand &&
      draft.opening == Opening::preposition)
    return true;
  if (draft.match.form.form != Form::present || has_subject(draft) || draft.negated) return false;
  // "what he announces: '...'"
  if (draft.match.object && (draft.opening == Opening::quote || draft.opening == Opening::colon)) return false;
  // "she would always say": behind an adverb the word is no relative.
  return draft.cue.begin < 2 || !r.is(draft.cue.begin - 2, wc::skip);
}

/// "no party claimed": nobody did.
bool is_of_nobody(const Reading& r, const Draft& draft) {
  return draft.negated && r.is(draft.content.begin, wc::any) && r.head(draft.content.begin + 1) != nullptr;
}

/// "this points to", at the begin of a clause: what cannot speak.
bool is_of_this(const Reading& r, const Draft& draft) {
  // "this shows that": the demonstrative stands behind its verb.
  if (is_verb(draft) && draft.subject.tokens.size() == 1 && r.is(draft.subject.tokens.begin, wc::demonstrative))
    return !is_these_people(r, draft.subject.tokens.begin);
  // "and this victory affirms the": a thing behind the verb, taken for what is affirmed.
  if (is_verb(draft) && draft.match.form.form == Form::present && !has_subject(draft) &&
      draft.opening == Opening::object && draft.content.begin == draft.cue.end &&
      r.is(draft.cue.end, wc::demonstrative) && r.token(draft.cue.end + 1).definite &&
      r.head(draft.cue.end + 1) == nullptr)
    return true;
  if (!is_verb(draft) || draft.match.conjoined || draft.cue.begin == 0) return false;
  std::uint32_t at = draft.cue.begin - 1;
  while (at > 0 && r.is(at, wc::verb_mark)) --at;
  if (!r.is(at, wc::demonstrative) || (has_subject(draft) && !draft.before_subject)) return false;
  return at == r.sentence(at).begin || r.mark(at - 1) != 0 || r.is(at - 1, wc::that | wc::contrast);
}

/// "that there are documents that affirm": what a speaker tells of texts that nobody has named.
bool is_of_document(const Reading& r, const Draft& draft) {
  constexpr std::uint32_t farthest = 4;  // tokens from the complementizer
  const std::uint32_t at = draft.cue.begin;
  if (draft.match.form.form != Form::present || at < 2 || (has_subject(draft) && !draft.before_subject)) return false;
  if (draft.opening == Opening::quote || draft.opening == Opening::colon) return false;  // "a letter that says: '...'"
  const Head* head = r.head(at - 1);
  const Seen& noun = r.token(at - 1);
  if (head == nullptr || head->type != SourceType::document || noun.definite || noun.possessed || noun.mention != 0)
    return false;
  for (std::uint32_t i = at - 1; i > 0 && i + farthest > at; --i)
    if (r.is(i - 1, wc::that | wc::any)) return i < at - (r.is(i - 1, wc::any) ? 0U : 1U);
  return false;
}

/// "indicators that encourage": behind an indefinite noun a verb without a subject is a relative clause of it.
bool is_attribute(const Reading& r, const Draft& draft) {
  if (!is_verb(draft) || draft.match.conjoined || draft.cue.begin == 0) return false;
  const bool relative = r.is(draft.cue.begin - 1, wc::relative);
  // "which explains details of": what stands behind the verb is its object.
  if (relative && draft.opening == Opening::object && has_subject(draft) && !draft.before_subject &&
      !is_known(r, draft.subject) && r.tables.classes[draft.kind].weight == Weight::neutral)
    return true;
  if (is_of_document(r, draft)) return true;
  if (has_subject(draft)) return false;
  // "in which he said", "whom he accused": the clause has a pronoun for the noun, so that another speaks.
  if (draft.match.object || is_of_it(r, draft.cue.end)) return false;
  const Seen& before = r.token(draft.cue.begin - 1);
  if (relative) return draft.opening == Opening::preposition || draft.opening == Opening::object;
  return before.mark == 0 && (before.part == Part::noun || before.part == Part::adj) && !before.definite &&
         !before.possessed && before.head == 0 && before.mention == 0 && before.title == 0 && before.classes == 0 &&
         r.last_letter(draft.cue.begin - 1) != alef;
}

/// "when will they say", "will inform his client of": not said yet.
bool is_to_come(const Reading& r, const Draft& draft) {
  if (!draft.match.future || !is_verb(draft)) return false;
  if (draft.cue.begin > 0 && r.is(draft.cue.begin - 1, wc::asks)) return true;
  // "the delegation will demand": what one wants is known before it is said.
  if (r.tables.classes[draft.kind].stance == Stance::demand) return false;
  return draft.opening != Opening::that && draft.opening != Opening::colon && !draft.trailing;
}

/// "did not name any paper": what a plain verb did not tell of is not known.
bool is_untold(const Reading& r, const Draft& draft) {
  return draft.negated && draft.opening == Opening::object && r.tables.classes[draft.kind].weight == Weight::neutral &&
         !r.is(draft.content.begin, wc::asks);
}

/// "I know that", spelled like "he informed": nobody is informed.
bool informs_nobody(const Reading& r, const Draft& draft) {
  const Cue& cue = r.tables.cues[draft.match.cue];
  return draft.match.form.form == Form::past && (cue.frames & (frame::addressee | frame::quote)) == frame::addressee &&
         !draft.match.object && !has_subject(draft) && draft.opening == Opening::that &&
         draft.matrix.end <= draft.cue.end && written(r, draft).starts_with(r.tables.written.alef_above);
}

/// "cards to tell people that": whom one means to tell was told nothing yet.
bool is_purpose(const Reading& r, const Draft& draft) {
  if (draft.match.form.form != Form::present || draft.match.proclitic != lam) return false;
  // "hundreds came, and the director (went on) to announce": what it came to, told of somebody else.
  if (has_subject(draft) && !draft.before_subject && r.mark(draft.cue.begin - 1) == ',' && is_known(r, draft.subject))
    return false;
  return draft.opening == Opening::preposition || (r.tables.cues[draft.match.cue].frames & frame::addressee) != 0;
}

/// "they will be angry at": what will be felt was not said.
bool is_feeling_to_come(const Reading& r, const Draft& draft) {
  const std::string& kind = r.tables.classes[draft.kind].name;
  if (!draft.match.future || !is_verb(draft)) return false;
  // "will announce the results": what is announced is not known yet.
  return kind == "judge" || kind == "regret" ||
         (draft.opening == Opening::object && r.tables.classes[draft.kind].stance == Stance::announce);
}

/// "was angry, for he was betrayed; but he found ... of": what is judged stands near to who judges it.
bool is_far_judgement(const Reading& r, const Draft& draft) {
  return (draft.opening == Opening::preposition || draft.opening == Opening::that) &&
         r.tables.classes[draft.kind].name == "judge" && !draft.before_subject &&
         draft.matrix.end > farthest_judged + std::max(draft.cue.end, draft.subject.tokens.end);
}

/// "the shot proved that it": what shows something in a clause is somebody, or a text.
bool is_proof(const Reading& r, const Draft& draft) {
  if (r.tables.classes[draft.kind].name != "show" || !is_verb(draft)) return false;
  // "the pictures prove this"
  if (draft.opening == Opening::object && r.is(draft.content.begin, wc::demonstrative) &&
      draft.match.form.form == Form::present)
    return draft.subject.tokens.empty() || is_thing(r, draft.subject);
  if (draft.opening != Opening::that) return false;
  if (draft.match.future) return true;
  return !r.document.mentions.empty() && !draft.subject.tokens.empty() && is_thing(r, draft.subject) &&
         r.token(draft.subject.tokens.begin).part == Part::noun;
}

/// "the schools are threatened by": a participle behind its noun, where no verb stands before it in the sentence, is
/// what is told of that noun.
bool is_predicate(const Reading& r, const Draft& draft) {
  const std::uint32_t at = draft.cue.begin, first = r.sentence(at).begin;
  if (draft.match.form.form != Form::participle || draft.match.conjoined || at == first || r.mark(at - 1) != 0 ||
      draft.match.form.gender != Gender::feminine)
    return false;
  for (std::uint32_t i = at; i > first && r.mark(i - 1) == 0 && !r.is(i - 1, wc::that); --i)
    if (r.token(i - 1).part == Part::verb) return false;
  return true;
}

/// "in a state of anger at": what is spelled like a verb of judging and taken for a noun, where nobody does it.
bool is_feeling(const Reading& r, const Draft& draft) {
  const CueForm& form = draft.match.form;
  return r.tables.classes[draft.kind].name == "judge" && draft.opening == Opening::preposition &&
         form.form == Form::past && form.gender == Gender::masculine && form.count == Count::singular &&
         !draft.match.object && r.token(draft.cue.begin).part == Part::noun &&
         (!has_subject(draft) || draft.cue.begin > r.sentence(draft.cue.begin).begin);
}

/// "which happen in": behind the feminine "which" a masculine past is the present of another verb.
bool is_happening(const Reading& r, const Draft& draft) {
  const CueForm& form = draft.match.form;
  if (form.form != Form::past || form.gender != Gender::masculine || form.count != Count::singular ||
      draft.match.object || draft.cue.begin == 0)
    return false;
  const std::uint16_t next = frame_of(r.word(draft.cue.end));
  return r.is(draft.cue.begin - 1, wc::which) && (next == frame::fi || next == frame::b);
}

/// "Wrote: somebody": the credit of the author.
bool is_byline(const Reading& r, const Draft& draft) {
  const unsigned char mark = r.mark(draft.cue.end);
  const bool hyphened = mark == '-' && !is_verb(draft) && r.tables.classes[draft.kind].name == "continue";
  if (hyphened) return true;  // "Follow-up - somebody:"
  return r.tables.classes[draft.kind].name == "write" && !draft.match.conjoined && !draft.trailing &&
         (mark == ':' || mark == '-' || r.word(draft.cue.end).empty()) && r.token(draft.cue.end + 1).opens == 0;
}

/// "did not expect that": a story's, not said.
bool is_surprise(const Reading& r, const Draft& draft) {
  return draft.match.form.form == Form::present && draft.cue.begin > 0 &&
         r.tables.classes[draft.kind].stance == Stance::expect && r.is(draft.cue.begin - 1, wc::copula);
}

/// "a scribe called 'so-and-so'": a name.
bool is_called(const Reading& r, const Draft& draft) {
  // With its last letter as a passive has it, "is called" is no "claims".
  if (draft.match.form.form == Form::present && draft.opening != Opening::that &&
      r.tables.classes[draft.kind].name == "claim" && written(r, draft).ends_with(r.tables.written.maqsura))
    return true;
  if (!r.is(draft.cue.begin, wc::naming) || draft.opening != Opening::quote || draft.quote == 0) return false;
  return draft.cue.end == r.quotes[draft.quote - 1].open && may_be_name(r, r.quotes[draft.quote - 1]);
}

/// "you thought that", "do you think that?": the second person, spelled like "she thinks".
bool is_second_person(const Reading& r, const Draft& draft) {
  const CueForm& form = draft.match.form;
  if (form.form != Form::present || form.gender != Gender::feminine || form.count != Count::singular ||
      draft.cue.begin == 0)
    return false;
  if (r.is(draft.cue.begin - 1, wc::you)) return true;
  const IndexRange sentence = r.sentence(draft.cue.begin);
  const bool asks = r.mark(sentence.end - 1) == '?' || r.mark(sentence.end) == '?';
  return asks && r.is(draft.cue.begin - 1, wc::asks) && draft.cue.begin <= sentence.begin + 3 && !has_subject(draft);
}

/// "talk to your wife: ...": the command, spelled like the past, is given to the reader.
bool is_command(const Reading& r, const Draft& draft) {
  if (draft.match.form.form != Form::past || draft.match.conjoined || draft.before_subject ||
      draft.cue.begin != r.sentence(draft.cue.begin).begin)
    return false;
  for (std::uint32_t i = draft.matrix.begin; i < draft.matrix.end; ++i) {
    const std::string_view word = r.word(i);
    const bool yours = word.size() > 3 && r.token(i).possessed && static_cast<unsigned char>(word.back()) == kaf;
    if (yours || (r.is(i, wc::yours) && !r.token(i).conjoined)) return true;
  }
  return false;
}

/// "nothing points to", "a reason that calls for": what cannot speak.
bool is_of_thing(const Reading& r, const Draft& draft) {
  if (!is_verb(draft) || draft.match.conjoined) return false;
  const std::uint32_t who = draft.subject.tokens.begin;
  const std::uint32_t at = draft.cue.begin;
  // "during the war the president said": a subject behind the verb speaks, where the thing is in an adjunct.
  const bool adjunct = at > 1 && (r.is(at - 2, wc::inner | wc::adjunct) || r.token(at - 2).part == Part::noun);
  const bool spoken = has_subject(draft) && !draft.before_subject && is_known(r, draft.subject) && adjunct &&
                      r.tables.classes[draft.kind].stance != Stance::demand;
  if (at > 0 && r.is(at - 1, wc::thing)) return !(spoken && r.token(at - 1).definite);
  if (draft.before_subject && r.is(who, wc::thing)) return true;
  // "a state of emergency was declared", "what catches the eye is"
  return has_subject(draft) && r.token(who).mention == 0 && r.token(who).title == 0 &&
         r.in_bare(who, word_list::unspoken);
}

/// "uncovered a statue", "declared war": a ware or a work is shown, a war is waged; neither is told.
bool is_shown(const Reading& r, const Draft& draft) {
  return (draft.opening == Opening::preposition || draft.opening == Opening::object) &&
         r.tables.classes[draft.kind].stance == Stance::announce && r.is(draft.content.begin, wc::thing);
}

/// "found the song 'funny'": a word or two between marks are no opinion in themselves.
bool is_scare_quote(const Reading& r, const Draft& draft) {
  if (draft.opening != Opening::quote || draft.quote == 0 || draft.trailing ||
      (r.tables.classes[draft.kind].scope != Scope::marked && r.tables.classes[draft.kind].scope != Scope::quoted &&
       (r.tables.cues[draft.match.cue].frames & frame::quote) != 0))
    return false;
  const Quote& quote = r.quotes[draft.quote - 1];
  return quote.close <= quote.open + 3 && quote.open > 0 && r.mark(quote.open - 1) == 0;
}

/// "what the minister announced 'is not true'": behind a relative with its pronoun an adjective between marks judges
/// what was said.
bool is_judged(const Reading& r, const Draft& draft) {
  if (draft.opening != Opening::quote || !draft.match.object || !is_verb(draft) || draft.cue.begin < 2) return false;
  const std::uint32_t first = draft.content.begin + (r.token(draft.content.begin).opens != 0 ? 1 : 0);
  const bool judges = (r.token(first).part == Part::adj && !r.token(first).definite) ||
                      spells(r.word(first), {ghain, yeh, reh}) || spells(r.word(first), {lam, yeh, letter::seen});
  if (!judges || r.is(draft.cue.begin - 2, wc::demonstrative)) return false;
  return !draft.trailing && r.mark(draft.matrix.end) != ':' && !r.token(draft.cue.begin).conjoined &&
         (r.is(draft.cue.begin - 1, wc::relative) || spells(r.bare(draft.cue.begin - 1), {meem, alef}));
}

/// "'The Voice' saw a draft": who saw a text, spelled like who told somebody, tells nothing.
bool is_seen(const Reading& r, const Draft& draft) {
  const Cue& cue = r.tables.cues[draft.match.cue];
  const std::uint32_t behind = std::max(draft.cue.end, draft.subject.tokens.end);
  return is_verb(draft) && (cue.frames & ~frame::that) == frame::addressee && !draft.match.object &&
         frame_of(r.word(behind)) == frame::ala && !r.is(behind + 1, wc::that);
}

/// "pointing with his hand to": a gesture.
bool is_gesture(const Reading& r, const Draft& draft) {
  const std::string_view with = r.word(draft.cue.end);
  return draft.opening == Opening::preposition &&
         (spells(with, {beh, yeh, dal, heh}) || spells(with, {beh, yeh, dal, heh, alef}));
}

/// "if Seoul does not apologise for": what somebody might say.
bool is_condition(const Reading& r, const Draft& draft) {
  if (!is_verb(draft) || draft.match.conjoined) return false;
  std::uint32_t i = draft.cue.begin;
  if (draft.negated && i > 0) --i;
  if (i == 0) return false;
  const std::string_view before = r.bare(i - 1);
  return spells(before, {alef, thal, alef}) || (draft.negated && spells(before, {meem, alef}));
}

/// "angry, while he spoke of": what somebody does beside something else.
bool is_beside(const Reading& r, const Draft& draft) {
  if (draft.match.form.form != Form::present || draft.opening != Opening::preposition || draft.cue.begin == 0)
    return false;
  return r.tables.classes[draft.kind].weight == Weight::neutral && r.is(draft.cue.begin - 1, wc::beside);
}

/// "showed no sign of": what was not shown is no statement.
bool shows_no(const Reading& r, const Draft& draft) {
  return draft.negated && draft.opening == Opening::object && r.tables.classes[draft.kind].name == "show";
}

/// Whether an office or a title with the ending of a woman stands before `at` in its sentence or the one before.
bool is_woman_named(const Reading& r, std::uint32_t at) {
  const std::uint32_t first = r.sentence(at).begin;
  for (std::uint32_t i = first == 0 ? first : r.sentence(first - 1).begin; i < at; ++i) {
    const Head* head = r.head(i);
    const bool person =
        r.token(i).title != 0 ||
        (head != nullptr && (head->type == SourceType::named_person || head->type == SourceType::media));
    if (person && r.last_letter(i) == heh) return true;
  }
  return false;
}

/// Whether a word of the first person singular stands outside of quotations in the sentence of `at` or the one before.
bool speaks_of_himself(const Reading& r, std::uint32_t at) {
  const std::uint32_t first = r.sentence(at).begin;
  const std::uint32_t from = first == 0 ? first : r.sentence(first - 1).begin;
  for (std::uint32_t i = from; i < r.sentence(at).end; ++i)
    if (r.is(i, wc::writer) && r.token(i).inside == 0) return true;
  return false;
}

}  // namespace

namespace {

/// "the figures speak for themselves", "he talked about himself": nothing is told.
bool is_of_itself(const Reading& r, const Draft& draft) {
  return draft.opening == Opening::preposition && r.is(draft.content.begin, wc::self) && has_subject(draft) &&
         r.tables.classes[draft.kind].name == "say" &&
         (!is_known(r, draft.subject) ||
          (draft.subject.head != 0 && r.tables.heads[draft.subject.head - 1].type == SourceType::document));
}

/// "took charge of him with care", spelled like "pledged": what is pledged has no person for its object.
bool is_care(const Reading& r, const Draft& draft) {
  return draft.match.object && draft.opening == Opening::preposition && is_verb(draft) &&
         r.tables.classes[draft.kind].stance == Stance::promise &&
         (r.tables.cues[draft.match.cue].frames & (frame::person | frame::addressee)) == 0;
}

}  // namespace

bool tells_nothing(const Reading& reading, const Draft& draft) {
  // "thanks": what is written with the ending of a noun is no verb.
  if (is_verb(draft) && is_accusative(reading, word_of(draft))) return true;
  return is_first_person(reading, draft) || informs_nobody(reading, draft) || is_purpose(reading, draft) ||
         is_feeling_to_come(reading, draft) || is_second_person(reading, draft) || shows_no(reading, draft) ||
         is_command(reading, draft) || is_of_thing(reading, draft) || is_shown(reading, draft) ||
         is_scare_quote(reading, draft) || is_beside(reading, draft) || is_surprise(reading, draft) ||
         is_called(reading, draft) || is_far_judgement(reading, draft) || is_byline(reading, draft) ||
         is_happening(reading, draft) || is_proof(reading, draft) || is_predicate(reading, draft) ||
         is_told_to_you(reading, draft) || is_of_this(reading, draft) || is_attribute(reading, draft) ||
         is_to_come(reading, draft) || is_of_what(reading, draft) || is_of_nobody(reading, draft) ||
         is_feeling(reading, draft) || is_untold(reading, draft) || is_ours(reading, draft) ||
         is_adjective(reading, draft) || is_of_many(reading, draft) || is_refused(reading, draft) ||
         is_judged(reading, draft) || is_condition(reading, draft) || is_gesture(reading, draft) ||
         is_seen(reading, draft) || is_of_itself(reading, draft) || is_care(reading, draft);
}

bool is_manner(const Reading& r, const NounPhrase& np) {
  const Seen& first = r.token(np.tokens.begin);
  const std::uint32_t behind = np.tokens.end;
  const std::string_view word = r.word(np.tokens.begin);
  const bool often = frame_of(r.word(behind)) == frame::min && r.is(behind + 1, wc::often);
  if (np.tokens.size() == 1 && often) return true;  // "more than once"
  return np.tokens.size() == 1 && first.mention == 0 && first.head == 0 && !first.definite &&
         first.part != Part::propn && word.size() > 4 && static_cast<unsigned char>(word.back()) == alef &&
         (r.mark(behind) != 0 || r.is(behind, wc::that));
}

bool is_writers_own(const Reading& reading, const Drafts& before, const Draft& draft) {
  const CueForm& form = draft.match.form;
  if (form.form != Form::past || form.gender != Gender::feminine || form.count != Count::singular ||
      has_subject(draft) || reading.token(draft.cue.begin).inside != 0)
    return false;
  // "I asked him": who tells of a woman has named her before.
  const bool asks = draft.match.object && reading.tables.classes[draft.kind].stance == Stance::question;
  if (!asks && !speaks_of_himself(reading, draft.cue.begin)) return false;
  if (is_woman_named(reading, draft.cue.begin)) return false;
  const std::size_t from = before.size() - std::min(before.size(), remembered);
  return std::none_of(before.begin() + static_cast<std::ptrdiff_t>(from), before.end(), [](const Draft& earlier) {
    return earlier.subject.gender == Gender::feminine ||
           (is_verb(earlier) && earlier.match.form.gender == Gender::feminine && has_subject(earlier));
  });
}

}  // namespace isnad
