// Copies of a few bytes.
#include "0_base/short_copy.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

namespace isnad {
namespace {

TEST_CASE("short copy: as many bytes as asked for, and no more") {
  constexpr std::string_view text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    std::array<char, 64> room;
    room.fill('.');
    copy_short(room.data() + 1, text.data(), size);
    REQUIRE(std::string_view(room.data() + 1, size) == text.substr(0, size));
    REQUIRE(room[0] == '.');
    REQUIRE(room[size + 1] == '.');
  }
}

}  // namespace
}  // namespace isnad
