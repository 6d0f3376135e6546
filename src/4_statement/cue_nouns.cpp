// Verbal nouns that a verb does: issues, utters, undertakes.
#include "4_statement/cue_nouns.h"

#include <algorithm>
#include <array>

#include "4_statement/adjuncts.h"

namespace isnad {

namespace wc = word_class;

std::optional<CueMatch> uttered_noun(const Reading& reading, std::uint32_t at) {
  std::array<CueMatch, 8> matches;
  const std::size_t count = at < reading.size() ? cue_matches(reading, at, matches) : 0;
  for (std::size_t k = 0; k < count; ++k) {
    const CueClass& kind = reading.tables.classes[reading.tables.cues[matches[k].cue].kind];
    if (matches[k].form.form == Form::noun && !matches[k].article && kind.issued != Issued::never) return matches[k];
  }
  return std::nullopt;
}

namespace {

/// Whether the verbal noun at `noun` judges or denies its object, or says of somebody what the preposition of the cue
/// brings in.
bool is_done(const Reading& r, std::uint32_t noun, const Cue& cue, const CueClass& kind) {
  constexpr std::uint32_t farthest = 7;  // tokens to the preposition
  if (kind.name == "judge" || kind.name == "condemn" || kind.name == "deny") return (cue.frames & frame::object) != 0;
  if ((cue.frames & frame::person) == 0 || (kind.stance != Stance::demand && kind.stance != Stance::accuse))
    return false;
  for (std::uint32_t i = noun + 2; i < std::min(noun + farthest, r.size()) && r.mark(i) == 0; ++i)
    if ((frame_of(r.word(i)) & cue.frames) != 0 ||
        (r.token(i).proclitic == letter::beh && (cue.frames & frame::b) != 0))
      return true;
  return false;
}

}  // namespace

std::optional<CueMatch> undertaken_noun(const Reading& r, std::uint32_t at, std::uint16_t frames, std::uint32_t& noun) {
  if (at >= r.size()) return std::nullopt;
  const std::uint16_t preposition = frame_of(r.word(at));
  noun = preposition != 0 ? at + 1 : at;
  const bool attached = preposition == 0 && r.token(at).proclitic == letter::beh;
  const auto governed = static_cast<std::uint16_t>(preposition != 0 ? preposition
                                                   : attached       ? frame::b
                                                                    : frame::object);
  if ((governed & frames) == 0) return std::nullopt;
  std::array<CueMatch, 8> matches;
  const std::size_t count = noun < r.size() ? cue_matches(r, noun, matches) : 0;
  for (std::size_t k = 0; k < count; ++k) {
    const Cue& cue = r.tables.cues[matches[k].cue];
    const CueClass& kind = r.tables.classes[cue.kind];
    // With the article it is affirmed ("repeated the assurance that"); without, it is a noun with an object.
    const bool said = matches[k].article
                          ? kind.name == "affirm" && (cue.frames & (frame::object | frame::ala)) != 0
                          : is_done(r, noun, cue, kind) || (r.is(noun + 1, wc::that) && is_bare_that(r, noun + 1) &&
                                                            (cue.frames & frame::that) != 0);
    if (matches[k].form.form == Form::noun && !matches[k].object && said && kind.scope == Scope::always)
      return matches[k];
  }
  return std::nullopt;
}

Marker done_at(const Reading& r, std::uint32_t at, std::uint32_t last, bool article) {
  const bool on = article && frame_of(r.word(at)) == frame::ala;
  if (on) ++at;
  if (at >= last) return {};
  if (r.is(at, wc::that)) return {Opening::that, at, at + 1};
  if (r.is_quote_mark(at)) return {Opening::quote, at, at + 1};
  if (r.token(at).mark != 0 || on != article || frame_of(r.word(at)) != 0) return {};
  return {on ? Opening::preposition : Opening::object, on ? at - 1 : at, at};
}

Marker issued_at(const Reading& r, std::uint32_t noun, std::uint32_t last) {
  std::uint32_t at = noun + 1;
  while (at < last && r.token(at).part == Part::adj && !r.token(at).definite && r.token(at).mark == 0) ++at;
  if (at + 1 < last && frame_of(r.word(at)) == frame::ila) return {Opening::preposition, at, at + 1};
  if (at < last && r.token(at).proclitic == letter::lam) return {Opening::preposition, at, at};
  return {};
}

std::uint32_t behind_addressee(const Reading& r, std::uint32_t at, std::uint32_t last) {
  if (r.token(at).part == Part::adj && !r.token(at).definite) ++at;
  const bool ila = frame_of(r.word(at)) == frame::ila;
  if (at + 1 >= last || (!ila && r.token(at).proclitic != letter::lam)) return at;
  const std::uint32_t who = ila ? at + 1 : at;
  const Head* head = r.head(who);
  const bool somebody = head != nullptr ? !head->place && head->type != SourceType::document : is_person_at(r, who);
  if (!somebody) return at;
  if (ila)  // "to the citizens to donate": what they are called to is none of them
    for (std::uint32_t i = who + 1; i < last; ++i)
      if (r.token(i).proclitic == letter::lam) last = i;
  return std::max(who + 1, noun_phrase_at(r, who, {last, true, false, frame::prepositions, !ila}).tokens.end);
}

}  // namespace isnad
