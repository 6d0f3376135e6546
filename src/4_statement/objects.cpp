// Where a noun phrase ends because the object of its verb begins: Arabic has no mark between the two.
#include "4_statement/objects.h"

#include <optional>

#include "4_statement/places.h"

namespace isnad {
namespace {

namespace wc = word_class;

/// Whether the office at `i` is that of somebody else than the body before it.
bool begins_person(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t i = so_far.i, at = so_far.at;
  const Seen &seen = r.token(i), &before = r.token(i - 1);
  const bool body = so_far.phrase.head != 0 && head_of(r, so_far.phrase).type != SourceType::named_person &&
                    head_of(r, so_far.phrase).type != SourceType::anonymous;
  // "(told) the director the teachers": who is told has the ending of an object.
  if (seen.definite && before.definite && i == at + 1 && r.word(i).size() > 4 &&
      spells(r.word(i).substr(r.word(i).size() - 2), {letter::yeh, letter::noon}))
    return true;
  // "the press centre": an adjective of origin, where no name follows.
  const bool origin = i == at + 1 && before.definite && r.last_letter(i) == letter::yeh;
  if (origin && so_far.phrase.head != 0 && !is_person_at(r, i + 1) &&
      head_of(r, so_far.phrase).gender == Gender::masculine)
    return false;
  // "(called) the ministry the citizens to": behind a body of one word.
  return body && seen.definite && (before.head == 0 || (i == at + 1 && before.definite));
}

/// Whether the name at `i` is an object, and no part of the noun phrase before it.
bool name_begins_object(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t i = so_far.i, at = so_far.at;
  const Seen &seen = r.token(i), &before = r.token(i - 1);
  if (is_borne_title(r, i - 1)) return false;  // "the office of the president so-and-so"
  // "the secretary of the party, so-and-so": the name of who holds the office.
  const bool person = is_person_at(r, i);
  // "the movement Israel": a country stands in no apposition to a body.
  const Head* head = r.head(i);
  if (head != nullptr && head->place && !seen.definite && before.definite &&
      (i == at + 1 || (before.part == Part::adj && !so_far.phrase.named)))
    return true;
  // "(thanked) the Tunisian minister Algeria for": a country behind the adjective of an office.
  if (is_named_place(r, i) && before.definite && before.part == Part::adj && before.mention == 0 &&
      !so_far.phrase.named && so_far.phrase.starts_with_head)
    return true;
  if (person && is_unnamed_office(r, so_far.phrase)) return false;
  // "(accused) so-and-so the forces of": behind the article nothing is in construct.
  const bool body = head != nullptr && head->type == SourceType::official_body;
  if (!person && seen.head != 0 && !seen.definite && before.definite && (before.head == 0 || body) && before.title == 0)
    return true;
  // "the movement Hamas its refusal": the name stands beside what it names, and the object behind it.
  std::uint32_t behind = i;
  while (behind < so_far.end && r.token(behind).mention == seen.mention) ++behind;
  if (!person && before.mention != 0 && !is_person_at(r, i - 1) && r.is(behind, wc::content)) return false;
  return before.mention != 0 || so_far.phrase.named || (seen.definite && before.definite);
}

/// "the movement Fatah", spelled like "the opening": the name of the body whose noun stands before it.
bool is_name_of_body(const Reading& r, std::uint32_t i) {
  const Seen &seen = r.token(i), &before = r.token(i - 1);
  return seen.mention != 0 && before.head != 0 && before.mention == 0 && !before.definite &&
         r.document.mentions[seen.mention - 1].type == MentionType::organisation;
}

/// Whether the word at `i` begins an object, whatever stands before it; nothing where it does not tell.
std::optional<bool> told_by_word(const Reading& r, std::uint32_t i) {
  const Seen& seen = r.token(i);
  if (is_name_of_body(r, i)) return false;
  // "the inhabitants of this region": a construct
  const Seen& of = r.token(i - 1);
  if ((seen.classes & wc::demonstrative) != 0 && of.head != 0 && !of.definite && !of.possessed && of.mention == 0 &&
      r.token(i + 1).definite && r.is(i + 2, wc::that) && r.first_letter(i + 2) != letter::beh)
    return false;
  if ((seen.classes & (wc::content | wc::demonstrative)) != 0 || is_such(r, i)) return true;
  if ((seen.classes & wc::self) != 0) return false;
  if (is_new_object(r, i) || is_told_agency(r, i)) return true;
  // "(caught) the minister the attention of"
  if (seen.definite && seen.mention == 0 && r.in_bare(i, word_list::unspoken)) return true;
  if ((seen.classes & wc::event) != 0 && !seen.definite && seen.mention == 0 && r.token(i - 1).definite) return true;
  return std::nullopt;
}

/// Whether a word ends as those of women and of most bodies do.
bool is_of_woman(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.back()) == letter::heh;
}

}  // namespace

bool ends_name(const Reading& r, std::uint32_t i) {
  const Seen &seen = r.token(i), &before = r.token(i - 1);
  const bool man =
      seen.mention == 0 && (before.mention != 0 ? r.document.mentions[before.mention - 1].type == MentionType::person
                                                : before.part == Part::propn && !before.definite && before.head == 0);
  const bool unknown = !seen.definite && seen.head == 0 && seen.title == 0 && seen.classes == 0 && r.is_word(i) &&
                       r.last_letter(i) == letter::yeh;
  return man && unknown && (r.is(i + 1, wc::that) || r.mark(i + 1) == ',' || r.mark(i + 1) == ':');
}

const Head& head_of(const Reading& r, const NounPhrase& phrase) { return r.tables.heads[phrase.head - 1]; }

bool is_unnamed_office(const Reading& r, const NounPhrase& phrase) {
  return phrase.starts_with_head && !phrase.named && head_of(r, phrase).type == SourceType::named_person;
}

bool begins_object(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t i = so_far.i, at = so_far.at;
  const Seen& seen = r.token(i);
  if (const std::optional<bool> told = told_by_word(r, i)) return *told;
  const Seen& before = r.token(i - 1);
  if ((before.classes & wc::self) != 0 && !seen.conjoined && seen.part == Part::noun)
    return true;  // "at the same time"
  if ((before.classes & wc::inner) != 0 && before.mention == 0) return false;
  // "the Syrian coalition in opposition on Wednesday": what is dated behind it is the verb.
  if (seen.definite && before.definite && seen.part != Part::noun && r.is(i + 1, wc::time)) return false;
  if (before.head != 0 && !before.definite && !before.possessed && before.mention == 0) return false;  // its construct
  // "the league of the supporters of the club": a sound plural in construct, which looks like "my supporters".
  if (seen.definite && !before.definite && before.part == Part::noun && before.mention == 0 && before.proclitic == 0 &&
      r.last_letter(i - 1) == letter::yeh && r.bare(i - 1).size() > 4 && r.first_letter(i - 1) == letter::meem)
    return false;
  if (seen.proclitic == 0 && !seen.conjoined && seen.mention == 0 && is_verbal_noun(r, i)) return true;
  if (seen.proclitic != 0 || seen.conjoined) return false;
  // "(arrested) the police three men": a number without the article goes with what it counts.
  if ((seen.part == Part::num || r.is_number(i)) && !seen.definite && before.definite && before.mark == 0 &&
      frame_of(r.bare(i - 2)) == 0 && r.token(i + 1).part == Part::noun && !r.token(i + 1).definite)
    return true;
  if (seen.possessed && seen.head == 0) return true;
  // "Israeli circles, the government": an indefinite noun with its adjective is over.
  const bool noun = seen.definite || (seen.part != Part::adj && before.part == Part::adj);
  // "a source inside the club": a preposition.
  const bool inside = spells(r.bare(i - 1), {letter::dal, letter::alef, letter::khah, letter::lam});
  if (!so_far.closed) return i > at + 1 && noun && seen.head != 0 && before.head == 0 && !before.definite && !inside;
  if ((seen.classes & wc::whole) != 0) return true;
  // "the doctors, Syrians, residing in": what ends as the adjective before it goes with it.
  if (is_sound_plural(r, i, letter::yeh) && is_sound_plural(r, i - 1, letter::yeh)) return false;
  // "the technical director": an adjective of origin behind an office, which was taken for a noun.
  if (i == at + 1 && is_unnamed_office(r, so_far.phrase) && before.definite && is_of_origin(r, i)) return false;
  const Part last = before.part;
  if (seen.part == Part::noun && seen.mention == 0 && seen.head == 0 &&
      (last == Part::adj || last == Part::propn || before.definite || before.mention != 0) &&
      (!before.conjoined || before.mention != 0))
    return true;
  if (seen.mention != 0) return name_begins_object(r, so_far);
  // "the president elect": an adjective of the office that is a noun of a body too.
  const bool office = is_unnamed_office(r, so_far.phrase);
  const bool described = i > at + 1 && so_far.phrase.starts_with_head && !so_far.phrase.named && seen.mention == 0;
  const bool fits = !office || seen.head == 0 || is_of_woman(r.word(at)) || !is_of_woman(r.word(i));
  if ((office || described) && seen.definite && before.definite && seen.part == Part::adj && fits) return false;
  // "Syrian bodies in opposition (affirmed) that": no object stands before a complementizer without its article.
  if (!seen.definite && seen.mention == 0 && r.is(i + 1, wc::that)) return false;
  const Head* head = r.head(i);
  // Where names are known, a noun behind one that is none begins something else.
  if (head == nullptr)
    return before.mention != 0 && !seen.definite && (seen.classes & ~wc::event) == 0 && before.proclitic == 0 &&
           r.document.mentions[before.mention - 1].type == MentionType::person;
  if (head->type == SourceType::named_person) return begins_person(r, so_far);
  if (so_far.phrase.named || head->place || head->type != SourceType::anonymous) return true;
  // "(demanded) the inhabitants the bodies in charge": two nouns with the article.
  const std::string_view word = r.word(i);
  return seen.definite && before.definite && spells(word.substr(word.size() - 2), {letter::alef, letter::teh});
}

}  // namespace isnad
