#pragma once
// Numbers for the keys of features, and sentences made of them.

#include <cstdint>
#include <vector>

#include "3_annotation/names_words.h"
#include "names_crf.h"

namespace isnad::train {

/// Counts, then numbers, of keys: open addressing.
class KeyNumbers {
 public:
  KeyNumbers() : slots_(1U << 16U) {}
  std::uint32_t& operator[](std::uint64_t key) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place(key)];
    if (slot.key == 0) {
      slot.key = key | (key == 0 ? 1U : 0U);
      ++size_;
    }
    return slot.number;
  }
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const { return slots_[place(key)].number; }
  /// Asks for the memory that find(key) will read.
  void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[key & (slots_.size() - 1)]); }
  /// Drops the keys whose number is 0: what is left is found faster.
  void shrink() {
    KeyNumbers kept;
    each([&](std::uint64_t key, std::uint32_t number) {
      if (number != 0) kept[key] = number;
    });
    *this = std::move(kept);
  }
  template <class Take>
  void each(Take take) {
    for (Slot& slot : slots_)
      if (slot.key != 0) take(slot.key, slot.number);
  }
  template <class Take>
  void each(Take take) const {
    for (const Slot& slot : slots_)
      if (slot.key != 0) take(slot.key, slot.number);
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;
  };
  [[nodiscard]] std::size_t place(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key != 0) slots_[place(slot.key)] = slot;
  }
  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

/// Numbers for the keys that are seen often enough: each in general, and of each domain (Daume: features are doubled,
/// so that what corpora share is learned from all of them and their conventions apart).
class KeyIndex {
 public:
  static std::uint64_t of_domain(std::uint64_t key, unsigned domain) {
    return name_mix(key + domain * 0xA24BAED4963EE407U);
  }

  void count(const std::vector<std::uint64_t>& row, unsigned domain) {
    for (const std::uint64_t key : row) {
      ++counts_[key];
      if (domain != 0) ++special_[of_domain(key, domain)];
    }
  }
  void close(std::uint32_t least) {
    for (auto* counts : {&counts_, &special_}) {
      counts->each([&](std::uint64_t, std::uint32_t& number) { number = number >= least ? ++size_ : 0; });
      counts->shrink();
    }
  }
  /// Gives the key numbered i the number `numbers[i]`, where 0 drops it; `count` are left. A key that is dropped in
  /// general may stay for a domain.
  void renumber(const std::vector<std::uint32_t>& numbers, std::uint32_t count) {
    for (auto* counts : {&counts_, &special_})
      counts->each([&](std::uint64_t, std::uint32_t& number) { number = numbers[number]; });
    special_.shrink();
    size_ = count;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The number of `key`, from 1; 0: it has none.
  [[nodiscard]] std::uint32_t number(std::uint64_t key) const { return counts_.find(key); }
  [[nodiscard]] std::uint32_t number(std::uint64_t key, unsigned domain) const {
    return domain == 0 ? 0 : special_.find(of_domain(key, domain));
  }
  [[nodiscard]] const KeyNumbers& general() const { return counts_; }
  void add(const std::vector<std::uint64_t>& row, unsigned domain, Sequence& to) const {
    for (const std::uint64_t key : row) {
      counts_.prefetch(key);
      if (domain != 0) special_.prefetch(of_domain(key, domain));
    }
    for (const std::uint64_t key : row) {
      if (const auto general = number(key); general != 0) to.features.push_back(general - 1);
      if (const auto special = number(key, domain); special != 0) to.features.push_back(special - 1);
    }
    to.first.push_back(static_cast<std::uint32_t>(to.features.size()));
  }

 private:
  KeyNumbers counts_, special_;
  std::uint32_t size_ = 0;
};

inline Sequence sequence_of(const std::vector<std::vector<std::uint64_t>>& rows, const std::vector<std::uint8_t>& gold,
                            const KeyIndex& index, unsigned domain) {
  Sequence s;
  for (const auto& row : rows) index.add(row, domain, s);
  s.gold = gold;
  return s;
}

}  // namespace isnad::train
