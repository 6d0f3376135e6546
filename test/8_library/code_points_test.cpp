// Offsets in code points, asked in any order.
#include "8_library/code_points.h"

#include <doctest/doctest.h>

#include <string>

#include "0_base/utf8.h"

namespace isnad {
namespace {

TEST_CASE("every offset of a text with letters of one to four bytes") {
  std::string text;
  for (int i = 0; i < 500; ++i)
    text += i % 3 == 0 ? "a" : i % 3 == 1 ? "\xD8\xA8\xD9\x90" : "\xF0\x9F\x9A\xA2\xE2\x80\xAB";
  const CodePoints points(text);
  for (std::uint32_t byte = offset(text.size()); byte-- > 0;) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) continue;
    REQUIRE(points.at(byte) == count_code_points(std::string_view(text).substr(0, byte)));
  }
  CHECK(points.at(offset(text.size())) == count_code_points(text));
  CHECK(points.at(4000000000U) == count_code_points(text));
}

TEST_CASE("an empty text, and one of exactly one step") {
  CHECK(CodePoints("").at(0) == 0);
  const std::string step(256, 'a');
  CHECK(CodePoints(step).at(256) == 256);
}

}  // namespace
}  // namespace isnad
