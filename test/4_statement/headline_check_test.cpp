// Headlines against their bodies: what always holds, pairs of our own, and the page that the design was drawn up from.
#include "isnad/headline_check.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "4_statement/show_headline.h"
#include "isnad/article.h"
#include "isnad/given.h"
#include "support/sample_page.h"

namespace isnad {
namespace {

void check_invariants(std::string_view headline, const Document& document) {
  const HeadlineCheck check = check_of(headline, document, "2025-01-15");
  CHECK(is_span_of(document.text, check.support));
  if (!check.checked) CHECK(check.flags.empty());
  for (const HeadlineFlag& flag : check.flags) {
    CHECK(is_span_of(headline, flag.headline_part));
    CHECK_FALSE(flag.headline_part.empty());
    CHECK(is_span_of(document.text, flag.body_part));
    CHECK_FALSE(why(flag, test_resources()).empty());
  }
}

void check_invariants(std::string_view headline, const std::string& body) {
  check_invariants(headline, annotate(body, test_resources(), {"2025-01-15"}));
}

std::string repeated(std::string_view word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

TEST_CASE("nothing is compared with nothing") {
  const Document empty = annotate("", test_resources());
  const Document body = annotate("The minister said that prices fell.", test_resources());
  CHECK_FALSE(check_of("Prices fell", empty, "").checked);
  CHECK_FALSE(check_of("", body, "").checked);
  CHECK_FALSE(check_of(" : ", body, "").checked);
  CHECK(check_of("Prices fell", body, "").checked);
}

TEST_CASE("what is attributed and compared at once is what is done one after the other") {
  const AnnotationOptions options{"2025-01-15"};
  for (const std::string_view body :
       {"", "The minister said that prices fell.",
        "\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA7\xD9\x84\xD9\x88\xD8\xB2\xD9\x8A\xD8\xB1 \xD8\xA5\xD9\x86\xD9\x87 "
        "\xD8\xB9\xD8\xA7\xD8\xAF."}) {
    const Document document = annotate(std::string(body), test_resources(), options);
    const Statements apart = attribute(document, test_resources());
    const HeadlineCheck check = check_headline("Prices rose", document, apart, test_resources(), options);
    const Statements both = attribute(document, "Prices rose", test_resources(), options);
    CHECK(both.items.size() == apart.items.size());
    CHECK(both.headline_check.checked == check.checked);
    CHECK(both.headline_check.flags.size() == check.flags.size());
    CHECK(both.headline_check.support == check.support);
  }
}

TEST_CASE("headlines and bodies of any kind are quick") {
  const std::string long_line = repeated("\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA5\xD9\x86 42 \xD9\x84\xD8\xA7: ", 50'000);
  check_invariants(long_line, long_line.substr(0, long_line.size() / 10));
  check_invariants(repeated(":", 3000), repeated("\" ", 3000));
  check_invariants("\xFF\xFE\x80", "\xC2\xAB \xC2\xBB 1 2 3 4 5 6 7 8 9");
  check_invariants(repeated("12 ", 400), repeated("12, ", 4000));
}

/// The kinds that a line of headlines.jsonl has.
std::set<std::string> kinds_in(const std::string& line) {
  std::set<std::string> out;
  const std::string key = "\"kind\": \"";
  for (auto at = line.find(key); at != std::string::npos; at = line.find(key, at + 1))
    out.insert(line.substr(at + key.size(), line.find('"', at + key.size()) - at - key.size()));
  return out;
}

TEST_CASE("headlines: what is missing") { check_headlines("4_statement/headline_check.cases"); }

TEST_CASE("pairs of our own") {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/test/4_statement/headlines.jsonl");
  REQUIRE(file);
  int pairs = 0, right = 0;
  for (std::string line; std::getline(file, line);) {
    const auto given = read_json_record(line);
    REQUIRE(given.has_value());
    const Document document = annotate(given->article.text, test_resources(), {given->reference});
    check_invariants(given->article.headline.value, document);
    std::set<std::string> found;
    for (const HeadlineFlag& flag : check_of(given->article.headline.value, document, given->reference).flags)
      found.insert(std::string(headline_fault_names[static_cast<std::size_t>(flag.kind)]));
    ++pairs;
    right += found == kinds_in(line);
  }
  CHECK(pairs >= 320);
  CHECK(right * 10 >= pairs * 9);  // a floor: the figures are those of bench/4_statement/measure_headlines.py
}

TEST_CASE("sample page: the government affirms, says the headline; the body has a source without a name") {
  const auto bytes = sample_page_bytes();
  if (!bytes) return;
  const auto page = read_page(*bytes, test_resources());
  REQUIRE(page.has_value());
  const Article article = read_article(*page, test_resources());
  const Document document = annotate(article.text, test_resources(), {article.published.value});
  const HeadlineCheck check = check_of(article.headline.value, document, article.published.value);
  REQUIRE(check.flags.size() == 1);
  CHECK(check.flags[0].kind == HeadlineFault::source_upgraded);
  CHECK(check.flags[0].headline_part.begin == 0);
  CHECK_FALSE(check.support.empty());
}

}  // namespace
}  // namespace isnad
