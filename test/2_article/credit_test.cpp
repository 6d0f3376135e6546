// Captions and the credits in them.
#include "2_article/credit.h"

#include <string>

#include "2_article/article_tables.h"
#include "support/cases.h"

namespace isnad {
namespace {

/// "caption | credit".
std::string split(std::string_view line) {
  const auto& tables = test_resources().article();
  const CaptionParts parts = split_credit(line, tables.photos, tables.people);
  CHECK(is_span_of(line, parts.caption));
  CHECK(is_span_of(line, parts.credit));
  return std::string(slice(line, parts.caption)).append(" | ").append(slice(line, parts.credit));
}

TEST_CASE("credit: behind a mark and a word for the photographer") {
  CHECK(split("السفينة عند الرصيف - تصوير: هناء الزين") == "السفينة عند الرصيف | هناء الزين");
  CHECK(split("The ship at the quay - photo: Hala Badawi") == "The ship at the quay | Hala Badawi");
  CHECK(split("The ship at the quay (Reuters)") == "The ship at the quay | Reuters");
}

TEST_CASE("credit: a line that is nothing else") {
  CHECK(split("تصوير: هناء الزين") == " | هناء الزين");
  CHECK(split("Photo: Hala Badawi") == " | Hala Badawi");
}

TEST_CASE("credit: captions without one") {
  CHECK(split("السفينة نسيم عند الرصيف الشرقي") == "السفينة نسيم عند الرصيف الشرقي | ");
  CHECK(split("The ship (left) and its sister at the quay") == "The ship (left) and its sister at the quay | ");
  CHECK(split("") == " | ");
}

TEST_CASE("credit: any line, cut anywhere") {
  const std::string line = "السفينة عند الرصيف (رويترز) - تصوير: هناء الزين / أرشيفية";
  for (std::size_t cut = 0; cut <= line.size(); ++cut)
    if (on_boundary(line, cut)) (void)split(line.substr(0, cut));
  (void)split(std::string(100000, '-'));
}

TEST_CASE("credit: pictures that are dress of the page") {
  const auto& photos = test_resources().article().photos;
  CHECK(is_dress("/themes/marfa/logo.png", photos));
  CHECK_FALSE(is_dress("/uploads/2024/05/ship.jpg", photos));
  CHECK_FALSE(is_dress("/sites/default/files/2024-05/ship.jpg", photos));
  CHECK(is_dress("/assets/icons/arrow.png", photos));
  CHECK_FALSE(is_dress("", photos));
}

TEST_CASE("credit: the cases") {
  const ArticleTables& tables = test_resources().article();
  const auto or_dash = [](std::string_view text) { return text.empty() ? "-" : std::string(text); };
  for (const Case& c : read_cases("2_article/credit.cases", 3)) {
    const CaptionParts parts = split_credit(c.cells[0], tables.photos, tables.people);
    CHECK_MESSAGE(or_dash(slice(c.cells[0], parts.caption)) == c.cells[1], c.where);
    CHECK_MESSAGE(or_dash(slice(c.cells[0], parts.credit)) == c.cells[2], c.where);
  }
}

}  // namespace
}  // namespace isnad
