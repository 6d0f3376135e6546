// Bits of sixteen bytes.
#include "0_base/wide_bytes.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("wide bytes: a bit for each byte that a comparison holds for") {
  const WideBytes bytes = wide_bytes("a<b<<cdefghijkl\xFF");
  CHECK(bits_of(bytes == '<') == 0b11010U);
  CHECK(bits_of(bytes >= 0x80) == 0x8000U);
  CHECK(bits_of((bytes == 'a') | (bytes == 'c')) == 0b100001U);
  CHECK(bits_of(bytes == 'z') == 0);
  CHECK(first_bit(bits_of(bytes == 'c')) == 5);
}

}  // namespace
}  // namespace isnad
