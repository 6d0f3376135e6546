// What the noun phrase behind a reporting verb is: its subject, a listener, or the object that is what is said.
#include "4_statement/cue_objects.h"

#include <array>

#include "4_statement/adjuncts.h"
#include "4_statement/beside_names.h"
#include "4_statement/conveyors.h"
#include "4_statement/links.h"
#include "4_statement/listeners.h"
#include "4_statement/markers.h"
#include "4_statement/moods.h"
#include "4_statement/nouns.h"

namespace isnad {
namespace {

namespace wc = word_class;

/// "she expected the improvement of": a noun of the fifth form, which is no woman and no body.
bool is_fifth_form(const CueView& cue, std::uint32_t at) {
  const std::string_view word = cue.r.word(at);
  const Seen& seen = cue.r.token(at);
  return cue.draft.match.form.gender == Gender::feminine && word.size() == 4 &&
         static_cast<unsigned char>(word[0]) == letter::teh && seen.head == 0 && seen.mention == 0 && !seen.definite &&
         seen.part == Part::noun && cue.r.token(at + 1).definite;
}

/// "a number of the employees": somebody, though a number can be what is said.
bool is_number_of(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i);
  return head != nullptr && head->type == SourceType::group && frame_of(r.word(i + 1)) == frame::min;
}

/// "(a speech) in which he called upon the workers to": who calls was named before.
bool is_told_there(const CueView& cue) {
  const std::string_view word = cue.r.word(cue.draft.cue.end);
  const std::string_view before = cue.draft.cue.begin > 0 ? cue.r.bare(cue.draft.cue.begin - 1) : std::string_view();
  if (spells(before, {letter::waw, letter::qaf, letter::teh})) return false;  // "at a time when the union called for"
  return (cue.frames & frame::person) != 0 && cue.draft.match.form.form == Form::past &&
         (spells(word, {letter::feh, letter::yeh, letter::heh}) ||
          spells(word, {letter::feh, letter::yeh, letter::heh, letter::alef}));
}

/// "and it called upon all branches to": behind a conjunction all of something are called upon.
bool is_each_object(const CueView& cue, std::uint32_t begin) {
  const std::uint32_t at = cue.draft.cue.begin;
  const bool goes_on = cue.draft.match.conjoined || (at > 0 && cue.r.is(at - 1, wc::as));
  return cue.kind.stance == Stance::demand && goes_on && cue.r.is(begin, wc::whole) &&
         frame_of(cue.r.word(begin + 1)) != frame::min &&  // "each of France and Germany demanded"
         (cue.frames & frame::person) != 0;
}

/// "this committee called for": a demonstrative and the noun of somebody that goes with the verb.
bool is_this_speaker(const CueView& cue, std::uint32_t begin) {
  const Head* head = cue.r.head(begin + 1);
  const CueForm& form = cue.draft.match.form;
  // "affirmed that the minister": the pronoun of what is far is what is affirmed.
  if (cue.r.last_letter(begin) == letter::kaf) return false;
  if (!cue.r.is(begin, wc::demonstrative) || head == nullptr || head->place || head->type == SourceType::document ||
      (form.form != Form::past && form.form != Form::present))
    return false;
  // "and it criticised this government severely": a verb that needs an object has none other.
  const std::uint32_t behind = cue.draft.subject.tokens.end;
  const bool other = begins_noun_phrase(cue.r, behind) || cue.r.is(behind, wc::that) ||
                     (cue.r.token(behind).proclitic != 0 && !cue.r.is(behind, wc::skip)) ||
                     (frame_of(cue.r.word(behind)) & cue.frames) != 0;
  return other && cue.r.token(begin + 1).definite && head->count == Count::singular && form.count == Count::singular &&
         agrees(form, cue.draft.subject.gender, Count::singular, true);
}

/// "the competent bodies": whom one calls upon.
bool is_competent(const CueView& cue) {
  const std::uint32_t last = cue.draft.subject.tokens.end;
  return cue.kind.stance == Stance::demand && cue.draft.match.conjoined && last > 0 &&
         cue.r.is(last - 1, wc::competent);
}

}  // namespace

bool accuses_beside(const Reading& r, std::uint32_t at, const CueMatch& match) {
  constexpr std::uint32_t farthest_charge = 8;  // tokens from who is accused to what of
  if (r.tables.classes[r.tables.cues[match.cue].kind].name != "accuse" || match.form.form != Form::participle ||
      at == 0)
    return false;
  // Without its comma it is beside a clause, and no adjective of the noun before it.
  const Seen& before = r.token(at - 1);
  if (r.mark(at - 1) != ',' && (before.mark != 0 || (before.part == Part::noun && !before.definite) ||
                                r.is(at - 1, wc::inner | wc::adjunct | wc::copula)))
    return false;
  const std::uint32_t whom = at + 1;
  const bool pronoun = is_free_pronoun(r.word(whom));
  const bool apart = r.mark(at - 1) == ',';
  if (!pronoun && !apart && !r.token(whom).definite && r.token(whom).mention == 0) return false;
  for (std::uint32_t i = whom + 1; i < r.size() && i < whom + farthest_charge && r.mark(i - 1) == 0; ++i) {
    const bool that = r.is(i, wc::that) && r.first_letter(i) == letter::beh;
    if ((r.token(i).proclitic == letter::beh || that) && !r.token(i).conjoined) return true;
  }
  return false;
}

bool tells_beside(const CueView& cue, std::uint32_t begin) {
  const std::uint32_t at = cue.draft.cue.begin;
  return cue.draft.match.form.form == Form::participle && at > 0 && cue.r.mark(at - 1) == ',' &&
         cue.kind.name == "say" && (cue.frames & frame::prepositions) == 0 && !cue.r.is(begin, wc::demonstrative) &&
         (cue.r.is(begin, wc::content) || is_verbal_noun(cue.r, begin));
}

bool is_told_by_thing(const CueView& cue, const Marker& marker) {
  const NounPhrase& np = cue.draft.subject;
  const std::uint32_t at = cue.draft.cue.begin;
  const bool threatens = cue.kind.name == "threaten";  // "the situation threatens", "which threatens"
  if (threatens && frame_of(cue.r.word(cue.draft.cue.end)) == frame::fi && !is_occasion(cue.r, cue.draft.cue.end))
    return true;                                                                            // "looms on the horizon"
  if (cue.kind.name == "order" && !np.tokens.empty() && !is_known(cue.r, np)) return true;  // "charges were directed"
  if (threatens && np.tokens.empty() && at > 0 && cue.r.is(at - 1, wc::clause)) return true;
  if (marker.opening != Opening::preposition || np.tokens.empty()) return false;
  // "that the fees do not encourage the students to"
  if (cue.kind.stance == Stance::demand && cue.draft.before_subject && !cue.r.document.mentions.empty() &&
      is_thing(cue.r, np))
    return true;
  if (cue.kind.weight != Weight::neutral && !threatens && cue.kind.name != "reveal") return false;
  if (cue.r.document.mentions.empty() || cue.draft.match.form.form == Form::noun) return false;
  return is_thing(cue.r, np);
}

bool is_told_by_this(const CueView& cue, const Marker& marker) {
  const std::uint32_t behind = cue.draft.cue.end;
  return cue.r.is(behind, wc::demonstrative) && cue.draft.match.form.form == Form::present &&
         (marker.at == behind + 1 || cue.r.mark(behind + 1) == ',');
}

bool starts_object(const CueView& cue, std::uint32_t begin) {
  const NounPhrase& np = cue.draft.subject;
  // "these sources made clear that": a demonstrative before somebody, and the complementizer behind both.
  if (cue.r.is(begin, wc::demonstrative) && cue.r.head(begin + 1) != nullptr && cue.r.is(np.tokens.end, wc::that))
    return false;
  if (is_this_speaker(cue, begin) || denies_of_own(cue, begin)) return false;
  if (is_told_there(cue) || is_such(cue.r, begin) || is_each_object(cue, begin)) return true;
  // "and he laid the cause of it to": what is no body and no woman's name cannot lay anything to anything.
  if ((cue.frames & frame::person) != 0 && cue.r.is(begin, wc::thing) && !cue.r.token(begin).definite &&
      cue.r.last_letter(begin) != letter::heh)
    return true;
  if ((cue.r.is(begin, wc::content) && !is_number_of(cue.r, begin)) || is_verbal_noun(cue.r, begin) ||
      is_fifth_form(cue, begin))
    return true;
  // "(demanded of) the farmers"; what only tells something has no person for its object ("affirmed (a name) that").
  const bool tells = (cue.frames & frame::that) != 0 && (cue.frames & (frame::person | frame::addressee)) == 0;
  if (is_sound_plural(cue.r, begin, letter::yeh) && !tells) return true;
  if (cue.r.token(begin).possessed && !cue.r.token(begin).definite && cue.r.token(begin).head == 0 &&
      cue.r.token(begin).mention == 0 && !cue.r.is(begin, wc::medium))  // "our correspondent"
    return true;
  const CueForm& form = cue.draft.match.form;
  if (form.count == Count::plural || form.form == Form::participle) return true;
  // "and he denied the involvement of": what is denied is a thing, where its noun is in a construct.
  const Seen& first = cue.r.token(begin);
  if (cue.kind.stance == Stance::deny && cue.draft.match.conjoined && first.part == Part::noun && !first.definite &&
      first.head == 0 && first.mention == 0 && first.title == 0 && first.proclitic == 0 &&
      (cue.r.token(begin + 1).definite || cue.r.token(begin + 1).mention != 0))
    return true;
  if (affirms_event(cue, begin)) return true;
  const Head* head = np.head != 0 ? &cue.r.tables.heads[np.head - 1] : nullptr;
  if (head == nullptr || !np.starts_with_head) return false;
  // "and (she) calls upon the inhabitants to": men do not speak in the feminine.
  if (np.count == Count::plural && np.gender == Gender::masculine && form.gender == Gender::feminine &&
      (cue.frames & frame::person) != 0 && cue.draft.match.conjoined && form.form == Form::present)
    return true;
  if (np.count != Count::singular || np.gender == Gender::any || form.gender == Gender::any) return false;
  // "the deputy so-and-so proposed": a woman with the title of a man.
  if (np.named && form.gender == Gender::feminine && !cue.draft.match.conjoined &&
      head->type == SourceType::named_person)
    return false;
  return np.gender != form.gender;
}

bool has_weight(const CueView& cue, std::uint32_t at) {
  const bool somebody = cue.draft.subject.tokens.empty() || is_known(cue.r, cue.draft.subject);
  return cue.kind.scope != Scope::weight || (somebody && cue.r.in_bare(at, word_list::weight));
}

bool affirms_event(const CueView& cue, std::uint32_t begin) {
  const std::uint32_t at = cue.draft.cue.begin;
  if (cue.kind.name != "affirm" || (!cue.draft.match.conjoined && !(at > 0 && cue.r.is(at - 1, wc::as)))) return false;
  const Seen &first = cue.r.token(begin), &next = cue.r.token(begin + 1);
  const bool unknown = first.part == Part::noun && !first.definite && first.head == 0 && first.mention == 0 &&
                       first.title == 0 && first.proclitic == 0 && !first.possessed && first.classes == 0;
  const bool construct = next.definite || next.mention != 0 || next.part == Part::num ||
                         (next.part == Part::noun && next.proclitic == 0 && !next.conjoined);
  return unknown && construct && next.mark == 0;
}

std::uint32_t event_told(const CueView& cue, std::uint32_t begin, std::uint32_t last) {
  const Form form = cue.draft.match.form.form;
  if (form != Form::past && form != Form::present) return last;
  const Reading& r = cue.r;
  for (std::uint32_t i = std::max(begin, cue.draft.subject.tokens.end); i + 2 < last && r.mark(i) != '.'; ++i) {
    if (frame_of_it(r.word(i)) == frame::an && !r.token(i + 1).conjoined &&  // "quoted him his hope of"
        (r.is(i + 1, wc::content) || is_verbal_noun(r, i + 1) ||
         (r.token(i + 1).possessed && r.head(i + 1) == nullptr)))
      return i + 1;
    if (frame_of(r.word(i)) != frame::an || !begins_noun_phrase(r, i + 1)) continue;
    const std::uint32_t at = noun_phrase_at(r, i + 1, {last, true, true}).tokens.end;
    const bool event = at < last && !r.token(at).conjoined && (r.is(at, wc::content) || is_verbal_noun(r, at));
    return event ? at : last;
  }
  return last;
}

bool has_clause(const Reading& r, IndexRange range) {
  std::array<CueMatch, 8> matches;
  for (std::uint32_t i = range.begin; i + 1 < range.end; ++i)
    if (r.mark(i) == ',' && cue_matches(r, i + 1, matches) != 0) return true;
  return false;
}

bool adopts(const CueView& cue, const Marker& marker, std::uint32_t last) {
  if (cue.kind.name != "admit" || marker.opening != Opening::preposition || cue.draft.before_subject ||
      cue.draft.match.form.form != Form::past)
    return false;
  const IndexRange np = cue.draft.subject.tokens;
  // Two nouns with the article, or one behind the subject and its adjuncts.
  for (std::uint32_t i = np.begin + 1; i < np.end; ++i)
    if (cue.r.token(i).definite && cue.r.token(i - 1).definite && cue.r.token(i).part == Part::noun &&
        !has_ending_of_origin(cue.r, i))
      return true;
  const std::uint32_t behind = behind_adjuncts(cue.r, np.end, last);
  return !np.empty() && behind < marker.at && cue.r.token(behind).definite && cue.r.token(behind).part == Part::noun;
}

bool is_object(const CueView& cue, const NounPhrase& phrase) {
  const Form form = cue.draft.match.form.form;
  if (phrase.tokens.empty() || form == Form::noun || form == Form::participle) return false;
  const std::uint32_t begin = phrase.tokens.begin;
  const Seen& first = cue.r.token(begin);
  const std::string_view word = cue.r.word(begin);
  if (is_accusative(cue.r, begin) || is_manner(cue.r, phrase)) return true;
  // "and he warned the players of": whom the verb has for an object, by the ending.
  const Head* many = cue.r.head(begin);
  const bool of_many = word.size() > 6 && spells(word.substr(word.size() - 2), {letter::yeh, letter::noon}) &&
                       many != nullptr && many->count == Count::plural;
  if ((cue.frames & (frame::addressee | frame::person)) != 0 && first.definite && first.mention == 0 &&
      (of_many || is_sound_plural(cue.r, begin, letter::yeh)))
    return true;
  if (is_told(cue, phrase)) return true;
  // "informed his counterpart that": whose counterpart he is speaks.
  if (first.possessed && !cue.draft.match.object && (cue.frames & (frame::addressee | frame::person)) != 0 &&
      is_counterpart(cue.r, begin))
    return true;
  if (cue.kind.name == "continue" && first.possessed && cue.r.is(begin, wc::event)) return true;
  return cue.kind.name == "write" && first.possessed && first.head == 0 && first.mention == 0 && first.title == 0;
}

std::uint32_t accused_in(const CueView& cue, const Marker& marker) {
  const IndexRange np = cue.draft.subject.tokens;
  if (cue.kind.name != "accuse" || cue.draft.match.form.form == Form::noun || cue.draft.before_subject ||
      marker.opening != Opening::preposition || marker.at != np.end)
    return np.end;
  for (std::uint32_t i = np.begin + 1; i < np.end; ++i) {
    const Seen &seen = cue.r.token(i), &before = cue.r.token(i - 1);
    const bool office = seen.head != 0 || (seen.title != 0 && seen.title != before.title);
    const bool behind = is_person_at(cue.r, i - 1) || (before.title != 0 && before.definite && seen.definite);
    if (office && behind && seen.mention == 0 && seen.proclitic == 0) return i;
  }
  return np.end;
}

bool is_noun_of(const Reading& r, const Draft& draft, std::uint32_t i) {
  const std::string_view word = r.word(i);
  if (word.empty() || static_cast<unsigned char>(word.back()) != letter::alef || draft.phrase != 0) return false;
  std::array<CueMatch, 8> matches;
  const std::size_t count = cue_matches(r, i, matches);
  for (std::size_t k = 0; k < count; ++k)
    if (matches[k].cue == draft.match.cue && matches[k].form.form == Form::noun && !matches[k].object &&
        draft.match.form.form != Form::noun)
      return true;
  return false;
}

std::uint32_t behind_own_noun(const Reading& r, const Draft& draft, std::uint32_t at, std::uint32_t last) {
  if (!is_noun_of(r, draft, at)) return at;
  std::uint32_t i = at + 1;
  const auto is_its_adjective = [&](std::uint32_t k) {
    const Seen& seen = r.token(k);
    return seen.mark == 0 && seen.mention == 0 && seen.title == 0 && seen.head == 0 && !seen.definite &&
           (seen.classes & ~wc::skip) == 0 && seen.part == Part::adj && r.last_letter(k) == letter::alef;
  };
  while (i < last && is_its_adjective(i)) ++i;
  return i;
}

void accuse_object(const Reading& r, const Marker& marker, Draft& draft) {
  IndexRange& subject = draft.subject.tokens;
  if (draft.match.form.form != Form::noun || draft.match.object || marker.opening != Opening::preposition ||
      marker.at != subject.end)
    return;
  std::uint32_t whom = subject.begin;
  // "the accusations of the opposition against the government of": who accuses stands first.
  for (std::uint32_t i = whom + 1; i < subject.end; ++i)
    if (r.token(i).proclitic == letter::lam && !r.token(i).conjoined) {
      subject.end = whom = i;
      break;
    }
  draft.content = {whom, whom};
  draft.matrix.end = whom;
  if (whom == subject.begin) draft.subject = {};
}

bool is_no_object(const Reading& r, std::uint32_t at) {
  const bool quoted = at > 1 && is_quoting(r, at - 2);
  return quoted || hides_name(r, at) || (at > 0 && r.mark(at - 1) == ',' && r.token(at).conjoined);
}

bool of_speaker(const CueView& cue) {
  const std::uint32_t at = cue.draft.subject.tokens.end;
  const CueMatch& match = cue.draft.match;
  return match.form.form == Form::noun && !match.object && !match.article && !cue.draft.subject.tokens.empty() &&
         is_known(cue.r, cue.draft.subject) && cue.draft.subject.tokens.begin == cue.draft.cue.end &&
         cue.r.token(at).possessed && cue.r.token(at).proclitic == 0 && !cue.r.token(at).conjoined &&
         (cue.r.is(at, wc::content) || is_verbal_noun(cue.r, at) ||
          (cue.kind.weight == Weight::strong && cue.r.token(at).part == Part::noun && cue.r.head(at) == nullptr));
}

bool has_own_object(const CueView& cue, const Marker& marker) {
  const IndexRange np = cue.draft.subject.tokens;
  const Form form = cue.draft.match.form.form;
  if (cue.kind.name != "affirm" || (cue.frames & frame::object) != 0 || marker.opening != Opening::preposition ||
      (form != Form::past && form != Form::present) || cue.draft.before_subject || np.size() < 2)
    return false;
  for (std::uint32_t i = np.begin + 1; i < np.end; ++i) {
    const Seen &seen = cue.r.token(i), &before = cue.r.token(i - 1);
    if (seen.part != Part::noun || seen.mention != 0 || seen.title != 0 || seen.proclitic != 0 || seen.conjoined)
      continue;
    if (before.head != 0 && !before.definite && !before.possessed) continue;  // "the office of control"
    if ((seen.possessed && seen.head == 0 && i + 1 == np.end && before.definite) || is_grip(cue.r, i)) return true;
  }
  return false;
}

bool calls_for_it(const CueView& cue, const Marker& marker) {
  const Reading& r = cue.r;
  const std::uint32_t at = cue.draft.cue.begin;
  if (at == 0 || cue.draft.match.conjoined) return false;
  const Seen& before = r.token(at - 1);
  const bool noun = (before.part == Part::noun || before.part == Part::adj) && before.mark == 0;
  return (noun || r.is(at - 1, wc::relative)) && marker.opening != Opening::that && marker.opening != Opening::quote &&
         marker.opening != Opening::colon && (frame_of_it(r.word(cue.draft.cue.end)) & cue.frames) != 0;
}

bool testifies(const CueView& cue, const Marker& marker) {
  const std::uint32_t who = cue.draft.subject.tokens.begin;
  if (cue.draft.match.object || cue.draft.subject.tokens.empty()) return false;
  if (static_cast<unsigned char>(cue.r.bare(marker.at).empty() ? 0 : cue.r.bare(marker.at).front()) == letter::beh)
    return true;  // "bears witness that", with its preposition
  const Head* head = cue.r.head(who);
  const bool office =
      head != nullptr && (head->type == SourceType::named_person || head->type == SourceType::anonymous);
  return office || cue.r.token(who).title != 0 || is_person_at(cue.r, who);
}

bool is_matter_that(const Reading& r, std::uint32_t at) {
  return at > 1 && r.is(at - 1, wc::relative) &&
         spells(r.word(at - 2), {letter::alef, letter::lam, letter::alef, letter::meem, letter::reh});
}

bool is_behind_what(const Reading& r, std::uint32_t i) {
  const std::string_view that = r.word(i + 1);
  return spells(r.bare(i), {letter::ain, letter::qaf, letter::beh}) && r.is(i + 1, wc::that) && that.size() == 2;
}

bool conveys(const CueView& cue, std::uint32_t begin, const Marker& marker) {
  const Reading& r = cue.r;
  const CueMatch& match = cue.draft.match;
  if (marker.opening == Opening::none || match.form.form == Form::participle || match.form.form == Form::noun)
    return false;
  for (std::uint32_t i = begin; i < marker.at; ++i)
    if (const std::uint16_t of = frame_of(r.word(i));
        of == frame::an || is_ascribed(r, i, cue.frames) || (of & cue.frames & frame::min) != 0 ||
        (of == frame::ila && (cue.frames & frame::ila) != 0 && is_known(r, cue.draft.subject)))  // "five were taken to"
      return true;
  if ((cue.frames & frame::min) != 0) return false;  // "learnt that": nobody said it
  // "were taken to the hospital in a 'grave' state": moved, not told.
  if (marker.opening == Opening::quote && r.mark(marker.at) != ':') return false;
  std::uint32_t behind = std::max(begin, cue.draft.subject.tokens.end);
  while (behind < marker.at && r.is(behind, wc::skip)) ++behind;  // "as well"
  return marker.at == behind && !match.object;
}

bool noun_reports(const CueView& cue, const Marker& marker) {
  const Reading& r = cue.r;
  const Draft& draft = cue.draft;
  const CueMatch& match = draft.match;
  const std::uint32_t at = draft.cue.begin;
  if (marker.at < at + 1) return false;
  std::uint32_t behind = std::max(draft.cue.end, draft.subject.tokens.end);
  if (marker.opening == Opening::that && is_listener(r, behind))
    behind = marker.at;  // "the assurance of X to the channel that"
  // "its earlier statement that": an adjective stands between.
  if (match.object && r.token(behind).definite && r.token(behind).part == Part::adj) ++behind;
  // "the assurance of the minister yesterday that", "the assurance of the minister to the agency that"
  if (marker.opening == Opening::that && !match.article && is_known(r, draft.subject))
    behind = behind_adjuncts(r, behind, marker.at);
  if (marker.at > behind) return false;
  if (match.article) {
    // "the saying that", "(contented himself) with the saying: '...'": the source stands before.
    const bool quoted = match.proclitic == letter::beh && cue.kind.name == "say" &&
                        (marker.opening == Opening::quote || marker.opening == Opening::colon);
    return (marker.opening == Opening::that || quoted) && marker.at == draft.cue.end && cue.kind.name != "believe" &&
           cue.kind.name != "expect";
  }
  if (!match.object && draft.subject.tokens.empty()) return false;
  if (!match.object && at > 0 && r.is(at - 1, wc::content | wc::whole)) return false;
  const bool names_known = !r.document.mentions.empty();
  if (!match.object && (marker.opening == Opening::preposition || names_known) && draft.subject.head == 0 &&
      r.token(draft.subject.tokens.begin).mention == 0)
    return false;
  if (marker.opening == Opening::preposition && cue.kind.weight == Weight::neutral && cue.kind.name != "admit")
    return false;
  return true;
}

bool only_listener(const CueView& cue, const Marker& marker) {
  const NounPhrase& np = cue.draft.subject;
  if (marker.opening != Opening::none && marker.at == np.tokens.end &&
      (cue.kind.name == "describe" || cue.kind.name == "accuse"))
    return true;
  // "and it urged the authorities to": a verb that says whom it urges before what to.
  if (marker.opening == Opening::preposition && marker.at == np.tokens.end && cue.draft.match.conjoined &&
      (cue.frames & frame::person) != 0 && (frame_of(cue.r.word(marker.at)) == frame::ala || is_competent(cue)))
    return true;
  return marker.opening == Opening::preposition && marker.at == np.tokens.end && np.head == 0 && !np.named &&
         np.definite && cue.r.token(np.tokens.begin).mention == 0 &&
         !(np.tokens.size() == 1 && is_family_name(cue.r, np.tokens.begin) &&
           cue.r.token(np.tokens.begin).part != Part::adj);
}

bool only_blamed(const CueView& cue) {
  constexpr std::uint32_t farthest = 4;  // tokens from the guilt to whom it is given, with "to"
  const std::uint32_t guilt = cue.draft.subject.tokens.end;
  if (cue.kind.scope != Scope::blame || !cue.draft.match.conjoined || !cue.r.is(guilt, wc::blame)) return false;
  for (std::uint32_t i = guilt + 1; i < guilt + farthest; ++i)
    if (cue.r.token(i).proclitic == letter::lam) return false;
  return true;
}

bool affirms(const CueView& cue, std::uint32_t at) {
  const NounPhrase& np = cue.draft.subject;
  const bool comma = cue.r.mark(np.tokens.end) == ',' && cue.r.mark(at - 1) == ',' && cue.r.head(at) == nullptr &&
                     cue.r.token(at).title == 0 && cue.r.token(at).mention == 0;
  if ((cue.kind.name != "affirm" && cue.kind.name != "repeat") || np.tokens.empty() ||
      (at != np.tokens.end && !comma) || cue.draft.before_subject)
    return false;
  return np.head != 0 || cue.r.token(np.tokens.begin).mention != 0;
}

bool considers(const CueView& cue, std::uint32_t at) {
  if (cue.kind.name != "view" || (cue.frames & frame::that) == 0) return false;
  if (cue.draft.match.form.form == Form::present) return false;  // "is considered the first": a passive
  const NounPhrase& np = cue.draft.subject;
  const std::uint32_t cue_at = cue.draft.cue.begin;
  // ", regarding the decision as a disaster"
  if (cue.draft.match.form.form == Form::participle && cue_at > 0 && cue.r.mark(cue_at - 1) == ',')
    return cue.r.token(at).definite || cue.r.is(at, wc::demonstrative | wc::what);
  if (np.tokens.empty() || !is_known(cue.r, np))
    return cue.draft.match.form.form == Form::past && cue.draft.match.conjoined && cue.r.token(at).definite;
  return cue.draft.before_subject || at >= np.tokens.end;
}

bool considers_it(const CueView& cue) {
  const Draft& draft = cue.draft;
  return cue.kind.name == "view" && draft.match.object && draft.match.form.form == Form::past &&
         !draft.subject.tokens.empty() && !draft.before_subject && is_known(cue.r, draft.subject);
}

bool only_object(const CueView& cue, std::uint32_t begin, const Marker& marker, std::uint32_t end) {
  const NounPhrase& np = cue.draft.subject;
  const std::uint32_t behind = np.tokens.end;
  // "and he condemned the plan": a verb that always has an object, and nothing behind the noun that could be one.
  if ((cue.frames & frame::that) == 0 && cue.kind.name == "judge" && cue.draft.match.conjoined &&
      marker.opening == Opening::none && (behind >= end || cue.r.mark(behind) == '.' || cue.r.token(behind).conjoined))
    return true;
  if (np.head != 0 || np.named || cue.r.token(begin).mention != 0) return false;
  if (marker.opening == Opening::that && marker.at == behind) return false;
  // "the two sides announced in a communique the signing": an occasion parts a subject from its object.
  if (np.definite && frame_of(cue.r.word(behind)) == frame::fi && cue.r.is(behind + 1, wc::event)) return false;
  // "denied the latter (through his lawyer) any"
  const std::uint32_t next = is_latter(cue.r, np.tokens.begin) ? behind_adjuncts(cue.r, behind, end) : behind;
  return next >= end || !begins_noun_phrase(cue.r, next);
}

}  // namespace isnad
