// The alphabet of matching: what becomes of letters, and the way back.
#include "3_annotation/letters.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

const LetterTable& table() {
  static const LetterTable loaded;
  return loaded;
}

/// ASCII as it is, other letters as "<8A>".
std::string show(const std::string& letters) {
  std::string out;
  for (const char c : letters) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out += c == '\n' ? '|' : c;
      continue;
    }
    constexpr char digits[] = "0123456789ABCDEF";
    out.append("<").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]).append(">");
  }
  return out;
}

TEST_CASE("letters") {
  for (const Case& c : read_cases("3_annotation/letters.cases", 2)) {
    INFO(c.where);
    CHECK(show(table().fold(c.cells[0])) == show(table().fold(c.cells[1])));
  }
}

TEST_CASE("every letter leads back to where it stands") {
  const std::string text = "\xD9\x82\xD9\x8E\xD8\xA7\xD9\x84 \xEF\xBB\xBB x\xF0\x9F\x9A\xA2";
  const Letters letters = table().read(text);
  REQUIRE(letters.at.size() == letters.bytes.size() + 1);
  CHECK(letters.at.back() == text.size());
  for (std::size_t i = 0; i + 1 < letters.at.size(); ++i) {
    CHECK(letters.at[i] <= letters.at[i + 1]);
    CHECK(on_boundary(text, letters.at[i]));
  }
  CHECK(letters.in({0, 8}) == IndexRange{0, 3});
  CHECK(letters.in({8, 9}) == IndexRange{3, 4});
  CHECK(letters.in({9, 12}).size() == 2);  // a ligature is two letters
  CHECK(letters.in({500, 600}).empty());
  CHECK(letters.in({8, 9}, {1, 5}) == IndexRange{3, 4});
  CHECK(letters.in({0, 8}, {1, 5}) == IndexRange{1, 3});
  CHECK(letters.in({500, 600}, {1, 5}).empty());
}

TEST_CASE("a hamza that stands apart joins its carrier") {
  using namespace letter;
  CHECK(table().fold("\xD8\xA7\xD9\x94") == std::string(1, static_cast<char>(alef_hamza)));
  CHECK(table().fold("\xD8\xA7\xD9\x95") == std::string(1, static_cast<char>(alef_below)));
  CHECK(table().fold("\xD8\xA7\xD9\x93") == std::string(1, static_cast<char>(alef_madda)));
  CHECK(table().fold("\xD9\x94").empty());
}

TEST_CASE("loose letters are what writers interchange") {
  using namespace letter;
  CHECK(loose(alef_hamza) == alef);
  CHECK(loose(teh_marbuta) == heh);
  CHECK(loose(alef_maqsura) == yeh);
  CHECK(loose(beh) == beh);
  CHECK(loose('a') == 'a');
}

}  // namespace
}  // namespace isnad
