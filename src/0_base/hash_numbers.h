#pragma once
// Numbers for keys of 64 bits, from 0 on, in the order in which they first come.

#include <cstdint>
#include <cstring>
#include <vector>

namespace isnad {

/// Open addressing. Where a key lies depends on where the table lies in memory, so that no text can be made whose words
/// all lie in one place; the numbers do not.
class HashNumbers {
 public:
  HashNumbers() : slots_(64), seed_(seed_of(slots_.data())) {}

  static constexpr std::uint32_t none = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t size() const { return count_; }

  /// The number of `key`; none where it never came.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    for (std::size_t i = begin_of(key);; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].number == 0) return none;
      if (slots_[i].key == key) return slots_[i].number - 1;
    }
  }

  /// The number of `key`: size() as it was before the call where the key is new.
  std::uint32_t number_of(std::uint64_t key) {
    std::size_t i = begin_of(key);
    for (; slots_[i].number != 0; i = (i + 1) & (slots_.size() - 1))
      if (slots_[i].key == key) return slots_[i].number - 1;
    slots_[i] = {key, ++count_};
    if (count_ * std::size_t{2} > slots_.size()) grow();
    return count_ - 1;
  }

  /// Asks for the memory that the search for `key` reads first.
  void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[begin_of(key)]); }
  void clear() { *this = HashNumbers(); }

 private:
  static constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;

  static std::uint64_t seed_of(const void* place) {
    std::uint64_t seed = 0;
    static_assert(sizeof place <= sizeof seed);
    std::memcpy(&seed, &place, sizeof place);
    return seed * factor;
  }

  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;  ///< and one; 0: nothing is here
  };

  [[nodiscard]] std::size_t begin_of(std::uint64_t key) const {
    const std::uint64_t mixed = (key ^ seed_) * factor;
    return static_cast<std::size_t>(mixed ^ mixed >> 32U) & (slots_.size() - 1);
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number == 0) continue;
      std::size_t i = begin_of(slot.key);
      while (slots_[i].number != 0) i = (i + 1) & (slots_.size() - 1);
      slots_[i] = slot;
    }
  }

  std::vector<Slot> slots_;  ///< a power of two of them
  std::uint64_t seed_;
  std::uint32_t count_ = 0;
};

}  // namespace isnad
