// Who made the article, on whole pages.
#include "2_article/people.h"

#include <string>

#include "2_article/headline.h"
#include "2_article/made_reading.h"

namespace isnad {
namespace {

const std::string prose(a_paragraph);

std::string bylines_of(const std::string& html) {
  MadeReading reading(html, InputKind::html, 0);
  reading.give_body_to_long_blocks();
  reading.set_headline("A ship has come in");
  find_people(*reading, outlet_names(*reading));
  std::string out;
  for (const Byline& byline : reading->article.bylines) {
    CHECK(byline.name.evidence.rule != 0);
    if (!out.empty()) out += "; ";
    out += byline.role + "=" + byline.name.value;
  }
  return out;
}

const std::string head = "<h1>A ship has come in</h1>";

TEST_CASE("people: a by-line below the headline") {
  CHECK(bylines_of(head + "<div class=author>Written by: Sara Lind</div>" + prose) == "Written by=Sara Lind");
  CHECK(bylines_of(head + "<div class=author>Sara Lind</div>" + prose) == "=Sara Lind");
}

TEST_CASE("people: a name between a place and an agency") {
  CHECK(bylines_of(head + "<div>القاهرة/ سارة حسن/ رويترز</div>" + prose) == "=سارة حسن");
}

TEST_CASE("people: a name behind the dateline, on a line of its own") {
  CHECK(bylines_of(head + "<p>نابلس 17-9-2021 وفا- سارة حسن</p>" + prose) == "=سارة حسن");
}

TEST_CASE("people: a column names its writer in the headline") {
  const auto column = [](const std::string& headline) {
    MadeReading reading("<h1>" + headline + "</h1>" + prose, InputKind::html, 0);
    reading.give_body_to_long_blocks();
    find_headline(*reading, headline_places(reading->page));
    find_people(*reading, outlet_names(*reading));
    return reading->article.bylines.empty() ? std::string() : reading->article.bylines[0].name.value;
  };
  CHECK(column("سارة حسن تكتب: حين يصير النهر جارا") == "سارة حسن");
  CHECK(column("محمد علي الشيخ يكتب: حين يصير النهر جارا") == "محمد علي الشيخ");
  CHECK(column("رئيس الوزراء يكتب: حين يصير النهر جارا").empty());
  CHECK(column("محمد علي الشيخ: حين يصير النهر جارا").empty());
}

TEST_CASE("people: metadata where the page shows none") {
  CHECK(bylines_of("<meta name=author content=\"Sara Lind\">" + head + prose) == "=Sara Lind");
}

TEST_CASE("people: nobody") {
  CHECK(bylines_of(head + prose).empty());
  CHECK(bylines_of("<meta name=author content=admin>" + head + prose).empty());
}

TEST_CASE("people: a block that holds the by-line and nothing else is one") {
  MadeReading reading(head + "<div class=author>Written by: Sara Lind</div>" + prose, InputKind::html, 0);
  reading->content[2] = 1;
  reading.set_headline("A ship has come in");
  find_people(*reading, outlet_names(*reading));
  CHECK(reading.role_of("Written by") == Role::byline);
  CHECK(reading.role_of("The harbour") == Role::none);
}

}  // namespace
}  // namespace isnad
