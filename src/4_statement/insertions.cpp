// Clauses and appositions between commas: where they end.
#include "4_statement/insertions.h"

#include <algorithm>
#include <vector>

#include "4_statement/adjuncts.h"
#include "4_statement/nouns.h"

namespace isnad {
namespace {

namespace wc = word_class;

/// Whether what begins behind a comma is put beside the noun before it: an age, an office, a name.
bool is_apposition(const Reading& r, std::uint32_t i) {
  const Seen& first = r.token(i);
  return r.is_number(i) || first.title != 0 || first.mention != 0 || first.part == Part::num ||
         (first.head != 0 && first.proclitic == 0 && !first.conjoined);
}

/// Whether a clause or an adjunct that stands beside the sentence begins at `i`.
bool begins_beside_sentence(const Reading& r, std::uint32_t i) {
  return r.is(i, wc::relative | wc::adjunct | wc::clause | wc::inner | wc::time);
}

/// Whether what stands at `next`, behind the relative clause that the comma at `comma` opens, completes the sentence
/// before it: its predicate, a complement, or the object of its verb.
bool ends_main(const Reading& r, std::uint32_t comma, std::uint32_t next) {
  const std::uint32_t first = r.sentence(comma).begin, end = r.sentence(comma).end;
  if (r.is(next, wc::that) || (r.is(next, wc::inner) && r.is(next + 1, wc::that))) return true;
  const Seen& here = r.token(next);
  if (!has_verb(r, {first, comma})) return here.part == Part::verb;  // "so-and-so, who ..., left"
  const std::uint32_t verb = r.token(first).part == Part::verb ? first : first + 1;
  const bool bare =
      r.token(verb).part == Part::verb && noun_phrase_at(r, verb + 1, {comma, false, false}).tokens.end == comma;
  const Seen& of = r.token(next + 1);
  return bare && here.part == Part::noun && here.proclitic == 0 && here.classes == 0 &&
         (here.definite || of.definite || of.mention != 0) && !has_verb(r, {next, end});
}

}  // namespace

std::uint32_t behind_insertion(const Reading& r, std::uint32_t at, std::uint32_t last) {
  constexpr std::uint32_t longest = 10, longest_wish = 8;  // tokens of an apposition, of a clause
  // "(accused) the official who asked not to be named (the bakers of)"
  if (r.is(at, wc::relative) && hides_name(r, at + 1))
    for (std::uint32_t i = at + 1; i + 1 < last && i < at + longest_wish; ++i)
      if (r.is(i, wc::identity)) return i + 1;
  if (r.mark(at) != ',') return at;
  if (const std::uint32_t behind = behind_clause(r, at, last); behind != at) return behind;
  if (!is_apposition(r, at + 1)) return at;
  for (std::uint32_t i = at + 2; i + 1 < last && i < at + longest; ++i) {
    if (r.mark(i) == ',') return r.token(i + 1).conjoined ? at : i + 1;
    if (r.mark(i) != 0 || r.is(i, wc::that) || is_cue_form(r.tables, r.bare(i))) return at;
  }
  return at;
}

bool is_judged_behind(const CueView& cue, std::uint32_t at, std::uint32_t behind) {
  const Reading& r = cue.r;
  const Seen& first = r.token(behind);
  const bool affirmed = cue.kind.name == "affirm" && first.definite && r.head(behind) == nullptr &&
                        first.mention == 0 && first.title == 0;
  if (behind == at || (cue.kind.weight != Weight::strong && !affirmed) || cue.kind.scope == Scope::marked) return false;
  const bool announced =
      cue.kind.name == "announce" && first.part == Part::noun && r.token(behind + 1).part == Part::noun;
  return is_known(r, cue.draft.subject) && begins_noun_phrase(r, behind) && first.proclitic == 0 && !first.conjoined &&
         (first.definite || announced || r.is(behind, wc::whole | wc::demonstrative | wc::allegation));
}

std::uint32_t closing_before_that(const Reading& r, std::uint32_t at, std::uint32_t last) {
  constexpr std::uint32_t longest = 40;  // tokens of what is inserted
  if (r.mark(at) != ',' || !begins_beside_sentence(r, at + 1)) return 0;
  for (std::uint32_t i = at + 2; i + 2 < last && i < at + longest; ++i) {
    const unsigned char mark = r.mark(i);
    if (const std::uint32_t opens = r.token(i).opens; opens != 0) {
      const Quote& quote = r.quotes[opens - 1];
      if (!quote.closed || !may_be_name(r, quote)) return 0;
      i = quote.close;
      continue;
    }
    if (mark == '.' || mark == ';' || mark == ':' || mark == '?') return 0;
    const bool condition = r.word(i + 1).size() == 2 && r.token(i + 2).part == Part::verb;  // ", if it comes again"
    if (mark == ',' && r.is(i + 1, wc::that) && !r.token(i + 1).conjoined && !condition) return i;
  }
  return 0;
}

bool has_comma(const Reading& r, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (r.mark(i) == ',') return true;
  return false;
}

bool ends_wish(const Reading& r, std::uint32_t behind_verb, std::uint32_t i) {
  return r.mark(i) == ',' && r.is(behind_verb, wc::adjunct) && hides_name(r, behind_verb) && !r.is(i + 1, wc::that);
}

std::uint32_t closing_relative(const Reading& r, std::uint32_t cue, IndexRange content) {
  constexpr std::uint32_t farthest = 6;  // tokens from the relative pronoun to the cue
  std::uint32_t who = cue;
  while (who > 0 && who + farthest > cue && r.mark(who) == 0 && !r.is(who, wc::relative)) --who;
  if (who == cue || who == 0 || !r.is(who, wc::relative) || r.mark(who - 1) != ',') return content.end;
  int inner = 0;  // relative clauses inside of the content
  for (std::uint32_t i = content.begin; i + 1 < content.end; ++i) {
    if (const std::uint32_t opens = r.token(i).opens; opens != 0) {
      i = std::max(i, std::min(r.quotes[opens - 1].close, content.end));
      continue;
    }
    const std::uint32_t next = i + 1;
    if (r.mark(i) != ',' || r.token(next).conjoined || i == content.begin) continue;
    if (r.is(next, wc::relative)) {
      ++inner;
      continue;
    }
    if (inner > 0) {
      --inner;
      continue;
    }
    if (!ends_main(r, who - 1, next)) continue;
    const bool beside = r.is(next, wc::contrast | wc::clause | wc::adjunct | wc::time | wc::time_more) ||
                        is_cue_participle(r, next) || (r.is(next, wc::inner) && !r.is(next + 1, wc::that));
    if (!beside && !is_apposition(r, next)) return i;
  }
  return content.end;
}

bool is_put_in(const Reading& r, std::uint32_t begin, const Draft& phrase) {
  const std::uint32_t behind = phrase.source.end;
  return phrase.cue.begin > begin && r.mark(phrase.cue.begin - 1) == ',' && r.mark(behind) == ',' &&
         !has_verb(r, {begin, phrase.cue.begin}) && r.token(behind + 1).part == Part::verb;
}

void drop_outer(const Reading& r, Drafts& drafts) {
  std::vector<bool> taken(r.size() + 1, false);
  const auto is_outer = [&](const Draft& draft) {
    const std::uint32_t begin = draft.content.begin;
    if (draft.trailing || draft.opening != Opening::that || begin < 2 || begin >= taken.size()) return false;
    const bool before = taken[begin];
    taken[begin] = true;
    const bool governed = begin > 2 && frame_of(r.word(begin - 2)) != 0;  // "(insists), which it says, on that"
    return before && r.is(begin - 1, wc::that) && r.mark(begin - (governed ? 3 : 2)) == ',';
  };
  drafts.erase(std::remove_if(drafts.begin(), drafts.end(), is_outer), drafts.end());
}

}  // namespace isnad
