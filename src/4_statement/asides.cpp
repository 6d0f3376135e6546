// What the reporter puts beside or behind what somebody says.
#include "4_statement/asides.h"

#include <algorithm>
#include <array>

#include "4_statement/adjuncts.h"
#include "4_statement/drafts.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

/// Whether `word` ends as a participle beside a verb does: "-an", "-in" of many.
bool is_circumstance(std::string_view word) {
  const auto last = static_cast<unsigned char>(word.back());
  return last == alef || (word.size() > 4 && last == heh) ||
         (word.size() > 5 && spells(word.substr(word.size() - 2), {yeh, noon}));
}

bool is_without(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  return spells(word, {dal, waw, noon}) || spells(word, {beh, dal, waw, noon});
}

/// Whether `range` begins with a name between marks, behind which it goes on with a preposition.
bool opens_name(const Reading& r, IndexRange range) {
  const std::uint32_t opens = r.token(range.begin).opens;
  if (opens == 0) return false;
  const Quote& quote = r.quotes[opens - 1];
  return quote.closed && quote.close + 1 < range.end && may_be_name(r, quote) &&
         (r.token(quote.close + 1).proclitic != 0 || r.is(quote.close + 1, wc::inner));
}

bool has_mark(const Reading& r, IndexRange range, unsigned char mark) {
  for (std::uint32_t i = range.end; i > range.begin && i + 25 > range.end; --i)
    if (r.mark(i - 1) == mark) return true;
  return false;
}

}  // namespace

bool is_stop(unsigned char mark) { return mark == '.' || mark == '?' || mark == '!'; }

bool is_hidden_stop(const Reading& r, std::uint32_t i) {
  return is_stop(r.mark(i)) && i + 1 < r.size() && r.is_word(i + 1) && r.is_word(i - 1) &&
         r.document.tokens[i + 1].span.begin > r.document.tokens[i].span.end + 2;
}

bool is_gloss(const Reading& r, std::uint32_t i) { return spells(r.word(i), {alef, yeh}); }

bool goes_on_behind(const Reading& r, std::uint32_t i) {
  const std::uint32_t end = std::min(r.sentence(i).end, i + longest_content);
  for (std::uint32_t k = i + 1; k < end; ++k)
    if (r.mark(k - 1) == ',' && r.token(k).conjoined && r.is(k, wc::that)) return true;
  return false;
}

std::uint32_t behind_manner(const Reading& r, std::uint32_t at) {
  if (r.in(at, word_list::firmly)) return at + 1;
  return r.in(at, word_list::firm_noun) && r.in(at + 1, word_list::firm_word) ? at + 2 : at;
}

IndexRange before_manner(const Reading& r, IndexRange content) {
  if (content.size() > 1 && r.in(content.end - 1, word_list::firmly)) --content.end;
  if (content.size() > 2 && behind_manner(r, content.end - 2) == content.end) content.end -= 2;
  return content;
}

bool is_manner_of_speaker(const Reading& r, std::uint32_t i) {
  if (r.mark(i - 1) != ',' || r.token(i).inside != 0 || r.is(i, wc::no_cue) || r.token(i).definite) return false;
  std::array<CueMatch, 8> matches;
  const std::size_t count = cue_matches(r, i, matches);
  return count != 0 && matches[0].form.form == Form::participle && !matches[0].conjoined &&
         is_circumstance(r.word(i)) && r.token(i).head == 0 && r.token(i).mention == 0;
}

bool is_reservation(const Reading& r, std::uint32_t i) {
  std::array<CueMatch, 8> matches;
  if (i == 0 || r.mark(i - 1) != ',') {  // "without explaining whether", with no comma
    const std::uint32_t that = r.is(i, wc::inner) ? i + 2 : i + 1;
    return is_without(r, that - 1) && r.is(that, wc::that) && r.is(that + 2, wc::asks) &&
           cue_matches(r, that + 1, matches) != 0;
  }
  // "as the officials did not answer either"
  if (r.is(i, wc::as) && spells(r.word(i + 1), {lam, meem})) return cue_matches(r, i + 2, matches) != 0;
  const std::uint32_t without = r.is(i, wc::inner) ? i + 1 : i;
  if (!r.is(without, wc::negation)) return false;
  // "'...', without giving its kind": behind the mark
  if (r.is_quote_mark(i - 2) && is_without(r, i) && is_verbal_noun(r, i + 1)) return true;
  if (!r.is(without + 1, wc::that)) return false;
  return cue_matches(r, without + 2, matches) != 0;
}

namespace {

/// Whether a verb that reports or denies stands at `i`, behind "not" or without.
bool reports_at(const Reading& r, std::uint32_t i) {
  const std::uint32_t verb = r.is(i, wc::negation) ? i + 1 : i;
  return any_cue(r, verb, [](const CueMatch& m) {
    return (m.form.form == Form::past || m.form.form == Form::present) && m.form.person == 3 && !m.conjoined;
  });
}

/// Whether a clause whose verb is a woman's or a body's, or a man's, may be of who speaks: the cue has that gender, and
/// nobody of whom the content tells has it.
bool is_speakers(const Reading& r, const Draft& draft, bool feminine) {
  const Gender gender = feminine ? Gender::feminine : Gender::masculine;
  if (draft.match.form.gender != gender) return false;
  const std::uint32_t first = draft.content.begin;
  if (is_person_at(r, first)) return false;
  const Head* head = r.head(first);
  return head == nullptr || head->gender != gender;
}

/// Whether a verb of saying at `i` may be that of who speaks.
bool speaker_tells(const Reading& r, const Draft& draft, std::uint32_t i) {
  return any_cue(r, i, [&](const CueMatch& m) {
    return m.form.form == Form::present && m.form.person == 3 && !m.conjoined &&
           is_speakers(r, draft, m.form.gender == Gender::feminine);
  });
}

/// ", but the opposition denies it", ", but it did not tell": others, or who spoke, set against what was said.
bool sets_reporter_against(const Reading& r, const Draft& draft, std::uint32_t i) {
  if (!r.is(i, wc::contrast) || r.bare(i).size() < 3) return false;
  const std::uint32_t next = r.is(i + 1, wc::that) ? i + 2 : i + 1;
  if (r.is(next, wc::negation))
    return (r.token(next - 1).possessed || r.is(next - 1, wc::that)) && speaker_tells(r, draft, next + 1);
  const NounPhrase who = noun_phrase_at(r, next, {r.sentence(i).end, true, false});
  if (who.tokens.empty() || (!is_known(r, who) && !r.token(next).possessed)) return false;
  const std::uint32_t verb = behind_clause(r, who.tokens.end, r.sentence(i).end);
  if (r.is(verb, wc::negation))
    return reports_at(r, verb) && (r.is(verb + 2, wc::demonstrative) || frame_of(r.word(verb + 2)) == frame::ala);
  return r.token(verb).part == Part::verb && any_cue(r, verb, [&](const CueMatch& m) {
           const bool denies = r.tables.classes[r.tables.cues[m.cue].kind].stance == Stance::deny;
           return (denies || r.is(verb + 1, wc::that)) && !m.object && m.form.person == 3;
         });
}

/// "(and) it was not possible to verify this", "there was no comment".
bool could_not_check(const Reading& r, std::uint32_t i) {
  constexpr std::uint32_t farthest = 4;  // tokens to what was not learnt
  if (r.in(i, word_list::unverified)) return true;
  for (std::uint32_t k = i + 1; r.in(i, word_list::could) && k <= i + farthest && r.mark(k) == 0; ++k)
    if (r.in(k, word_list::checking)) return true;
  return false;
}

/// ", while the command declined to comment".
bool declines(const Reading& r, std::uint32_t i) {
  constexpr std::uint32_t farthest = 7;  // tokens to the comment
  if (!r.is(i, wc::clause | wc::contrast) || r.token(i + 1).part != Part::verb) return false;
  for (std::uint32_t k = i + 2; k < i + farthest && r.mark(k) == 0; ++k)
    if (frame_of(r.word(k)) == frame::an && spells(r.word(k + 1), {alef, lam, teh, ain, lam, yeh, qaf})) return true;
  return false;
}

/// ", which nobody commented on", ", and it is a charge that the company denies", ", the matter that raised": what is
/// told of what was said.
bool tells_of_said(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  const bool matter = spells(word, {alef, lam, alef, meem, reh}) && r.is(i + 1, wc::relative);
  const bool it = r.token(i).conjoined && is_he(word);
  if (!matter && !it) return false;
  const bool what = spells(r.word(i + 1), {meem, alef});
  const bool the_matter = r.is(i + 2, wc::relative);
  // What was said is the object; "which confirms that" is said as well.
  const std::uint32_t at = the_matter ? i + 3 : i + 2;
  const std::uint32_t verb = r.is(at, wc::negation) ? at + 1 : at;
  const bool of_it =
      verb != at || frame_of_it(r.word(verb + 1)) != 0 || any_cue(r, verb, [](const CueMatch& m) { return m.object; });
  return (matter || what || the_matter || r.is(i + 1, wc::allegation)) && of_it && reports_at(r, at);
}

}  // namespace

bool is_reporters(const Reading& r, const Draft& draft, std::uint32_t i) {
  if (i == 0 || r.mark(i - 1) != ',' || r.token(i).inside != 0) return false;
  // ", before he asked"
  if (spells(r.word(i), {qaf, beh, lam}) && r.is(i + 1, wc::that) && speaker_tells(r, draft, i + 2)) return true;
  // ", without setting a date"
  const std::uint32_t without = r.is(i, wc::inner) ? i + 1 : i;
  if (is_without(r, without) && r.is(without + 1, wc::that) && r.in(without + 2, word_list::told))
    return is_speakers(r, draft, r.first_letter(without + 2) == teh);
  // ", and did not tell the reason"
  const bool untold =
      r.token(i).conjoined && spells(r.bare(i), {lam, meem}) && any_cue(r, i + 1, [&](const CueMatch& m) {
        const CueClass& kind = r.tables.classes[r.tables.cues[m.cue].kind];
        return m.form.form == Form::present && m.form.person == 3 && (kind.name == "say" || kind.name == "reveal") &&
               is_speakers(r, draft, m.form.gender == Gender::feminine);
      });
  // ", for so-and-so to answer that"
  const bool answers = r.is_known(i + 1) && any_cue(r, i, [](const CueMatch& m) {
                         return m.form.form == Form::present && m.proclitic == lam && m.form.person == 3;
                       });
  // ", and there was no comment", ", while there was no comment"
  const std::uint32_t not_yet = r.is(i, wc::clause | wc::contrast) ? i + 1 : i;
  const bool unverified =
      (not_yet != i || r.token(i).conjoined) && spells(r.bare(not_yet), {lam, meem}) && could_not_check(r, not_yet + 1);
  return untold || unverified || answers || declines(r, i) || sets_reporter_against(r, draft, i) || tells_of_said(r, i);
}

bool is_by_saying(const Reading& r, std::uint32_t i) {
  const bool next = r.mark(i + 1) == ':' || r.token(i + 1).opens != 0 || r.is(i + 1, wc::that);
  if (!next || r.first_letter(i) != beh || r.token(i).inside != 0) return false;
  return r.is(i, wc::skip) && any_cue(r, i, [](const CueMatch& m) {
           return m.form.form == Form::noun && m.proclitic == beh && (m.object || m.article);
         });
}

bool is_credit(const Reading& r, std::uint32_t i) {
  if (r.mark(i) != '(') return false;
  return is_medium_at(r, i + 1) && (r.mark(i + 2) == ')' || r.mark(i + 3) == ')' || r.mark(i + 4) == ')');
}

bool is_of_saying(const Reading& r, std::uint32_t i) {
  const Spellings& written = r.tables.written;
  return text_of(r, i).substr(written.waw.size()).starts_with(written.that_below);
}

bool is_her_past(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  return word.size() > 3 && static_cast<unsigned char>(word.front()) != teh &&
         static_cast<unsigned char>(word.back()) == teh && static_cast<unsigned char>(word[word.size() - 2]) != alef;
}

bool denies_more(const Reading& r, std::uint32_t i) {
  const Part part = r.token(i).part;
  const bool noun = part == Part::noun || part == Part::adj || part == Part::adp;
  return r.is(i, wc::negation) && r.token(i).conjoined && !noun && !r.is(i + 1, wc::adjunct);
}

bool is_joined_verb(const Reading& r, std::uint32_t i) {
  const Token& token = r.document.tokens[i];
  if (token.words < 2 || !r.token(i).conjoined) return false;
  return r.document.words[token.first_word + 1].part == Part::verb;
}

bool is_term(const Reading& r, const Quote& quote) {
  constexpr std::uint32_t most = 3;  // words
  return quote.open > 0 && r.is(quote.open - 1, wc::that) && quote.close <= quote.open + most + 1 &&
         r.last_letter(quote.open - 1) == noon;
}

bool is_then(const Reading& r, std::uint32_t i) { return spells(r.word(i), {theh, meem}); }

bool is_pair_at(const Reading& r, std::uint32_t i) {
  if (!begins_noun_phrase(r, i)) return false;
  const std::string_view word = r.word(i);
  const bool dual = word.size() > 4 && (spells(word.substr(word.size() - 2), {alef, noon}));
  if (dual) return true;
  const std::uint32_t end = noun_phrase_at(r, i, {r.size(), true, true}).tokens.end;
  for (std::uint32_t k = i + 1; k <= end; ++k)
    if (r.token(k).conjoined && r.is_known(k)) return true;
  return false;
}

bool is_same_noun(const Reading& r, std::uint32_t one, std::uint32_t second) {
  const auto noun = [&](std::uint32_t k) {
    return r.token(k).definite && r.bare(k).size() > 2 ? r.bare(k).substr(2) : r.bare(k);
  };
  return noun(one) == noun(second);
}

bool is_person_or_body(const Reading& r, std::uint32_t i) {
  const Head* head = r.head(i);
  return head != nullptr ? head->type != SourceType::document : r.token(i).mention != 0;
}

bool closes_inside(const Reading& r, IndexRange range) {
  const std::uint32_t inside = range.size() > 1 ? r.token(range.end - 2).inside : 0;
  if (inside == 0) return false;
  const Quote& quote = r.quotes[inside - 1];
  return quote.closed && quote.close == range.end - 1 && quote.open > range.begin;
}

IndexRange trimmed(const Reading& r, IndexRange range, bool of_person) {
  range.end = std::min(range.end, r.size());
  while (!range.empty()) {
    const unsigned char last = r.mark(range.end - 1);
    if (last == 0) break;
    if ((last == ')' && has_mark(r, range, '(')) || closes_inside(r, range)) break;
    --range.end;
  }
  while (!range.empty() && r.mark(range.begin) != 0 && r.mark(range.begin) != '(' &&
         !(of_person && opens_name(r, range)))
    ++range.begin;
  return range;
}

}  // namespace isnad
