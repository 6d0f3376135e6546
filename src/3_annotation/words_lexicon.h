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
  static WordFacts unpacked(std::uint64_t bits);
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

  [[nodiscard]] WordFacts find(std::string_view letters) const;

  /// Whether all that it names exists: so many prefixes and suffixes.
  [[nodiscard]] bool fits(std::size_t prefixes, std::size_t suffixes) const;

 private:
  std::vector<std::uint64_t> slots_;  ///< a power of two of them; 0: nothing is here
};

}  // namespace isnad
