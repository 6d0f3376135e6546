// JSON-LD: the shapes that pages give it, what is the page's and what is not; limits.
#include "1_page/json_ld.h"

#include <string>

#include "fact_cases.h"

namespace isnad {
namespace {

/// Scripts are parted by U+2016.
Page read(const std::string& text) {
  Page page;
  FactSink sink(page, fact_tables());
  JsonLdReader reader(fact_tables(), sink);
  const std::string parting = "\u2016";
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(parting, begin), text.size());
    reader.read(std::string_view(text).substr(begin, end - begin));
    begin = end + parting.size();
  }
  reader.finish();
  return page;
}

TEST_CASE("shapes") {
  for (const FactCase& c : fact_cases("json_ld.cases")) {
    CAPTURE(c.line);
    CHECK(show(read(c.input)) == c.expected);
  }
}

TEST_CASE("what became of a script") {
  Page page;
  FactSink sink(page, fact_tables());
  JsonLdReader reader(fact_tables(), sink);
  CHECK(reader.read(R"({"@type": "WebPage"})") == JsonOutcome::read);
  CHECK(reader.read(R"({"@type": "WebPage",})") == JsonOutcome::repaired);
  CHECK(reader.read("") == JsonOutcome::repaired);
  CHECK(reader.read("{\"a\": \"\xC3\"}") == JsonOutcome::unread);
  CHECK(reader.read(std::string((16U << 20U) + 1, ' ')) == JsonOutcome::unread);
  CHECK(page.facts.size() == 2);
}

TEST_CASE("a body is cut on a boundary") {
  std::string body;
  while (body.size() < longest_body + 10) body += "\u0645\u0627 ";
  const Page page = read(R"({"@type":"Article","articleBody":")" + body + "\"}");
  REQUIRE(page.facts.size() == 2);
  CHECK(page.facts[1].value.size() <= longest_body);
  CHECK(page.facts[1].value.size() > longest_body - 10);
}

TEST_CASE("references do not multiply") {
  // each name refers twice to the next: followed all the way this would be a billion names
  std::string graph;
  for (int i = 0; i < 40; ++i) {
    const std::string next = R"({"@id":"#)" + std::to_string(i + 1) + "\"}";
    graph += R"({"@id":"#)" + std::to_string(i) + R"(","name":[)" + next + "," + next + "]},";
  }
  const Page page =
      read(R"({"@graph":[)" + graph + R"({"@type":"Article","headline":"H","author":[{"@id":"#0"},{"@id":"#1"}]}]})");
  CHECK(page.facts.size() < 10);
  std::string authors;
  for (int i = 0; i < 100000; ++i) authors += R"({"@id":"#a"},)";
  const Page many = read(R"([{"@id":"#a","name":"N"},{"@type":"Article","author":[)" + authors + "1]}]");
  CHECK(many.facts.size() < 400);
}

TEST_CASE("things nested without end") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += R"({"@type":"WebPage","mainEntity":)";
  CHECK(read(text).facts.size() < 100);
  for (int i = 0; i < 5000; ++i) text += R"({"@graph":[)";
  CHECK(read(text).facts.size() < 100);
}

TEST_CASE("a meta tag that holds JSON") {
  Page page;
  FactSink sink(page, fact_tables());
  JsonLdReader reader(fact_tables(), sink);
  reader.read_meta(
      R"({"title": "T", "link": "https://x.example/a", "pub_date": "2025-03-01T08:00:00Z", "authors": ["A", "B"]})");
  CHECK(show(page) ==
        "title@page=T | published@page=2025-03-01T08:00:00Z | url@page=https://x.example/a | author@page=A | "
        "author@page=B");
}

}  // namespace
}  // namespace isnad
