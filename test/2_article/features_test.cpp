// The measures of blocks: their names, those that the models ask for, and values that can be told by hand.
#include "2_article/features.h"

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "2_article/article_tables.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("features: each name stands once") {
  std::set<std::string_view> names(std::begin(feature_names), std::end(feature_names));
  CHECK(names.size() == feature_count);
  CHECK(std::size(feature_names) == feature_count);
  CHECK(feature_names[static_cast<std::size_t>(Feature::link_density)] == "link_density");
}

TEST_CASE("features: the models name no other measures") {
  const auto text = DataFiles::embedded().find("models/2_article_blocks.tsv");
  REQUIRE(text.has_value());
  const std::set<std::string_view> names(std::begin(feature_names), std::end(feature_names));
  std::set<std::string_view> used;
  for (std::size_t mark = text->find('>'); mark != std::string_view::npos; mark = text->find('>', mark + 1)) {
    const std::size_t begin = text->find_last_of(" \t\n", mark);
    REQUIRE(begin != std::string_view::npos);
    if ((*text)[text->find_last_of('\n', mark) + 1] != '#') used.insert(text->substr(begin + 1, mark - begin - 1));
  }
  CHECK(used.size() > 10);
  for (const std::string_view name : used) CHECK_MESSAGE(names.contains(name), name);
}

constexpr std::string_view html =
    "<title>A ship has come in</title><body><header><a href=/>Home</a> <a href=/n>All the news of the "
    "day</a></header><article class=content>"
    "<h1>A ship has come in</h1><p>The ship came in on Monday, three days after the storm, the harbour said.</p>"
    "<p><b>What is next</b></p><ul><li>One, two.</li></ul><blockquote>We are glad.</blockquote></article>"
    "<section class=copyright>© The Green Paper</section>";

TEST_CASE("features: what each block is and stands in") {
  const Page page = test_page(html);
  const Features f = measure(page, 1, test_resources().article().features);
  REQUIRE(f.values.size() == page.blocks.size() * feature_count);
  REQUIRE(page.blocks.size() == 7);
  const auto at = [&](std::size_t block, Feature feature) { return f.row(block)[static_cast<std::size_t>(feature)]; };
  CHECK(at(0, Feature::in_header) == 1);
  CHECK(at(2, Feature::in_header) == 0);
  CHECK(at(0, Feature::link_density) == doctest::Approx(1));
  CHECK(at(2, Feature::link_density) == 0);
  CHECK(at(2, Feature::is_p) == 1);
  CHECK(at(4, Feature::is_li) == 1);
  CHECK(at(4, Feature::in_list) == 1);
  CHECK(at(5, Feature::is_quote) == 1);
  CHECK(at(3, Feature::strong) == 1);
  CHECK(at(2, Feature::strong) == 0);
  CHECK(at(2, Feature::in_article) == 1);
  CHECK(at(6, Feature::in_article) == 0);
  CHECK(at(6, Feature::copyright) == 1);
  CHECK(at(2, Feature::ends_sentence) == 1);
  CHECK(at(2, Feature::before_headline) == 0);
  CHECK(at(0, Feature::before_headline) == 1);
  CHECK(at(2, Feature::is_lines) == 0);
}

TEST_CASE("features: of the frame of a page only what is prose is measured") {
  const Page page = test_page(
      "<nav>Sport<p>The ship came in on Monday, three days after the storm, the harbour said.</nav>"
      "<p>Sport</p><footer>The Green Paper</footer>");
  const Features f = measure(page, 4, test_resources().article().features);
  REQUIRE(page.blocks.size() == 4);
  CHECK(f.blocks == std::vector<std::uint32_t>{1, 2});
  CHECK(f.row(0)[static_cast<std::size_t>(Feature::in_nav)] == 1);
}

TEST_CASE("features: all values are numbers, with and without a headline, and the same each time") {
  for (const InputKind kind : {InputKind::html, InputKind::page_text}) {
    const Page page = test_page(html, kind);
    for (const std::uint32_t headline : {std::uint32_t{0}, offset(page.blocks.size())}) {
      const Features f = measure(page, headline, test_resources().article().features);
      bool finite = true;
      for (const float value : f.values) finite = finite && std::isfinite(value);
      CHECK(finite);
      CHECK(f.values == measure(page, headline, test_resources().article().features).values);
    }
  }
}

TEST_CASE("features: entries of menus have no row") {
  const Page page = test_page(
      "<ul><li><a href=/a>Home</a><li><a href=/b>Our sports pages</a><li><a href=/c>The weather here</a></ul>"
      "<p>The ship came in, <a href=/d>the harbour</a> said.</p><p><a href=/e>A longer look at the harbour</a></p>");
  const Features f = measure(page, offset(page.blocks.size()), test_resources().article().features);
  // One word; a link between links; the last of the menu has text behind it and may be prose.
  CHECK(f.blocks == std::vector<std::uint32_t>{2, 3, 4});
  CHECK(f.values.size() == 3 * feature_count);
  const Page lines = test_page("Home\nNews\nThe ship came in.\n", InputKind::page_text);
  CHECK(measure(lines, 0, test_resources().article().features).blocks.size() == lines.blocks.size());
}

TEST_CASE("features: a page without blocks has no rows") {
  CHECK(measure(test_page(""), 0, test_resources().article().features).values.empty());
}

}  // namespace
}  // namespace isnad
