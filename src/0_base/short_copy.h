#pragma once
// Copies of a few bytes without a call.

#include <cstddef>
#include <cstring>
#include <type_traits>

namespace isnad {

/// Copies `size` bytes from `from` to `to`, which do not overlap: up to 32 by a few moves in place, more by the
/// library.
[[gnu::always_inline]] inline void copy_short(char* to, const char* from, std::size_t size) {
  // Two moves of one width that meet or overlap in the middle; the widths are known, so the calls are no calls.
  const auto twice = [&](auto width) {
    char first[decltype(width)::value], last[decltype(width)::value];
    std::memcpy(first, from, sizeof first);
    std::memcpy(last, from + size - sizeof last, sizeof last);
    std::memcpy(to, first, sizeof first);
    std::memcpy(to + size - sizeof last, last, sizeof last);
  };
  if (size > 32)
    std::memcpy(to, from, size);
  else if (size >= 16)
    twice(std::integral_constant<std::size_t, 16>());
  else if (size >= 8)
    twice(std::integral_constant<std::size_t, 8>());
  else if (size >= 4)
    twice(std::integral_constant<std::size_t, 4>());
  else if (size > 0) {
    const char middle = from[size / 2], last = from[size - 1];
    to[0] = from[0];
    to[size / 2] = middle;
    to[size - 1] = last;
  }
}

}  // namespace isnad
