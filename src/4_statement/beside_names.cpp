// Words beside the name of who speaks.
#include "4_statement/beside_names.h"

namespace isnad {

using namespace letter;
namespace wc = word_class;

bool is_brought(const Reading& r, std::uint32_t i) {
  constexpr std::uint32_t parts = 3;  // the preposition, the noun and the pronoun
  const Seen& here = r.token(i);
  return here.possessed && here.mention == 0 && !here.conjoined && here.part == Part::noun &&
         r.first_letter(i) == beh && r.document.tokens[i].words >= parts && r.token(i - 1).definite &&
         !r.is(i - 1, wc::governs);
}

bool is_mood(const Reading& r, std::uint32_t i) {
  const Seen& here = r.token(i);
  const bool told = r.is(i + 1, wc::that) || r.mark(i + 1) == ':' || r.token(i + 1).opens != 0;
  return told && here.mark == 0 && here.mention == 0 && r.in(i, word_list::mood);
}

bool is_junior(const Reading& r, std::uint32_t i) {
  return i > 0 && is_person_at(r, i - 1) && r.token(i).mention == 0 &&
         (spells(r.word(i), {alef, lam, alef, beh, noon}) || spells(r.word(i), {alef, lam, alef, beh}));
}

bool is_one_of(const Reading& r, std::uint32_t i) {
  return spells(r.word(i), {alef, hah, dal}) || spells(r.word(i), {alef, hah, dal, yeh});
}

bool is_attribute(const Reading& r, std::uint32_t i) {
  const Seen &here = r.token(i), &before = r.token(i - 1);
  if (!here.definite || here.proclitic != 0 || here.conjoined || !before.definite || before.mark != 0) return false;
  // "the newspaper (criticised) the ruler": an adjective goes with its noun, and persons of whom there are many are
  // called upon.
  const bool construct = i > 1 && r.head(i - 2) != nullptr && !r.token(i - 2).definite;  // "the head of the ministers"
  const Head* noun = construct ? r.head(i - 2) : r.head(i - 1);
  const auto is_hers = [&](std::uint32_t k) { return r.last_letter(k) == heh; };
  if (noun != nullptr && (noun->count == Count::plural || noun->type == SourceType::group)) return false;
  if (is_hers(i) != is_hers(i - 1) && (!construct || is_hers(i) != is_hers(i - 2))) return false;
  return r.in_bare(i, word_list::attribute);
}

bool is_counterpart(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  return word.size() > 4 && r.token(i).possessed && spells(word.substr(0, 4), {noon, zah, yeh, reh});
}

bool is_issued(const Reading& r, std::uint32_t i) {
  std::string_view word = r.word(i);
  if (r.token(i).definite && word.size() > 2) word.remove_prefix(2);
  return (spells(word, {sad, alef, dal, reh}) || spells(word, {sad, alef, dal, reh, heh})) && r.is(i + 1, wc::time);
}

bool begins_beside(const Reading& r, std::uint32_t i) {
  // "the experts explain this delay by"
  const bool another =
      r.is(i, wc::demonstrative) && r.token(i).mention == 0 && r.token(i - 1).definite && r.token(i + 1).definite;
  return another || is_issued(r, i) || is_behind_nun(r, i) || is_brought(r, i) || is_mood(r, i);
}

}  // namespace isnad
