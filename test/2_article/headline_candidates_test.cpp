// Which texts may be the headline, and what is measured of them.
#include "2_article/headline_candidates.h"

#include <doctest/doctest.h>

#include "2_article/headline.h"
#include "2_article/headline_measures.h"
#include "support/cases.h"

namespace {

using namespace isnad;

struct Candidates {
  Page page;
  std::vector<HeadlineCandidate> items;

  explicit Candidates(std::string_view html, std::string_view url = "")
      : page(test_page(html)), items(headline_candidates(page, url, headline_places(page))) {}

  [[nodiscard]] const HeadlineCandidate* find(std::string_view text) const {
    for (const HeadlineCandidate& c : items)
      if (slice(c.in_values ? page.values : page.text, c.text) == text) return &c;
    return nullptr;
  }
  [[nodiscard]] float measure(std::string_view text, HeadlineFeature f) const {
    const HeadlineCandidate* found = find(text);
    REQUIRE(found != nullptr);
    return found->features[static_cast<std::size_t>(f)];
  }
};

}  // namespace

TEST_CASE("a title is a candidate whole and in parts") {
  const Candidates c("<title>Ferry runs again - News | The Green Paper</title><p>Text");
  for (const auto* text : {"Ferry runs again - News | The Green Paper", "Ferry runs again", "Ferry runs again - News",
                           "News | The Green Paper", "The Green Paper"})
    CHECK_MESSAGE(c.find(text) != nullptr, text);
}

TEST_CASE("the same text is one candidate, and the page's own") {
  const Candidates c(
      "<title>Ferry runs again</title><meta property=og:title content='Ferry runs again'><h1>FERRY runs again</h1>");
  CHECK(c.items.size() == 1);
  CHECK(!c.items[0].in_values);
  CHECK(c.items[0].features[static_cast<std::size_t>(HeadlineFeature::origins)] == 3);
}

TEST_CASE("a heading is a candidate whole and in parts") {
  const Candidates c("<h1><span class=kicker>Harbour</span> Ferry runs again</h1>");
  CHECK(c.find("Harbour Ferry runs again") != nullptr);
  CHECK(c.find("Harbour") != nullptr);
  CHECK(c.find("Ferry runs again") != nullptr);
}

TEST_CASE("agreement with titles, address and site") {
  const Candidates c("<title>Ferry runs again - Green Paper</title><h1>Ferry runs again</h1>",
                     "https://www.greenpaper.example/2024/ferry-runs-again.html");
  CHECK(c.measure("Ferry runs again", HeadlineFeature::title_c) == 1.0F);
  CHECK(c.measure("Ferry runs again", HeadlineFeature::slug_c) == 1.0F);
  CHECK(c.measure("Green Paper", HeadlineFeature::is_site) == 1.0F);
  CHECK(c.measure("Ferry runs again", HeadlineFeature::off_site) == 1.0F);
  CHECK(c.measure("Ferry runs again - Green Paper", HeadlineFeature::site_part) == 1.0F);
}

TEST_CASE("of an address the part with most words is held against a text") {
  const Candidates c("<h1>Ferry runs again</h1>",
                     "https://paper.example/harbour-news/ferry-runs-again.html?from=front-page-of-the-day#top-of-page");
  CHECK(c.measure("Ferry runs again", HeadlineFeature::slug_c) == 1.0F);
  CHECK(c.measure("Ferry runs again", HeadlineFeature::slug_j) == 1.0F);
  CHECK(c.measure("Ferry runs again", HeadlineFeature::slug_less) == 0.0F);
  const Candidates longer("<h1>Ferry runs</h1>", "https://paper.example/news/the-old-ferry-runs/");
  CHECK(longer.measure("Ferry runs", HeadlineFeature::slug_c) == 0.5F);
  const Candidates none("<h1>News</h1>", "https://paper.example/news/12345");
  CHECK(none.measure("News", HeadlineFeature::slug_c) == 0.0F);
}

TEST_CASE("an escaped address has its words") {
  const Candidates c("<h1>\u0639\u0648\u062F\u0629 \u0627\u0644\u0639\u0628\u0627\u0631\u0629</h1>",
                     "https://paper.example/%D8%B9%D9%88%D8%AF%D8%A9-%D8%A7%D9%84%D8%B9%D8%A8%D8%A7%D8%B1%D8%A9");
  CHECK(c.items[0].features[static_cast<std::size_t>(HeadlineFeature::slug_c)] == 1.0F);
}

TEST_CASE("a page of headings has few candidates") {
  std::string html = "<title>Ferry</title>";
  for (int i = 0; i < 5000; ++i)
    html += "<h1>Heading number " + std::to_string(i) + "</h1><h2 class=title>Another of them " + std::to_string(i) +
            "</h2>";
  CHECK(Candidates(html).items.size() <= 48);
}

TEST_CASE("names of the site") {
  const Page page = test_page("<meta property=og:site_name content='The Green Paper'>");
  const SiteNames site(page, "https://news.green-paper.example/a");
  CHECK(site.names("Green Paper"));
  CHECK(site.names("the green paper"));
  CHECK(!site.names("Ferry runs again"));
  CHECK(!site.names(""));
}
