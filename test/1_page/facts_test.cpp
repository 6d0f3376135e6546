// Machine-readable values of whole pages: where each one stands, what it describes, and what is passed over.
#include "1_page/facts.h"

#include <string>

#include "fact_cases.h"
#include "isnad/resources.h"

namespace isnad {
namespace {

const Resources& resources() {
  static const Resources loaded = [] {
    auto result = Resources::load();
    REQUIRE(result.has_value());
    return std::move(*result);
  }();
  return loaded;
}

TEST_CASE("pages") {
  for (const FactCase& c : fact_cases("facts.cases")) {
    CAPTURE(c.line);
    const auto page = read_page("<!DOCTYPE html>" + c.input, resources());
    REQUIRE(page.has_value());
    CHECK(show(*page, true) == c.expected);
  }
}

TEST_CASE("the element of a value") {
  const auto page = read_page(
      "<!DOCTYPE html><p>x<div class=\"stamp\"><time datetime=\"2025-01-02\">x</time></div><span "
      "itemprop=author>A</span>",
      resources());
  REQUIRE(page.has_value());
  REQUIRE(page->facts.size() == 2);
  CHECK(page->elements[page->facts[0].element].tag == Tag::time);
  CHECK(slice(page->text, page->elements[page->facts[1].element].text) == "A");
}

TEST_CASE("every value lies in the page") {
  const auto page = read_page(
      R"(<!DOCTYPE html><meta name=author content="&amp;quot;"><script type=application/ld+json>{"@type":"Article",
    "headline":"\ud800 \u0645", "keywords":["a",["b"]], "author":[[["x"]]]}</script><time>1 &amp; 2</time>)",
      resources());
  REQUIRE(page.has_value());
  CHECK(page->facts.size() == 6);
  for (const Fact& fact : page->facts) {
    CHECK(fact.value.begin < fact.value.end);
    CHECK(fact.value.end <= page->values.size());
    CHECK(fact.element < page->elements.size());
  }
}

}  // namespace
}  // namespace isnad
