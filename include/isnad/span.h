#pragma once
// Positions: half-open ranges of bytes in a text, and of items in a vector.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace isnad {

/// Half-open range of bytes [begin, end) in one UTF-8 text, both on code point boundaries.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// Half-open range [begin, end) of indices into a vector that is named where the range is declared.
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  friend constexpr auto operator<=>(const IndexRange&, const IndexRange&) = default;
};

/// The piece of `text` that `span` names; empty where the span lies outside of the text.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  if (span.begin >= span.end || span.end > text.size()) return {};
  return text.substr(span.begin, span.end - span.begin);
}

/// A size as a 32-bit offset; texts are limited far below 4 GiB where they are read.
[[nodiscard]] constexpr std::uint32_t offset(std::size_t size) { return static_cast<std::uint32_t>(size); }

}  // namespace isnad
