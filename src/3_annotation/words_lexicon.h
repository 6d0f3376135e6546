#pragma once
// What is known of forms of words without their context: one number a form, found by one look-up.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/data_files.h"
#include "3_annotation/words_model.h"
#include "isnad/result.h"

namespace isnad {

/// The facts about one form, as they are written.
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
};

/// The same facts as they are read: 39 bits. A form that is not in the lexicon has none: all are 0.
class KnownFacts {
 public:
  constexpr KnownFacts() = default;
  explicit constexpr KnownFacts(std::uint64_t bits) : bits_(bits) {}
  explicit KnownFacts(const WordFacts& facts);

  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
  [[nodiscard]] constexpr std::uint8_t tag() const { return take(0, 5); }
  [[nodiscard]] constexpr std::uint8_t suffix() const { return take(5, 4); }
  [[nodiscard]] constexpr std::uint8_t prefix() const { return take(9, 5); }
  [[nodiscard]] constexpr bool decided() const { return take(14, 1) != 0; }
  [[nodiscard]] constexpr std::uint8_t cluster() const { return take(15, 8); }
  [[nodiscard]] constexpr std::uint8_t lemma() const { return take(23, 3); }
  [[nodiscard]] constexpr std::uint8_t place() const { return take(26, 1); }
  [[nodiscard]] constexpr std::uint8_t latin() const { return take(27, 2); }
  [[nodiscard]] constexpr std::uint8_t proclitics() const { return take(29, 3); }
  [[nodiscard]] constexpr std::uint8_t bound() const { return take(32, 3); }
  [[nodiscard]] constexpr std::uint8_t level() const { return take(35, 4); }

 private:
  [[nodiscard]] constexpr std::uint8_t take(unsigned from, unsigned width) const {
    return static_cast<std::uint8_t>(bits_ >> from & ((1U << width) - 1));
  }
  std::uint64_t bits_ = 0;
};

/// A hash of letters that is the same on every machine.
[[nodiscard]] std::uint64_t stable_hash(std::string_view letters);

/// Forms are kept as 24 bits of their hash beside their place: one unknown form in ten million is taken for another.
class WordLexicon {
 public:
  static Result<WordLexicon> load(const DataFiles& files, std::string_view name);
  /// The bytes that load() reads, without the lines at the top. No two forms are the same.
  static std::string pack(const std::vector<std::pair<std::string, WordFacts>>& forms);

  [[nodiscard]] KnownFacts find(std::string_view letters) const { return find(stable_hash(letters)); }
  /// The same of letters with that hash.
  [[nodiscard]] KnownFacts find(std::uint64_t hash) const {
    const std::uint64_t check = check_of(hash);
    for (std::size_t i = hash & mask_;; i = (i + 1) & mask_) {
      const std::uint64_t slot = slot_at(i);
      if (slot == 0) return {};
      if ((slot & ~fact_mask) == check) return KnownFacts(slot & fact_mask);
    }
  }
  /// Fetches what find() will read: the lexicon is larger than the nearer caches.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(bytes_.data() + (hash & mask_) * sizeof(std::uint64_t)); }

  /// Whether all that it names exists: so many prefixes and suffixes.
  [[nodiscard]] bool fits(std::size_t prefixes, std::size_t suffixes) const;

 private:
  static constexpr unsigned fact_bits = 39;
  static constexpr std::uint64_t fact_mask = (std::uint64_t{1} << fact_bits) - 1;
  /// What a slot holds above the facts: never 0, so that an empty slot is 0.
  static constexpr std::uint64_t check_of(std::uint64_t hash) { return (hash >> fact_bits | 1U) << fact_bits; }

  [[nodiscard]] bool is_full() const;
  [[nodiscard]] std::uint64_t slot_at(std::size_t i) const { return number_at(bytes_, i * sizeof(std::uint64_t)); }

  std::shared_ptr<const std::string> read_;  ///< what holds the bytes, if it is not the library
  std::string_view bytes_;                   ///< a power of two of slots; 0: nothing is here
  std::size_t mask_ = 0;                     ///< the last slot
};

}  // namespace isnad
