// What the body leaves open and the headline does not: may, studies, hopes, conditions, "not at present".
#include <algorithm>

#include "4_statement/headline_faults.h"

namespace isnad {
namespace {

namespace hc = headline_class;
namespace wc = word_class;

constexpr float least_firm = 0.5F, sure = 0.85F;
constexpr std::uint32_t near_behind = 3;
constexpr std::uint32_t near_before = 5;  // words between a hedge and what it makes uncertain

class Hedges {
 public:
  Hedges(const HeadlineMatch& match, FoundFaults& faults)
      : m_(match), h_(match.headline), b_(match.body), faults_(faults), run_(*match.support()) {}

  void run() {
    if (not_yet()) return;
    if (is_open_headline()) return;
    std::uint32_t at = 0;
    const HeadlineRule rule = hedge_of(run_, at);
    if (rule == HeadlineRule::none || told_firmly()) return;
    faults_.push_back({rule, m_.claim.parts.front().tokens, run_.tokens});
  }

  static std::uint32_t firm_run_of(const HeadlineMatch& match) {
    FoundFaults none;
    return Hedges(match, none).firm_run();
  }

 private:
  /// 1 + the first run that says what the support says and leaves nothing open, where the support does; 0: none.
  [[nodiscard]] std::uint32_t firm_run() const {
    std::uint32_t at = 0;
    if (is_open_headline() || hedge_of(run_, at) == HeadlineRule::none) return 0;
    for (std::uint32_t i = 0; i < m_.runs.size(); ++i)
      if (is_as_sure(m_.runs[i]) && hedge_of(m_.runs[i], at) == HeadlineRule::none) return i + 1;
    return 0;
  }

  /// Whether the headline itself leaves it open.
  [[nodiscard]] bool is_open_headline() const {
    const IndexRange all = m_.claim.reach(h_.size());
    if (is_question(m_)) return true;
    // "a study: coffee protects": that a study is the source leaves nothing open.
    const IndexRange source = m_.claim.source;
    const bool named = !source.empty() && source.begin == 0 && is_document(h_, source);
    if (h_.any({named ? std::max(source.end, all.begin) : all.begin, all.end}, hc::study)) return true;
    if (h_.any(all, hc::may | hc::hope | hc::condition | hc::open | hc::plan | hc::threat | hc::attack | hc::confess))
      return true;
    for (std::uint32_t i = all.begin; i < all.end; ++i)
      if (is_qad(h_, i) || h_.reading.mark(i) == '?') return true;
    return false;
  }

  /// "qad" before a verb in the present.
  [[nodiscard]] static bool is_qad(const ComparedText& text, std::uint32_t i) {
    if (!text.is(i, hc::qad) || i + 1 >= text.size()) return false;
    if (i > 0 && text.reading.is(i - 1, wc::copula)) return false;
    // "may 'lead to'": a mark between the two.
    const std::uint32_t verb = i + (text.reading.is_quote_mark(i + 1) ? 2U : 1U);
    const std::string_view next = text.reading.word(verb);
    if (next.size() < 3) return false;
    const auto first = static_cast<unsigned char>(next.front());
    return first == letter::yeh || first == letter::teh || first == letter::noon || text.reading.is(verb, wc::negation);
  }

  /// The token of the run that has the predicate, or else the tokens that have terms of the main clause.
  [[nodiscard]] IndexRange matched(const BodyRun& run) const {
    IndexRange out;  // the predicate is told in other words: all that is matched
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].part != 0 || !m_.claim.terms[t].is_word()) continue;
      const std::uint32_t place = m_.place_of(run, t);
      if (place == b_.size()) continue;
      if (m_.claim.terms[t].predicate) return {place, place + 1};
      if (out.empty()) out = {place, place + 1};
      out = {std::min(out.begin, place), std::max(out.end, place + 1)};
    }
    return out;
  }

  /// The words that bring the run in: its cue with what stands between.
  [[nodiscard]] IndexRange cue_of(const BodyRun& run) const {
    if (run.statement == 0) return {};
    return m_.tokens_of(m_.said.items[run.statement - 1].cue);
  }

  [[nodiscard]] HeadlineRule hedge_of(const BodyRun& run, std::uint32_t& at) const {
    const IndexRange words = matched(run);
    if (words.empty()) return HeadlineRule::none;
    const std::uint32_t sentence = b_.reading.sentence(words.begin).begin;
    const std::uint32_t from = begin_of_zone(sentence, words.begin);
    const IndexRange zone{from, end_of_zone(words)};
    const IndexRange cue = cue_of(run);
    const bool forecast = is_forecast();
    if (!is_told_otherwise(run) && begins_with(run, words.begin, hc::study | hc::hope, at) && at < from)
      return b_.is(at, hc::hope) ? HeadlineRule::hope_as_fact : HeadlineRule::study_as_fact;
    for (at = zone.begin; at < zone.end; ++at)
      if (is_qad(b_, at) || (hedges(at, hc::may, run) && !(forecast && at >= cue.begin && at < cue.end)))
        return HeadlineRule::maybe_as_fact;
    if (b_.any(cue, hc::may) && !is_evidence(cue.begin) && !forecast) return HeadlineRule::maybe_as_fact;
    if (is_not_excluded({cue.begin > 0 ? cue.begin - 1 : 0, cue.end}) || is_not_excluded(zone))
      return HeadlineRule::maybe_as_fact;
    if (is_past() && (b_.any(cue, hc::promise) || b_.any(zone, hc::promise))) return HeadlineRule::hope_as_fact;
    if (is_possible_beside(run)) return HeadlineRule::maybe_as_fact;
    if (is_told_otherwise(run)) return HeadlineRule::none;
    for (at = zone.begin; at < zone.end; ++at) {
      if (hedges(at, hc::study, run)) return HeadlineRule::study_as_fact;
      if (hedges(at, hc::hope, run)) return HeadlineRule::hope_as_fact;
    }
    if (m_.claim.source.empty() && b_.any(cue, hc::study)) return HeadlineRule::study_as_fact;
    if (b_.any(cue, hc::hope)) return HeadlineRule::hope_as_fact;
    if (has_condition(run)) return HeadlineRule::condition_as_fact;
    return HeadlineRule::none;
  }

  /// "did not rule out": it may be, where the headline itself rules nothing out.
  [[nodiscard]] bool is_not_excluded(IndexRange range) const {
    if (h_.any(m_.claim.reach(h_.size()), hc::deny | hc::no)) return false;
    for (std::uint32_t i = range.begin; i + 1 < range.end; ++i)
      if (b_.is(i, hc::no) && b_.is(i + 1, hc::exclude)) return true;
    return false;
  }

  /// "the fund: the economy will grow": who names the future and whose word it is has not hidden that it is expected.
  [[nodiscard]] bool is_forecast() const {
    if (m_.claim.source.empty()) return false;
    for (const ClaimTerm& term : m_.claim.terms)
      if (term.predicate && term.part == 0) return h_.words[term.token].future;
    return false;
  }

  /// The headline has it as done: its verb bears no sign of the present.
  [[nodiscard]] bool is_past() const {
    for (const ClaimTerm& term : m_.claim.terms) {
      if (!term.predicate || term.part != 0) continue;
      const std::string_view word = h_.reading.bare(term.token);
      if (!h_.words[term.token].verb || h_.words[term.token].future || word.empty()) return false;
      const auto first = static_cast<unsigned char>(word.front());
      return first != letter::yeh && first != letter::teh && first != letter::noon;
    }
    return false;
  }

  /// The headline's verb is not in the run: it may itself be one of asking or of planning.
  [[nodiscard]] bool is_told_otherwise(const BodyRun& run) const {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].predicate && m_.claim.terms[t].part == 0)
        return h_.words[m_.claim.terms[t].token].verb && h_.words[m_.claim.terms[t].token].synonyms == 0 &&
               m_.most(run.pieces, t) == 0;
    return false;
  }

  /// Where what makes the word at `word` uncertain may stand: not before a "but".
  [[nodiscard]] std::uint32_t begin_of_zone(std::uint32_t sentence, std::uint32_t word) const {
    std::uint32_t from = std::max(sentence, word > near_before ? word - near_before : 0U);
    for (std::uint32_t i = from; i < word; ++i)
      if (b_.reading.is(i, wc::contrast) && !b_.reading.is(i, wc::negation) && !b_.is(i, hc::may)) from = i + 1;
    return from;
  }

  /// "after the suspicion that she was poisoned", "with a chance of": what stands beside the claim is possible only.
  [[nodiscard]] bool is_possible_beside(const BodyRun& run) const {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const std::uint32_t place = m_.place_of(run, t);
      if (m_.claim.terms[t].part == 0 || !m_.claim.terms[t].is_word() || place == b_.size() || place < 2) continue;
      const std::uint32_t noun = place - (b_.reading.is(place - 1, wc::inner) ? 2 : 1);
      if (b_.is(noun, hc::may) && b_.reading.token(noun).part == Part::noun && hedges(noun, hc::may, run)) return true;
    }
    return false;
  }

  /// "a first cut may come": the verb of a noun stands behind it.
  [[nodiscard]] std::uint32_t end_of_zone(IndexRange words) const {
    if (b_.words[words.end - 1].verb) return words.end;
    for (std::uint32_t i = words.end; i < std::min(words.end + near_behind, b_.size()); ++i) {
      if (b_.reading.mark(i) != 0 || b_.reading.token(i).conjoined) break;
      if (is_qad(b_, i)) return i + 1;
    }
    return words.end;
  }

  /// Whether the piece around token `word` begins with a verb of `classes`, which governs all of it: `at`.
  [[nodiscard]] bool begins_with(const BodyRun& run, std::uint32_t word, std::uint64_t classes,
                                 std::uint32_t& at) const {
    for (std::uint32_t p = run.pieces.begin; p < run.pieces.end; ++p) {
      const IndexRange tokens = m_.pieces[p].tokens;
      if (word < tokens.begin || word >= tokens.end) continue;
      at = tokens.begin;
      while (at < word && !b_.words[at].verb && !b_.words[at].content) ++at;
      return b_.words[at].verb && hedges(at, classes, run);
    }
    return false;
  }

  /// "the statistics point to": what a document points to, it has; forecasts and estimates have less.
  [[nodiscard]] bool is_evidence(std::uint32_t at) const {
    const std::string_view word = b_.reading.bare(at);
    const Head* head = b_.reading.head(at + 1);
    return word.size() == 4 && spells(word.substr(1), {letter::sheen, letter::yeh, letter::reh}) && head != nullptr &&
           head->type == SourceType::document && !b_.is(at + 1, hc::may | hc::study | hc::hope);
  }

  /// "(a strike on) a leader who is believed to be": what is thought of an indefinite noun, in a clause of its own.
  [[nodiscard]] bool is_of_noun(std::uint32_t at) const {
    if (at == 0 || !b_.words[at].verb || !b_.reading.is(at + 1, wc::that)) return false;
    const Seen& noun = b_.reading.token(at - 1);
    const std::string_view that = b_.reading.word(at + 1);
    const bool of_it = that.size() > 2 && (static_cast<unsigned char>(that[2]) == letter::heh);
    return of_it && noun.mark == 0 && !noun.definite && !noun.possessed && b_.reading.is_word(at - 1) &&
           (noun.part == Part::noun || noun.part == Part::adj) && !b_.reading.is(at - 1, wc::inner | wc::copula);
  }

  /// A hedge that is no word of the claim itself.
  [[nodiscard]] bool hedges(std::uint32_t at, std::uint64_t classes, const BodyRun& run) const {
    if (!b_.is(at, classes) || is_evidence(at) || is_of_noun(at)) return false;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.place_of(run, t) == at) return false;
    // A noun with an adjective or a demonstrative is a thing, not an activity: "the study showed".
    return b_.words[at].verb || !b_.reading.token(at).definite || (classes & hc::may) != 0;
  }

  [[nodiscard]] bool has_condition(const BodyRun& run) const {
    const std::uint32_t next =
        run.pieces.end < m_.pieces.size() ? m_.pieces[run.pieces.end].tokens.end : run.tokens.end;
    const std::uint32_t end = std::min({b_.reading.sentence(run.tokens.begin).end, next, b_.size()});
    for (std::uint32_t i = matched(run).begin; i < end; ++i)
      if (b_.is(i, hc::condition) && b_.reading.token(i).mention == 0 &&
          !(i > 0 && b_.reading.is(i - 1, wc::asks | wc::negation)))
        return true;
    return false;
  }

  /// Whether a run has the predicate as surely as the support, and half of what else it has.
  [[nodiscard]] bool is_as_sure(const BodyRun& run) const {
    if (&run == &run_ || run.main < least_firm * run_.main) return false;
    bool any = false;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const ClaimTerm& term = m_.claim.terms[t];
      if (term.part != 0 || !(term.predicate || !term.is_word())) continue;
      const float here = m_.most(run.pieces, t), there = m_.most(run_.pieces, t);
      if (term.predicate ? here < std::max(sure, there) : here > 0 && here < there) return false;  // another number
      any = any || term.predicate;
    }
    return any;
  }

  /// Another statement, or the reporter, says as much without a hedge.
  [[nodiscard]] bool told_firmly() const {
    return std::any_of(m_.runs.begin(), m_.runs.end(), [&](const BodyRun& run) {
      std::uint32_t at = 0;
      return rivals(m_, run) && hedge_of(run, at) == HeadlineRule::none;
    });
  }

  /// "does not plan at present" made a plain no.
  bool not_yet() {
    const IndexRange all = m_.claim.reach(h_.size());
    if (!h_.any(all, hc::no) || h_.any(all, hc::now | hc::plan)) return false;
    bool no = false, plan = false, now = false;
    for (std::uint32_t i = run_.tokens.begin; i < run_.tokens.end; ++i) {
      no = no || b_.is(i, hc::no);
      plan = plan || (no && b_.is(i, hc::plan));
      now = now || b_.is(i, hc::now);
    }
    if (!no || !plan || !now) return false;
    faults_.push_back({HeadlineRule::not_yet_as_no, m_.claim.parts.front().tokens, run_.tokens});
    return true;
  }

  const HeadlineMatch& m_;
  const ComparedText &h_, &b_;
  FoundFaults& faults_;
  const BodyRun& run_;
};

}  // namespace

void prefer_firm(HeadlineMatch& match) {
  if (match.best == 0) return;
  const std::uint32_t firm = Hedges::firm_run_of(match);
  if (firm != 0) match.best = firm;
}

void find_hedge_faults(const HeadlineMatch& match, FoundFaults& faults) { Hedges(match, faults).run(); }

}  // namespace isnad
