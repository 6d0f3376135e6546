// A set of words with a number each: built once, looked up without allocation.
#include "0_base/word_map.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace isnad {
namespace {

/// Whether two words of `size` bytes are one. Most are so short that a call would cost more than the comparison.
bool is_same(const char* a, const char* b, std::size_t size) {
  const auto same = [&]<class Number>(std::size_t at, Number x, Number y) {
    std::memcpy(&x, a + at, sizeof x);
    std::memcpy(&y, b + at, sizeof y);
    return x == y;
  };
  if (size > 16) return std::memcmp(a, b, size) == 0;
  if (size >= 8) return same(0, std::uint64_t{}, std::uint64_t{}) && same(size - 8, std::uint64_t{}, std::uint64_t{});
  if (size >= 4) return same(0, std::uint32_t{}, std::uint32_t{}) && same(size - 4, std::uint32_t{}, std::uint32_t{});
  return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
}

}  // namespace

std::size_t WordMap::place(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = (hash >> 1U) & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.hash == 0) return i;
    if (slot.hash == hash && slot.length == word.size() && is_same(pool_.data() + slot.begin, word.data(), word.size()))
      return i;
  }
}

void WordMap::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.hash == 0) continue;
    std::size_t i = (slot.hash >> 1U) & mask;
    while (slots_[i].hash != 0) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void WordMap::insert(std::string_view word, std::uint32_t value) {
  if (count_ * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_in_slot(word);
  Slot& slot = slots_[place(word, hash)];
  if (slot.hash != 0) return;
  slot = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(word.size()), hash, value};
  pool_ += word;
  if (!word.empty()) filter_.set(filter_place(word));
  ++count_;
  longest_ = std::max(longest_, word.size());
}

std::optional<std::uint32_t> WordMap::look_up(std::string_view word) const {
  const Slot& slot = slots_[place(word, hash_in_slot(word))];
  if (slot.hash == 0) return std::nullopt;
  return slot.value;
}

}  // namespace isnad
