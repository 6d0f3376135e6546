// A set of words with a number each: built once, looked up without allocation.
#include "0_base/word_map.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "0_base/quick_hash.h"

namespace isnad {
namespace {

constexpr std::size_t longest_inside = sizeof(std::uint64_t);  // bytes of a word that lies in its slot

template <class Number>
Number number_at(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// A word of up to eight bytes as a number; with its length it is told from all others.
std::uint64_t in_number(std::string_view word) {
  const char *begin = word.data(), *end = begin + word.size();
  if (word.size() >= 8) return number_at<std::uint64_t>(begin);
  if (word.size() >= 4)
    return std::uint64_t{number_at<std::uint32_t>(end - 4)} << 32U | number_at<std::uint32_t>(begin);
  if (word.empty()) return 0;
  // Of three bytes or fewer these are all; where they are fewer, some of them twice.
  const auto byte = [begin](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(begin[i])}; };
  return byte(0) | byte(word.size() / 2) << 8U | byte(word.size() - 1) << 16U;
}

/// Whether two words of `size` bytes, more than eight, are one. Few are so long that a call would pay.
bool is_same(const char* a, const char* b, std::size_t size) {
  if (size > 16) return std::memcmp(a, b, size) == 0;
  const auto same = [&](std::size_t at) {
    return number_at<std::uint64_t>(a + at) == number_at<std::uint64_t>(b + at);
  };
  return same(0) && same(size - 8);
}

/// Where the search for a tag begins.
std::size_t begin_of(std::uint32_t tag) { return tag >> 8U; }

}  // namespace

/// What a word is searched by.
struct WordMap::Key {
  std::uint64_t number;  ///< of a word that lies in its slot
  std::uint32_t tag;

  explicit Key(std::string_view word) : number(word.size() <= longest_inside ? in_number(word) : 0) {
    constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
    std::uint64_t hash = (number + word.size()) * factor;
    hash ^= hash >> 32U;
    hash = word.size() <= longest_inside ? hash * factor : quick_hash(word);
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(word.size(), 0xFF));
    tag = (static_cast<std::uint32_t>(hash >> 32U) & 0xFFFFFF00U) | length | (length == 0 ? 0x100U : 0U);
  }
};

[[gnu::always_inline]] inline std::size_t WordMap::place(std::string_view word, const Key& key) const {
  const std::size_t mask = slots_.size() - 1;
  const bool inside = word.size() <= longest_inside;
  for (std::size_t i = begin_of(key.tag) & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.tag == 0) return i;
    if (slot.tag != key.tag) continue;
    if (inside ? slot.word == key.number
               : slot.word >> 32U == word.size() &&
                     is_same(pool_.data() + (slot.word & 0xFFFFFFFFU), word.data(), word.size()))
      return i;
  }
}

void WordMap::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.tag == 0) continue;
    std::size_t i = begin_of(slot.tag) & mask;
    while (slots_[i].tag != 0) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

void WordMap::insert(std::string_view word, std::uint32_t value) {
  if (count_ * 2 >= slots_.size()) grow();
  const Key key(word);
  Slot& slot = slots_[place(word, key)];
  if (slot.tag != 0) return;
  slot = {key.number, key.tag, value};
  if (word.size() > longest_inside) {
    slot.word = std::uint64_t{word.size()} << 32U | pool_.size();
    pool_ += word;
  }
  if (!word.empty()) filter_.set(filter_place(word));
  ++count_;
  longest_ = std::max(longest_, word.size());
}

std::uint64_t WordMap::look_up_long(std::string_view word) const {
  const Slot& slot = slots_[place(word, Key(word))];
  return slot.tag == 0 ? nothing : slot.value;
}

std::uint64_t WordMap::look_up(std::string_view word) const {
  if (word.size() > longest_inside) return look_up_long(word);
  const Key key(word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = begin_of(key.tag) & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.tag == key.tag && slot.word == key.number) return slot.value;
    if (slot.tag == 0) return nothing;
  }
}

}  // namespace isnad
