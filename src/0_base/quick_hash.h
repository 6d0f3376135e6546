#pragma once
// A hash of bytes for tables that no file holds: eight bytes a step, not the same on all machines. It keeps nobody from
// making bytes of one hash.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad {

[[nodiscard]] inline std::uint64_t quick_hash(std::string_view bytes, std::uint64_t seed = 0x9E3779B97F4A7C15U) {
  constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
  std::uint64_t hash = (seed ^ bytes.size()) * factor;
  const auto load = [&]<class Number>(std::size_t at, Number number) {
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return std::uint64_t{number};
  };
  const auto step = [&](std::uint64_t next) {
    hash = (hash ^ next) * factor;
    hash ^= hash >> 32U;
  };
  const std::size_t size = bytes.size();
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 <= size; at += 8) step(load(at, std::uint64_t{}));
    step(load(size - 8, std::uint64_t{}));
  } else if (size >= 4) {
    step(load(0, std::uint32_t{}) << 32U | load(size - 4, std::uint32_t{}));
  } else {
    for (const char c : bytes) step(static_cast<unsigned char>(c));
  }
  return hash ^ (hash >> 29U);
}

}  // namespace isnad
