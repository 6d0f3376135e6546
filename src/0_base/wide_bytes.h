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

/// Those of `text` from `at` on; behind its end 0.
[[nodiscard]] inline WideBytes wide_bytes(std::string_view text, std::size_t at) {
  if (at + wide <= text.size()) return wide_bytes(text.data() + at);
  WideBytes bytes{};
  std::memcpy(&bytes, text.data() + at, text.size() - at);
  return bytes;
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
