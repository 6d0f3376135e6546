// What stands between quotation marks and brackets inside of a noun phrase.
#include "4_statement/phrase_marks.h"

#include <algorithm>

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::uint32_t longest_holder = 3;    // words of the name of who holds an office, between marks
constexpr std::uint32_t longest_medium = 3;    // words of the name of a medium between brackets
constexpr std::uint32_t longest_brackets = 4;  // tokens between brackets before the name of a person

/// "the captain of the chemists 'so-and-so'": the name of who holds the office, between marks.
bool is_holder(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  return is_unnamed_office(r, so_far.phrase) && quote.close <= quote.open + longest_holder + 1 &&
         is_person_at(r, quote.open + 1) &&
         (r.is(quote.close + 1, wc::that) || r.mark(quote.close + 1) == ',' || is_person_at(r, quote.close - 1));
}

/// "a source close to 'The Light'", "a source at 'The Light'": what an unnamed source belongs to.
bool is_of_named(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  return so_far.phrase.starts_with_head && head_of(r, so_far.phrase).type == SourceType::anonymous &&
         r.is(so_far.i - 1, wc::inner) && (r.is(quote.close + 1, wc::that) || r.mark(quote.close + 1) == ',');
}

/// "the Libyan agency of news 'X'": what a medium is called in short, behind its adjectives.
bool is_short_name(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  return quote.close == quote.open + 2 && so_far.phrase.starts_with_head && r.is(so_far.at, wc::medium) &&
         head_of(r, so_far.phrase).type == SourceType::media && r.token(so_far.i - 1).definite;
}

/// "the head of the federation of football 'FIFA' (announced) the": what a body is called in short, before what goes
/// on.
bool is_alias(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  const Seen& before = r.token(so_far.i - 1);
  const std::uint32_t behind = quote.close + 1;
  return quote.close == quote.open + 2 && !r.token(quote.open + 1).definite && so_far.phrase.body != 0 &&
         (before.definite || before.mention != 0) && behind < so_far.end && r.mark(behind) != '.';
}

/// ", the lawyer of the detainees of 'The March',": a name that ends what stands between two commas.
bool ends_between_commas(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  return so_far.at > 0 && r.mark(so_far.at - 1) == ',' && r.mark(quote.close + 1) == ',' &&
         is_unnamed_office(r, so_far.phrase);
}

/// "the spokesman of the presidency 'The House' so-and-so": a name before that of who holds the office.
bool is_before_holder(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  return is_unnamed_office(r, so_far.phrase) && is_person_at(r, quote.close + 1);
}

/// What a body or a medium at the bracket is called in short ("the agency of news of Sudan (SUNA)"), or the name of a
/// medium.
std::uint32_t name_in_brackets(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t open = so_far.i;
  const bool medium = r.is(open - 1, wc::medium) && !r.token(open - 1).definite;
  const std::uint32_t most = open + 1 + (medium ? longest_medium : 1);
  std::uint32_t close = open + 1;
  while (close < so_far.end && close < most && r.mark(close) == 0) ++close;
  if (close >= so_far.end || r.mark(close) != ')' || close == open + 1) return 0;
  const Seen& word = r.token(open + 1);
  if ((word.classes & (wc::time | wc::time_more | wc::skip)) != 0 || word.part == Part::verb || word.part == Part::num)
    return 0;
  if (medium) return close;
  const bool acronym = so_far.phrase.head != 0 && so_far.phrase.body == so_far.phrase.head && r.is_word(open + 1) &&
                       (r.token(open - 1).definite || r.token(open - 1).mention != 0);
  return acronym ? close : 0;
}

/// "the head of the association of X (AX) so-and-so": what a body is called in short, before the person.
std::uint32_t brackets_before_person(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t open = so_far.i;
  if (so_far.phrase.named) return 0;
  std::uint32_t close = open + 1;
  while (close < so_far.end && close <= open + longest_brackets && r.mark(close) == 0) ++close;
  const bool person = is_person_at(r, close + 1) || (r.mark(close + 1) == ',' && is_person_at(r, close + 2));
  if (close + 1 >= so_far.end || r.mark(close) != ')' || !person) return 0;
  return r.token(open - 1).title != 0 || r.token(open - 1).mention != 0 ? close : 0;
}

}  // namespace

bool is_object_in_marks(const Reading& r, std::uint32_t i, const Quote& quote, std::uint16_t stops) {
  if (!quote.closed || !r.token(i - 1).definite || r.is(i - 1, wc::naming | wc::medium)) return false;
  const std::uint32_t behind = quote.close + 1;
  return (frame_of(r.word(behind)) & stops) != 0 || ((stops & frame::b) != 0 && r.token(behind).proclitic == beh);
}

bool goes_with_phrase(const Reading& r, const PhraseSoFar& so_far, const Quote& quote) {
  const std::uint32_t before = so_far.i - 1;
  if (r.token(before).head != 0 || r.is(before, wc::naming | wc::medium) || r.word(before).size() == 1) return true;
  const bool office = is_unnamed_office(r, so_far.phrase) && frame_of(r.word(before)) == frame::fi;  // "chief at 'X'"
  return office || is_holder(r, so_far, quote) || is_of_named(r, so_far, quote) || is_short_name(r, so_far, quote) ||
         is_before_holder(r, so_far, quote) || is_alias(r, so_far, quote) || ends_between_commas(r, so_far, quote);
}

std::uint32_t closing_place(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t opens = r.token(so_far.i + 1).opens;
  if (opens == 0 || frame_of(r.word(so_far.i)) != frame::fi || !is_unnamed_office(r, so_far.phrase)) return 0;
  const Quote& quote = r.quotes[opens - 1];
  const bool held =
      quote.closed && quote.close + 1 < so_far.end && may_be_name(r, quote) && is_person_at(r, quote.close + 1);
  return held ? quote.close : 0;
}

std::uint32_t closing_bracket(const Reading& r, const PhraseSoFar& so_far) {
  const std::uint32_t name = name_in_brackets(r, so_far);
  return name != 0 ? name : brackets_before_person(r, so_far);
}

bool is_behind_marks(const Reading& r, std::uint32_t at, std::uint32_t i) {
  const Seen& here = r.token(i);
  if (here.part != Part::noun || here.proclitic != 0 || here.conjoined) return false;
  if (here.definite) return r.is(at, wc::medium) && !has_ending_of_origin(r, i);
  return here.head == 0 && here.mention == 0;
}

std::uint32_t end_of_epithet(const Reading& r, std::uint32_t comma, std::uint32_t end) {
  constexpr std::uint32_t longest = 8;  // tokens of it
  const Seen& first = r.token(comma + 1);
  if (!first.definite || first.mention != 0 || first.conjoined || first.proclitic != 0 || first.head != 0 ||
      (first.classes & phrase_enders) != 0 || first.part == Part::verb)
    return 0;
  for (std::uint32_t i = comma + 2; i < end && i <= comma + longest; ++i) {
    if (r.mark(i) == ',') {
      const bool told = r.is(i + 1, wc::that | wc::inner | wc::content) || r.token(i + 1).opens != 0 ||
                        r.token(i + 1).proclitic != 0 || begins_noun_phrase(r, i + 1);
      return told && !r.token(i + 1).conjoined && r.token(i + 1).part != Part::verb ? i : 0;
    }
    if (r.mark(i) != 0 || r.token(i).part == Part::verb || r.is(i, wc::that | wc::relative | wc::clause)) return 0;
  }
  return 0;
}

}  // namespace isnad
