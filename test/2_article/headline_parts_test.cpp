// Titles cut at their separators.
#include "2_article/headline_parts.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace isnad;

std::string shown(std::string_view title) {
  const SplitTitle cut = parts_of(title);
  std::string out;
  for (std::uint32_t i = 0; i < cut.count; ++i) out += (i == 0 ? "" : " + ") + std::string(slice(title, cut.parts[i]));
  return out;
}

}  // namespace

TEST_CASE("parts of titles") {
  CHECK(shown("Ferry runs again - The Green Paper") == "Ferry runs again + The Green Paper");
  CHECK(shown("Ferry runs again|News | The Green Paper") == "Ferry runs again + News + The Green Paper");
  CHECK(shown("Well-known ferry runs again") == "Well-known ferry runs again");
  CHECK(shown("Ferry \u2013 News \u00BB The Green Paper") == "Ferry + News + The Green Paper");
  CHECK(shown("Die \u00ABLena\u00BB f\u00E4hrt wieder - Hafenblatt") ==
        "Die \u00ABLena\u00BB f\u00E4hrt wieder + Hafenblatt");
  CHECK(shown("\u6E21\u8239_\u6E2F\u53E3") == "\u6E21\u8239 + \u6E2F\u53E3");
  CHECK(shown("\u6E21\u8239-\u6E2F\u53E3") == "\u6E21\u8239 + \u6E2F\u53E3");
  CHECK(shown("Ferry :: Paper") == "Ferry + Paper");
  CHECK(shown(" - ") == "");
  CHECK(shown("") == "");
  CHECK(shown("a|b|c|d|e|f|g|h|i|j") == "a + b + c + d + e + f + g + h|i|j");
}

TEST_CASE("the text behind the first colon") {
  const std::string_view title = "The Green Paper: Ferry runs again";
  CHECK(title.substr(parts_of(title).colon) == "Ferry runs again");
  CHECK(parts_of("Ferry at 10:30").colon == 0);
}
