// Places and wholes of the headline against those of the body.
#include <algorithm>

#include "4_statement/headline_faults.h"
#include "4_statement/nouns.h"
#include "4_statement/places.h"

namespace isnad {
namespace {

namespace hc = headline_class;

constexpr std::uint32_t by = 2;             // words beside one another
constexpr float least_of_all = 0.4F;        // of the claim, where it is of all that a place has
constexpr std::uint32_t longest_place = 7;  // words of a noun with its place

class Scopes {
 public:
  Scopes(const HeadlineMatch& match, FoundFaults& faults)
      : m_(match), h_(match.headline), b_(match.body), faults_(faults), run_(*match.support()) {}

  void run() {
    if (!of_one_place_only() && !whole_for_part() && !of_a_batch() && !state_for_town() && !all_of_a_place())
      wider_place();
  }

 private:
  bool whole_for_part() {
    for (std::uint32_t i = m_.claim.whole.begin; i < m_.claim.whole.end; ++i) {
      if (!h_.is(i, hc::all) || h_.reading.token(i).mention != 0) continue;
      if (h_.is(i + 1, hc::part)) continue;
      if (b_.any(run_.tokens, hc::all)) return false;
      for (std::uint32_t k = run_.tokens.begin; k < run_.tokens.end; ++k)
        if (b_.is(k, hc::part) && !in_headline(k) && is_by(i, k)) {
          faults_.push_back({HeadlineRule::whole_for_part, {i, std::min(i + 3, h_.size())}, run_.tokens});
          return true;
        }
      return false;
    }
    return false;
  }

  /// "holds of the west bank of the town only": the headline has the country.
  bool of_one_place_only() {
    const IndexRange sentence = b_.reading.sentence(run_.tokens.begin);
    if (!b_.any({sentence.begin, std::min(sentence.end, b_.size())}, hc::only) || !b_.any(run_.tokens, hc::district))
      return false;
    for (std::uint32_t i = m_.claim.whole.begin; i < m_.claim.whole.end; ++i) {
      if (!is_wide(i) || h_.words[i].capital || has_place(i) || names_country(i)) continue;
      faults_.push_back({HeadlineRule::wider_place, {i, i + 1}, run_.tokens});
      return true;
    }
    return false;
  }
  [[nodiscard]] bool names_country(std::uint32_t word) const {
    return b_.any(run_.tokens, hc::country) || names_state(word, run_.tokens);
  }

  /// Whether a noun beside the headline's word of the whole stands beside the body's word of a part; all of a place
  /// needs none.
  [[nodiscard]] bool is_by(std::uint32_t whole, std::uint32_t part) const {
    if (is_place(h_, whole + 1) || h_.is(whole + 1, hc::country)) return true;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const std::uint32_t token = m_.claim.terms[t].token, place = m_.place_of(run_, t);
      if (token + by < whole || token > whole + by || place == b_.size() || h_.words[token].name) continue;
      if (place + longest_place >= part && place <= part + longest_place) return true;
    }
    return false;
  }

  /// "Iraq suspends": the local government of a town does.
  bool state_for_town() {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const ClaimTerm& term = m_.claim.terms[t];
      if (term.part != 0 || !term.predicate || !h_.words[term.token].verb) continue;
      const std::uint32_t place = m_.place_of(run_, t), from = m_.claim.parts.front().tokens.begin;
      if (place == b_.size()) return false;
      for (std::uint32_t i = from; i < term.token; ++i) {
        if (h_.words[i].country == 0 || h_.words[i].capital || i != from) continue;
        const IndexRange around{run_.tokens.begin, std::min(place + by, run_.tokens.end)};
        if (!b_.any(around, hc::local) || names_state(i, around)) return false;
        faults_.push_back({HeadlineRule::wider_place, {i, i + 1}, run_.tokens});
        return true;
      }
    }
    return false;
  }
  /// Whether the country of the headline's word stands there, not by its capital.
  [[nodiscard]] bool names_state(std::uint32_t word, IndexRange range) const {
    for (std::uint32_t k = range.begin; k < range.end; ++k)
      if (b_.words[k].country == h_.words[word].country && !b_.words[k].capital) return true;
    return false;
  }

  /// "the hotels of Morocco": the body speaks of one town, or of a quarter of the town.
  bool all_of_a_place() {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const std::uint32_t i = m_.claim.terms[t].token;
      if (!m_.claim.terms[t].is_word() || !h_.is(i, hc::many) || is_picked(i)) continue;
      const std::uint32_t wide = is_place(h_, i + 1) ? i + 1 : h_.size();
      if (wide == h_.size() || run_.main < least_of_all || has_place(wide)) continue;
      for (std::uint32_t k = run_.tokens.begin; k < run_.tokens.end; ++k) {
        const bool smaller =
            b_.is(k, hc::district) || (is_place(b_, k) && b_.words[k].country == 0) || is_name_of_district(k);
        if (!smaller || in_headline(k)) continue;
        faults_.push_back({HeadlineRule::wider_place, {i, wide + 1}, run_.tokens});
        return true;
      }
    }
    return false;
  }
  /// "the markets of Wakra", and elsewhere "the municipality of Wakra".
  [[nodiscard]] bool is_name_of_district(std::uint32_t k) const {
    if (!b_.words[k].content || !b_.reading.token(k).definite || b_.words[k].country != 0) return false;
    for (std::uint32_t i = 0; i + 1 < b_.size(); ++i)
      if (i + 1 != k && b_.is(i, hc::district | hc::local) && b_.words[i + 1].form == b_.words[k].form &&
          b_.words[k].form != 0 && !b_.words[i].verb)
        return true;
    return false;
  }
  [[nodiscard]] static bool is_place(const ComparedText& text, std::uint32_t i) {
    return i < text.size() && is_named_place(text.reading, i);
  }
  /// Whether the support names the headline's place.
  [[nodiscard]] bool has_place(std::uint32_t wide) const {
    for (std::uint32_t k = run_.tokens.begin; k < run_.tokens.end; ++k)
      if (b_.words[k].content && agreement(h_, wide, b_, k) >= 0.8F) return true;
    return false;
  }

  /// "two batches of the milk", and the headline has the milk.
  bool of_a_batch() {
    if (h_.any({0, h_.size()}, hc::batch | hc::part)) return false;
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const std::uint32_t place = m_.claim.terms[t].is_word() ? m_.place_of(run_, t) : b_.size();
      if (place == b_.size() || place < 2 || !b_.is(place - 2, hc::batch) ||
          !spells(b_.reading.word(place - 1), {letter::meem, letter::noon}))
        continue;
      faults_.push_back(
          {HeadlineRule::whole_for_part, {m_.claim.terms[t].token, m_.claim.terms[t].token + 1}, run_.tokens});
      return true;
    }
    return false;
  }

  [[nodiscard]] bool in_headline(std::uint32_t k) const {
    for (std::uint32_t i = 0; i < h_.size(); ++i)
      if (agreement(h_, i, b_, k) >= 0.9F) return true;
    return false;
  }

  [[nodiscard]] bool is_wide(std::uint32_t i) const {
    return h_.is(i, hc::country) || (is_place(h_, i) && h_.words[i].country != 0);
  }

  /// A noun of the claim with a country behind it, and in the body with a part of a country in its place.
  void wider_place() {
    for (std::uint32_t t = 0; t < m_.claim.terms.size(); ++t) {
      const std::uint32_t i = m_.claim.terms[t].token;
      if (!m_.claim.terms[t].is_word() || is_wide(i) || is_picked(i)) continue;
      const std::uint32_t wide = is_wide(i + 1) ? i + 1 : is_wide(i + 2) && is_all_there(i) ? i + 2 : h_.size();
      const std::uint32_t place = m_.place_of(run_, t);
      if (wide == h_.size() || place == b_.size() || has_wide(wide, place)) continue;
      for (std::uint32_t k = place + 1; k < place + 4 && k < run_.tokens.end; ++k) {
        if (b_.reading.mark(k) != 0 || b_.reading.token(k).conjoined) break;
        if (!b_.is(k, hc::district) || in_headline(k)) continue;
        faults_.push_back({HeadlineRule::wider_place, {i, wide + 1}, run_.tokens});
        return;
      }
    }
  }

  /// "the schools in X", "the price of the schools in X": all of them; not "a factory in X", or what is done there to
  /// them.
  [[nodiscard]] bool is_all_there(std::uint32_t i) const {
    std::uint32_t first = i;  // "carried arms and explosives"
    while (first > 1 && h_.reading.token(first).conjoined && h_.reading.mark(first - 1) == 0) --first;
    const bool acted = first > 0 && h_.words[first - 1].verb;
    return !h_.words[i + 1].content && !acted && (h_.reading.token(i).definite || h_.words[i].name);
  }

  /// "the largest of the banks of Oman": one of them.
  [[nodiscard]] bool is_picked(std::uint32_t i) const { return i > 0 && h_.is(i - 1, hc::greatest); }

  /// Whether the support speaks of the country too.
  [[nodiscard]] bool has_wide(std::uint32_t wide, std::uint32_t place) const {
    return b_.any({place, std::min(place + longest_place, run_.tokens.end)}, hc::country) || has_place(wide);
  }

  const HeadlineMatch& m_;
  const ComparedText &h_, &b_;
  FoundFaults& faults_;
  const BodyRun& run_;
};

}  // namespace

void find_scope_faults(const HeadlineMatch& match, FoundFaults& faults) { Scopes(match, faults).run(); }

}  // namespace isnad
