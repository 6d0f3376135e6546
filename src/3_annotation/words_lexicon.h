#pragma once
// What is known of forms of words without their context: one number a form, found by one look-up.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

/// The facts about one form. A form that is not in the lexicon has none: all are 0.
struct WordFacts {
  std::uint8_t level = 0;       ///< logarithm of its count as a whole token, base 2, from 1; 0: not seen; at most 15
  std::uint8_t bound = 0;       ///< pronouns seen behind it, at most 7
  std::uint8_t proclitics = 0;  ///< proclitics seen before it, at most 7
  std::uint8_t latin = 0;       ///< 1: a token of names; 2: of foreign names
  std::uint8_t place = 0;       ///< 1: a token of names of places
  std::uint8_t lemma = 0;       ///< a mask: noun 1, verb 2, adjective 4
  std::uint8_t cluster = 0;     ///< forms of one cluster stand beside the same words; 0: in none
  std::uint8_t decided = 0;     ///< 1: `prefix` and `suffix` hold in every context
  std::uint8_t prefix = 0;      ///< index of the proclitics
  std::uint8_t suffix = 0;      ///< index of the enclitic
  std::uint8_t tag = 0;         ///< 1 + the part of speech that it has in every context; 0: that depends

  /// The facts as 39 bits, and back.
  [[nodiscard]] std::uint64_t packed() const;
  static constexpr WordFacts unpacked(std::uint64_t bits) {
    const auto take = [&](unsigned from, unsigned width) {
      return static_cast<std::uint8_t>(bits >> from & ((1U << width) - 1));
    };
    WordFacts facts;
    facts.tag = take(0, 5), facts.suffix = take(5, 4), facts.prefix = take(9, 5), facts.decided = take(14, 1);
    facts.cluster = take(15, 8), facts.lemma = take(23, 3), facts.place = take(26, 1), facts.latin = take(27, 2);
    facts.proclitics = take(29, 3), facts.bound = take(32, 3), facts.level = take(35, 4);
    return facts;
  }
};

/// A hash of letters that is the same on every machine.
[[nodiscard]] std::uint64_t stable_hash(std::string_view letters);

/// Forms are kept as 24 bits of their hash beside their place: one unknown form in ten million is taken for another.
class WordLexicon {
 public:
  WordLexicon() : slots_(1) {}

  static Result<WordLexicon> load(const DataFiles& files, std::string_view name);
  /// The bytes that load() reads, without the lines at the top. No two forms are the same.
  static std::string pack(const std::vector<std::pair<std::string, WordFacts>>& forms);

  [[nodiscard]] WordFacts find(std::string_view letters) const { return find(stable_hash(letters)); }
  /// The same of letters with that hash.
  [[nodiscard]] WordFacts find(std::uint64_t hash) const {
    const std::uint64_t check = check_of(hash);
    for (std::size_t i = hash & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i] == 0) return {};
      if ((slots_[i] & ~fact_mask) == check) return WordFacts::unpacked(slots_[i] & fact_mask);
    }
  }
  /// Fetches what find() will read: the lexicon is larger than the nearer caches.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }

  /// Whether all that it names exists: so many prefixes and suffixes.
  [[nodiscard]] bool fits(std::size_t prefixes, std::size_t suffixes) const;

 private:
  static constexpr unsigned fact_bits = 39;
  static constexpr std::uint64_t fact_mask = (std::uint64_t{1} << fact_bits) - 1;
  /// What a slot holds above the facts: never 0, so that an empty slot is 0.
  static constexpr std::uint64_t check_of(std::uint64_t hash) { return (hash >> fact_bits | 1U) << fact_bits; }

  std::vector<std::uint64_t> slots_;  ///< a power of two of them; 0: nothing is here
};

}  // namespace isnad
