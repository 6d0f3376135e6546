// The scales that features are put on: logarithms of counts, and the feature that each hint goes into.
#include "2_article/feature_scales.h"

#include <cmath>

namespace isnad {
namespace {

constexpr std::size_t table_size = 2048;
const auto logarithms = [] {
  std::array<float, table_size> table{};
  for (std::size_t n = 0; n < table_size; ++n) table[n] = std::log2(1 + static_cast<float>(n));
  return table;
}();

}  // namespace

float log1(float x) {
  if (x >= 0 && x < static_cast<float>(table_size)) {
    const auto n = static_cast<std::size_t>(x);
    if (static_cast<float>(n) == x) return logarithms[n];
  }
  return std::log2(1 + x);
}

}  // namespace isnad
