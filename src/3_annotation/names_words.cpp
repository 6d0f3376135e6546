// What the recogniser of names knows of words.
#include "3_annotation/names_words.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace isnad {

static_assert(std::endian::native == std::endian::little, "models are read where they lie");

Result<NameWords> NameWords::open(std::string_view name, std::string_view bytes) {
  std::uint64_t count = 0;
  if (bytes.size() >= 16 && bytes.starts_with(magic)) std::memcpy(&count, bytes.data() + 8, sizeof count);
  if (!std::has_single_bit(count) || count > (1U << 24U) || bytes.size() != head + count * sizeof(NameWord))
    return Error{Errc::bad_table, std::string(name), "is no file of the words of names, or is damaged"};
  NameWords words;
  words.spellings_ = bytes.substr(16, head - 16);
  words.slots_ = bytes.substr(head);
  words.mask_ = count - 1;
  return words;
}

NameWord NameWords::find(std::uint64_t hash) const {
  const std::uint64_t mixed = name_mix(hash);
  const auto check = static_cast<std::uint32_t>(mixed >> 32U) | 1U;
  // A damaged file may have no empty slot.
  for (std::uint64_t i = mixed, steps = 0; steps < 64 && mask_ != 0; ++i, ++steps) {
    NameWord word;
    std::memcpy(&word, slots_.data() + (i & mask_) * sizeof word, sizeof word);
    if (word.check == check) return word;
    if (word.check == 0) break;
  }
  return {};
}

NameWords::Likeness NameWords::likeness(std::string_view word) const {
  if (spellings_.empty()) return {};
  int person = 0, place = 0;
  each_run(word.substr(0, 24), [&](std::size_t slot) {
    person += static_cast<signed char>(spellings_[2 * slot]);
    place += static_cast<signed char>(spellings_[2 * slot + 1]);
  });
  const auto step = [](int sum) { return static_cast<std::uint8_t>(std::clamp(sum / 24 + 8, 0, 15)); };
  return {step(person), step(place)};
}

}  // namespace isnad
