#pragma once
// Sixteen bytes that are looked at together; what is found out of each is a bit.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad {

using WideBytes [[gnu::vector_size(16)]] = unsigned char;
inline constexpr std::size_t wide = sizeof(WideBytes);

[[nodiscard]] inline WideBytes wide_bytes(const void* at) {
  WideBytes bytes;
  std::memcpy(&bytes, at, wide);
  return bytes;
}

/// The `size` bytes at `at`, fewer than sixteen; behind them 0. They are put together in registers: a processor waits a
/// dozen cycles for a wide load of what was just stored in parts.
[[nodiscard]] inline WideBytes few_bytes(const char* at, std::size_t size) {
  if constexpr (std::endian::native != std::endian::little) {
    WideBytes bytes{};
    std::memcpy(&bytes, at, size);
    return bytes;
  }
  const auto load = [at]<class Number>(std::size_t i, Number number) {
    std::memcpy(&number, at + i, sizeof number);
    return std::uint64_t{number};
  };
  std::uint64_t low = 0, high = 0;
  if (size >= 8) {
    low = load(0, std::uint64_t{});
    if (size > 8) high = load(size - 8, std::uint64_t{}) >> 8 * (wide - size);
  } else if (size >= 4) {
    low = load(0, std::uint32_t{}) | load(size - 4, std::uint32_t{}) << 8 * (size - 4);
  } else if (size > 0) {
    low = load(0, std::uint8_t{}) | load(size / 2, std::uint8_t{}) << 8 * (size / 2) |
          load(size - 1, std::uint8_t{}) << 8 * (size - 1);
  }
  using Halves [[gnu::vector_size(16)]] = std::uint64_t;
  return std::bit_cast<WideBytes>(Halves{low, high});
}

/// Those of `text` from `at` on, which is inside of it or its end; behind its end 0.
[[nodiscard]] inline WideBytes wide_bytes(std::string_view text, std::size_t at) {
  if (at + wide <= text.size()) return wide_bytes(text.data() + at);
  return few_bytes(text.data() + at, text.size() - at);
}

/// The bytes for which a comparison of wide bytes holds: the lowest bit is that of the first byte.
template <class Comparison>
[[nodiscard]] inline std::uint32_t bits_of(Comparison comparison) {
#ifdef __SSE2__
  using Signed [[gnu::vector_size(16)]] = char;
  return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(std::bit_cast<Signed>(comparison)));
#else
  const auto bytes = std::bit_cast<WideBytes>(comparison);
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < wide; ++i) bits |= (bytes[i] & 1U) << i;
  return bits;
#endif
}

[[nodiscard]] inline std::size_t first_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

}  // namespace isnad
