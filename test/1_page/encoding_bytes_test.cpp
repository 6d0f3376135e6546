// Labels, maps and decoders.
#include "1_page/encoding_bytes.h"

#include <doctest/doctest.h>

#include "0_base/utf8.h"

namespace isnad {
namespace {

TEST_CASE("labels become the standard's names") {
  CHECK(encoding_of_label(" CP1256\n") == "windows-1256");
  CHECK(encoding_of_label("latin1") == "windows-1252");
  CHECK(encoding_of_label("GB2312") == "gbk");
  CHECK(encoding_of_label("utf-16") == "utf-16le");
  CHECK(encoding_of_label("Shift-JIS") == "shift_jis");
  CHECK(encoding_of_label("hz-gb-2312") == "replacement");
  CHECK(encoding_of_label("no such label").empty());
  CHECK(encoding_of_label("default").empty());
  CHECK(encoding_of_label(" ").empty());
  CHECK(encoding_of_label("").empty());
}

TEST_CASE("maps of encodings of one byte") {
  CHECK_FALSE(byte_map("utf-8").has_value());
  CHECK_FALSE(byte_map("gbk").has_value());
  CHECK_FALSE(byte_map("").has_value());
  CHECK(byte_map("iso-8859-6").value()[0x41] == 0x621);
  CHECK(byte_map("iso-8859-6").value()[0x40] == 0);
  CHECK(byte_map("windows-1256").value()[0x7F] == 0x6D2);
}

TEST_CASE("bytes that stand for nothing are counted") {
  const DecodedBytes decoded = decode_bytes("a\xC0\xC1", "iso-8859-6");
  CHECK(decoded.text == "a\xEF\xBF\xBD\xD8\xA1");
  CHECK(decoded.replaced == 1);
  CHECK(decode_bytes("\x81", "shift_jis").replaced == 1);
  CHECK(decode_bytes(std::string_view("\x3D\xD8\x41\0", 4), "utf-16le").text == "\xEF\xBF\xBD\x41");
}

TEST_CASE("sequences of several bytes are read across the pieces that a decoder is fed with") {
  for (std::size_t before = 16380; before < 16390; ++before) {
    const std::string padding(before, 'x');
    CHECK(decode_bytes(padding + "\xC4\xE3\xBA\xC3", "gbk").text == padding + "\xE4\xBD\xA0\xE5\xA5\xBD");
    CHECK(decode_bytes(padding + "\x82\xA0", "shift_jis").text == padding + "\xE3\x81\x82");
    CHECK(decode_bytes(padding + "\x1B$B$\"\x1B(B", "iso-2022-jp").text == padding + "\xE3\x81\x82");
  }
}

TEST_CASE("UTF-8 with damage") {
  const DecodedBytes decoded = decode_utf8("a\xD8\xA7\xFF\xE2\x80");
  CHECK(decoded.text == "a\xD8\xA7\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(decoded.replaced == 2);
  const Utf8Counts counts = count_utf8("a\xD8\xA7\xFF\xE2\x80");
  CHECK(counts.multibyte == 1);
  CHECK(counts.ill_formed == 2);
  CHECK(counts.cut);
  CHECK_FALSE(count_utf8("\xD8\xA7\xFF").cut);
  CHECK_FALSE(count_utf8("\xD8 ").cut);
}

}  // namespace
}  // namespace isnad
