// JSON: escapes at every place of the eight bytes that are looked at together.
#include "8_library/json_writer.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>

namespace isnad {
namespace {

std::string quoted(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

TEST_CASE("pieces of every length stay in order, and what has ended is the caller's") {
  std::string out, expected = "[";
  {
    JsonWriter json(out);
    json.begin_array();
    for (std::size_t size = 0; size < 600; ++size) {
      const std::string text(size, static_cast<char>('a' + size % 26));
      json.string(text);
      json.number(size);
      if (size % 50 == 0) json.raw() += "{}";
      expected += (size == 0 ? "\"" : ",\"") + text + "\"," + std::to_string(size) + (size % 50 == 0 ? ",{}" : "");
    }
    json.begin_object();
    json.key(std::string(5000, 'k'));
    json.null();
    json.end_object();
    json.end_array();
    CHECK(out == expected + ",{\"" + std::string(5000, 'k') + "\":null}]");
  }
  CHECK(out.ends_with(":null}]"));
}

TEST_CASE("escapes") {
  CHECK(quoted("a\"b\\c\n\r\t\x01\x1F/") == "\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u001f/\"");
  CHECK(quoted("") == "\"\"");
}

TEST_CASE("controls above those of ASCII are escaped, their neighbours are not") {
  CHECK(quoted("\x7F") == R"("\u007f")");
  CHECK(quoted("\xC2\x80\xC2\x9B\xC2\x9F") == R"("\u0080\u009b\u009f")");
  for (std::size_t before = 0; before < 18; ++before) {
    const std::string lead(before, 'x');
    for (const char* kept : {"\xC2\xA0", "\xC2\xAB\xC2\xBB", "\xC3\x80", "\xD8\xA8", "\xE2\x80\x8F"})
      REQUIRE(quoted(lead + kept + "yyyyyyyyy").substr(1) == lead + kept + "yyyyyyyyy\"");
    REQUIRE(quoted(lead + "\xC2\x9B\xC2\xAB").substr(1) == lead + "\\u009b\xC2\xAB\"");
  }
}

TEST_CASE("no sign of HTML stands in JSON that is for a script element") {
  std::string out;
  JsonWriter(out, JsonPlace::html).string("</script><!--\"");
  CHECK(out == R"("\u003c/script>\u003c!--\"")");
  CHECK(quoted("</script>") == "\"</script>\"");
}

TEST_CASE("every byte at every place comes back") {
  for (int c = 0; c < 128; ++c)
    for (std::size_t place = 0; place < 19; ++place) {
      std::string text(19, 'x');
      text[place] = static_cast<char>(c);
      text[18 - place] = '!';
      rapidjson::Document json;
      const std::string line = quoted(text);
      json.Parse(line.c_str());
      REQUIRE_FALSE(json.HasParseError());
      REQUIRE(std::string(json.GetString(), json.GetStringLength()) == text);
    }
}

TEST_CASE("letters above ASCII stay as they are") {
  const std::string text = "\xD8\xA8\xD9\x90\xF0\x9F\x9A\xA2\xE2\x80\xAB \"\xD8\xA8\"";
  CHECK(quoted(text) == "\"\xD8\xA8\xD9\x90\xF0\x9F\x9A\xA2\xE2\x80\xAB \\\"\xD8\xA8\\\"\"");
}

TEST_CASE("objects and lists") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("a", "b");
  json.member_or_null("c", "");
  json.key("d");
  json.begin_array();
  json.number(18446744073709551615ULL);
  json.boolean(true);
  json.null();
  json.end_array();
  json.end_object();
  CHECK(out == R"({"a":"b","c":null,"d":[18446744073709551615,true,null]})");
}

}  // namespace
}  // namespace isnad
