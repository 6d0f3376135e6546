#pragma once
// Offsets in code points, which records use, from offsets in bytes, which values use.

#include <cstdint>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad {

/// Built in one sweep over `text`, then asked in any order at constant cost. Keeps a view of the text.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  /// Number of code points that begin before `byte`.
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;

 private:
  static constexpr std::size_t step = 64;
  std::string_view text_;
  std::vector<std::uint32_t> before_;  ///< code points before each multiple of `step` bytes
};

}  // namespace isnad
