// UTF-8: the automaton against a plain reading of the standard, at every alignment; walking, writing, offsets.
#include "0_base/utf8.h"

#include <doctest/doctest.h>

#include <random>

namespace isnad {
namespace {

// The well-formed prefix, code point after code point.
std::size_t slow_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (!point.well_formed) break;
    at += point.size;
  }
  return at;
}

std::string encoded(char32_t point) {
  std::string text;
  append_code_point(text, point);
  return text;
}

TEST_CASE("every code point is written and read back") {
  for (char32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    const std::string text = encoded(point);
    std::size_t at = 0;
    const bool same = next_code_point(text, at) == point && at == text.size() && is_utf8(text);
    if (!same) FAIL("U+" << static_cast<std::uint32_t>(point));
  }
}

TEST_CASE("surrogates and values out of range become U+FFFD") {
  CHECK(encoded(0xD800) == "\xEF\xBF\xBD");
  CHECK(encoded(0xDFFF) == "\xEF\xBF\xBD");
  CHECK(encoded(0x110000) == "\xEF\xBF\xBD");
}

TEST_CASE("ill-formed sequences are found where they begin") {
  // Lone trail, overlong, surrogate, above U+10FFFF, never a lead, cut off, broken by ASCII, broken by a lead.
  for (const std::string_view bad :
       {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xD8", "\xE2\x80", "\xF0\x9F\x98",
        "\xD8"
        "a",
        "\xE2\x80"
        "a",
        "\xD8\xD8\xA7", "\xE2\xD8\xA7"}) {
    for (std::size_t before = 0; before < 80; ++before) {
      for (const std::string_view filler : {"a", "\xD8\xA7", "\xE2\x80\x9C", "\xF0\x9F\x98\x80"}) {
        std::string text;
        while (text.size() < before) text += filler;
        const std::size_t expected = text.size();
        text += bad;
        CHECK(utf8_prefix(text) == expected);
        text.append(100, 'x');
        CHECK(utf8_prefix(text) == expected);
      }
    }
  }
}

TEST_CASE("maximal subparts: how many U+FFFD a broken sequence gives") {
  CHECK(code_point_at("\xE2\x80", 0).size == 2);
  CHECK(code_point_at("\xE2\x80"
                      "a",
                      0)
            .size == 2);
  CHECK(code_point_at("\xED\xA0\x80", 0).size == 1);
  CHECK(code_point_at("\xF0\x9F\x98z", 0).size == 3);
  CHECK(code_point_at("\xC0\xAF", 0).size == 1);
  CHECK(code_point_at("", 0).size == 0);
}

TEST_CASE("random bytes: the automaton agrees with the walk") {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same bytes in every run
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 120, 'a');
    for (char& c : text)
      if (random() % 3 == 0) c = static_cast<char>(random());
    for (int i = 0; i < 20; ++i) text.insert(random() % (text.size() + 1), i % 2 ? "\xD9\x84" : "\xE2\x80\x8F");
    CHECK(utf8_prefix(text) == slow_prefix(text));
  }
}

TEST_CASE("ASCII prefix at every length") {
  for (std::size_t length = 0; length < 100; ++length) {
    const std::string text(length, 'a');
    CHECK(is_ascii(text));
    CHECK(ascii_prefix(text + "\xD8\xA7" + text) == length);
  }
}

TEST_CASE("the head of a text cuts no code point") {
  const std::string text = "a\xD8\xA7\xE2\x80\x9C\xF0\x9F\x98\x80";
  const std::size_t heads[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
  for (std::size_t most = 0; most < std::size(heads); ++most) CHECK(utf8_head(text, most).size() == heads[most]);
}

TEST_CASE("offsets in code points and UTF-16 units") {
  const std::string text = "a\xD8\xA7\xE2\x80\x9C\xF0\x9F\x98\x80z";
  OffsetCursor points(text);
  OffsetCursor units(text, OffsetUnit::utf16);
  const std::uint32_t bytes[] = {0, 1, 3, 6, 10, 11, 99};
  const std::uint32_t in_points[] = {0, 1, 2, 3, 4, 5, 5};
  const std::uint32_t in_units[] = {0, 1, 2, 3, 5, 6, 6};
  for (std::size_t i = 0; i < std::size(bytes); ++i) {
    CHECK(points.at(bytes[i]) == in_points[i]);
    CHECK(units.at(bytes[i]) == in_units[i]);
  }
  CHECK(count_code_points(text) == 5);
}

}  // namespace
}  // namespace isnad
