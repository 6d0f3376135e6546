// Yes and no: negations, words of denial and contraries of the headline against those of the body; and hard words.
#include <algorithm>
#include <array>

#include "4_statement/drafts.h"
#include "4_statement/headline_faults.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/nouns.h"

namespace isnad {
namespace {

namespace hc = headline_class;
namespace wc = word_class;

constexpr std::uint32_t scope_of_no = 3;  // content words that a negation reaches
constexpr std::uint32_t farthest_object = 14;
constexpr std::uint32_t farthest_subject = 8;
constexpr float least_affirmed = 0.6F;  // of what the denial has of the claim, in what is denied
constexpr float least_denied = 0.5F;    // of the main clause, in what its source denies
constexpr float least_rest = 0.4F;      // of the clause, beside two contraries

/// "one goal without answer in the match": `no` denies an indefinite noun of its own, and not token `i`;
/// "for a term not set", but not "unable to".
bool is_closed(const ComparedText& text, std::uint32_t no, std::uint32_t i) {
  if (text.is(no, hc::un)) return i > no + 1 && text.reading.token(no + 2).part != Part::adp;
  return text.is(no, hc::without) && i > no + 1 && text.words[no + 1].content && !text.words[no + 1].verb &&
         !text.reading.token(no + 1).definite;
}

/// "will not agree to any deal unless it is": with its exception a negation affirms.
bool is_excepted(const ComparedText& text, std::uint32_t i) {
  constexpr std::uint32_t farthest = 8;  // tokens
  for (std::uint32_t k = i + 1; k < text.size() && k < i + farthest && text.reading.mark(k) != '.'; ++k)
    if (spells(text.reading.word(k), {letter::alef, letter::lam, letter::alef})) return true;
  return false;
}

/// Whether what stands before token `i` of `text` is what an implicative verb governs it by.
bool is_governed_by(const ComparedText& text, std::uint32_t i, Governed by) {
  const Reading& r = text.reading;
  const bool that = r.is(i - 1, wc::that);
  const std::uint16_t of = frame_of(r.word(that && i > 1 ? i - 2 : i - 1));  // "managed to", "in that"
  switch (by) {
    case Governed::fi: return of == frame::fi;
    case Governed::an: return of == frame::an;
    case Governed::min: return of == frame::min;
    case Governed::that: return that;
    case Governed::object: return of == 0;
  }
  return false;
}

/// "did not manage, on Tuesday, to pass": the implicative verb that governs token `i` of `text`; `i` where none does.
std::uint32_t implicative_before(const ComparedText& text, std::uint32_t i) {
  constexpr std::uint32_t farthest = 9, beside = 3;  // tokens; with nothing between, and with "that"
  for (std::uint32_t k = i; k-- > 0 && k + farthest > i && text.reading.mark(k) != '.';) {
    const auto row = text.tables.implicative_of.find(text.words[k].bare);
    if (!row) continue;
    const Governed by = text.tables.implicatives[*row].by;
    const bool far = (by == Governed::object || by == Governed::that) && k + beside < i;
    return !far && k + 1 < i + (by == Governed::object ? 1 : 0) && is_governed_by(text, i, by) ? k : i;
  }
  return i;
}

/// Whether token `i` of `text` is denied; `from` is where its clause begins.
bool is_denied(const ComparedText& text, std::uint32_t i, std::uint32_t from) {
  if (const std::uint32_t verb = implicative_before(text, i); verb != i)
    return is_denied(text, verb, std::min(from, text.reading.sentence(verb).begin)) !=
           text.tables.implicatives[*text.tables.implicative_of.find(text.words[verb].bare)].fails;
  std::uint32_t content = 0;
  bool denied = false;
  for (std::uint32_t k = i; k-- > from && content < scope_of_no;) {
    if (text.reading.mark(k) != 0 && !text.reading.is_quote_mark(k)) break;
    if (spells(text.reading.word(k), {letter::alef, letter::lam, letter::alef})) break;  // "none but where"
    // "its rejection and condemnation": one beside the other, and none of the other.
    if (k + 1 == i && text.is(k, hc::deny) && text.reading.token(i).conjoined) break;
    if ((text.is(k, hc::no) || text.is(k, hc::deny)) && !is_closed(text, k, i)) denied = !denied;
    if (text.words[k].content) ++content;
    if (text.reading.is(k, wc::that | wc::relative) && !text.is(k, hc::no)) break;
  }
  return denied && !is_excepted(text, i);
}

/// Whether a negation stands right before token `i`.
bool is_next_to_no(const ComparedText& text, std::uint32_t i) {
  return i > 0 && (text.is(i - 1, hc::no | hc::deny) || implicative_before(text, i) != i);
}

class Negations {
 public:
  Negations(const HeadlineMatch& match, FoundFaults& faults)
      : m_(match), h_(match.headline), b_(match.body), faults_(faults), run_(*match.support()) {}

  void run() {
    if (run_.statement == 0 && m_.claim.colon) return;  // not what the named source says
    if (source_denies()) return;
    const FoundFault fault = compare(run_);
    if (fault.rule == HeadlineRule::none) return;
    if (fault.rule == HeadlineRule::no_lost && tells_of_denial(fault.headline.end)) return;
    for (const BodyRun& other : m_.runs)
      if (rivals(m_, other) && compare(other).rule == HeadlineRule::none) return;
    faults_.push_back(fault);
  }

 private:
  /// "what is told of ... is pure invention", "denied that": the whole run is denied.
  [[nodiscard]] bool run_is_denied(const BodyRun& run, std::uint32_t place) const {
    if (run.statement != 0) {
      const Statement& said = m_.said.items[run.statement - 1];
      const IndexRange cue = m_.tokens_of(said.cue);
      const IndexRange content = m_.tokens_of(said.content);
      const bool within = place >= content.begin && place < content.end;
      if (within && b_.any(cue, hc::deny) && !b_.any({cue.begin > 0 ? cue.begin - 1 : 0, cue.end}, hc::no)) return true;
    }
    // A headline that tells of the rumour itself is of the same thing.
    return b_.any(run.tokens, hc::rumour) && !h_.any({0, h_.size()}, hc::rumour);
  }

  [[nodiscard]] std::uint32_t piece_of(const BodyRun& run, std::uint32_t token) const {
    for (std::uint32_t p = run.pieces.begin; p < run.pieces.end; ++p)
      if (token < m_.pieces[p].tokens.end) return p;
    return run.pieces.begin;
  }

  /// A negation that reaches something else may still say the same: "without schools", "will not go back to school".
  [[nodiscard]] bool has_no(const ComparedText& text, IndexRange range, std::uint32_t itself) const {
    const std::uint64_t classes = hc::no | hc::lack | (&text == &b_ ? hc::deny | hc::rumour : 0);
    return text.any({range.begin, itself}, classes) || text.any({itself + 1, range.end}, classes);
  }

  /// The share of the main clause without term `itself` that the run has: contraries of different things are none.
  [[nodiscard]] float rest_of(const BodyRun& run, std::uint32_t itself) const {
    float have = 0, all = 0;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (t == itself || m_.claim.terms[t].part != m_.claim.terms[itself].part) continue;
      have += m_.most(run.pieces, t) * m_.claim.terms[t].weight;
      all += m_.claim.terms[t].weight;
    }
    return all == 0 ? 1 : have / all;
  }

  /// Whether the word that has term `itself` is more surely another term of the claim.
  [[nodiscard]] bool is_of_other(const BodyRun& run, std::uint32_t itself) const {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (t != itself && m_.place_of(run, t) == m_.place_of(run, itself) &&
          m_.most(run.pieces, t) > m_.most(run.pieces, itself))
        return true;
    return false;
  }

  /// "X speaks of a truce and Y denies it": behind token `from` the headline tells of the denial itself.
  [[nodiscard]] bool tells_of_denial(std::uint32_t from) const {
    for (std::uint32_t i = from; i < h_.size(); ++i)
      if (h_.is(i, hc::deny) && ends_with_it(h_.reading.word(i))) return true;
    return false;
  }

  /// The headline has its source deny something, or say no of it, and the source denies as much in the body.
  [[nodiscard]] bool is_denied_by_source() const {
    const IndexRange source = m_.claim.source, main = m_.claim.parts.front().tokens;
    const bool denies = m_.claim.cue != 0 && h_.is(m_.claim.cue - 1, hc::deny);
    if (source.empty() || !(denies || (h_.any(main, hc::no) && !h_.any(main, hc::exclude)))) return false;
    for (std::uint32_t s = 0; s < m_.said.items.size(); ++s) {
      const Statement& said = m_.said.items[s];
      const IndexRange cue = m_.tokens_of(said.cue);
      if (!b_.any(cue, hc::deny) || b_.any({cue.begin > 0 ? cue.begin - 1 : 0, cue.end}, hc::no)) continue;
      if (says_most({cue.begin, m_.tokens_of(said.content).end}) &&
          shares_word(m_, source, speaker_of(m_, s + 1).region, 0.7F))
        return true;
    }
    return false;
  }
  /// Whether the pieces in `tokens` have most of the main clause.
  [[nodiscard]] bool says_most(IndexRange tokens) const {
    const auto from = std::partition_point(m_.pieces.begin(), m_.pieces.end(),
                                           [&](const BodyPiece& piece) { return piece.tokens.end <= tokens.begin; });
    const auto to = std::partition_point(from, m_.pieces.end(),
                                         [&](const BodyPiece& piece) { return piece.tokens.begin < tokens.end; });
    const auto number = [&](auto at) { return static_cast<std::uint32_t>(at - m_.pieces.begin()); };
    return from != to && m_.coverage({number(from), number(to)}, 0) >= least_denied;
  }

  /// The headline has somebody deny something, and so has the body: "the management denied this".
  [[nodiscard]] bool source_denies() const {
    if (is_denied_by_source()) return true;
    if (m_.claim.cue == 0 || m_.claim.source.empty() || !h_.is(m_.claim.cue - 1, hc::deny)) return false;
    for (std::uint32_t i = 0; i < b_.size(); ++i) {
      if (!b_.is(i, hc::deny) || (i > 0 && b_.is(i - 1, hc::no))) continue;
      if (!b_.any({i + 1, std::min(i + farthest_subject, b_.size())}, hc::anaphor)) continue;
      for (std::uint32_t k = i + 1; k < std::min(i + farthest_subject, b_.size()); ++k)
        if (b_.words[k].content && agreement(h_, m_.claim.source.begin, b_, k) >= 0.9F) return true;
    }
    return false;
  }

  /// "and no injuries in the hills": a piece of the body denies the noun, and has what stands behind it in the headline
  /// as surely as the run.
  [[nodiscard]] bool denies_elsewhere(const BodyRun& run, std::uint32_t term) const {
    for (std::uint32_t p = 0; p < m_.pieces.size(); ++p)
      if (m_.most({p, p + 1}, term) >= 0.9F && has_rest(run, p, term) && denies_in(p, m_.claim.terms[term].token))
        return true;
    return false;
  }
  [[nodiscard]] bool denies_in(std::uint32_t piece, std::uint32_t word) const {
    const IndexRange tokens = m_.pieces[piece].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
      if (b_.words[i].content && agreement(h_, word, b_, i) >= 0.9F && is_denied(b_, i, b_.reading.sentence(i).begin))
        return true;
    return false;
  }
  [[nodiscard]] bool has_rest(const BodyRun& run, std::uint32_t piece, std::uint32_t term) const {
    for (std::uint32_t t = term + 1; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].part == m_.claim.terms[term].part &&
          m_.most({piece, piece + 1}, t) < m_.most(run.pieces, t))
        return false;
    return true;
  }

  /// Whether an implicative verb alone makes the difference, and the body does not say the contrary outright: "fails
  /// the exam" of one who "flunked", "qualifies" of one whose rival "failed to qualify".
  [[nodiscard]] bool is_left_open(const BodyRun& run, std::uint32_t term, bool no) const {
    const std::uint32_t word = m_.claim.terms[term].token, place = m_.place_of(run, term);
    if (no) return implicative_before(h_, word) != word && !b_.words[place].verb;
    if (implicative_before(b_, place) == place) return false;
    for (std::uint32_t i = run.tokens.begin; i < run.tokens.end; ++i)
      if (b_.words[i].content && agreement(h_, word, b_, i) >= 0.7F && !is_denied(b_, i, b_.reading.sentence(i).begin))
        return true;
    return false;
  }

  /// The first term of the claim that one of the two denies.
  [[nodiscard]] FoundFault compare(const BodyRun& run) const {
    const ClaimPart& main = m_.claim.parts.front();
    std::uint32_t from = m_.claim.cue != 0 ? std::min(m_.claim.cue - 1, main.tokens.begin) : main.tokens.begin;
    if (from > 0 && h_.is(from - 1, hc::no)) --from;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const ClaimTerm& term = m_.claim.terms[t];
      const std::uint32_t place = m_.place_of(run, t);
      const ClaimPart& part = m_.claim.parts[term.part];
      if (!term.is_word() || place == b_.size() || h_.words[term.token].name) continue;
      if (term.part != 0 && (part.adjunct || !term.predicate)) continue;
      if (!term.predicate && term.token > 0 && h_.is(term.token - 1, hc::un)) continue;  // "an unexpected surprise"
      const bool whole = run_is_denied(run, place);
      const bool body_deny = b_.is(place, hc::deny);
      const bool contrary = are_contrary(h_, term.token, b_, place);
      const std::uint32_t begin = term.part == 0 ? from : part.tokens.begin;
      const bool no = is_denied(h_, term.token, begin);
      const bool body_no = is_denied(b_, place, m_.pieces[piece_of(run, place)].tokens.begin) != (whole && !body_deny);
      if ((no != body_no) == contrary || is_of_other(run, t) || (contrary && rest_of(run, t) < least_rest)) continue;
      if (h_.is(term.token, hc::deny) && !body_deny && b_.any(run.tokens, hc::deny | hc::rumour)) continue;
      if (!term.predicate && !is_next_to_no(h_, term.token) && !is_next_to_no(b_, place) && !contrary) continue;
      if (no && !contrary && !h_.words[term.token].verb && denies_elsewhere(run, t)) continue;
      if (!contrary && (no ? has_no(b_, run.tokens, place) : has_no(h_, {begin, part.tokens.end}, term.token)))
        continue;
      if (!contrary && is_left_open(run, t, no)) continue;
      const HeadlineRule rule = contrary ? HeadlineRule::contrary
                                : no     ? HeadlineRule::no_gained
                                         : HeadlineRule::no_lost;
      return {rule, {term.token, term.token + 1}, run.tokens};
    }
    return {};
  }

  const HeadlineMatch& m_;
  const ComparedText &h_, &b_;
  FoundFaults& faults_;
  const BodyRun& run_;
};

/// Whether the run is told by one who denies it.
bool is_told_by_denier(const HeadlineMatch& match, const BodyRun& run) {
  if (run.statement == 0) return false;
  const IndexRange cue = match.tokens_of(match.said.items[run.statement - 1].cue);
  const IndexRange around{cue.begin > 0 ? cue.begin - 1 : 0, cue.end};
  return match.body.any(cue, hc::deny) && !match.body.any(around, hc::no);
}

/// A class of hard words, and what proves that they are right.
struct Hardness {
  std::uint64_t words, proof;
  HeadlineRule rule;
};
constexpr Hardness hardnesses[] = {{hc::threat, hc::threat_proof, HeadlineRule::threat},
                                   {hc::attack, hc::attack_proof, HeadlineRule::attack},
                                   {hc::confess, hc::confess_proof, HeadlineRule::confession}};

class Stances {
 public:
  Stances(const HeadlineMatch& match, FoundFaults& faults)
      : m_(match), h_(match.headline), b_(match.body), faults_(faults) {}

  void run() {
    for (const Hardness& hard : hardnesses) {
      for (std::uint32_t i = 0; i < h_.size(); ++i) {
        if (!h_.is(i, hard.words) || h_.words[i].name || h_.is(i > 0 ? i - 1 : 0, hc::no) || is_circumstance(i) ||
            is_of_things(i) || is_mutual(i))
          continue;
        if (is_proven(i, hard.proof)) break;
        faults_.push_back({hard.rule, {i, m_.claim.parts.front().tokens.end}, m_.support()->tokens});
        return;
      }
    }
  }

 private:
  /// "amid an escalation": a noun of a clause beside the main one is nobody's speech.
  [[nodiscard]] bool is_circumstance(std::uint32_t word) const {
    return !h_.words[word].verb &&
           std::any_of(m_.claim.parts.begin(), m_.claim.parts.end(), [&](const ClaimPart& part) {
             return part.adjunct && word >= part.tokens.begin && word < part.tokens.end;
           });
  }

  /// "exchange accusations": what two say of one another in any words.
  [[nodiscard]] bool is_mutual(std::uint32_t word) const { return h_.any({word > 1 ? word - 2 : 0, word}, hc::mutual); }

  /// "drought threatens the country with", "accuses it of escalation": a danger, and what others are blamed for.
  [[nodiscard]] bool is_of_things(std::uint32_t word) const {
    if (!h_.is(word, hc::threat)) return false;
    if (!h_.words[word].verb)
      return word > 0 && (h_.reading.is(word - 1, wc::blame) ||
                          (h_.reading.token(word).proclitic == letter::beh && is_accused(word)));
    // "looms on the horizon", spelled like "hints at".
    if (frame_of(h_.reading.word(word + 1)) == frame::fi && h_.is(word + 2, hc::open)) return true;
    const std::uint32_t from = m_.claim.parts.front().tokens.begin;
    if (word <= from || !begins_noun_phrase(h_.reading, from)) return false;
    const NounPhrase np = noun_phrase_at(h_.reading, from, {word, false, false});
    return np.tokens.end == word && !is_known(h_.reading, np) && h_.reading.token(from).part != Part::propn;
  }
  /// Whether a verb of accusing stands before token `word` of the headline.
  [[nodiscard]] bool is_accused(std::uint32_t word) const {
    std::array<CueMatch, 8> matches;
    const StatementTables& tables = h_.reading.tables;
    for (std::uint32_t i = 0; i < word; ++i)
      if (cue_matches(h_.reading, i, matches) != 0 && tables.classes[tables.cues[matches[0].cue].kind].name == "accuse")
        return true;
    return false;
  }

  /// The support, or what the same speaker says, has a word that is as hard, not denied.
  [[nodiscard]] bool is_proven(std::uint32_t word, std::uint64_t proof) const {
    const Speaker speaker = speaker_of(m_, m_.support()->statement);
    for (std::uint32_t p = 0; p < m_.pieces.size(); ++p) {
      const BodyPiece& piece = m_.pieces[p];
      const bool threatens = proof == hc::threat_proof && piece.statement != 0 &&
                             m_.said.items[piece.statement - 1].stance == Stance::threaten;
      if (!threatens && !proves(piece, word, proof)) continue;
      if (piece.sentence == m_.pieces[m_.support()->pieces.begin].sentence) return true;
      if (piece.statement == 0 || speaker.tokens.empty()) return true;
      if (same_speaker(m_, speaker, speaker_of(m_, piece.statement)) || is_subject(piece.statement)) return true;
    }
    return false;
  }

  [[nodiscard]] bool proves(const BodyPiece& piece, std::uint32_t word, std::uint64_t proof) const {
    for (std::uint32_t i = piece.tokens.begin; i < piece.tokens.end; ++i) {
      const bool same = b_.words[i].content && agreement(h_, word, b_, i) >= 0.9F;
      if ((same || b_.is(i, proof)) && !is_denied(b_, i, piece.tokens.begin) && !is_reversed(word, i)) return true;
    }
    return false;
  }

  /// Behind the verb `i` of the body stands first whom the headline's word `word` is done to, and then who does it.
  [[nodiscard]] bool is_reversed(std::uint32_t word, std::uint32_t i) const {
    bool object = false;
    const std::uint32_t end = b_.words[i].verb ? std::min(b_.reading.sentence(i).end, i + farthest_object) : i;
    for (std::uint32_t k = i + 1; k < std::min(end, b_.size()); ++k) {
      if (!b_.words[k].content) continue;
      for (std::uint32_t h = 0; h < h_.size(); ++h) {
        if (h == word || !h_.words[h].content || agreement(h_, h, b_, k) < 0.9F) continue;
        if (h < word) return object;
        object = true;
      }
    }
    return false;
  }

  /// Whether the statement is of somebody that the headline names.
  [[nodiscard]] bool is_subject(std::uint32_t statement) const {
    const Speaker speaker = speaker_of(m_, statement);
    for (std::uint32_t h = 0; h < h_.size(); ++h)
      for (std::uint32_t i = speaker.region.begin; h_.words[h].content && i < speaker.region.end && i < b_.size(); ++i)
        if (agreement(h_, h, b_, i) >= 0.8F) return true;
    return false;
  }

  const HeadlineMatch& m_;
  const ComparedText &h_, &b_;
  FoundFaults& faults_;
};

}  // namespace

void prefer_affirmed(HeadlineMatch& match) {
  if (match.best == 0 || match.headline.any({0, match.headline.size()}, hc::deny | hc::no | hc::rumour)) return;
  if (!is_told_by_denier(match, *match.support())) return;
  std::uint32_t best = 0;
  for (std::uint32_t i = 0; i < match.runs.size(); ++i) {
    const BodyRun& run = match.runs[i];
    if (is_told_by_denier(match, run) || run.main < least_affirmed * match.support()->main) continue;
    if (run.pieces.begin < match.support()->pieces.begin && (best == 0 || run.score > match.runs[best - 1].score))
      best = i + 1;
  }
  if (best != 0) match.best = best;
}

void find_negation_faults(const HeadlineMatch& match, FoundFaults& faults) { Negations(match, faults).run(); }
void find_stance_faults(const HeadlineMatch& match, FoundFaults& faults) { Stances(match, faults).run(); }

}  // namespace isnad
