// Values cleaned and values dropped.
#include "1_page/fact_sink.h"

#include <chrono>
#include <string>

#include "fact_cases.h"

namespace isnad {
namespace {

std::string clean(std::string_view raw, bool drop_tags = true) {
  std::string out = "before";
  append_clean(out, raw, fact_tables().entities, drop_tags);
  CHECK(out.substr(0, 6) == "before");
  return out.substr(6);
}

TEST_CASE("cleaned") {
  for (const FactCase& c : fact_cases("fact_sink.cases")) {
    CAPTURE(c.line);
    CHECK(clean(c.input) == c.expected);
  }
}

TEST_CASE("tags are kept where they are meant") {
  CHECK(clean("the <div> element", false) == "the <div> element");
  CHECK(clean("the <div> element") == "the element");
}

TEST_CASE("cleaning is linear") {
  for (const std::string_view piece : {"<a", "&", "&amp;", "< ", "<a>", "&#", "&amp", " ", "\xC2", "<!--", "&lt;"}) {
    std::string text;
    while (text.size() < 4000000) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    const std::string out = clean(text);
    CHECK(out.size() <= text.size());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
  }
}

TEST_CASE("cut on a boundary") {
  CHECK(cut("abc", 5) == "abc");
  CHECK(cut("abc", 2) == "ab");
  CHECK(cut("\u0645\u0646", 3) == "\u0645");
  CHECK(cut("\u0645\u0646", 1).empty());
}

TEST_CASE("facts over the number that is kept are passed over, those of another origin are not") {
  Page page;
  FactSink sink(page, fact_tables());
  const auto add = [&](Origin origin) { return sink.add(FactKey::published, origin, Subject::page, "2025-01-02"); };
  for (std::uint32_t i = 0; i < most_facts; ++i) CHECK(add(Origin::time_element));
  const std::size_t bytes = page.values.size();
  CHECK_FALSE(add(Origin::time_element));
  CHECK(page.values.size() == bytes);
  CHECK(add(Origin::json_ld));
  CHECK(page.facts.size() == most_facts + 1);
  for (std::uint32_t i = 0; i < most_updates; ++i) CHECK(sink.add_update(Origin::json_ld, "10:20", "x"));
  CHECK_FALSE(sink.add_update(Origin::json_ld, "10:20", "x"));
}

TEST_CASE("values end at a size that positions can say") {
  Page page;
  page.values.assign(most_values - 10, 'x');
  FactSink sink(page, fact_tables());
  CHECK_FALSE(sink.add(FactKey::headline, Origin::meta, Subject::page, "more than ten bytes"));
  CHECK_FALSE(sink.add_update(Origin::json_ld, "10:20", "x"));
  CHECK(sink.add(FactKey::headline, Origin::meta, Subject::page, "ten bytes"));
  CHECK(page.values.size() <= most_values);
}

TEST_CASE("values that say nothing") {
  Page page;
  FactSink sink(page, fact_tables());
  const auto add = [&](FactKey key, std::string_view raw) { return sink.add(key, Origin::meta, Subject::page, raw); };
  for (const std::string_view raw :
       {"", "  ", "null", "Undefined", "N/A", "{{title}}", "[object Object]", "<br>", "&nbsp;"})
    CHECK_FALSE(add(FactKey::headline, raw));
  for (const std::string_view raw :
       {"https://x.example/a", "//x.example", "@account", "262588213843476", " , ", "www.x.example"})
    CHECK_FALSE(add(FactKey::author, raw));
  for (const std::string_view raw : {"data:image/gif;base64,R0lGODlh", "/"}) CHECK_FALSE(add(FactKey::image, raw));
  CHECK(page.values.empty());
  CHECK(add(FactKey::author, " \u0645\u0646\u0649, "));
  CHECK(add(FactKey::url, "https://x.example/a"));
  CHECK(add(FactKey::headline, "1984"));
  CHECK(show(page) == "author@page=\u0645\u0646\u0649 | url@page=https://x.example/a | headline@page=1984");
}

}  // namespace
}  // namespace isnad
