// The scales that features are put on: logarithms of counts, and the feature that each hint goes into.
#include "2_article/feature_scales.h"

#include <cmath>

namespace isnad {

const std::array<float, 2048> logarithms = [] {
  std::array<float, 2048> table{};
  for (std::size_t n = 0; n < table.size(); ++n) table[n] = std::log2(1 + static_cast<float>(n));
  return table;
}();

float log1_beyond(float x) { return std::log2(1 + x); }

}  // namespace isnad
