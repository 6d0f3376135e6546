// Direct speech that no mark and no complementizer brings in.
#include "4_statement/unmarked.h"

#include <algorithm>

#include "4_statement/noun_phrases.h"

namespace isnad {
namespace {

namespace wc = word_class;

/// Behind "said" and its subject, next to them or behind a comma, a word that begins clauses.
Marker behind_said(const CueView& cue, std::uint32_t begin, std::uint32_t end) {
  const Reading& r = cue.r;
  std::uint32_t at = std::max(begin, cue.draft.subject.tokens.end);
  if (r.mark(at) == ',' && at > begin && is_known(r, cue.draft.subject)) ++at;  // "the board said, there was no"
  if (at > 0 && r.mark(at - 1) == ',' && r.token(at).conjoined)
    return {};  // "went on his way, and it was": another clause
  if (at + 2 >= end || (at == begin && !cue.draft.before_subject)) return {};
  if (!r.is(at, wc::verb_mark | wc::asks | wc::negation | wc::first_person | wc::copula)) return {};
  if (r.is(at, wc::inner)) return {};
  return {Opening::colon, at, at};
}

/// "so-and-so said the accord stands": behind the name of who said it a noun that is no part of it.
Marker behind_name(const CueView& cue, std::uint32_t begin, std::uint32_t end) {
  const Reading& r = cue.r;
  const IndexRange subject = cue.draft.subject.tokens;
  const NounPhrase who = subject.empty() ? NounPhrase{} : noun_phrase_at(r, begin, {end, true, true});
  const std::uint32_t at = who.tokens.end;
  if (cue.frames != (frame::that | frame::quote) || cue.draft.match.object || who.tokens.empty() ||
      cue.draft.before_subject || who.tokens.begin != begin || at + 3 > end || !is_person_at(r, at - 1))
    return {};
  const Seen& noun = r.token(at);
  const bool construct = r.token(at + 1).definite || r.token(at + 1).mention != 0;  // "the accord of Taif"
  const bool free = (noun.definite || construct) && noun.part == Part::noun && noun.head == 0 && noun.title == 0 &&
                    noun.mention == 0 && noun.classes == 0 && noun.proclitic == 0 && !noun.conjoined &&
                    !noun.possessed && noun.opens == 0;
  return free ? Marker{Opening::colon, at, at} : Marker{};
}

/// "the expert added, prices will rise": a comma for a colon, and a clause whose noun stands before its verb.
Marker behind_comma(const CueView& cue, std::uint32_t begin, std::uint32_t last) {
  constexpr std::uint32_t shortest = 3;  // words of the clause
  const Reading& r = cue.r;
  const std::uint32_t at = std::max(begin, cue.draft.subject.tokens.end), next = at + 1;
  if (cue.draft.match.object || r.mark(at) != ',' || (at > begin && !is_known(r, cue.draft.subject))) return {};
  if (next + shortest > last || !r.token(next).definite || r.token(next).conjoined) return {};
  const IndexRange noun = noun_phrase_at(r, next, {last, true, false}).tokens;
  if (noun.empty() || noun.end >= last) return {};
  const Seen& verb = r.token(noun.end);
  if (verb.part != Part::verb || verb.conjoined) return {};
  // "so-and-so added, the scorer of the team scored": who stands in apposition is told of in the past.
  const std::string_view word = r.word(noun.end);
  const auto letter_at = [&](std::size_t k) { return k < word.size() ? static_cast<unsigned char>(word[k]) : 0; };
  const auto is_sign = [&](std::size_t k) { return letter_at(k) == letter::yeh || letter_at(k) == letter::teh; };
  const Head* head = r.head(next);
  const bool person = head != nullptr && head->type == SourceType::named_person;
  if (person || (!is_sign(0) && !(letter_at(0) == letter::seen && is_sign(1)))) return {};
  return {Opening::colon, at, next};
}

}  // namespace

Marker unmarked_speech(const CueView& cue, std::uint32_t begin, std::uint32_t last, std::uint32_t end) {
  const CueMatch& match = cue.draft.match;
  const std::uint32_t at = cue.draft.cue.begin;
  const bool says = cue.kind.name == "say", goes_on = cue.kind.name == "add" || cue.kind.name == "continue";
  if ((!says && !goes_on) || match.form.form != Form::past || (cue.frames & frame::quote) == 0 ||
      (at != cue.r.sentence(at).begin && !match.conjoined))
    return {};
  const bool comma = cue.r.mark(std::max(begin, cue.draft.subject.tokens.end)) == ',';
  Marker found = says || comma ? behind_said(cue, begin, end) : Marker{};
  if (says && found.opening == Opening::none) found = behind_name(cue, begin, end);
  return found.opening != Opening::none ? found : behind_comma(cue, begin, last);
}

}  // namespace isnad
