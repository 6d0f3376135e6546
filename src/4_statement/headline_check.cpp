// Whether a headline says what its body says.
#include "isnad/headline_check.h"

#include <algorithm>
#include <string>

#include "3_annotation/annotation_tables.h"
#include "4_statement/headline_faults.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/nouns.h"
#include "4_statement/places.h"
#include "4_statement/statement_of_reading.h"
#include "4_statement/statement_tables.h"
#include "isnad/statement.h"

namespace isnad {
namespace {

constexpr float least_main = 0.1F;       // of the main clause that the support has
constexpr float least_scattered = 0.2F;  // the same, wherever its words stand
constexpr float least_without_verb = 0.3F;
constexpr float least_named = 0.6F;    // the same where a name of it is not in the body
constexpr float least_at_home = 0.3F;  // a country that the body takes for granted is not missed
constexpr float least_compared = 0.3F;
constexpr float sure_word = 0.9F, least_unsure = 0.25F;          // of the main clause, where no word of it is sure
constexpr float least_strange = 0.4F, least_strange_run = 0.3F;  // the same where the body has no name of it
constexpr float least_part = 0.3F;                               // of another clause that the body has anywhere
constexpr float least_open = 0.38F;                              // the same where its predicate is nowhere
constexpr float least_adjunct = 0.15F;
constexpr std::uint32_t longest_picture = 3;    // words
constexpr std::uint32_t farthest_question = 8;  // words
constexpr std::size_t most_faults = 3;

/// Whether `part` has few words that could be found.
bool is_short(const HeadlineMatch& match, std::uint32_t part) {
  return std::count_if(match.claim.terms.begin(), match.claim.terms.end(),
                       [&](const ClaimTerm& term) { return term.part == part; }) < 3;
}

/// The place among the terms of what `part` says of its subject; their count where it says nothing.
std::uint32_t predicate_of(const HeadlineMatch& match, std::uint32_t part) {
  std::uint32_t t = 0;
  while (t < match.claim.terms.size() && (match.claim.terms[t].part != part || !match.claim.terms[t].predicate)) ++t;
  return t;
}

/// The predicate of `part` is nowhere in the body.
bool lacks_predicate(const HeadlineMatch& match, std::uint32_t part) {
  const std::uint32_t t = predicate_of(match, part);
  return t < match.claim.terms.size() && match.anywhere(t) == 0;
}

/// Whether the tables know words that stand for the predicate of `part`: only of these tells it something that none is
/// in the body.
bool has_known_predicate(const HeadlineMatch& match, std::uint32_t part) {
  const std::uint32_t t = predicate_of(match, part);
  return t < match.claim.terms.size() && match.headline.words[match.claim.terms[t].token].synonyms != 0;
}

/// A figure of speech says it, for which the body has plain words.
bool speaks_in_pictures(const HeadlineMatch& match, std::uint32_t part) {
  const std::uint32_t t = predicate_of(match, part);
  if (t == match.claim.terms.size()) return false;
  const std::uint32_t token = match.claim.terms[t].token;
  return match.headline.any({token, std::min(token + longest_picture, match.headline.size())}, headline_class::picture);
}

/// All that `part` says beside its predicate stands in one sentence.
bool is_told_in_other_words(const HeadlineMatch& match, std::uint32_t part) {
  const auto has_all = [&](const BodyRun& run) {
    std::size_t others = 0;
    for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t) {
      const ClaimTerm& term = match.claim.terms[t];
      if (term.part != part || term.predicate) continue;
      if (match.most(run.pieces, t) == 0) return false;
      ++others;
    }
    return others >= 2;
  };
  return std::any_of(match.runs.begin(), match.runs.end(), has_all);
}

/// All that is said of the predicate is nowhere: the word alone may mean another thing.
bool has_predicate_alone(const HeadlineMatch& match, std::uint32_t part) {
  std::size_t others = 0;
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t) {
    const ClaimTerm& term = match.claim.terms[t];
    if (term.part != part || term.predicate || !term.is_word()) continue;
    if (match.anywhere(t) > 0) return false;
    ++others;
  }
  return others >= 2;
}

/// "this", "these", also behind a conjunction.
bool is_this(const Reading& r, std::uint32_t i) {
  const std::string_view word = r.bare(i);
  return r.is(i, word_class::demonstrative) || spells(word, {letter::heh, letter::thal, letter::heh}) ||
         spells(word, {letter::heh, letter::thal, letter::alef});
}

/// "what we know of it".
bool is_what_we(const Reading& r, std::uint32_t i) {
  return spells(r.bare(i), {letter::meem, letter::alef}) && r.word(i + 1).size() > 3 &&
         r.first_letter(i + 1) == letter::noon;
}

/// "and these are the reasons": it promises, and claims nothing.
bool is_teaser(const HeadlineMatch& match, std::uint32_t part) {
  const IndexRange tokens = match.claim.parts[part].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (match.headline.reading.mark(i) == 0)
      return is_this(match.headline.reading, i) || is_what_we(match.headline.reading, i);
  return false;
}

/// "and hints at escalation": a threat of nothing else, where the body tells of one.
bool is_threat_told(const HeadlineMatch& match, std::uint32_t part) {
  const bool plain = std::all_of(match.claim.terms.begin(), match.claim.terms.end(), [&](const ClaimTerm& term) {
    return term.part != part || match.headline.is(term.token, headline_class::threat);
  });
  return plain && match.body.any({0, match.body.size()}, headline_class::threat);
}

/// A single noun is no clause, nor is "behind it".
bool is_lone_noun(const HeadlineMatch& match, std::uint32_t part) {
  const ClaimPart& clause = match.claim.parts[part];
  if (clause.tokens.size() == 1 && ends_with_it(match.headline.reading.word(clause.tokens.begin))) return true;
  const auto terms = std::count_if(match.claim.terms.begin(), match.claim.terms.end(),
                                   [&](const ClaimTerm& term) { return term.part == part; });
  if (terms >= 2 || clause.adjunct) return false;
  for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i)
    if (match.headline.words[i].verb) return false;
  return true;
}

/// What of `part` must stand in the body: a clause beside the main one is told in other words more often.
float least_of(const HeadlineMatch& match, std::uint32_t part) {
  if (match.claim.parts[part].adjunct && is_short(match, part)) return least_adjunct;
  return lacks_predicate(match, part) ? least_open : least_part;
}

IndexRange whole_main(const HeadlineMatch& match) {
  return match.claim.parts.empty() ? IndexRange{0, match.headline.size()} : match.claim.parts.front().tokens;
}

/// A threat, an attack, an admission: said in pictures, which are compared by rules of their own.
bool has_hard_word(const HeadlineMatch& match) {
  return match.headline.any({0, match.claim.parts.front().tokens.end},
                            headline_class::threat | headline_class::attack | headline_class::confess);
}

/// A place that something comes from or goes to: where it happens is told in other words, or goes without saying.
bool is_whence(const ComparedText& text, std::uint32_t i) {
  return is_named_place(text.reading, i) && i > 0 &&
         (frame_of(text.reading.word(i - 1)) & (frame::min | frame::ila)) != 0;
}

/// The claim and the body have a country in common: another one is not taken for granted.
bool has_country(const HeadlineMatch& match) {
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t)
    if (match.headline.words[match.claim.terms[t].token].country != 0 && match.anywhere(t) > 0) return true;
  return false;
}

/// A place of the main clause that the body never has: it is spelled alike everywhere, as persons are not.
bool lacks_place(const HeadlineMatch& match) {
  const bool may_be_home = match.support()->main >= least_at_home && !has_country(match);
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t) {
    const ClaimTerm& term = match.claim.terms[t];
    if (term.part == 0 && term.is_word() && is_whence(match.headline, term.token) && match.anywhere(t) == 0 &&
        !(may_be_home && match.headline.words[term.token].country != 0 && !match.headline.words[term.token].capital))
      return true;
  }
  return false;
}

/// What the body has of `part` in one sentence, and the most of each of its words anywhere.
float covered(const HeadlineMatch& match, std::uint32_t part) {
  float have = 0, all = 0;
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t) {
    if (match.claim.terms[t].part != part) continue;
    have += match.anywhere(t) * match.claim.terms[t].weight;
    all += match.claim.terms[t].weight;
  }
  return all == 0 ? 1 : have / all;
}

/// A person of the main clause who is nowhere in the body.
bool lacks_person(const HeadlineMatch& match) {
  const Reading& headline = match.headline.reading;
  const auto is_absent = [&](std::uint32_t mention) {
    for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t)
      if (headline.token(match.claim.terms[t].token).mention == mention && match.anywhere(t) > 0) return false;
    return true;
  };
  return std::any_of(match.claim.terms.begin(), match.claim.terms.end(), [&](const ClaimTerm& term) {
    const std::uint32_t mention = headline.token(term.token).mention;
    return term.part == 0 && mention != 0 && headline.document.mentions[mention - 1].type == MentionType::person &&
           is_absent(mention);
  });
}

/// The body is of something else: it has none of the names of the main clause and little of it anywhere, or the support
/// has no word of it but by a synonym.
bool is_of_something_else(const HeadlineMatch& match) {
  bool named = false, has_name = false, has_word = false;
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t) {
    const ClaimTerm& term = match.claim.terms[t];
    if (!term.is_word() || term.part != 0) continue;
    has_word = has_word || match.most(match.support()->pieces, t) >= sure_word;
    if (!match.headline.words[term.token].name || is_named_place(match.headline.reading, term.token))
      continue;  // that may be at home
    named = true;
    has_name = has_name || match.anywhere(t) > 0;
  }
  const float all = covered(match, 0);
  return (!has_word && all < least_unsure) ||
         (named && !has_name && all < least_strange && match.support()->main < least_strange_run);
}

bool is_verb(const HeadlineMatch& match, std::uint32_t part) {
  return match.headline.words[match.claim.terms[predicate_of(match, part)].token].verb;
}

/// Whom the headline names says it: in other words, as it seems.
bool is_told_by_source(const HeadlineMatch& match) {
  const IndexRange source = match.claim.source;
  if (source.empty() || match.support()->statement == 0) return false;
  const Speaker speaker = speaker_of(match, match.support()->statement);
  for (std::uint32_t h = source.begin; h < source.end; ++h)
    for (std::uint32_t i = speaker.shown.begin; match.headline.words[h].content && i < speaker.shown.end; ++i)
      if (agreement(match.headline, h, match.body, i) >= sure_word) return true;
  return false;
}

bool main_is_missing(const HeadlineMatch& match) {
  if (is_question(match)) return false;
  if (speaks_in_pictures(match, 0)) return false;
  if (match.best == 0) return true;
  if (has_hard_word(match)) return false;
  const bool told = is_told_by_source(match);
  if (!told && is_of_something_else(match)) return true;
  const float least = lacks_place(match) ? least_named : least_main;
  if (!told && has_known_predicate(match, 0) && lacks_predicate(match, 0) && is_verb(match, 0) &&
      covered(match, 0) < (lacks_person(match) ? least_without_verb : least_scattered))
    return true;
  if (match.support()->main >= least) return false;
  return least == least_named || (has_known_predicate(match, 0) && covered(match, 0) < least_scattered);
}

/// The headline's bytes that are compared: whole code points.
std::string cut(std::string_view headline, std::uint32_t most) {
  std::size_t size = std::min<std::size_t>(headline.size(), most);
  while (size > 0 && size < headline.size() && (static_cast<unsigned char>(headline[size]) & 0xC0U) == 0x80U) --size;
  return std::string(headline.substr(0, size));
}

/// A fault of a more special kind leaves none of the others to say.
void drop_doubles(FoundFaults& faults, const HeadlineCheckTables& tables) {
  const auto kind = [&](const FoundFault& fault) { return tables.rules[static_cast<std::size_t>(fault.rule)].kind; };
  FoundFaults kept;
  for (const FoundFault& fault : faults) {
    const bool again =
        std::any_of(kept.begin(), kept.end(), [&](const FoundFault& other) { return kind(other) == kind(fault); });
    if (!again && kept.size() < most_faults) kept.push_back(fault);
  }
  faults = std::move(kept);
}

/// Whether a number counts the word.
bool is_counted(const HeadlineMatch& match, std::uint32_t token) {
  const auto& numbers = match.headline.numbers;
  return std::any_of(numbers.begin(), numbers.end(), [&](const ComparedNumber& n) { return n.unit == token + 1; });
}

/// Whether the support has two words of the claim, or its verb, or all that there are: one noun alone may be of another
/// matter.
bool is_compared(const HeadlineMatch& match) {
  std::size_t found = 0, all = 0;
  for (std::uint32_t t = 0; t < match.claim.terms.size(); ++t) {
    if (!match.claim.terms[t].is_word() || match.claim.terms[t].part != 0) continue;
    ++all;
    if (match.most(match.support()->pieces, t) == 0) continue;
    const ClaimTerm& term = match.claim.terms[t];
    found += term.predicate && (match.headline.words[term.token].verb || is_counted(match, term.token)) ? 2U : 1U;
  }
  return match.support()->main >= least_compared && found >= std::min<std::size_t>(all, 2);
}

/// What can be told only where the support is surely of the claim.
void find_differences(const HeadlineMatch& match, FoundFaults& faults) {
  find_number_faults(match, faults);
  find_hedge_faults(match, faults);
  if (faults.empty() || faults.back().rule != HeadlineRule::not_yet_as_no) find_negation_faults(match, faults);
  find_scope_faults(match, faults);
  find_time_faults(match, faults);
}

/// The claim of clause `part` alone.
HeadlineClaim claim_of(const HeadlineClaim& claim, std::uint32_t part) {
  HeadlineClaim out = claim;
  out.whole = claim.parts[part].tokens;
  out.parts = {claim.parts[part]};
  out.beside = true;
  if (!claim.colon) out.cue = 0;
  out.terms.clear();
  for (ClaimTerm term : claim.terms) {
    if (term.part != part) continue;
    term.part = 0;
    out.terms.push_back(term);
  }
  return out;
}

/// "... and closes its plant in March": what a second clause with a verb of its own changes, compared with the words of
/// the body that carry it.
void find_differences_beside(const HeadlineMatch& match, FoundFaults& faults) {
  if (match.best == 0 || is_question(match)) return;
  for (std::uint32_t part = 1; part < match.claim.parts.size(); ++part) {
    const std::size_t predicate = predicate_of(match, part);
    if (match.claim.parts[part].adjunct || predicate == match.claim.terms.size()) continue;
    HeadlineMatch beside = match_headline(match.headline, match.body, match.said, claim_of(match.claim, part));
    if (beside.claim.terms.empty()) continue;
    prefer_affirmed(beside);
    prefer_firm(beside);
    if (beside.best == 0 || !is_compared(beside)) continue;
    FoundFaults found;
    find_differences(beside, found);
    for (const FoundFault& fault : found)
      if (fault.headline.begin >= beside.claim.whole.begin && fault.headline.end <= beside.claim.whole.end)
        faults.push_back(fault);
  }
}

FoundFaults find_faults(const HeadlineMatch& match) {
  FoundFaults faults;
  if (main_is_missing(match)) {
    faults.push_back({HeadlineRule::main_missing, whole_main(match), {}});
    return faults;
  }
  if (match.best == 0) return faults;
  if (is_compared(match)) find_differences(match, faults);
  find_stance_faults(match, faults);
  find_source_faults(match, faults);
  find_differences_beside(match, faults);
  find_gaps(match, faults);
  return faults;
}
HeadlineCheck written(const HeadlineMatch& match, FoundFaults faults, const HeadlineCheckTables& tables) {
  HeadlineCheck out;
  out.checked = true;
  drop_doubles(faults, tables);
  for (const FoundFault& fault : faults) {
    HeadlineFlag flag;
    flag.kind = tables.rules[static_cast<std::size_t>(fault.rule)].kind;
    flag.rule = static_cast<std::uint16_t>(fault.rule);
    flag.headline_part = match.headline.reading.span(fault.headline);
    flag.body_part = match.body.reading.span(fault.body);
    out.flags.push_back(flag);
  }
  std::stable_sort(out.flags.begin(), out.flags.end(), [](const HeadlineFlag& a, const HeadlineFlag& b) {
    return a.headline_part.begin < b.headline_part.begin;
  });
  if (match.best != 0 && !main_is_missing(match)) out.support = match.body.reading.span(match.support()->tokens);
  return out;
}

/// Compares `headline` with the body, which is not empty.
HeadlineCheck check(std::string_view headline, const Reading& body, const Statements& statements,
                    const Resources& resources, const AnnotationOptions& options, const HeadlineLimits& limits,
                    Memory& memory) {
  const HeadlineCheckTables& tables = resources.statement().headline;
  const AnnotationTables& annotation = resources.annotation();
  const Document title = annotate(cut(headline, limits.headline_bytes), resources, options, memory);
  if (title.tokens.empty()) return {};
  const Reading head = read_document(title, annotation.letters, StatementMemory::of(memory, resources.statement()));
  const ComparedText wanted = read_compared(head, tables, annotation.entities, limits.body_tokens, true);
  const ComparedText found = read_compared(body, tables, annotation.entities, limits.body_tokens);
  HeadlineMatch match = match_headline(wanted, found, statements, read_claim(wanted, attribute(head)));
  if (match.claim.terms.empty()) return {};
  prefer_affirmed(match);
  prefer_firm(match);
  return written(match, find_faults(match), tables);
}

}  // namespace

bool is_question(const HeadlineMatch& match) {
  const ComparedText& headline = match.headline;
  const unsigned char mark = headline.reading.mark(headline.size() - 1);
  if (mark == '?' || mark == '!') return true;
  const std::uint32_t begin = whole_main(match).begin;
  for (std::uint32_t i = begin + 1; i < std::min(begin + farthest_question, headline.size()); ++i)
    if (headline.reading.is(i, word_class::asks) && headline.reading.is(i - 1, word_class::asks)) return true;
  return headline.is(begin, headline_class::asked);
}

void find_gaps(const HeadlineMatch& match, FoundFaults& faults) {
  for (std::uint32_t part = 1; part < match.claim.parts.size(); ++part)
    if ((covered(match, part) < least_of(match, part) || has_predicate_alone(match, part)) && !is_question(match) &&
        !is_lone_noun(match, part) && !is_teaser(match, part) && !speaks_in_pictures(match, part) &&
        !is_told_in_other_words(match, part) && !is_threat_told(match, part))
      return faults.push_back({HeadlineRule::clause_missing, match.claim.parts[part].tokens, {}});
}

HeadlineCheck check_headline(std::string_view headline, const Document& document, const Statements& statements,
                             const Resources& resources, const AnnotationOptions& options,
                             const HeadlineLimits& limits) {
  if (document.tokens.empty()) return {};
  Memory memory;
  const Reading body = read_document(document, resources.statement(), resources.annotation().letters);
  return check(headline, body, statements, resources, options, limits, memory);
}

Statements attribute(const Document& document, std::string_view headline, const Resources& resources,
                     const AnnotationOptions& options, const HeadlineLimits& limits, Memory& memory) {
  if (document.tokens.empty()) return {};
  const Reading body =
      read_document(document, resources.annotation().letters, StatementMemory::of(memory, resources.statement()));
  Statements statements = attribute(body);
  statements.headline_check = check(headline, body, statements, resources, options, limits, memory);
  return statements;
}

Statements attribute(const Document& document, std::string_view headline, const Resources& resources,
                     const AnnotationOptions& options, const HeadlineLimits& limits) {
  Memory memory;
  return attribute(document, headline, resources, options, limits, memory);
}

std::string_view why(const HeadlineFlag& flag, const Resources& resources) {
  const auto& rules = resources.statement().headline.rules;
  return rules[flag.rule < rules.size() ? flag.rule : 0].why;
}

}  // namespace isnad
