// Numbers of the headline against those of the body.
#include <algorithm>
#include <cmath>
#include <vector>

#include "4_statement/headline_faults.h"
#include "4_statement/nouns.h"

namespace isnad {
namespace {

namespace hc = headline_class;

constexpr std::size_t most_summed = 12;  // numbers of which two may make one
constexpr double rounding = 0.045;       // what a round number may be off
constexpr float least_told = 0.7F;       // of the clause, in the sentence that has its share
constexpr float sure = 0.75F;
constexpr float value_of_run = 0.1F, value_of_predicate = 0.5F;
constexpr std::uint32_t by = 2;           // words beside one another
constexpr double part_tolerance = 0.035;  // the same of a half or a third, of the whole

class Numbers {
 public:
  Numbers(const HeadlineMatch& match, FoundFaults& faults)
      : m_(match), h_(match.headline), b_(match.body), faults_(faults), run_(*match.support()) {}

  void run() {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].number != 0 && !h_.numbers[m_.claim.terms[t].number - 1].bound)
        check(h_.numbers[m_.claim.terms[t].number - 1], m_.claim.terms[t].part);
    if (faults_.empty()) check_durations();
  }

 private:
  [[nodiscard]] bool same_value(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.part != found.part && wanted.value < 1 && found.percent)
      return std::abs(wanted.value - found.value / 100) <= part_tolerance;
    if (wanted.percent && found.part) return std::abs(wanted.value / 100 - found.value) <= part_tolerance;
    if (wanted.percent != found.percent) return false;
    if (wanted.value == found.value) return true;
    return is_round(wanted) && std::abs(wanted.value - found.value) <= rounding * found.value;
  }
  [[nodiscard]] static bool is_round(const ComparedNumber& number) {
    return number.about || std::fmod(number.value, 10) == 0;
  }

  /// "for two months", and in the body "for six weeks": it lasts another time, and the headline's is nowhere.
  void check_durations() {
    const Document &title = h_.reading.document, &body = b_.reading.document;
    for (const Timex& wanted : title.times) {
      if (wanted.type != TimexType::duration || wanted.seconds <= 0) continue;
      const IndexRange length = tokens_at(h_, wanted.span);
      if (!lasts(h_, length)) continue;
      IndexRange other;
      for (const Timex& found : body.times) {
        if (found.type != TimexType::duration || found.seconds <= 0) continue;
        const auto apart = static_cast<double>(std::abs(wanted.seconds - found.seconds));
        if (apart <= rounding * static_cast<double>(found.seconds)) return;
        const IndexRange at = m_.tokens_of(found.span);
        const bool supports = at.begin >= run_.tokens.begin && at.end <= run_.tokens.end;
        if (supports && lasts(b_, at) && is_of_predicate(at)) other = at;
      }
      if (other.empty()) continue;
      faults_.push_back({HeadlineRule::other_number, length, other});
      return;
    }
  }
  /// "for two months": how long something lasts.
  [[nodiscard]] static bool lasts(const ComparedText& text, IndexRange at) {
    return !at.empty() && text.reading.token(at.begin).proclitic == letter::lam;
  }
  /// Whether `at` stands in the clause of what the main clause says.
  [[nodiscard]] bool is_of_predicate(IndexRange at) const {
    constexpr std::uint64_t begins_clause = word_class::that | word_class::relative | word_class::clause;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const std::uint32_t place = m_.place_of(run_, t);
      if (m_.claim.terms[t].part == 0 && m_.claim.terms[t].predicate && place < at.begin)
        return !holds(b_.reading, {place + 1, at.begin}, begins_clause);
    }
    return false;
  }

  /// What is counted by the two is measured alike, as far as is known.
  [[nodiscard]] bool same_unit(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.unit == 0 || found.unit == 0) return true;
    const std::uint32_t a = wanted.unit - 1, b = found.unit - 1;
    if (h_.is(a, hc::household) != b_.is(b, hc::household)) return false;
    if (!h_.is(a, hc::measure) || !b_.is(b, hc::measure)) return true;
    return agreement(h_, a, b_, b) >= 0.7F;
  }

  /// The share of the part's words, without numbers, that piece `p` has.
  [[nodiscard]] float words_in(std::uint32_t p, std::uint32_t part) const {
    float have = 0, all = 0;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].part != part || !m_.claim.terms[t].is_word()) continue;
      have += m_.like_of(p, t) * m_.claim.terms[t].weight;
      all += m_.claim.terms[t].weight;
    }
    return all == 0 ? 0 : have / all;
  }

  /// Whether another number of the piece stands nearer to the predicate: "25 were killed and 35 hurt".
  bool is_passed(std::uint32_t p, std::uint32_t part, std::uint32_t number, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (m_.claim.terms[t].part != part || !m_.claim.terms[t].predicate || m_.like_of(p, t) == 0) continue;
      const std::uint32_t place = m_.places[p * m_.claim.terms.size() + t];
      nearest_ = &b_.numbers[number];
      for (std::uint32_t n = first; n < last; ++n)
        if (alike(b_.numbers[number], b_.numbers[n]) && distance(place, n) + 2 < distance(place, number))
          nearest_ = &b_.numbers[n];
      return nearest_ != &b_.numbers[number];
    }
    return false;
  }
  [[nodiscard]] std::uint32_t distance(std::uint32_t place, std::uint32_t number) const {
    const std::uint32_t at = b_.numbers[number].tokens.begin;
    std::uint32_t out = 0;
    for (std::uint32_t i = std::min(place, at); i < std::max(place, at); ++i)
      out += b_.reading.token(i + 1).conjoined ? 4U : 1U;
    return out;
  }
  /// Whether the two count things of one kind, both of the body.
  [[nodiscard]] static bool alike(const ComparedNumber& a, const ComparedNumber& b) {
    return a.percent == b.percent && a.part == b.part;
  }

  [[nodiscard]] std::size_t numbers_in(std::uint32_t part) const {
    return static_cast<std::size_t>(
        std::count_if(m_.claim.terms.begin(), m_.claim.terms.end(),
                      [&](const ClaimTerm& term) { return term.number != 0 && term.part == part; }));
  }

  /// "35 people" of the headline are "25 workers" of the body, or the other way round.
  [[nodiscard]] bool counts_people(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.percent || wanted.part || found.percent || found.part || wanted.unit == 0 || found.unit == 0)
      return false;
    return is_person(h_, wanted.unit - 1) != is_person(b_, found.unit - 1) && !is_other_measure(h_, wanted.unit - 1) &&
           !is_other_measure(b_, found.unit - 1);
  }
  [[nodiscard]] static bool is_person(const ComparedText& text, std::uint32_t i) { return text.is(i, hc::person); }
  /// A measure of time, length, money.
  [[nodiscard]] static bool is_other_measure(const ComparedText& text, std::uint32_t i) {
    return text.is(i, hc::measure) && !text.is(i, hc::person | hc::household);
  }

  /// "the death of four workers and the injury of seven others": the number is of what the headline does not have.
  [[nodiscard]] bool counts_others(std::uint32_t n) const {
    const ComparedNumber& number = b_.numbers[n];
    if (n == 0 || number.unit == 0 || !b_.is(number.unit - 1, hc::others) || number.tokens.begin == 0) return false;
    if (b_.reading.token(b_.numbers[n - 1].tokens.begin).sentence != b_.reading.token(number.tokens.begin).sentence)
      return false;
    const std::uint32_t done = number.tokens.begin - 1;
    for (std::uint32_t h = 0; h < h_.size(); ++h)
      if (h_.words[h].content && agreement(h_, h, b_, done) >= 0.7F) return false;
    return b_.words[done].content;
  }

  /// "rose to 2.3 billion, against 1.1 billion": what it was before.
  [[nodiscard]] bool is_former(std::uint32_t n, std::uint32_t first) const {
    constexpr std::uint32_t farthest = 5;  // tokens between the two
    const std::uint32_t at = b_.numbers[n].tokens.begin;
    if (n == first || at == 0 || at > b_.numbers[n - 1].tokens.end + farthest) return false;
    if (!spells(b_.reading.word(at - 1), {letter::meem, letter::qaf, letter::alef, letter::beh, letter::lam}))
      return false;  // "against"
    const std::uint32_t end = b_.numbers[n].tokens.end;
    return holds(b_.reading, {end, std::min(end + farthest, b_.size())}, word_class::time);  // "in the year before"
  }

  /// "wheat for six months and sugar for nine": a noun that the headline does not have stands before the number.
  [[nodiscard]] bool has_subject_of_its_own(std::uint32_t n) const {
    const std::uint32_t i = b_.numbers[n].tokens.begin;
    if (n == 0 || i == 0 || b_.numbers[n - 1].tokens.end > i - 1) return false;
    const Seen& noun = b_.reading.token(i - 1);
    if (!noun.conjoined || !noun.definite || !b_.words[i - 1].content || b_.words[i - 1].verb) return false;
    for (std::uint32_t h = 0; h < h_.size(); ++h)
      if (h_.words[h].content && agreement(h_, h, b_, i - 1) >= 0.7F) return false;
    return true;
  }

  /// "of whom 1,500 came": what is counted was named before, and the predicate follows.
  [[nodiscard]] bool stands_for_counted(std::uint32_t p, std::uint32_t part, const ComparedNumber& wanted,
                                        const ComparedNumber& found) const {
    if (found.unit != 0 || found.percent || found.part || wanted.percent || wanted.part) return false;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].part == part && m_.claim.terms[t].predicate && m_.like_of(p, t) >= sure)
        return m_.places[p * m_.claim.terms.size() + t] == found.tokens.end && b_.words[found.tokens.end].verb;
    return false;
  }

  /// What the two count is the same word.
  [[nodiscard]] bool counts_alike(const ComparedNumber& wanted, const ComparedNumber& found) const {
    // "1,400 others" are of whatever was counted before.
    return wanted.percent || (wanted.unit != 0 && h_.is(wanted.unit - 1, hc::others)) ||
           (wanted.unit != 0 && found.unit != 0 && agreement(h_, wanted.unit - 1, b_, found.unit - 1) >= 0.7F);
  }

  /// "a fine of 30,000 for each of the two": the headline has what all pay.
  [[nodiscard]] bool is_each(std::uint32_t p, const ComparedNumber& wanted, const ComparedNumber& found) const {
    constexpr double most_of_each = 20;
    const IndexRange tokens = m_.pieces[p].tokens;
    const double times = found.value > 0 ? wanted.value / found.value : 0;
    if (wanted.percent || times < 2 || times > most_of_each || std::fmod(times, 1) != 0) return false;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view word = b_.reading.bare(i);
      const bool each =
          spells(word, {letter::kaf, letter::lam}) || spells(word, {letter::lam, letter::kaf, letter::lam});
      if (each && !b_.reading.token(i + 1).definite) return true;
    }
    return false;
  }

  /// "8 deaths" of both: a noun that says itself what happened, wherever it stands.
  [[nodiscard]] bool counts_by_name(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.unit == 0 || found.unit == 0) return false;
    const std::uint32_t a = wanted.unit - 1, b = found.unit - 1;
    constexpr std::uint64_t common = hc::measure | hc::person | hc::household | hc::others | hc::unit;
    return !h_.is(a, common) && !b_.is(b, common) && h_.words[a].synonyms != 0 && agreement(h_, a, b_, b) >= sure;
  }

  [[nodiscard]] float predicate_in(std::uint32_t p, std::uint32_t part) const {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].part == part && m_.claim.terms[t].predicate) return m_.like_of(p, t);
    return 0;
  }

  /// "three boys and a man" are four.
  [[nodiscard]] bool is_one_more(std::uint32_t first, std::uint32_t last, const ComparedNumber& wanted) const {
    for (std::uint32_t n = first; n < last; ++n) {
      const ComparedNumber& number = b_.numbers[n];
      if (number.percent || number.part || number.unit == 0 || number.value + 1 != wanted.value) continue;
      const Seen& behind = b_.reading.token(number.unit);
      if (behind.conjoined && !behind.definite && number.unit < b_.size() && b_.words[number.unit].content &&
          !b_.words[number.unit].verb)
        return true;
    }
    return false;
  }

  /// Two accidents of which each is told in a sentence of its own: what both count together.
  [[nodiscard]] bool is_sum(const ComparedNumber& wanted, std::uint32_t part) const {
    if (wanted.percent || wanted.part) return false;
    std::vector<double> values;
    std::size_t next = 0;
    for (std::uint32_t p = 0; p < m_.pieces.size() && values.size() < most_summed; ++p) {
      while (next < b_.numbers.size() && b_.numbers[next].tokens.begin < m_.pieces[p].tokens.begin) ++next;
      if (predicate_in(p, part) == 0) continue;
      for (std::size_t n = next; n < b_.numbers.size() && b_.numbers[n].tokens.begin < m_.pieces[p].tokens.end; ++n)
        if (!b_.numbers[n].percent && !b_.numbers[n].part &&
            !(b_.numbers[n].unit != 0 && is_other_measure(b_, b_.numbers[n].unit - 1)))
          values.push_back(b_.numbers[n].value);
    }
    for (std::size_t a = 0; a < values.size(); ++a)
      for (std::size_t b = a + 1; b < values.size(); ++b)
        if (values[a] + values[b] == wanted.value) return true;
    return false;
  }

  /// What the sentence of piece `p` has of the part, where it has one share alone.
  [[nodiscard]] float sentence_has(std::uint32_t p, std::uint32_t part) const {
    std::uint32_t begin = p, end = p + 1;
    while (begin > 0 && m_.pieces[begin - 1].sentence == m_.pieces[p].sentence) --begin;
    while (end < m_.pieces.size() && m_.pieces[end].sentence == m_.pieces[p].sentence) ++end;
    const std::uint32_t first = number_from(b_, m_.pieces[begin].tokens.begin);
    const std::uint32_t last = number_from(b_, m_.pieces[end - 1].tokens.end);
    const auto shares = std::count_if(b_.numbers.begin() + first, b_.numbers.begin() + last,
                                      [](const ComparedNumber& number) { return number.percent; });
    return shares == 1 ? m_.coverage({begin, end}, part) : 0;
  }

  /// "in all some 9,600 reports": the sum that the body gives itself.
  [[nodiscard]] bool is_total(const ComparedNumber& wanted) const {
    return std::any_of(b_.numbers.begin(), b_.numbers.end(), [&](const ComparedNumber& number) {
      const std::uint32_t at = number.tokens.begin;
      return same_value(wanted, number) && b_.any({at > by ? at - by : 0, at}, hc::total);
    });
  }

  void check(const ComparedNumber& wanted, std::uint32_t part) {
    if (is_total(wanted)) return;
    const ComparedNumber *other = nullptr, *unit = nullptr;
    const bool alone = numbers_in(part) == 1;
    float most = 0, most_right = 0;
    for (std::uint32_t p = 0; p < m_.pieces.size(); ++p) {
      const IndexRange tokens = m_.pieces[p].tokens;
      const std::uint32_t first = number_from(b_, tokens.begin), last = number_from(b_, tokens.end);
      const float share =
          words_in(p, part) + (inside(p) ? value_of_run + value_of_predicate * predicate_in(p, part) : 0);
      bool right = numbers_give(b_, first, last, wanted) || is_one_more(first, last, wanted);
      const ComparedNumber* wrong = nullptr;
      for (std::uint32_t n = first; n < last; ++n) {
        const ComparedNumber& found = b_.numbers[n];
        if (same_value(wanted, found)) {
          if (alone && is_former(n, first) && comparable(wanted, b_.numbers[n - 1])) {
            wrong = &b_.numbers[n - 1];
            continue;
          }
          if (alone && counts_others(n) && counts_alike(wanted, b_.numbers[n - 1])) {
            wrong = &b_.numbers[n - 1];
            continue;
          }
          if (alone && (!counts_alike(wanted, found) || has_subject_of_its_own(n)) &&
              is_passed(p, part, n, first, last)) {
            wrong = nearest_;
            continue;
          }
          if (!wanted.percent && counts_alike(wanted, found) && (inside(p) || counts_by_name(wanted, found))) return;
          if (wanted.percent && alone && sentence_has(p, part) >= least_told) return;
          if (same_unit(wanted, found))
            right = true;
          else if (share > 0 && unit == nullptr)
            unit = &found;
        } else if (comparable(wanted, found) && is_each(p, wanted, found)) {
          right = true;
        } else if (comparable(wanted, found) || (alone && stands_for_counted(p, part, wanted, found)) ||
                   (alone && counts_people(wanted, found) && predicate_in(p, part) >= sure)) {
          wrong = &found;
        }
      }
      if (right) most_right = std::max(most_right, share + 0.01F);
      if (!right && wrong != nullptr && share > most) {
        most = share;
        other = wrong;
      }
    }
    report(wanted, part, {other, unit}, most, most_right);
  }

  /// What stands in place of a number: another one, or the same of something else.
  struct Instead {
    const ComparedNumber *other, *unit;
  };
  void report(const ComparedNumber& wanted, std::uint32_t part, Instead instead, float most, float right) {
    const auto [other, unit] = instead;
    if (unit != nullptr && right == 0)
      return faults_.push_back({HeadlineRule::other_unit, with_unit(wanted), with_unit_of_body(*unit)});
    if (other == nullptr || most < 0.3F || right >= most || is_sum(wanted, part)) return;
    faults_.push_back({right == 0 ? HeadlineRule::other_number : HeadlineRule::number_elsewhere, with_unit(wanted),
                       with_unit_of_body(*other)});
  }

  [[nodiscard]] bool inside(std::uint32_t p) const { return p >= run_.pieces.begin && p < run_.pieces.end; }

  [[nodiscard]] bool comparable(const ComparedNumber& wanted, const ComparedNumber& found) const {
    if (wanted.percent || wanted.part) return found.percent || found.part;
    if (found.percent || found.part) return false;
    if (wanted.unit == 0 || found.unit == 0) return wanted.unit == found.unit;
    const std::uint32_t a = wanted.unit - 1, b = found.unit - 1;
    if (agreement(h_, a, b_, b) >= 0.7F) return true;
    return !h_.is(a, hc::measure) && !b_.is(b, hc::measure);
  }

  [[nodiscard]] static IndexRange with_unit(const ComparedNumber& n) {
    return {n.tokens.begin, n.unit != 0 ? n.unit : n.percent ? n.tokens.end + 1 : n.tokens.end};
  }
  [[nodiscard]] static IndexRange with_unit_of_body(const ComparedNumber& n) { return with_unit(n); }

  const HeadlineMatch& m_;
  const ComparedText &h_, &b_;
  FoundFaults& faults_;
  const BodyRun& run_;
  const ComparedNumber* nearest_ = nullptr;
};

}  // namespace

void find_number_faults(const HeadlineMatch& match, FoundFaults& faults) { Numbers(match, faults).run(); }

}  // namespace isnad
