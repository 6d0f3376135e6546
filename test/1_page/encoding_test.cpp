// The encoding of a page: labels right, wrong and missing; UTF-16; text encoded twice; damage.
#include "1_page/encoding.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "0_base/data_files.h"
#include "0_base/utf8.h"

namespace isnad {
namespace {

const EncodingTables& tables() {
  static const EncodingTables loaded = [] {
    auto result = EncodingTables::load(DataFiles::embedded());
    REQUIRE(result.has_value());
    return *std::move(result);
  }();
  return loaded;
}

std::string in_single_byte(std::string_view text, const std::string& encoding) {
  const ByteMap map = byte_map(encoding).value();
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    const auto found = std::find(map.begin(), map.end(), point);
    const auto byte = point < 0x80 ? point : 0x80 + static_cast<char32_t>(found - map.begin());
    REQUIRE_MESSAGE(byte < 0x100, encoding << " does not have U+" << static_cast<std::uint32_t>(point));
    bytes += static_cast<char>(static_cast<unsigned char>(byte));
  }
  return bytes;
}

std::string in_utf16(std::string_view text, bool little) {
  std::string bytes;
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
    const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
    bytes += little ? low : high;
    bytes += little ? high : low;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = next_code_point(text, at);
    if (point > 0xFFFF) {
      put(0xD800 + ((point - 0x10000) >> 10U));
      put(0xDC00 + ((point - 0x10000) & 0x3FFU));
    } else {
      put(point);
    }
  }
  return bytes;
}

// UTF-8, every byte of which is taken for a character.
std::string twice(std::string_view text, const std::string& encoding) {
  std::string out;
  const ByteMap map = encoding == "iso-8859-1" ? ByteMap{} : byte_map(encoding).value();
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_code_point(out, byte < 0x80 || map[byte - 0x80U] == 0 ? byte : map[byte - 0x80U]);
  }
  return out;
}

std::string write_in(std::string_view text, const std::string& encoding) {
  if (encoding == "utf-8") return std::string(text);
  if (encoding == "utf-8-bom") return "\xEF\xBB\xBF" + std::string(text);
  if (encoding == "utf-16le") return in_utf16(text, true);
  if (encoding == "utf-16be") return in_utf16(text, false);
  if (encoding == "utf-16le-bom") return "\xFF\xFE" + in_utf16(text, true);
  if (encoding == "utf-16be-bom") return "\xFE\xFF" + in_utf16(text, false);
  if (encoding.starts_with("twice-")) return twice(text, encoding.substr(6));
  return in_single_byte(text, encoding);
}

std::string page_with(std::string_view place, const std::string& label, const std::string& text) {
  const std::string body = "<title>x</title></head><body><p>" + text + "</p></body></html>";
  const std::string meta = "<meta name=x content=y><META charset='" + label + "' >";
  if (place == "meta") return "<!doctype html><html><head>" + meta + body;
  if (place == "late")
    return "<html><head><script>if (a<b && b>c) d = '<p>';</script>" + std::string(3000, ' ') + meta + body;
  if (place == "xml") return "<?xml version=\"1.0\" encoding=\"" + label + "\"?>\n<html><head>" + body;
  if (place == "http-equiv")
    return "<html><head><meta content=\"text/html; charset=" + label + "\" http-equiv=Content-Type>" + body;
  return "<html><head>" + body;
}

const char* name_of(EncodingEvidence evidence) {
  constexpr const char* names[] = {"byte_order_mark", "transport", "meta", "xml_declaration", "content", "fallback"};
  return names[static_cast<std::size_t>(evidence)];
}

std::string show(const Decoded& page) {
  std::string shown =
      page.encoding + " " + (page.declared.empty() ? "-" : page.declared) + " " + name_of(page.evidence);
  if (page.repaired_double) shown += " twice";
  if (page.replaced > 0) shown += " replaced=" + std::to_string(page.replaced);
  return shown;
}

Decoded decode_html(std::string_view bytes) { return decode(bytes, {}, true, tables()); }

TEST_CASE("encoding.cases") {
  std::ifstream file(ISNAD_SOURCE_DIR "/test/1_page/encoding.cases");
  REQUIRE(file);
  std::size_t cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream cells(line);
    std::string encoding, claim, expected, text;
    std::getline(cells, encoding, '\t');
    std::getline(cells, claim, '\t');
    std::getline(cells, expected, '\t');
    std::getline(cells, text, '\t');
    const std::string place = claim.substr(0, claim.find('='));
    const std::string label = claim.substr(std::min(claim.find('='), claim.size() - 1) + 1);
    const std::string page = place == "plain" ? text : page_with(place, label, text);
    const Decoded decoded =
        decode(write_in(page, encoding), place == "transport" ? label : std::string{}, place != "plain", tables());
    CAPTURE(line);
    CHECK(show(decoded) == expected);
    CHECK(decoded.text == page);
    ++cases;
  }
  CHECK(cases > 60);
}

TEST_CASE("UTF-8 with damage stays UTF-8 and shows the damage") {
  const std::string arabic = "\xD8\xA7\xD9\x84\xD8\xA8\xD8\xAD\xD8\xB1 ";  // al-bahr, "the sea"
  std::string text = "<meta charset=utf-8>";
  for (int i = 0; i < 20; ++i) text += arabic;
  const Decoded decoded = decode_html(text + "\xE9 \xD8 \xE2\x80 " + arabic);
  CHECK(show(decoded) == "utf-8 utf-8 meta replaced=3");
  CHECK(decoded.text.ends_with("\xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD " + arabic));
  CHECK(show(decode_html(text.substr(20, 99) + "\x80")) == "utf-8 - content replaced=1");
}

TEST_CASE("a short text with much damage that is like nothing else is UTF-8") {
  const Decoded page = decode("\xD9\x82\xD8\xA7\xD9\x84 \xFF\xFE \xD9\x85\xD8\xAD \xD9 \xD8\xA5", {}, false, tables());
  CHECK(page.encoding == "utf-8");
  CHECK(page.replaced == 3);
  CHECK(decode("caf\xE9 \xE0 la", {}, false, tables()).encoding == "windows-1252");
}

TEST_CASE("a page that is cut inside of a sequence") {
  const std::string text = "<html><meta charset=utf-8><p>\xD8\xA7\xD9\x84\xE2\x80\x9C\xF0\x9F\x98\x80";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const Decoded decoded = decode_html(std::string_view(text).substr(0, length));
    CAPTURE(length);
    CHECK(decoded.encoding == "utf-8");
    CHECK(decoded.replaced <= 1);
    CHECK(is_utf8(decoded.text));
  }
  CHECK(decode_html("<p>\xD8\xA7\xD9").encoding == "utf-8");
}

TEST_CASE("NULs are taken out, a mark is taken off") {
  using namespace std::string_literals;
  CHECK(decode_html("<p>a\0b\0</p>"s).text == "<p>ab</p>");
  CHECK(decode_html("\xEF\xBB\xBF\xEF\xBB\xBF<p>").text == "<p>");
  CHECK(decode_html("\xC3\xAF\xC2\xBB\xC2\xBF<p>").text == "<p>");
  CHECK(decode_html("\xFF\xFE<\0p\0>\0\0\0a\0"s).text == "<p>a");
  CHECK(decode_html("").text.empty());
  CHECK(decode_html("\xFF\xFE").text.empty());
}

TEST_CASE("ASCII takes the label") {
  CHECK(show(decode_html("<meta charset=windows-1256>plain")) == "windows-1256 windows-1256 meta");
  CHECK(show(decode_html("<meta charset=utf-16>plain")) == "utf-8 utf-16le meta");
  CHECK(show(decode_html("plain")) == "utf-8 - fallback");
  CHECK(decode_html("<meta charset=iso-2022-jp>\x1B$B$\"\x1B(B").text.ends_with("\xE3\x81\x82"));
}

TEST_CASE("time is linear in the size") {
  for (const std::string_view piece : {"<meta ", "<!--", "<meta a=\"", "<", "charset=", "<meta content=charset", "\x80",
                                       "\xC3\x98", "\xD8\xB8\xE2\x80\x9E"}) {
    std::string text;
    while (text.size() < 4000000) text += piece;
    CHECK(is_utf8(decode_html(text).text));
    CHECK(is_utf8(decode("", text, true, tables()).text));
  }
}

}  // namespace
}  // namespace isnad
