// Who is told, called upon or advised.
#include "4_statement/listeners.h"

#include "4_statement/adjuncts.h"
#include "4_statement/nouns.h"

namespace isnad {
namespace {

namespace wc = word_class;

/// A verb that tells somebody something ("informed"): its listener has no preposition.
bool needs_listener(const CueView& cue) {
  constexpr std::uint16_t frames = frame::addressee | frame::b | frame::that;
  const Form form = cue.draft.match.form.form;
  return (cue.frames & frames) == frames && !cue.draft.match.object && (form == Form::past || form == Form::present);
}

/// Whether the complementizer without a preposition stands at `i`.
bool is_plain_that(const Reading& r, std::uint32_t i) {
  return r.is(i, wc::that) && !r.token(i).conjoined && r.first_letter(i) != letter::beh;
}

/// "asdiqa'uhu": the hamza of a noun in the nominative, on a waw before the pronoun.
bool is_nominative(const Reading& r, std::uint32_t i) {
  return text_of(r, i).find("\xD8\xA4") != std::string_view::npos;
}

/// "zawjatuhu": a feminine noun with a pronoun.
bool is_hers(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.word(i);
  const std::size_t pronoun = word.ends_with(static_cast<char>(letter::heh)) ? 1 : 2;
  return word.size() > pronoun + 1 && static_cast<unsigned char>(word[word.size() - pronoun - 1]) == letter::teh;
}

}  // namespace

bool is_told(const CueView& cue, const NounPhrase& phrase) {
  const Reading& r = cue.r;
  if (phrase.tokens.empty()) return false;
  const std::uint32_t begin = phrase.tokens.begin, at = cue.draft.cue.begin;
  if (!needs_listener(cue) || !is_plain_that(r, phrase.tokens.end)) return false;
  const Seen& first = r.token(begin);
  // Somebody has spoken or acted before in the sentence.
  const bool goes_on = at > 0 && (r.is(at - 1, wc::verb_mark) || (cue.draft.match.conjoined && r.mark(at - 1) == ','));
  if (!goes_on) return false;
  // "the journalists", by the ending of an object.
  if (first.definite && first.mention == 0 && r.word(begin).size() > 6 && r.last_letter(begin) == letter::noon &&
      static_cast<unsigned char>(r.word(begin)[r.word(begin).size() - 2]) == letter::yeh)
    return true;
  // "his friends", by the hamza of an object; a woman whom a woman's verb may have for its subject speaks.
  const bool hers = cue.draft.match.form.gender == Gender::feminine;
  return first.possessed && !first.definite && phrase.tokens.size() == 1 && !is_nominative(r, begin) &&
         (!hers || !is_hers(r, begin));
}

void end_before_told(const CueView& cue, NounPhrase& subject) {
  const Reading& r = cue.r;
  if (!subject.tokens.empty() && denies_of_own(cue, subject.tokens.begin)) {
    // "his first wife", "his brother so-and-so": adjectives and the name belong to who denies.
    std::uint32_t end = subject.tokens.begin + 1;
    while (end < subject.tokens.end &&
           ((r.token(end).definite && (r.token(end).part == Part::adj || has_ending_of_origin(r, end))) ||
            is_person_at(r, end) || r.token(end).title != 0))
      ++end;
    if (end < subject.tokens.end) subject.tokens.end = end;
  }
  if (!needs_listener(cue) || !is_plain_that(r, subject.tokens.end)) return;
  for (std::uint32_t i = subject.tokens.begin + 1; i < subject.tokens.end; ++i) {
    const Seen &here = r.token(i), &before = r.token(i - 1);
    const bool name_over = is_person_at(r, i - 1) && !is_person_at(r, i) && here.mention != before.mention;
    if (!name_over || here.mark != 0 || here.proclitic != 0 || here.conjoined) continue;
    if (!here.possessed) continue;
    subject.tokens.end = i;
  }
}

bool denies_of_own(const CueView& cue, std::uint32_t begin) {
  const Seen& next = cue.r.token(begin + 1);
  const Form form = cue.draft.match.form.form;
  return cue.kind.stance == Stance::deny && (form == Form::past || form == Form::present) &&
         cue.r.token(begin).possessed && cue.r.in(begin, word_list::kin) &&
         (next.definite || (next.part == Part::noun && next.proclitic == 0)) && !next.conjoined;
}

bool is_told_that(const Reading& r, std::uint32_t i, std::uint32_t last) {
  if (!is_told_medium(r, i)) return false;
  const std::uint32_t behind = behind_adjuncts(r, i, last);
  return behind < last && r.is(behind, wc::that) && !r.token(behind).conjoined;
}

bool is_own_deed(const CueView& cue) {
  constexpr std::uint32_t farthest = 8;  // tokens from the verb to its noun
  const Reading& r = cue.r;
  const CueMatch& match = cue.draft.match;
  if (match.form.form != Form::noun || match.object || match.article || match.proclitic != letter::beh ||
      cue.kind.stance != Stance::demand || (cue.frames & frame::person) == 0)
    return false;
  const std::uint32_t at = cue.draft.cue.begin, first = r.sentence(at).begin;
  for (std::uint32_t i = at; i > first && i + farthest > at && r.mark(i - 1) == 0; --i)
    if (r.in(i - 1, word_list::deed)) return begins_noun_phrase(r, at + 1);
  return false;
}

}  // namespace isnad
