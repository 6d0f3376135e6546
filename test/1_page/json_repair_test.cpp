// JSON put right: each slip that pages make, and that anything at all becomes well-formed.
#include "1_page/json_repair.h"

#include <doctest/doctest.h>
#include <simdjson.h>

#include <random>
#include <string>

#include "fact_cases.h"

namespace isnad {
namespace {

bool is_json(const std::string& text) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  return !parser.parse(text).get(root);
}

TEST_CASE("slips") {
  for (const FactCase& c : fact_cases("json_repair.cases")) {
    CAPTURE(c.line);
    std::string repaired;
    repair_json(c.input, repaired);
    CHECK(repaired == c.expected);
    CHECK(is_json(repaired));
  }
}

TEST_CASE("anything becomes JSON") {
  constexpr std::string_view pieces[] = {
      "{",       "}",    "[",  "]",        "\"",     "'",          ":",    ",",   "\\",   "\n",
      "a",       "true", "//", "/*",       "*/",     "<!--",       ";",    "\\u", "d83d", "\\uD83D",
      "\\uDE00", "12.5", " ",  "\xD9\x85", "\"a\":", "\"b\" : \"", "null", "@id", "]]>",  "<![CDATA["};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += pieces[random() % std::size(pieces)];
    std::string repaired;
    repair_json(text, repaired);
    CAPTURE(text);
    CAPTURE(repaired);
    REQUIRE(is_json(repaired));
  }
}

TEST_CASE("what is well-formed stays as it means") {
  const std::string good = R"({"a": "x \"y\", z: {1}", "b": [1, true, null, "c, \u0645"], "d": {"e": "f}"}})";
  std::string repaired;
  repair_json(good, repaired);
  simdjson::dom::parser one, two;
  simdjson::dom::array array;
  REQUIRE(!two.parse(repaired).get(array));
  CHECK(std::string_view(array.at(0)["a"]) == std::string_view(one.parse(good)["a"]));
  CHECK(std::string_view(array.at(0)["d"]["e"]) == "f}");
  CHECK(std::string_view(array.at(0)["b"].at(3)) == "c, \xD9\x85");
}

TEST_CASE("deep nesting is cut and closed") {
  std::string repaired;
  repair_json(std::string(100000, '['), repaired);
  CHECK(is_json(repaired));
  repair_json(std::string(100000, '{'), repaired);
  CHECK(is_json(repaired));
}

}  // namespace
}  // namespace isnad
