// The kind of a page, and what only some kinds have: the cases of kind.cases.
#include "2_article/kind.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "8_library/names.h"
#include "isnad/article.h"
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

constexpr std::string_view paragraph =
    "<p>The council of the town said on Monday that the old bridge over the river will be closed for three weeks, "
    "because "
    "the engineers found cracks in two of its pillars during the yearly inspection, and that buses will take the "
    "longer "
    "way through the northern villages until the work is done and the bridge has been tested again.</p>";

/// The page of a case: "*N" stands for N paragraphs, "#N" for N headlines of other pages.
std::string page_of(std::string_view input) {
  std::string page;
  for (std::size_t i = 0; i < input.size(); ++i) {
    const bool more =
        (input[i] == '*' || input[i] == '#') && i + 1 < input.size() && input[i + 1] >= '1' && input[i + 1] <= '9';
    if (!more) {
      page += input[i];
      continue;
    }
    for (int n = 0; n < input[i + 1] - '0'; ++n) {
      const std::string number = std::to_string(page.size());
      if (input[i] == '*')
        page += paragraph;
      else
        page += "<div class=\"card\"><h2><a href=\"/" + number + "\">A headline of the page with number " + number +
                "</a></h2></div>";
    }
    ++i;
  }
  return page;
}

TEST_CASE("kind: cases") {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/test/2_article/kind.cases");
  REQUIRE(file);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, "kind.cases:" << number);
    PageOptions how;
    how.from = InputKind::html;
    const auto page = read_page(page_of(line.substr(0, tab)), resources(), how);
    REQUIRE(page.has_value());
    const Article article = read_article(*page, resources());
    CHECK_MESSAGE(name_of(article.kind) == line.substr(tab + 1), "kind.cases:" << number);
    CHECK((article.kind == PageKind::live || article.entries.empty()));
    CHECK((article.kind == PageKind::front || article.items.empty()));
  }
}

}  // namespace
}  // namespace isnad
