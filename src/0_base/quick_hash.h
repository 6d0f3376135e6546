#pragma once
// A hash of bytes for tables that live as long as one page: eight bytes a step, not the same on all machines.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad {

[[nodiscard]] inline std::uint64_t quick_hash(std::string_view bytes) {
  constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
  std::uint64_t hash = (0x9E3779B97F4A7C15U ^ bytes.size()) * factor;
  const auto step = [&](std::size_t at, std::size_t size) {
    std::uint64_t next = 0;
    std::memcpy(&next, bytes.data() + at, size);
    hash = (hash ^ next) * factor;
    hash ^= hash >> 32U;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) step(at, 8);
  if (at < bytes.size() && bytes.size() >= 8) step(bytes.size() - 8, 8);
  else if (at < bytes.size())
    for (; at < bytes.size(); ++at) hash = (hash ^ static_cast<unsigned char>(bytes[at])) * factor;
  return hash ^ (hash >> 29U);
}

}  // namespace isnad
