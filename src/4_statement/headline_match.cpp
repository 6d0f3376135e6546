// Clauses of the body, the terms of the claim in them, and the run of clauses that has most of it.
#include "4_statement/headline_match.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace isnad {
namespace {

namespace hc = headline_class;
namespace wc = word_class;

constexpr std::uint32_t longest_run = 45;  // words of a support
constexpr float most_trimmed = 0.3F;       // of the main clause that words of attribution may have
constexpr std::uint32_t short_run = 8, longest_growth = 16;
constexpr float cost_of_word = 0.004F;         // what a word more must bring
constexpr float value_of_rest = 0.2F;          // what the other clauses count beside the main one
constexpr float value_of_hard_source = 0.25F;  // the same of a threat, which may be told in any words
constexpr float value_of_source = 0.12F;       // the named source speaks
constexpr float value_of_place = 0.04F;        // the first sentence of a text
constexpr float least_like = 0.5F;
constexpr float like_in_kind = 0.5F;  // another number or another time stands there
constexpr int most_years = 3;         // between two times of one event of which one is wrong
constexpr float like_rounded = 0.9F;
constexpr double rounding = 0.045;         // of a number, what a round one may be off
constexpr float without_predicate = 0.6F;  // what a run counts that has not what is said of the subject
constexpr float without_fact = 0.75F;
constexpr float cost_of_reporter = 0.15F;  // nobody speaks, where the headline names who does

class Matcher {
 public:
  explicit Matcher(HeadlineMatch& match) : m_(match), b_(match.body), r_(match.body.reading) {}

  void run() {
    hard_ = m_.headline.any({0, m_.headline.size()}, hc::threat | hc::attack | hc::confess);
    cut_statements();
    find_statements_of_source();
    find_pieces();
    find_terms();
    weigh_terms();
    find_runs();
    if (m_.best != 0) grow(m_.runs[m_.best - 1]);
  }

 private:
  /// The innermost statement of each token, and where contents begin and end: contents nest, the outer stand first.
  void cut_statements() {
    statement_.assign(b_.size(), 0);
    cut_.assign(b_.size() + 1, false);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open;  // number and end
    std::vector<IndexRange> contents;
    contents.reserve(m_.said.items.size());
    for (const Statement& said : m_.said.items) contents.push_back(m_.tokens_of(said.content));
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < b_.size(); ++i) {
      while (!open.empty() && open.back().second <= i) open.pop_back();
      for (; next < contents.size(); ++next) {
        const IndexRange tokens = contents[next];
        if (tokens.begin > i) break;
        if (tokens.end <= i) continue;
        cut_[tokens.begin] = cut_[tokens.end] = true;
        open.emplace_back(next + 1, tokens.end);
      }
      if (!open.empty()) statement_[i] = open.back().first;
    }
  }

  [[nodiscard]] bool begins_piece(std::uint32_t i) const {
    if (cut_[i]) return true;
    const unsigned char before = i > 0 ? r_.mark(i - 1) : 0;
    if (before == ',' || before == ';' || before == ':' || before == '.' || before == '!' || before == '?') return true;
    if (r_.is(i, wc::contrast | wc::clause) && !r_.is(i, wc::asks)) return true;
    return r_.token(i).conjoined && (r_.is(i, wc::that) || b_.words[i].verb);
  }

  void find_pieces() {
    for (std::uint32_t i = 0; i < b_.size(); ++i) {
      const std::uint32_t sentence = r_.token(i).sentence;
      if (m_.pieces.empty() || m_.pieces.back().sentence != sentence || begins_piece(i))
        m_.pieces.push_back({{i, i}, sentence, statement_[i]});
      m_.pieces.back().tokens.end = i + 1;
    }
  }

  /// Of token `i`, which says something.
  [[nodiscard]] float likeness_of(const ClaimTerm& term, std::uint32_t i) const {
    const float like = agreement(m_.headline, term.token, b_, i);
    // The "interior" of a ministry has the root of "they entered".
    const bool in_name = b_.words[i].name || r_.token(i).title != 0;
    return like < 1 && in_name && m_.headline.words[term.token].verb ? 0 : like;
  }

  void find_terms() {
    const std::size_t terms = m_.claim.terms.size();
    m_.like.assign(m_.pieces.size() * terms, 0);
    m_.places.assign(m_.pieces.size() * terms, 0);
    std::size_t next_number = 0, next_time = 0;
    AgreementFilter words;
    for (const ClaimTerm& term : m_.claim.terms)
      if (term.is_word()) words.add(m_.headline, term.token);
    for (std::uint32_t p = 0; p < m_.pieces.size(); ++p) {
      const IndexRange tokens = m_.pieces[p].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if (!b_.words[i].content || !words.may_agree(b_, i)) continue;
        for (std::size_t t = 0; t < terms; ++t)
          if (m_.claim.terms[t].is_word()) take(p * terms + t, i, likeness_of(m_.claim.terms[t], i));
      }
      for (; next_number < b_.numbers.size() && b_.numbers[next_number].tokens.begin < tokens.end; ++next_number)
        take_number(p * terms, b_.numbers[next_number]);
      take_computed(p * terms, number_from(b_, tokens.begin), static_cast<std::uint32_t>(next_number));
      for (; next_time < r_.document.times.size() && r_.document.times[next_time].span.begin < end_of(tokens);
           ++next_time)
        take_time(p * terms, r_.document.times[next_time], tokens);
    }
  }

  void take(std::size_t at, std::uint32_t token, float like) {
    if (like < least_like || like <= m_.like[at]) return;
    m_.like[at] = like;
    m_.places[at] = token;
  }

  void take_number(std::size_t row, const ComparedNumber& number) {
    for (std::size_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].number == 0) continue;
      const ComparedNumber& wanted = m_.headline.numbers[m_.claim.terms[t].number - 1];
      if (wanted.percent != number.percent && !wanted.part) continue;
      take(row + t, number.tokens.begin, like_of_value(wanted, number));
    }
  }
  /// The same number, a rounded one, another.
  [[nodiscard]] float like_of_value(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.value == found.value) return 1;
    if (std::abs(wanted.value - found.value) <= rounding * found.value) return like_rounded;
    return like_of_kind(wanted, found);
  }
  /// Another number of the same things, or of nothing that is named.
  [[nodiscard]] float like_of_kind(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.percent || wanted.part || wanted.unit == 0 || found.unit == 0) return like_in_kind;
    return agreement(m_.headline, wanted.unit - 1, b_, found.unit - 1) >= 0.7F ? like_in_kind : 0;
  }
  /// "half" of the headline, and 18 of 36 in the body.
  void take_computed(std::size_t row, std::uint32_t first, std::uint32_t last) {
    for (std::size_t t = 0; first + 1 < last && t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].number == 0) continue;
      if (numbers_give(b_, first, last, m_.headline.numbers[m_.claim.terms[t].number - 1]))
        take(row + t, b_.numbers[first].tokens.begin, 1);
    }
  }
  [[nodiscard]] std::uint32_t end_of(IndexRange tokens) const { return r_.document.tokens[tokens.end - 1].span.end; }
  /// "two days" of the headline, and "48 hours" in the body.
  void take_duration(std::size_t row, const Timex& time, IndexRange tokens) {
    const Document& title = m_.headline.reading.document;
    for (const Timex& wanted : title.times) {
      if (wanted.type != TimexType::duration || wanted.seconds != time.seconds) continue;
      for (std::size_t t = 0; t < m_.claim.terms.size(); ++t) {
        const Span word = title.tokens[m_.claim.terms[t].token].span;
        if (word.begin < wanted.span.end && wanted.span.begin < word.end) take(row + t, tokens.begin, 1);
      }
    }
  }
  void take_time(std::size_t row, const Timex& time, IndexRange tokens) {
    if (time.type == TimexType::duration && time.seconds > 0) return take_duration(row, time, tokens);
    if (!is_date(r_.document, time)) return;
    const bool of_saying = std::any_of(m_.said.items.begin(), m_.said.items.end(),
                                       [&](const Statement& said) { return said.said_on == time.span; });
    const Document& title = m_.headline.reading.document;
    for (std::size_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].time == 0) continue;
      const Timex& wanted = title.times[m_.claim.terms[t].time - 1];
      if (may_be_one_time(title, wanted, r_.document, time))
        take(row + t, tokens.begin, 1);
      else if (!of_saying && are_near(title.string(wanted.value), r_.document.string(time.value)))
        take(row + t, tokens.begin, like_in_kind);
    }
  }
  /// Two times of which one may stand in place of the other: not far apart by their years, as far as they are known.
  static bool are_near(std::string_view a, std::string_view b) {
    int years[2] = {0, 0};
    const std::string_view values[2] = {a, b};
    for (std::size_t i = 0; i < 2; ++i) {
      const char* begin = values[i].data();
      const auto [end, error] = std::from_chars(begin, begin + std::min<std::size_t>(4, values[i].size()), years[i]);
      if (error != std::errc() || end != begin + 4) return true;
    }
    return std::abs(years[0] - years[1]) <= most_years;
  }

  /// A word that the body has in few of its sentences says more.
  void weigh_terms() {
    const std::size_t terms = m_.claim.terms.size();
    std::vector<std::uint32_t> last(terms, 0xFFFFFFFF), count(terms, 0);
    for (std::size_t p = 0; p < m_.pieces.size(); ++p)
      for (std::size_t t = 0; t < terms; ++t)
        if (m_.like[p * terms + t] > 0 && last[t] != m_.pieces[p].sentence) {
          last[t] = m_.pieces[p].sentence;
          ++count[t];
        }
    const auto sentences = static_cast<float>(m_.pieces.empty() ? 1 : m_.pieces.back().sentence + 1);
    for (std::size_t t = 0; t < terms; ++t) {
      const float seen = count[t] == 0 ? 1.5F : 0.5F + static_cast<float>(count[t]);
      m_.claim.terms[t].weight *= std::log1p(std::min(sentences, 12.0F) / seen);
    }
  }

  /// Whether the named source speaks in the statement.
  [[nodiscard]] bool is_of_source(std::uint32_t statement) const {
    return statement != 0 && !of_source_.empty() && of_source_[statement - 1];
  }

  void find_statements_of_source() {
    if (m_.claim.source.empty()) return;
    for (const Statement& said : m_.said.items) of_source_.push_back(names_source(said));
  }

  /// Whether the words of the named source stand in the source of the statement.
  [[nodiscard]] bool names_source(const Statement& said) const {
    const IndexRange source = m_.tokens_of(said.source.empty() ? said.source_antecedent : said.source);
    return shares_word(m_, m_.claim.source, source, 0.7F);
  }

  /// How surely the pieces have the predicate of the main clause; 1 where the clause has none.
  [[nodiscard]] float predicate_in(IndexRange pieces) const {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].predicate && m_.claim.terms[t].part == 0) return m_.most(pieces, t);
    }
    return 1;
  }

  /// Whether the pieces have a word beside the predicate, where the main clause has one.
  [[nodiscard]] bool has_more(IndexRange pieces) const {
    bool any = false;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].predicate || m_.claim.terms[t].part != 0) continue;
      if (m_.most(pieces, t) > 0) return true;
      any = true;
    }
    return !any;
  }

  /// What a run counts that has no number or no time where the main clause has one.
  [[nodiscard]] float facts_in(const BodyRun& run) const {
    float out = 1;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (!m_.claim.terms[t].is_word() && m_.claim.terms[t].part == 0 && m_.most(run.pieces, t) == 0)
        out *= without_fact;
    return out;
  }

  /// The score of the pieces of `run`, which is filled.
  void judge(BodyRun& run) const {
    run.tokens = {m_.pieces[run.pieces.begin].tokens.begin, m_.pieces[run.pieces.end - 1].tokens.end};
    run.main = m_.coverage(run.pieces, 0);
    float rest = 0;
    for (std::uint32_t part = 1; part < m_.claim.parts.size(); ++part) rest += m_.coverage(run.pieces, part);
    if (m_.claim.parts.size() > 1) rest /= static_cast<float>(m_.claim.parts.size() - 1);
    run.score = facts_in(run) * (run.main + value_of_rest * rest) *
                    (without_predicate + (1 - without_predicate) * predicate_in(run.pieces)) *
                    (has_more(run.pieces) ? 1 : without_predicate) -
                cost_of_word * static_cast<float>(run.tokens.size());
    float most = -1;
    for (std::uint32_t p = run.pieces.begin; p < run.pieces.end; ++p) {
      const float here = covered_[p];
      if (here <= most) continue;
      most = here;
      run.statement = m_.pieces[p].statement;
    }
    if (is_of_source(run.statement)) run.score += hard_ ? value_of_hard_source : value_of_source;
    if (run.statement == 0 && !m_.claim.source.empty()) run.score -= cost_of_reporter;
    if (m_.pieces[run.pieces.begin].sentence < 2) run.score += value_of_place;
  }

  /// The best run of the pieces [begin, end), which are one sentence.
  void find_run(std::uint32_t begin, std::uint32_t end) {
    BodyRun best;
    covered_.resize(end);
    for (std::uint32_t p = begin; p < end; ++p) covered_[p] = m_.coverage({p, p + 1}, 0);
    for (std::uint32_t i = begin; i < end; ++i)
      for (std::uint32_t k = i + 1; k <= end && k <= i + 8; ++k) {
        if (k > i + 1 && m_.pieces[k - 1].tokens.end - m_.pieces[i].tokens.begin > longest_run) break;
        BodyRun run;
        run.pieces = {i, k};
        judge(run);
        if ((run.main > 0 || (hard_ && is_of_source(run.statement))) && (best.pieces.empty() || run.score > best.score))
          best = run;
      }
    if (best.pieces.empty()) return;
    m_.runs.push_back(best);
    if (m_.best == 0 || best.score > m_.runs[m_.best - 1].score) m_.best = offset(m_.runs.size());
  }

  /// Whether statement `inner` is `outer`, or told in it.
  [[nodiscard]] bool is_within(std::uint32_t inner, std::uint32_t outer) const {
    if (outer == 0) return false;
    while (inner != 0 && inner != outer) inner = m_.said.items[inner - 1].parent;
    return inner == outer;
  }

  /// Takes what is told elsewhere, and the words that only say who speaks, off the begin and the end.
  void trim(BodyRun& run) const {
    const auto spare = [&](std::uint32_t p, IndexRange rest) {
      return run.statement != 0 && rest.size() > 0 && !is_within(m_.pieces[p].statement, run.statement) &&
             !is_within(run.statement, m_.pieces[p].statement) && m_.coverage(rest, 0) + most_trimmed >= run.main &&
             predicate_in(rest) >= predicate_in(run.pieces);
    };
    while (spare(run.pieces.begin, {run.pieces.begin + 1, run.pieces.end})) ++run.pieces.begin;
    while (spare(run.pieces.end - 1, {run.pieces.begin, run.pieces.end - 1})) --run.pieces.end;
    run.tokens = {m_.pieces[run.pieces.begin].tokens.begin, m_.pieces[run.pieces.end - 1].tokens.end};
  }

  /// A support is a clause: a short run grows to the pieces of its statement that follow, or stand before it.
  void grow(BodyRun& run) const {
    trim(run);
    const auto goes_on = [&](std::uint32_t p) {
      return p < m_.pieces.size() && m_.pieces[p].sentence == m_.pieces[run.pieces.begin].sentence &&
             m_.pieces[p].statement == run.statement;
    };
    while (run.tokens.size() < short_run && goes_on(run.pieces.end) &&
           m_.pieces[run.pieces.end].tokens.size() < longest_growth)
      run.tokens.end = m_.pieces[run.pieces.end++].tokens.end;
    while (run.tokens.size() < short_run && run.pieces.begin > 0 && run.statement != 0 &&
           goes_on(run.pieces.begin - 1) && m_.pieces[run.pieces.begin - 1].tokens.size() < longest_growth)
      run.tokens.begin = m_.pieces[--run.pieces.begin].tokens.begin;
  }

  void find_runs() {
    for (std::uint32_t begin = 0; begin < m_.pieces.size();) {
      std::uint32_t end = begin + 1;
      while (end < m_.pieces.size() && m_.pieces[end].sentence == m_.pieces[begin].sentence) ++end;
      if (has_term(begin, end) || (hard_ && has_source(begin, end))) find_run(begin, end);
      begin = end;
    }
  }
  /// Whether the headline's source speaks there: what it threatens or admits may be told in other words altogether.
  [[nodiscard]] bool has_source(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t p = begin; p < end; ++p)
      if (is_of_source(m_.pieces[p].statement)) return true;
    return false;
  }
  [[nodiscard]] bool has_term(std::uint32_t begin, std::uint32_t end) const {
    const std::size_t terms = m_.claim.terms.size();
    return std::any_of(m_.like.begin() + static_cast<std::ptrdiff_t>(begin * terms),
                       m_.like.begin() + static_cast<std::ptrdiff_t>(end * terms), [](float like) { return like > 0; });
  }

  HeadlineMatch& m_;
  const ComparedText& b_;
  const Reading& r_;
  std::vector<std::uint32_t> statement_;
  std::vector<bool> cut_;
  std::vector<float> covered_;   ///< of each piece of the sentence that is looked at, the share of the main clause
  std::vector<bool> of_source_;  ///< of each statement: see is_of_source(); empty where the headline names no source
  bool hard_ = false;            ///< the headline has a hard word
};

}  // namespace

std::uint32_t HeadlineMatch::place_of(const BodyRun& run, std::uint32_t term) const {
  float most = 0;
  std::uint32_t place = body.size();
  for (std::uint32_t p = run.pieces.begin; p < run.pieces.end; ++p)
    if (like_of(p, term) > most) {
      most = like_of(p, term);
      place = places[p * claim.terms.size() + term];
    }
  return place;
}

float HeadlineMatch::coverage(IndexRange range, std::uint32_t part) const {
  float have = 0, all = 0;
  for (std::uint32_t t = 0; t < claim.terms.size(); ++t) {
    if (claim.terms[t].part != part) continue;
    float most = 0;
    for (std::uint32_t p = range.begin; p < range.end; ++p) most = std::max(most, like_of(p, t));
    have += most * claim.terms[t].weight;
    all += claim.terms[t].weight;
  }
  return all == 0 ? 0 : have / all;
}

float HeadlineMatch::most(IndexRange range, std::uint32_t term) const {
  float out = 0;
  for (std::uint32_t p = range.begin; p < range.end; ++p) out = std::max(out, like_of(p, term));
  return out;
}

float HeadlineMatch::anywhere(std::uint32_t term) const { return most({0, offset(pieces.size())}, term); }

IndexRange HeadlineMatch::tokens_of(Span span) const { return tokens_at(body, span); }

bool shares_word(const HeadlineMatch& match, IndexRange words, IndexRange range, float least) {
  const std::uint32_t end = std::min(range.end, match.body.size());
  // "the Red Cross" is not the Red Crescent: an adjective alone, that is of no country, makes two no one.
  const auto tells = [&](std::uint32_t h) {
    const ComparedWord& word = match.headline.words[h];
    return word.content && (h == words.begin || word.country != 0 || match.headline.reading.token(h).part != Part::adj);
  };
  for (std::uint32_t h = words.begin; h < words.end; ++h)
    for (std::uint32_t i = range.begin; tells(h) && i < end; ++i)
      if (agreement(match.headline, h, match.body, i) >= least) return true;
  return false;
}

HeadlineMatch match_headline(const ComparedText& headline, const ComparedText& body, const Statements& said,
                             HeadlineClaim claim) {
  HeadlineMatch match{headline, body, said, std::move(claim), {}, {}, {}, {}, 0};
  if (!match.claim.terms.empty() && body.size() > 0) Matcher(match).run();
  return match;
}

}  // namespace isnad
