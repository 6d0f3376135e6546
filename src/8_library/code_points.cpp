// Offsets in code points from offsets in bytes: counts at every 64th byte, the rest counted when asked.
#include "8_library/code_points.h"

#include <algorithm>

#include "0_base/utf8.h"

namespace isnad {

CodePoints::CodePoints(std::string_view text) : text_(text) {
  before_.reserve(text.size() / step + 1);
  before_.push_back(0);
  for (std::size_t i = 0; i + step <= text.size(); i += step)
    before_.push_back(before_.back() + offset(count_code_points(text.substr(i, step))));
}

std::uint32_t CodePoints::at(std::uint32_t byte) const {
  const std::size_t end = std::min<std::size_t>(byte, text_.size());
  const std::size_t whole = end / step;
  return before_[whole] + offset(count_code_points(text_.substr(whole * step, end - whole * step)));
}

}  // namespace isnad
