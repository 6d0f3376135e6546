// The scales that features are put on.
#include "2_article/feature_scales.h"

#include <doctest/doctest.h>

#include <cmath>

namespace isnad {

TEST_CASE("logarithms from the table are those of the library") {
  for (const float x : {0.0F, 1.0F, 2.5F, 7.0F, 2047.0F, 2048.0F, 100000.0F}) CHECK(log1(x) == std::log2(1 + x));
}

TEST_CASE("hints that name one thing go into one feature") {
  const auto feature = [](Hint hint) { return feature_of_hint[static_cast<std::size_t>(hint)]; };
  CHECK(feature(Hint::navigation) == feature(Hint::breadcrumb));
  CHECK(feature(Hint::caption) == feature(Hint::credit));
  CHECK(feature(Hint::comments) != feature(Hint::related));
  CHECK(feature(Hint::agency) == Feature::count);
}

}  // namespace isnad
