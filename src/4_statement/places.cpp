// Places in noun phrases and beside them.
#include "4_statement/places.h"

#include "4_statement/nouns.h"

namespace isnad {

namespace wc = word_class;

bool is_named_place(const Reading& r, std::uint32_t i) {
  const std::uint32_t mention = r.token(i).mention;
  return mention != 0 && r.document.mentions[mention - 1].type == MentionType::place;
}

std::uint32_t behind_place_line(const Reading& r, IndexRange range) {
  constexpr std::uint32_t longest = 3;  // tokens of the place
  std::uint32_t i = range.begin;
  while (i < range.end && i < range.begin + longest && is_named_place(r, i)) ++i;
  const bool parted = i > range.begin && i + 2 < range.end && (r.mark(i) == ':' || r.mark(i) == '-');
  return parted && !touches(r, i) ? i + 1 : range.begin;
}

bool is_at_body(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i + 1);
  return spells(r.word(i), {letter::lam, letter::dal, letter::yeh}) && r.token(i - 1).definite && head != nullptr &&
         (head->type == SourceType::official_body || head->type == SourceType::organisation);
}

bool is_place_of_body(const Reading& r, std::uint32_t i) {
  const Seen& next = r.token(i + 2);
  if (r.is(i + 1, wc::skip)) return next.proclitic == letter::beh;
  return r.mark(i + 1) == ',' && r.head(i + 2) != nullptr && next.definite && !next.conjoined && next.proclitic == 0;
}

bool is_seat(const Reading& r, std::uint32_t i) {
  if (!is_region(r, i)) return false;
  return r.is(i + 1, wc::that) || r.token(i + 1).title != 0 || is_person_at(r, i + 1) ||
         (r.mark(i + 1) == ',' && is_person_at(r, i + 2));
}

}  // namespace isnad
