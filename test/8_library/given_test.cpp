// Texts that are given: records of JSON lines, tokens of CoNLL.
#include "isnad/given.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

TEST_CASE("a record with all that is known of its text") {
  const auto given = read_json_record(
      R"({"id": 7, "text": "a\n\nb", "headline": "h", "published": "2025-01-02", "reference": "2024-01-01",
          "url": "https://news.example/7", "outlet": "o", "other": [1]})");
  REQUIRE(given.has_value());
  CHECK(given->id == "7");
  CHECK(given->reference == "2025-01-02");
  const Article& article = given->article;
  CHECK(article.text == "a\n\nb");
  CHECK(article.headline.value == "h");
  CHECK(article.published.value == "2025-01-02");
  CHECK(article.url.value == "https://news.example/7");
  CHECK(article.outlet.value == "o");
  REQUIRE(article.blocks.size() == 2);
  CHECK(slice(article.text, article.blocks[1].text) == "b");
}

TEST_CASE("a reference that is no time of publication") {
  const auto given = read_json_record(R"({"text": "a", "reference": "2024-01-01T10:00", "id": null})");
  REQUIRE(given.has_value());
  CHECK(given->reference == "2024-01-01T10:00");
  CHECK(given->article.published.value.empty());
  CHECK(given->id.empty());
}

TEST_CASE("what is no record") {
  for (const char* line : {"", "x", "[]", "{}", "{\"text\": 3}", "{\"text\": null}", "{\"text\": \"a\", \"id\": []}",
                           "{\"text\": \"a\", \"url\": 1}", "{\"text\": \"a\"", "{\"text\": \"\xFF\"}"}) {
    const auto given = read_json_record(line);
    REQUIRE_FALSE(given.has_value());
    CHECK_FALSE(given.error().what.empty());
  }
}

TEST_CASE("tokens and sentences of CoNLL") {
  const auto sentences = read_conll("\n\na B-PER\r\nb\tx\tO\n\n\nc\n");
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0] == std::vector<std::string>{"a", "b"});
  CHECK(sentences[1] == std::vector<std::string>{"c"});
  CHECK(read_conll("").empty());
  CHECK(read_conll("\n \n").empty());
}

TEST_CASE("what an input holds") {
  CHECK(is_json_lines("{\"text\": \"a\"}\n{"));
  CHECK(is_json_lines(" {\"text\": \"a\"}"));
  CHECK_FALSE(is_json_lines("{\"txt\": \"a\"}"));
  CHECK_FALSE(is_json_lines("text"));
  CHECK(is_conll("a O\nb B-PER\nc I-PER\n"));
  CHECK(is_conll("a\tx\tO\nb\ty\tB-LOC\n\nc\tz\tO\n"));
  CHECK_FALSE(is_conll("a O\nb B-PER\nplain text here\n"));
  CHECK_FALSE(is_conll("O\nO\nO\n"));
  CHECK_FALSE(is_conll(""));
}

}  // namespace
}  // namespace isnad
