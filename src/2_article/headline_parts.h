#pragma once
// The parts of a page's title between separators: "Headline - Section | Outlet".

#include <array>
#include <cstdint>
#include <string_view>

#include "isnad/span.h"

namespace isnad {

/// A title cut at its separators: dashes, bars, slashes, arrows and their kin.
struct SplitTitle {
  std::array<Span, 8>
      parts{};  ///< in the title, without white space at the ends; what follows the eighth is a part of it
  std::uint32_t count = 0;
  std::uint32_t colon = 0;  ///< where the text behind the first colon and blank begins; 0: no colon

  [[nodiscard]] Span whole() const { return count == 0 ? Span{} : Span{parts[0].begin, parts[count - 1].end}; }
};

SplitTitle parts_of(std::string_view title);

}  // namespace isnad
