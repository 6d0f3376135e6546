// Numbers for keys.
#include "0_base/hash_numbers.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("hash numbers: in order of first appearance, through growth, 0 being a key as others are") {
  HashNumbers numbers;
  for (int round = 0; round < 2; ++round)
    for (std::uint64_t key = 0; key < 5000; ++key) REQUIRE(numbers.number_of(key * 0x9E3779B97F4A7C15U) == key);
  CHECK(numbers.size() == 5000);
  CHECK(numbers.find(3 * 0x9E3779B97F4A7C15U) == 3);
  CHECK(numbers.find(4) == HashNumbers::none);
  numbers.clear();
  CHECK(numbers.size() == 0);
  CHECK(numbers.number_of(7) == 0);
}

}  // namespace
}  // namespace isnad
