// The name of the outlet.
#include "2_article/outlet.h"

#include <string>
#include <vector>

#include "2_article/made_reading.h"

namespace isnad {
namespace {

const OutletTables& tables() { return test_resources().article().outlet; }

std::string outlet_of(const std::string& html, std::string_view headline = {}) {
  MadeReading reading(html);
  reading->article.headline.value = headline;
  find_outlet(*reading, outlet_names(*reading));
  const Evidence& evidence = reading->article.outlet.evidence;
  CHECK(is_span_of(evidence.in_values ? reading->page.values : reading->page.text, evidence.span));
  return reading->article.outlet.value;
}

TEST_CASE("outlet: parts of a title") {
  using Parts = std::vector<std::string_view>;
  CHECK(title_parts("A ship - The Green Paper") == Parts{"A ship", "The Green Paper"});
  CHECK(title_parts("سفينة | أخبار | جريدة المرفأ") == Parts{"سفينة", "أخبار", "جريدة المرفأ"});
  CHECK(title_parts("Well-known ship") == Parts{"Well-known ship"});
  CHECK(title_parts("A ship – ") == Parts{"A ship"});
  CHECK(title_parts("").empty());
  std::string many;
  for (int i = 0; i < 100; ++i) many += "x - ";
  CHECK(title_parts(many).size() <= 10);
}

TEST_CASE("outlet: the owner in a line of copyright") {
  CHECK(owner_in_copyright("© The Green Paper 2025", tables()) == "The Green Paper");
  CHECK(owner_in_copyright("جميع الحقوق محفوظة © جريدة المرفأ 2025", tables()) == "جريدة المرفأ");
  CHECK(owner_in_copyright("The ship came in in 2025", tables()).empty());
  CHECK(owner_in_copyright("", tables()).empty());
  CHECK(owner_in_copyright(std::string(1000, 'x') + " © 2025", tables()).empty());
}

TEST_CASE("outlet: metadata before titles, titles before lines of copyright") {
  const std::string site = "<meta property=og:site_name content=\"The Green Paper\">";
  const std::string title = "<title>A ship - The Red Paper</title>";
  const std::string line = "<footer>© The Blue Paper 2025</footer>";
  CHECK(outlet_of(site + title + line, "A ship") == "The Green Paper");
  CHECK(outlet_of(title + line, "A ship") == "The Red Paper");
  CHECK(outlet_of(line) == "The Blue Paper");
  CHECK(outlet_of("<p>x</p>").empty());
}

TEST_CASE("outlet: addresses are no names") {
  CHECK(outlet_of("<meta property=og:site_name content=\"www.paper.example\"><footer>© The Blue Paper 2025</footer>") ==
        "The Blue Paper");
}

TEST_CASE("outlet: an Arabic page has its name in Arabic") {
  const std::string html = "<meta property=og:site_name content=Almarfa><title>عودة السفينة | جريدة المرفأ</title>";
  CHECK(outlet_of(html, "عودة السفينة") == "جريدة المرفأ");
  CHECK(outlet_of(html, "A ship") == "Almarfa");
}

TEST_CASE("outlet: a logo above the headline is the last resort") {
  CHECK(outlet_of("<img src=/img/logo.png alt=\"The Green Paper\"><h1>A ship</h1>", "A ship") == "The Green Paper");
  CHECK(outlet_of("<img src=/img/ship.png alt=\"A grey ship\"><h1>A ship</h1>", "A ship").empty());
}

}  // namespace
}  // namespace isnad
