// Places in noun phrases and beside them.
#include "4_statement/places.h"

#include "4_statement/nouns.h"

namespace isnad {

using namespace letter;
namespace wc = word_class;

bool is_named_place(const Reading& r, std::uint32_t i) {
  const std::uint32_t mention = r.token(i).mention;
  return mention != 0 && r.document.mentions[mention - 1].type == MentionType::place;
}

bool is_region(const Reading& r, std::uint32_t i) {
  if (!r.token(i).definite) return false;
  const std::size_t before = (r.token(i).proclitic != 0 ? 3 : 2) * r.tables.written.alef.size();  // with the article
  const std::string_view text = text_of(r, i);
  return text.size() > before && is_part_of(r.tables.written.region, text.substr(before));
}

std::uint32_t region_behind(const Reading& r, std::uint32_t i) {
  const auto is_side = [&](std::uint32_t k) {
    return r.token(k).mention == 0 && !r.token(k).conjoined && r.in(k, word_list::side);
  };
  if (i == 0 || (r.token(i - 1).mention == 0 && r.token(i - 1).title == 0)) return 0;
  const std::uint32_t place = is_named_place(r, i + 1) ? i + 1 : i + 2;
  if (!is_named_place(r, place) || !is_side(i)) return 0;
  return place == i + 1 || is_side(i + 1) ? place + 1 : 0;  // "in the far south"
}

bool is_house(const Reading& r, std::uint32_t at, std::uint32_t i) {
  constexpr std::uint32_t longest = 4;  // tokens of the house
  const Head *body = r.head(at), *house = r.head(i);
  const auto is_body = [](const Head* head) {
    return head != nullptr && (head->type == SourceType::official_body || head->type == SourceType::organisation);
  };
  if (r.token(i).proclitic != beh || !is_body(house) || !r.token(i - 1).definite || r.token(i).definite) return false;
  if (!is_body(body) && (body == nullptr || body->type != SourceType::named_person)) return false;
  bool seated = false;  // a committee, a bloc, a member: what has its seat in a house
  for (std::uint32_t k = at; k < i && !seated; ++k) seated = r.in_bare(k, word_list::seated);
  std::uint32_t behind = i + 1;
  while (behind < i + longest && r.token(behind).definite && r.token(behind).proclitic == 0 &&
         !r.token(behind).conjoined)
    ++behind;
  const Seen& next = r.token(behind);
  const bool object =
      next.part == Part::noun && next.mark == 0 && !next.definite && !next.conjoined && next.classes == 0;
  return seated && behind > i + 1 &&
         (next.proclitic == beh || object || r.is(behind, wc::content) || is_verbal_noun(r, behind));
}

bool is_school(const Reading& r, std::uint32_t i) {
  const Seen& here = r.token(i);
  const std::size_t letter_size = r.tables.written.alef.size();
  std::string_view text = text_of(r, i);
  if (text.size() < 4 * letter_size || here.conjoined || here.mark != 0) return false;
  if (r.first_letter(i) == beh) text.remove_prefix(letter_size);
  if (spells(r.word(i).substr(text.size() < text_of(r, i).size() ? 1 : 0, 2), {alef, lam}))
    text.remove_prefix(2 * letter_size);
  return is_part_of(r.tables.written.school, text);
}

std::uint32_t behind_place_line(const Reading& r, IndexRange range) {
  constexpr std::uint32_t longest = 3;  // tokens of the place
  std::uint32_t i = range.begin;
  while (i < range.end && i < range.begin + longest && is_named_place(r, i)) ++i;
  const bool parted = i > range.begin && i + 2 < range.end && (r.mark(i) == ':' || r.mark(i) == '-');
  if (!parted || touches(r, i)) return range.begin;
  // "Paris - the agencies: ...": who sends it stands before the colon.
  constexpr std::uint32_t longest_credit = 8;  // tokens
  for (std::uint32_t k = i + 1; r.mark(i) == '-' && k + 2 < range.end && k <= i + longest_credit; ++k) {
    if (r.mark(k) == ':') return k + 1;
    if ((r.mark(k) != 0 && r.mark(k) != '-' && r.mark(k) != ',' && r.mark(k) != '.') || r.token(k).part == Part::verb)
      break;
  }
  return i + 1;
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
