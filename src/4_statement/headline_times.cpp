// Times of the headline against those of the body.
#include <algorithm>
#include <string_view>

#include "4_statement/headline_faults.h"

namespace isnad {

bool is_date(const Document& document, const Timex& time) {
  if (time.type != TimexType::date && time.type != TimexType::time) return false;
  const std::string_view value = document.string(time.value);
  // Without an interval, "mid August" may be compared, a season may not.
  const auto plain = [](char c) { return c == '-' || (c >= '0' && c <= '9'); };
  return !time.begin.empty() || (value.size() >= 4 && std::all_of(value.begin(), value.end(), plain));
}

bool may_be_one_time(const Document& one, const Timex& a, const Document& other, const Timex& b) {
  const std::string_view begin_a = one.string(a.begin), end_a = one.string(a.end);
  const std::string_view begin_b = other.string(b.begin), end_b = other.string(b.end);
  if (begin_a < end_b && begin_b < end_a) return true;
  const std::string_view value_a = one.string(a.value), value_b = other.string(b.value);
  const std::size_t shorter = std::min(value_a.size(), value_b.size());
  if ((begin_a.empty() || begin_b.empty()) && value_a.substr(0, shorter) == value_b.substr(0, shorter)) return true;
  // "Saturday evening" and "Saturday at sunset": a part of a day has no sharp ends.
  const auto part_of_day = [](std::string_view v) { return v.size() > 11 && v[10] == 'T' && v[11] >= 'A'; };
  if (value_a.substr(0, 10) == value_b.substr(0, 10) && (part_of_day(value_a) || part_of_day(value_b))) return true;
  const bool months = value_a.size() == 7 && value_b.size() >= 7 && value_a[4] == '-' && value_b[4] == '-';
  if (months && value_a.substr(4, 3) == value_b.substr(4, 3)) return true;  // of which year is not said
  const std::string_view words_a = slice(one.text, a.span), words_b = slice(other.text, b.span);
  return words_a.find(words_b) != std::string_view::npos || words_b.find(words_a) != std::string_view::npos;
}

namespace {

constexpr float least_predicate = 0.7F;

class Times {
 public:
  Times(const HeadlineMatch& match, FoundFaults& faults) : m_(match), faults_(faults), run_(*match.support()) {}

  void run() {
    const Document& headline = m_.headline.reading.document;
    for (const Timex& time : headline.times) {
      if (!is_date(headline, time)) continue;
      check(headline, time);
    }
  }

 private:
  void check(const Document& headline, const Timex& time) {
    bool met = false;
    const Timex* other = other_in(with_predicate(), headline, time, met);
    if (other == nullptr && !met) other = other_in(run_, headline, time, met);
    for (std::size_t i = 0; i < m_.runs.size() && other == nullptr && !met; ++i)
      if (has_predicate(m_.runs[i])) other = other_in(m_.runs[i], headline, time, met);
    if (other == nullptr || met) return;
    faults_.push_back({HeadlineRule::other_time, tokens_at(m_.headline, time.span), m_.tokens_of(other->span)});
  }

  /// The piece of the support that has the predicate; all of it where none has.
  [[nodiscard]] BodyRun with_predicate() const {
    BodyRun out = run_;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      if (!m_.claim.terms[t].predicate || m_.claim.terms[t].part != 0) continue;
      const std::uint32_t place = m_.place_of(run_, t);
      for (std::uint32_t p = run_.pieces.begin; p < run_.pieces.end; ++p)
        if (place >= m_.pieces[p].tokens.begin && place < m_.pieces[p].tokens.end) out.tokens = m_.pieces[p].tokens;
    }
    return out;
  }

  [[nodiscard]] bool has_predicate(const BodyRun& run) const {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t)
      if (m_.claim.terms[t].predicate && m_.claim.terms[t].part == 0) return m_.most(run.pieces, t) >= least_predicate;
    return false;
  }

  /// The first time of an event in `run`; `met`: one of them may be the headline's.
  const Timex* other_in(const BodyRun& run, const Document& headline, const Timex& time, bool& met) const {
    const Document& body = m_.body.reading.document;
    const Span span = m_.body.reading.span(run.tokens);
    const Timex* other = nullptr;
    for (const Timex& found : body.times) {
      if (!is_date(body, found) || found.span.end <= span.begin || found.span.begin >= span.end) continue;
      met = met || may_be_one_time(headline, time, body, found);
      if (other == nullptr && !dates_the_saying(found)) other = &found;
    }
    return other;
  }

  [[nodiscard]] bool dates_the_saying(const Timex& time) const {
    return std::any_of(m_.said.items.begin(), m_.said.items.end(),
                       [&](const Statement& said) { return said.said_on == time.span; });
  }

  const HeadlineMatch& m_;
  FoundFaults& faults_;
  const BodyRun& run_;
};

}  // namespace

void find_time_faults(const HeadlineMatch& match, FoundFaults& faults) { Times(match, faults).run(); }

}  // namespace isnad
