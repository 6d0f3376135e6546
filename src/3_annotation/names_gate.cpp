// The gate before the models of names.
#include "3_annotation/names_gate.h"

#include <algorithm>
#include <cstring>

namespace isnad {
namespace {

/// How many values each trait has; larger ones share the places of smaller ones.
constexpr std::array<std::uint32_t, NameGate::traits> values = {1024, 256, 256, 256, 32,   32,
                                                                256,  512, 256, 256, 1024, 2048};

constexpr std::uint32_t count_rows() {
  std::uint32_t sum = 0;
  for (const std::uint32_t count : values) sum += count;
  return sum;
}

}  // namespace

const std::uint32_t NameGate::rows = count_rows();

std::array<std::uint32_t, NameGate::traits> NameGate::rows_of(const NameType& type) {
  const KnownWord& known = type.known;
  std::array<std::uint32_t, traits> found = {known.fine,
                                             known.told,
                                             known.told_apart,
                                             known.place,
                                             known.person,
                                             known.frequency,
                                             known.part,
                                             type.heads * 2U + (type.article ? 1U : 0U),
                                             type.likeness.person * 16U + type.likeness.place,
                                             type.shape,
                                             type.conjunction * 4U + type.proclitic,
                                             static_cast<std::uint32_t>(type.suffix[1] & 0xFFFFU)};
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < traits; ++i) {
    found[i] = first + found[i] % values[i];
    first += values[i];
  }
  return found;
}

NameGate::Gifts NameGate::gifts_of(const NameType& type) const {
  Gifts gifts{};
  for (const std::uint32_t row : rows_of(type)) {
    const char* weights = weights_.data() + row * gifts.size();
    for (std::size_t i = 0; i < gifts.size(); ++i)
      gifts[i] = static_cast<std::int16_t>(gifts[i] + static_cast<signed char>(weights[i]));
  }
  return gifts;
}

bool NameGate::take(std::string_view& bytes) {
  const std::size_t size = rows * Gifts{}.size();
  if (bytes.size() < sizeof least_ + size) return false;
  std::memcpy(least_.data(), bytes.data(), sizeof least_);
  weights_ = bytes.substr(sizeof least_, size);
  bytes.remove_prefix(sizeof least_ + size);
  return true;
}

}  // namespace isnad
