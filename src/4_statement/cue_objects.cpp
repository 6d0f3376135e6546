// What the noun phrase behind a reporting verb is: its subject, a listener, or the object that is what is said.
#include "4_statement/cue_objects.h"

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

}  // namespace

bool starts_object(const CueView& cue, std::uint32_t begin) {
  const NounPhrase& np = cue.draft.subject;
  if (cue.r.is(begin, wc::content) || is_verbal_noun(cue.r, begin) || is_fifth_form(cue, begin)) return true;
  if (cue.r.token(begin).possessed && cue.r.token(begin).head == 0 && cue.r.token(begin).mention == 0 &&
      !cue.r.is(begin, wc::medium))  // "our correspondent"
    return true;
  const CueForm& form = cue.draft.match.form;
  if (form.count == Count::plural || form.form == Form::participle) return true;
  const Head* head = np.head != 0 ? &cue.r.tables.heads[np.head - 1] : nullptr;
  if (head == nullptr || !np.starts_with_head) return false;
  if (np.count != Count::singular || np.gender == Gender::any || form.gender == Gender::any) return false;
  return np.gender != form.gender;
}

bool only_listener(const CueView& cue, const Marker& marker) {
  const NounPhrase& np = cue.draft.subject;
  if (marker.opening != Opening::none && marker.at == np.tokens.end &&
      (cue.kind.name == "describe" || cue.kind.name == "accuse"))
    return true;
  // "and it urged the authorities to": a verb that says whom it urges before what to.
  if (marker.opening == Opening::preposition && marker.at == np.tokens.end && cue.draft.match.conjoined &&
      (cue.frames & frame::person) != 0 && frame_of(cue.r.word(marker.at)) == frame::ala)
    return true;
  return marker.opening == Opening::preposition && marker.at == np.tokens.end && np.head == 0 && !np.named &&
         np.definite && cue.r.token(np.tokens.begin).mention == 0;
}

bool affirms(const CueView& cue, std::uint32_t at) {
  const NounPhrase& np = cue.draft.subject;
  if ((cue.kind.name != "affirm" && cue.kind.name != "repeat") || np.tokens.empty() || at != np.tokens.end ||
      cue.draft.before_subject)
    return false;
  return np.head != 0 || cue.r.token(np.tokens.begin).mention != 0;
}

bool considers(const CueView& cue, std::uint32_t at) {
  if (cue.kind.name != "view" || (cue.frames & frame::that) == 0) return false;
  if (cue.draft.match.form.form == Form::present) return false;  // "is considered the first": a passive
  const NounPhrase& np = cue.draft.subject;
  if (np.tokens.empty() || !is_known(cue.r, np))
    return cue.draft.match.form.form == Form::past && cue.draft.match.conjoined && cue.r.token(at).definite;
  return cue.draft.before_subject || at >= np.tokens.end;
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
  return behind >= end || !begins_noun_phrase(cue.r, behind);
}

}  // namespace isnad
