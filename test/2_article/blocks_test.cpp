// The probability of each block to be of the article.
#include "2_article/blocks.h"

#include <string>

#include "2_article/article_tables.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

const std::string prose =
    "The harbour office said on Monday that the ship, which had been missing for three days, came in before noon with "
    "all of its crew, and that the captain would be heard by the court in the coming week.";

std::vector<float> scores(const Page& page) {
  const auto& tables = test_resources().article();
  return score_blocks(page, 1, tables.features, tables.blocks);
}

TEST_CASE("blocks: paragraphs outdo menus and footers") {
  std::string html = "<nav><a href=/>Home</a> <a href=/n>News</a></nav><article><h1>A ship has come in</h1>";
  for (int i = 0; i < 5; ++i) html += "<p>" + prose + "</p>";
  html += "</article><footer><a href=/c>Contact</a> © The Green Paper</footer>";
  const Page page = test_page(html);
  const auto found = scores(page);
  REQUIRE(found.size() == 8);
  for (std::size_t b = 2; b < 7; ++b) CHECK(found[b] > 0.5F);
  CHECK(found[0] < 0.5F);
  CHECK(found[7] < 0.5F);
}

TEST_CASE("blocks: lines of a dump have a model of their own") {
  std::string text = "Home\nA ship has come in\n";
  for (int i = 0; i < 5; ++i) text += "\n" + prose + "\n";
  text += "\nContact\n© The Green Paper\n";
  const Page page = test_page(text, InputKind::page_text);
  const auto found = scores(page);
  REQUIRE(found.size() == 9);
  for (std::size_t b = 2; b < 7; ++b) CHECK(found[b] > 0.5F);
  CHECK(found[0] < 0.5F);
  CHECK(found[8] < 0.5F);
}

TEST_CASE("blocks: probabilities, for any page") {
  for (const char* html : {"", "<p>x", "<table><td>1<td>2", "<li><a href=/>x</a>"})
    for (const float p : scores(test_page(html))) {
      CHECK(p >= 0);
      CHECK(p <= 1);
    }
}

TEST_CASE("blocks: a model that lacks one of its parts is refused") {
  const TemporaryFolder folder;
  folder.write("models/2_article_blocks.tsv", "marked_up\t1\t0\nmarked_up\twords>3\t-1 2\n");
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  const auto models = BlockModels::load(*files);
  REQUIRE_FALSE(models.has_value());
  CHECK(models.error().code == Errc::bad_table);
  CHECK(models.error().what.find("'lines'") != std::string::npos);
}

}  // namespace
}  // namespace isnad
