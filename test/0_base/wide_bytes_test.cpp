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

TEST_CASE("wide bytes: behind the end of a text all are 0") {
  const std::string_view text = "abcdefghijklmnopqrstuv";
  for (std::size_t begin = 0; begin < 8; ++begin)
    for (std::size_t size = 0; begin + size <= text.size(); ++size) {
      const std::string_view part = text.substr(begin, size);
      const WideBytes bytes = wide_bytes(part, 0);
      for (std::size_t i = 0; i < wide; ++i) REQUIRE(bytes[i] == (i < size ? static_cast<unsigned char>(part[i]) : 0));
    }
}

}  // namespace
}  // namespace isnad
