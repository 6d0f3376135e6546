// Whether a word that is spelled like a cue can report where it stands.
#include "4_statement/cue_words.h"

#include "4_statement/cue_objects.h"
#include "4_statement/places.h"

namespace isnad {

using namespace letter;
namespace wc = word_class;

namespace {

/// "a critic called him (that he is) a poet": who calls, and the complementizer with its preposition right behind.
bool describes_as(const Reading& r, std::uint32_t at) {
  constexpr std::uint32_t farthest = 12;  // tokens
  // "an attack that officials called terrorist killed": a clause of the noun before it, which another verb follows.
  if (at > 0 && r.mark(at - 1) == 0 && !r.token(at).conjoined && !r.token(at - 1).definite &&
      !r.is(at - 1, wc::self | wc::verb_mark) && r.token(at - 1).part == Part::noun &&
      !(at > 2 && frame_of(r.word(at - 2)) == frame::fi && r.mark(at - 3) == ','))
    return false;
  if (at > 1 && r.is(at - 1, wc::verb_mark) && r.is(at - 2, wc::relative)) return false;
  const bool named = begins_noun_phrase(r, at + 1);
  const std::uint32_t as = !named ? at + 1 : noun_phrase_at(r, at + 1, {at + farthest, false, true}).tokens.end;
  return r.is(as, wc::that) && r.first_letter(as) == beh &&
         (at == 0 || !r.is(at - 1, wc::what | wc::relative | wc::hedge) ||
          (r.is(at - 1, wc::verb_mark) && r.token(at).part == Part::verb));  // "had called her"
}

/// What may_report() asks of verbal nouns alone.
bool noun_may_report(const Reading& r, std::uint32_t at, const CueMatch& match, const CueClass& kind) {
  const std::uint32_t before = at - 1;
  const bool first = at == 0;
  // "(jailed) for being accused of": the pronoun is whom somebody accused.
  if (kind.name == "accuse" && match.object && match.proclitic == lam) return false;
  // "in his speech": an occasion, in which the verb before it reports.
  if (!first && r.is(at, wc::event) && frame_of(r.bare(before)) == frame::fi) return false;
  if (!first && match.article && r.is(before, wc::hedge)) return false;  // "one may say"
  if (r.token(at).part == Part::adj) return false;                       // "a blessed time"
  // "(spoke) to call upon the members to": what somebody means to do.
  if (!match.object && match.proclitic == lam && kind.stance == Stance::demand) return false;
  // "(calls) these claims (that they are) nonsense": the complementizer is the verb's.
  if (match.article && !first && r.is(before, wc::demonstrative) && r.is(at + 1, wc::that) &&
      r.first_letter(at + 1) == beh)
    return false;
  // "denied the accusations that he": theirs who are not named, and not his.
  if (kind.name == "accuse" && match.article && r.is(at + 1, wc::that) && r.first_letter(at + 1) == beh) return false;
  // "when he was asked about", "on his being asked about": the pronoun is whom somebody asked.
  if (match.object && kind.stance == Stance::question &&
      (match.proclitic == beh || (!first && r.is(before, wc::adjunct | wc::inner | wc::time))))
    return false;
  return (r.tables.cues[match.cue].frames & (frame::that | frame::quote | frame::prepositions | frame::object)) != 0;
}

/// Whether the verb at `at` is a passive, or does something else than to say: it points, calls for worry, shows a
/// moment.
bool does_otherwise(const Reading& r, std::uint32_t at, const CueMatch& match, const CueClass& kind) {
  const std::uint32_t before = at - 1;
  const bool first = at == 0;
  // "it was before that the defendant (was) accused of": a passive.
  if (NounPhrase who;
      kind.stance == Stance::accuse && !first && r.token(at + 1).proclitic == beh && had_before(r, before, who))
    return true;
  // "shows the moment of": a picture, and no words.
  if (kind.name == "show" && match.form.form == Form::present && r.is(at + 1, wc::time | wc::time_more) &&
      !r.token(at + 1).definite && !r.is(at + 2, wc::that | wc::time | wc::time_more))
    return true;
  // "pointed with his hand at"
  const bool points = (r.tables.cues[match.cue].frames & frame::ila) != 0;
  for (std::uint32_t i = at + 1; i < at + 4 && match.form.form != Form::noun && points && !r.is(i, wc::that); ++i)
    if (r.in(i, word_list::gesture)) return true;
  // "whom he did not mention by name"
  if (match.object && spells(r.word(at + 1), {beh, alef, lam, alef, seen, meem})) return true;
  // "it calls for worry": what a thing does.
  const std::uint32_t called = frame_of(r.word(at + 1)) == frame::ila ? at + 2 : at + 1;
  return kind.stance == Stance::demand && match.form.form == Form::present && r.in(called, word_list::worry);
}

}  // namespace

bool is_wording(const Reading& r, std::uint32_t i) {
  return spells(r.bare(i), {noon, sad}) || spells(r.bare(i), {hah, yeh, theh, yeh, alef, teh});
}

bool is_other_verb(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  if (r.token(i).part != Part::verb || r.token(i).head != 0 || word.size() < 4) return false;
  const auto first = static_cast<unsigned char>(word.front());
  if (word.size() > 4 && static_cast<unsigned char>(word.back()) == alef) return false;  // "angry", taken for a verb
  const bool origin = static_cast<unsigned char>(word.back()) == yeh && first != yeh && first != teh;
  return !origin && !r.tables.form_of.contains(word);
}

bool may_report(const Reading& r, std::uint32_t at, const CueMatch& match) {
  const CueClass& kind = r.tables.classes[r.tables.cues[match.cue].kind];
  const std::uint32_t before = at - 1;
  const bool first = at == 0;
  if (r.is(at, wc::no_cue)) return false;
  // "whom it called": an epithet; "the attack, the minister called it": a statement.
  const bool epithet = kind.name == "describe" && match.object && !match.conjoined;
  if (epithet && !describes_as(r, at) && (first || r.mark(before) != ',' || !begins_noun_phrase(r, at + 1)))
    return false;
  // A name is no verb; one word that begins a sentence may have been taken for a name.
  const std::uint32_t mention = r.token(at).mention;
  const bool alone = mention != r.token(at + 1).mention && at == r.sentence(at).begin;
  if (mention != 0 && !match.conjoined && !alone && !match.glued) return false;
  if (r.head(at) != nullptr && match.form.form != Form::noun && !r.token(at).conjoined &&
      !accuses_beside(r, at, match) && !(match.form.form == Form::participle && r.is(at + 1, wc::that)))
    return false;
  // "after they had eaten", spelled like "he commented that"
  if (is_behind_what(r, at) || (kind.name == "show" && is_matter_that(r, at))) return false;
  if (r.is(at, wc::naming) && is_person_at(r, at + 1)) return false;  // "who is called so-and-so"
  // "Aden:", spelled like "they (women) came back": a place that a dateline begins with.
  if (is_named_place(r, at) && r.mark(at + 1) == ':' && at == r.sentence(at).begin) return false;
  // "a man accused of": nobody is accused.
  if (kind.name == "accuse" && match.form.form == Form::participle && r.token(at + 1).proclitic == beh) return false;
  // "that protesters closed": behind "that" a plural is who does something.
  if (match.form.form == Form::participle && match.form.count == Count::plural && !first && !match.conjoined &&
      r.is(before, wc::that))
    return false;
  // "which is accused of": a passive, where nobody stands between the verb and its preposition.
  if (kind.name == "accuse" && !match.object && !first && r.is(before, wc::relative) &&
      match.form.form == Form::present && r.token(at + 1).proclitic == beh)
    return false;
  // "which is expected to convene": a passive, where the verb behind the complementizer has no subject of its own.
  if (kind.stance == Stance::expect && !match.object && !first && r.is(before, wc::relative) &&
      match.form.form == Form::present && r.is(at + 1, wc::that) && r.token(at + 2).part == Part::verb &&
      !begins_noun_phrase(r, at + 3))
    return false;
  if (does_otherwise(r, at, match, kind)) return false;
  // "does not leave room for doubt", spelled like "let him call": behind "la" nobody is told of.
  if (match.form.jussive && (first || !r.is(before, wc::negation) || spells(r.bare(before), {lam, alef}))) return false;
  // "in the text of his verdict": an occasion has the noun behind it.
  if (match.object && at > 1 && (match.form.form == Form::noun || is_wording(r, before)) && r.is(before, wc::event) &&
      !r.token(before).definite && !r.token(before).possessed && frame_of(r.bare(at - 2)) == frame::fi)
    return false;
  if (!first && !match.conjoined && r.is(before, wc::done)) return false;  // "is being informed"
  // "(denied it) a firm denial": the verb's own noun.
  if ((match.form.form == Form::noun || match.form.count == Count::dual) && !match.object && !match.article &&
      r.last_letter(at) == alef && r.token(at + 1).part == Part::adj && r.last_letter(at + 1) == alef &&
      r.token(at + 1).mark == 0 && !r.token(at + 1).definite &&
      ((r.token(at + 2).mark != 0 && r.mark(at + 2) != ':') || at + 2 >= r.size()))
    return false;
  return match.form.form == Form::noun ? noun_may_report(r, at, match, kind) : may_be_verb(r, at, match);
}

}  // namespace isnad
