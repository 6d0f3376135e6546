// What the recogniser of names knows of words.
#include "3_annotation/names_words.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <utility>

#include "3_annotation/letters.h"

namespace isnad {

static_assert(std::endian::native == std::endian::little, "models are read where they lie");

std::string_view name_base(std::string_view word) {
  if (word.size() <= 4) return word;
  const auto first = static_cast<unsigned char>(word[0]), second = static_cast<unsigned char>(word[1]);
  // "lil-": a preposition that the article melts into.
  const bool article = (first == letter::alef || first == letter::lam) && second == letter::lam;
  return article ? word.substr(2) : word;
}

std::uint64_t name_sum(std::string_view bytes) {
  std::uint64_t lanes[4] = {1, 2, 3, 4};
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32)
    for (std::size_t i = 0; i < 4; ++i) {
      std::uint64_t next = 0;
      std::memcpy(&next, bytes.data() + at + 8 * i, 8);
      lanes[i] = (lanes[i] ^ next) * 0x9FB21C651E98DF25U;
      lanes[i] ^= lanes[i] >> 32U;
    }
  return name_hash(bytes.substr(at),
                   lanes[0] ^ name_mix(lanes[1] + 1) ^ name_mix(lanes[2] + 2) ^ name_mix(lanes[3] + 3));
}

std::string_view behind_notes(std::string_view bytes) {
  while (bytes.starts_with('#')) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + 1);
  }
  return bytes;
}

Result<NameWords> NameWords::open(std::string_view name, std::string_view bytes, bool summed) {
  bytes = behind_notes(bytes);
  std::uint64_t count = 0;
  std::uint64_t sum = 0;
  if (bytes.size() >= head && bytes.starts_with(magic)) {
    std::memcpy(&sum, bytes.data() + 8, sizeof sum);
    std::memcpy(&count, bytes.data() + 16, sizeof count);
  }
  if (count == 0 || count > (1U << 24U) || bytes.size() != head + count * sizeof(KnownWord) ||
      (summed && sum != name_sum(bytes.substr(16))))
    return Error{Errc::bad_table, std::string(name), "is no file of the words of names, or is damaged"};
  NameWords words;
  bytes.remove_prefix(24);
  for (const auto& [part, size] :
       {std::pair{&words.spellings_, 2 * spellings}, std::pair{&words.persons_, std::size_t{person_bits / 8}},
        std::pair{&words.filter_, std::size_t{filter_bits / 8}}}) {
    *part = bytes.substr(0, size);
    bytes.remove_prefix(size);
  }
  words.slots_ = bytes;
  words.count_ = count;
  return words;
}

std::string NameWords::bits_of(std::span<const KnownWord> slots) {
  std::string persons(person_bits / 8, '\0'), filter(filter_bits / 8, '\0');
  const auto add = [](std::string& set, std::uint32_t bit) {
    set[bit / 8] = static_cast<char>(static_cast<unsigned char>(set[bit / 8]) | 1U << bit % 8);
  };
  for (const KnownWord& word : slots) {
    if (word.check == 0) continue;
    add(filter, bit_of(word.check, filter_bits));
    if ((word.place & name_place::known_person) != 0) add(persons, bit_of(word.check, person_bits));
  }
  return persons + filter;
}

KnownWord NameWords::find(std::uint64_t hash) const {
  const std::uint64_t mixed = name_mix(hash);
  const std::uint32_t check = check_of(mixed);
  if (!may_have(check)) return {};
  // A damaged file may have no empty slot.
  std::uint64_t i = slot_of(mixed, count_);
  for (std::uint64_t steps = 0; steps < 64; i = i + 1 == count_ ? 0 : i + 1, ++steps) {
    KnownWord word;
    std::memcpy(&word, slots_.data() + i * sizeof word, sizeof word);
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
