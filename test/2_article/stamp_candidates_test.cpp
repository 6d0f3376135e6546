// Dates of a page that may be its stamp: where each stands, and what is said of its day.
#include "2_article/stamp_candidates.h"

#include <algorithm>
#include <set>
#include <string>

#include "2_article/made_reading.h"

namespace isnad {
namespace {

const std::string prose(a_paragraph);

/// "source day" of each candidate, in order. Paragraphs over 80 bytes are body.
std::string show(const std::string& html, ArticleOptions options = {}) {
  MadeReading reading(html, InputKind::html, 0, std::move(options));
  for (std::size_t b = 0; b < reading->content.size(); ++b)
    if (reading->page.blocks[b].tag == Tag::p && reading->page.blocks[b].text.size() > 100) reading->content[b] = 1;
  if (html.find("<h1>") != std::string::npos) reading.set_headline("A ship has come in");
  reading->article.url.value = reading->options.url;
  std::string out;
  for (const StampCandidate& c : stamp_candidates(*reading, std::nullopt)) {
    if (!out.empty()) out += ", ";
    out.append(name_of(c.source)).append(" ").append(to_iso(c.value));
    CHECK(is_span_of(c.evidence.in_values ? reading->page.values : reading->page.text, c.evidence.span));
    CHECK(c.block <= reading->page.blocks.size());
  }
  return out;
}

constexpr const char* head = "<h1>A ship has come in</h1>";

TEST_CASE("stamp candidates: names of places and signs") {
  std::set<std::string_view> names;
  for (std::size_t m = 0; m < day_measures; ++m) {
    CHECK_FALSE(name_of_measure(m).empty());
    names.insert(name_of_measure(m));
  }
  CHECK(names.size() == day_measures);
  CHECK(name_of(StampSource::listed) == "listed");
}

TEST_CASE("stamp candidates: metadata") {
  CHECK(show("<meta property=article:published_time content=2024-05-12T08:30:00Z>" + prose) ==
        "published_open_graph 2024-05-12T08:30:00+00:00");
  CHECK(show("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-12\"}</script>" +
             prose) == "published_json_ld 2024-05-12");
  CHECK(show("<meta property=article:modified_time content=2024-05-13>" + prose) == "modified_fact 2024-05-13");
  CHECK(show("<meta property=article:published_time content=yesterday>" + prose).empty());
}

TEST_CASE("stamp candidates: the address of the page, and of an archived copy of it") {
  ArticleOptions options;
  options.url = "https://paper.example/2024/05/12/ship";
  CHECK(show(prose, options) == "url 2024-05-12");
  options.url = "https://archive.example/web/20251130101010/https://paper.example/2024/05/12/ship";
  CHECK(show(prose, options) == "url 2024-05-12");
  options.url = "https://paper.example/ship";
  CHECK(show(prose, options).empty());
}

TEST_CASE("stamp candidates: what stands beside the headline") {
  CHECK(show(head + std::string("<div>12 May 2024</div>") + prose) == "visible_stamp 2024-05-12");
  CHECK(show(head + std::string("<div class=date>12 May 2024</div>") + prose) == "visible_class 2024-05-12");
  CHECK(show(head + std::string("<div>By the crew of the harbour tower, 12 May 2024</div>") + prose) ==
        "visible_line 2024-05-12");
  CHECK(show(head + std::string("<div>Published: 12 May 2024</div><div>Updated: 13 May 2024</div>") + prose) ==
        "visible_published 2024-05-12, visible_modified 2024-05-13");
}

TEST_CASE("stamp candidates: dates in the text, and in boxes beside it") {
  CHECK(show(head +
             std::string(
                 "<p>The ship, which had been missing since 12 May 2024, came in before noon with all of its crew, "
                 "the harbour office said in a message.</p>")) == "in_prose 2024-05-12");
  CHECK(show(head + std::string("<aside>12 May 2024</aside>") + prose) == "above_far 2024-05-12");
}

TEST_CASE("stamp candidates: dates of one look are a list of other pages") {
  const std::string list = "<ul class=l><li>1 May 2024<li>2 May 2024<li>3 May 2024</ul>";
  CHECK(show(head + prose + list) == "listed 2024-05-01, listed 2024-05-02, listed 2024-05-03");
}

TEST_CASE("stamp candidates: a page that tells no day anywhere else may tell it far away") {
  std::string far = head;
  for (int i = 0; i < 40; ++i) far += prose;
  for (int i = 0; i < 40; ++i) far += "<div>A line of the page</div>";
  CHECK(show(far + "<div>12 May 2024</div>") == "below_body 2024-05-12");
  CHECK(show(far).empty());
}

TEST_CASE("stamp candidates: days gather what names them") {
  StampCandidate seen;
  seen.value.year = 2024;
  seen.value.month = 5;
  seen.value.day = 12;
  seen.source = StampSource::visible_stamp;
  seen.distance = 1;
  StampCandidate fact = seen;
  fact.source = StampSource::published_open_graph;
  StampCandidate later = seen;
  later.value.day = 13;
  later.source = StampSource::time_near;
  const auto days = days_of({fact, seen, later});
  REQUIRE(days.size() == 2);
  const auto has = [](const Day& day, DaySign sign) {
    return ((day.measures >> (static_cast<unsigned>(StampSource::count) + static_cast<unsigned>(sign))) & 1U) != 0;
  };
  CHECK(days[0].has(StampSource::visible_stamp));
  CHECK(days[0].has(StampSource::published_open_graph));
  CHECK(has(days[0], DaySign::visible_and_published));
  CHECK(has(days[0], DaySign::near_headline));
  CHECK(has(days[0], DaySign::first_visible));
  CHECK(has(days[0], DaySign::earliest));
  CHECK_FALSE(has(days[0], DaySign::latest));
  CHECK(has(days[1], DaySign::latest));
  CHECK(days_of({}).empty());
}

TEST_CASE("stamp candidates: the first block of the body") {
  MadeReading reading(head + prose, InputKind::html, 1);
  CHECK(first_body_block(*reading) == 1);
  reading->content.assign(2, 0);
  CHECK(first_body_block(*reading) == 2);
}

}  // namespace
}  // namespace isnad
