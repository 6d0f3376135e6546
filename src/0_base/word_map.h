#pragma once
// A set of words with a number each: built once, looked up without allocation.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// Open addressing over one pool of bytes. Look-up is O(length of the word); a word that is put in twice keeps its
/// first value.
class WordMap {
 public:
  WordMap() : slots_(16) {}

  void insert(std::string_view word, std::uint32_t value);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view word) const {
    const std::uint64_t found = may_contain(word) ? look_up(word) : nothing;
    if (found == nothing) return std::nullopt;
    return static_cast<std::uint32_t>(found);
  }
  /// The number of a word, or `none` where it is not in the map.
  [[nodiscard]] std::uint32_t value_or(std::string_view word, std::uint32_t none) const {
    const std::uint64_t found = may_contain(word) ? look_up(word) : nothing;
    return found == nothing ? none : static_cast<std::uint32_t>(found);
  }
  [[nodiscard]] bool contains(std::string_view word) const { return find(word).has_value(); }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::size_t longest() const { return longest_; }  ///< bytes of the longest word

 private:
  // A value and that it is there go back in one register: an optional is put together in memory, narrow parts first,
  // and a processor waits a dozen cycles for a wide load of what was just stored in parts.
  static constexpr std::uint64_t nothing = ~std::uint64_t{0};
  [[nodiscard]] std::uint64_t look_up(std::string_view word) const;
  [[gnu::noinline]] [[nodiscard]] std::uint64_t look_up_long(std::string_view word) const;
  /// False for most words that are not in the map, from their length and three of their bytes: no hash is needed.
  [[nodiscard]] bool may_contain(std::string_view word) const {
    return word.size() <= longest_ && (word.empty() || filter_[filter_place(word)]);
  }
  /// A word of up to eight bytes lies in its slot, so that most look-ups touch no other memory.
  struct Slot {
    std::uint64_t word = 0;  ///< its bytes; of a longer one where it begins in the pool, and its length
    std::uint32_t tag = 0;   ///< bits of the hash, and the length; 0: nothing is here
    std::uint32_t value = 0;
  };
  struct Key;
  [[nodiscard]] std::size_t place(std::string_view word, const Key& key) const;
  void grow();
  static constexpr std::size_t filter_bits = 32768;
  [[nodiscard]] static std::size_t filter_place(std::string_view word) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(word[i])); };
    const std::uint32_t mixed = (byte(word.size() - 1) << 16U) ^ (byte(word.size() / 2) << 8U) ^ byte(0) ^
                                (static_cast<std::uint32_t>(word.size()) << 24U);
    return (mixed * 0x9E3779B1U) >> 17U;
  }

  std::string pool_;         ///< the longer words
  std::vector<Slot> slots_;  ///< a power of two of them
  std::size_t count_ = 0;
  std::size_t longest_ = 0;
  std::bitset<filter_bits> filter_;
};

}  // namespace isnad
