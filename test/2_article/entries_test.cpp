// Entries of a live blog and items of a front page.
#include "2_article/entries.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

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

Article article_of(std::string_view html) {
  PageOptions how;
  how.from = InputKind::html;
  const auto page = read_page(html, resources(), how);
  REQUIRE(page.has_value());
  return read_article(*page, resources());
}

constexpr std::string_view boxes = R"(<title>Storm on the coast: live updates</title><body>
<h1>Storm on the coast: live updates</h1><div class="live-feed">
<section class="post" id="e3"><time>18:40</time><h2>The harbour is closed</h2><p>The harbour master closed the port to all ships in the evening.</p><button>Copy link</button></section>
<section class="post promo"><p>Insure your boat in five minutes, from three coins a day.</p></section>
<section class="post" id="e2"><time>15:10</time><h2>Schools send pupils home</h2><p>Schools along the coast sent their pupils home before noon, the ministry said.</p></section>
<section class="post" id="e1"><time>09:05</time><p>The first rain fell over the islands, and the wind grew stronger by the hour.</p></section>
</div></body>)";

constexpr std::string_view lines = R"(<title>Count of the votes, as it happened</title><body>
<h1>Count of the votes, as it happened</h1><ul class="tl">
<li><span class="t">20:55</span> <span>The head of the board read out the names of the winners.</span></li>
<li><span class="t">19:30</span> <span>Two thirds of the boxes have been counted by now.</span></li>
<li><span class="t">18:00</span> <span>The doors were shut an hour later than planned.</span></li></ul></body>)";

TEST_CASE("entries: boxes with an hour and a heading") {
  const Article article = article_of(boxes);
  CHECK(article.kind == PageKind::live);
  REQUIRE(article.entries.size() == 3);
  CHECK(article.entries[0].time == "18:40");
  CHECK(article.entries[0].heading == "The harbour is closed");
  CHECK(article.entries[2].time == "09:05");
  CHECK(article.entries[2].heading.empty());
  CHECK(article.text.find("18:40") == std::string::npos);
  CHECK(article.text.find("Insure") == std::string::npos);
  CHECK(article.text.find("Copy link") == std::string::npos);
  CHECK(article.text.find("The first rain") != std::string::npos);
}

TEST_CASE("entries: hours in headings of their own") {
  std::string page = "<title>Storm on the coast: live updates</title><body><h1>Storm on the coast: live updates</h1>";
  for (const char* hour : {"18:40", "16:05", "15:10", "09:05"})
    page +=
        std::string("<h3>") + hour + "</h3><p>The harbour master closed the port to all ships, the ministry said.</p>";
  const Article article = article_of(page);
  CHECK(article.kind == PageKind::live);
  CHECK(article.entries.size() == 4);
}

TEST_CASE("entries: a picture of an entry keeps its caption") {
  std::string page(boxes);
  page.insert(page.find("</section>"), "<figure><img src=/i/port.jpg><figcaption>The empty port</figcaption></figure>");
  const Article article = article_of(page);
  REQUIRE(article.photos.size() == 1);
  CHECK(article.photos[0].caption.value == "The empty port");
  CHECK(article.text.find("The empty port") == std::string::npos);
}

TEST_CASE("entries: lines that begin with an hour lose it") {
  const Article article = article_of(lines);
  CHECK(article.kind == PageKind::live);
  REQUIRE(article.entries.size() == 3);
  CHECK(article.entries[1].time == "19:30");
  REQUIRE(article.entries[1].blocks.size() == 1);
  CHECK(slice(article.text, article.blocks[article.entries[1].blocks.begin].text) ==
        "Two thirds of the boxes have been counted by now.");
}

TEST_CASE("entries: follow each other") {
  for (const std::string_view page : {boxes, lines}) {
    const Article article = article_of(page);
    std::uint32_t last = 0;
    for (const Entry& entry : article.entries) {
      CHECK(entry.blocks.begin >= last);
      CHECK(entry.blocks.end <= article.blocks.size());
      last = entry.blocks.end;
    }
  }
}

TEST_CASE("items: headlines with their addresses, without menus and advertisements") {
  std::string page =
      "<title>The Green Paper</title><meta property=\"og:type\" content=\"website\"><body><h1>The Green "
      "Paper</h1><nav><a "
      "href=\"/s\">Sports and games</a></nav>";
  for (int i = 0; i < 12; ++i)
    page += "<div class=\"card\"><h2><a href=\"/n" + std::to_string(i) + "\">A headline with the number " +
            std::to_string(i) + "</a></h2></div>";
  page +=
      "<div class=\"ad\"><a href=\"/buy\">A very fine car for you</a></div><h3>Most read</h3><ol><li><a "
      "href=\"/m\">What many people have read "
      "today</a></li></ol></body>";
  const Article article = article_of(page);
  CHECK(article.kind == PageKind::front);
  REQUIRE(article.items.size() == 12);
  CHECK(article.items[3].headline == "A headline with the number 3");
  CHECK(article.items[3].url == "/n3");
  CHECK(article.text.empty());
}

}  // namespace
}  // namespace isnad
