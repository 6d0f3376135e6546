#pragma once
// What the recogniser of names knows of single words and of phrases: classes, gazetteers, counts.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "3_annotation/letters.h"
#include "isnad/result.h"

namespace isnad {

/// A hash that models are written with: the same on all machines.
constexpr std::uint64_t name_hash(std::string_view letters, std::uint64_t hash = 0xCBF29CE484222325U) {
  for (const char c : letters) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}
/// name_hash() of `letters`, loosely written.
constexpr std::uint64_t loose_name_hash(std::string_view letters, std::uint64_t hash = name_hash({})) {
  for (const char c : letters) {
    const char one = loose(c);
    hash = name_hash({&one, 1}, hash);
  }
  return hash;
}
/// Bits of `value` spread over the whole of it.
constexpr std::uint64_t name_mix(std::uint64_t value) {
  value = (value ^ (value >> 32U)) * 0x9FB21C651E98DF25U;
  return value ^ (value >> 29U);
}

/// The hash of two words that stand together: of the first without its article, of the second as written.
constexpr std::uint64_t name_pair(std::uint64_t first, std::uint64_t second) {
  return name_mix(first) + second * 0xD6E8FEB86659FD93U;
}
/// `word`, in loose letters, without its article.
std::string_view name_base(std::string_view word);

/// A sum of bytes that tells a damaged file.
std::uint64_t name_sum(std::string_view bytes);

/// `bytes` without the lines of notes (#) at their front.
std::string_view behind_notes(std::string_view bytes);

/// What is known of a word, or of a pair of words, in loose letters. All zero: nothing.
struct KnownWord {
  std::uint32_t check = 0;     ///< upper half of its hash; 0: an empty slot
  std::uint16_t fine = 0;      ///< its word class of about a thousand, from 1
  std::uint8_t middle = 0;     ///< of 255, from 1
  std::uint8_t coarse = 0;     ///< of 64, from 1
  std::uint8_t frequency = 0;  ///< 1 + the binary logarithm of its count
  std::uint8_t person = 0;     ///< 1 + the binary logarithm of its count among parts of persons' names
  std::uint8_t place = 0;      ///< bits: see NamePlace
  std::uint8_t part = 0;       ///< bits: 1 noun, 2 verb, 4 adjective; 8 given name, 16 family name; of bodies see below
  std::uint8_t told = 0;       ///< what it mostly is in raw text that an earlier model read; 0: not seen
  std::uint8_t told_apart = 0;  ///< the same for its shares of each type

  static constexpr unsigned club = 64;                 ///< bit of `part`: is a club
  static constexpr unsigned bodies = 32 + club + 128;  ///< bits of `part`: begins or is a body; a club; another body
};
static_assert(sizeof(KnownWord) == 16);

namespace name_place {
inline constexpr std::uint8_t country = 1, region = 2, large = 4, small = 8, begins_longer = 16, city = 32;
inline constexpr std::uint8_t known_person = 64;  ///< of two words: they stand together in the name of one; of a word:
                                                  ///< it names one alone
}  // namespace name_place

/// The words of a file that lies in memory. The file: notes, "ISNADNW2", the sum of what follows, the number of slots
/// of words (8 bytes each), the weights of spellings (a pair of bytes each), the sets of bits that bits_of() makes of
/// the slots, the slots; little-endian.
class NameWords {
 public:
  NameWords() = default;
  /// Fails with bad_table where `bytes` is no such file; `summed`: or where their sum is another. The bytes must
  /// outlive this.
  static Result<NameWords> open(std::string_view name, std::string_view bytes, bool summed = true);

  /// What is known of the word with this hash.
  [[nodiscard]] KnownWord find(std::uint64_t hash) const;

  /// Whether find(hash) may have name_place::known_person: a look near at hand, of use where most have not.
  [[nodiscard]] bool may_be_person(std::uint64_t hash) const {
    return has_bit(persons_, bit_of(check_of(name_mix(hash)), person_bits));
  }

  /// Asks for the memory that find(hash) will read beside the filter.
  void prefetch(std::uint64_t hash) const {
    const std::uint64_t mixed = name_mix(hash);
    if (may_have(check_of(mixed))) __builtin_prefetch(slots_.data() + slot_of(mixed, count_) * sizeof(KnownWord));
  }

  /// How much the spelling of a word looks like a person's and like a place's name, each from 0 to 15.
  struct Likeness {
    std::uint8_t person = 0, place = 0;
  };
  [[nodiscard]] Likeness likeness(std::string_view word) const;

  /// Calls `take` with the slot of each run of two to five letters of `word`, its ends included.
  template <class Take>
  static void each_run(std::string_view word, Take take) {
    constexpr unsigned char end = 1;
    const auto at = [&](std::size_t i) -> std::uint64_t {
      return i == 0 || i > word.size() ? end : static_cast<unsigned char>(word[i - 1]);
    };
    for (std::size_t i = 0; i < word.size() + 1; ++i) {
      std::uint64_t run = at(i);
      for (std::size_t n = 1; n < 5 && i + n < word.size() + 2; ++n) {
        run = run << 8U | at(i + n);
        take(static_cast<std::size_t>(name_mix(run) >> 48U) % spellings);
      }
    }
  }

  /// Where the search for a word begins, of `count` slots.
  static constexpr std::uint64_t slot_of(std::uint64_t mixed, std::uint64_t count) {
    return ((mixed & 0xFFFFFFFFU) * count) >> 32U;
  }

  /// Two sets of bits as the file has them, each with a bit for some checks: of words with name_place::known_person,
  /// and of all words.
  static std::string bits_of(std::span<const KnownWord> slots);

  static constexpr std::string_view magic = "ISNADNW2";
  static constexpr std::size_t spellings = 65536;
  static constexpr std::uint32_t person_bits = 1U << 19U, filter_bits = 1U << 21U;
  static constexpr std::size_t head = 24 + 2 * spellings + (person_bits + filter_bits) / 8;  ///< bytes before the slots
  static constexpr float spelling_unit = 1.0F / 32;  ///< of a weight of a spelling

 private:
  static constexpr std::uint32_t check_of(std::uint64_t mixed) { return static_cast<std::uint32_t>(mixed >> 32U) | 1U; }
  static constexpr std::uint32_t bit_of(std::uint32_t check, std::uint32_t bits) { return check >> 1U & (bits - 1); }
  static bool has_bit(std::string_view set, std::uint32_t bit) {
    return bit / 8 < set.size() && (static_cast<unsigned>(set[bit / 8]) >> bit % 8 & 1U) != 0;
  }
  /// Whether a slot may have this check: most pairs of words have none, and the way to an empty slot is long.
  [[nodiscard]] bool may_have(std::uint32_t check) const { return has_bit(filter_, bit_of(check, filter_bits)); }

  std::string_view spellings_;
  std::string_view slots_;
  std::uint64_t count_ = 0;
  std::string_view persons_, filter_;  ///< see bits_of()
};

}  // namespace isnad
