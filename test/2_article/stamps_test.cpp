// The day of publication and of the last change.
#include "2_article/stamps.h"

#include <string>

#include "2_article/made_reading.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

const std::string prose(a_paragraph);
const std::string head = "<h1>A ship has come in</h1>";

/// "published (rule)", and "; modified" where there is one.
std::string stamps_of(const std::string& bytes, ArticleOptions options = {}, InputKind kind = InputKind::html) {
  MadeReading reading(bytes, kind, 0, std::move(options));
  reading.give_body_to_long_blocks();
  reading.set_headline("A ship has come in");
  reading->article.url.value = reading->options.url;
  find_stamps(*reading);
  const Article& article = reading->article;
  if (!article.published.has_value()) return article.modified.value;
  std::string out = article.published.value + " (";
  out.append(name_of(static_cast<Rule>(article.published.evidence.rule))).append(")");
  if (article.modified.has_value()) out += "; " + article.modified.value;
  return out;
}

TEST_CASE("stamps: metadata that agree with what is shown are taken with their hour") {
  CHECK(stamps_of("<meta property=article:published_time content=2024-05-12T08:30:00+03:00>" + head +
                  "<div>12 May 2024</div>" + prose) == "2024-05-12T08:30:00+03:00 (open_graph)");
}

TEST_CASE("stamps: midnight in metadata is a day where the page shows the hour") {
  CHECK(stamps_of("<meta property=article:published_time content=2024-05-12T00:00:00>" + head +
                  "<div>12 May 2024 10:20</div>" + prose) == "2024-05-12T10:20 (visible_stamp)");
}

TEST_CASE("stamps: what is shown where nothing else speaks") {
  CHECK(stamps_of(head + "<div>12 May 2024, 10:20</div>" + prose) == "2024-05-12T10:20 (visible_stamp)");
  CHECK(stamps_of(head + prose).empty());
}

TEST_CASE("stamps: an hour in the next block belongs to the day") {
  CHECK(stamps_of(head + "<div>12 May 2024</div><div>10:20</div>" + prose) == "2024-05-12T10:20 (visible_stamp)");
}

TEST_CASE("stamps: a line of a date and a few words is no text, a sentence is") {
  const auto role_of_line = [](const std::string& line) {
    MadeReading reading(head + "<div>" + line + "</div>" + prose, InputKind::html, 0.9F);
    reading.set_headline("A ship has come in");
    find_stamps(*reading);
    return reading->roles[1];
  };
  CHECK(role_of_line("تاريخ النشر: 09/07/2023 18:40 | عدد القراءات: 3312") == Role::stamp);
  CHECK(role_of_line("2023/03/18 مقالات") == Role::stamp);
  CHECK(role_of_line("The ship was seen last on 12 May 2024 at 10:20, west of the cape.") == Role::none);
  CHECK(role_of_line("Of the four that left on 12 May 2024 one is back in the port of the north") == Role::none);
}

TEST_CASE("stamps: where the metadata tell of the article, dates of other things do not") {
  const std::string fact =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-12T08:30\"}</script>";
  const std::string told = "2024-05-12T08:30 (json_ld)";
  CHECK(stamps_of(fact + head + "<figure><figcaption>The pier, 3 March 2021</figcaption></figure>" + prose) == told);
  CHECK(stamps_of(fact + head + "<p class=deck>Missing since 3 March 2021</p>" + prose) == told);
  CHECK(stamps_of(fact + head + prose + prose + prose + prose + prose + prose + "<div>3 March 2021</div>") == told);
  CHECK(stamps_of(fact + head + prose +
                  "<p>Ships that came in since 3 March 2021 are not many, as all know here</p>") == told);
  std::string far;
  for (int i = 0; i < 20; ++i) far += "<div>Other</div>";
  CHECK(stamps_of(fact + head + prose + far + "<div>Published 3 March 2021</div>") == told);
}

TEST_CASE("stamps: labels far below the text") {
  std::string far;
  for (int i = 0; i < 20; ++i) far += "<div>Other</div>";
  CHECK(stamps_of(head + prose + far + "<div>Published: 3 March 2021</div>") == "2021-03-03 (visible_stamp)");
  CHECK(stamps_of(head + "<div>12 May 2024</div>" + prose + far + "<p>Last updated: 14 May 2024 18:45</p>") ==
        "2024-05-12 (visible_stamp); 2024-05-14T18:45");
}

TEST_CASE("stamps: day and month of bare numbers, told by another date") {
  CHECK(stamps_of("<meta property=article:published_time content=2024-05-04>" + head + "<div>05/04/2024</div>" + prose)
            .starts_with("2024-05-04"));
  CHECK(stamps_of(head + "<div>05/04/2024</div>" + prose + "<aside><time datetime=2024-05-04>x</time></aside>")
            .starts_with("2024-04-05"));
}

TEST_CASE("stamps: the local day of an instant in universal time") {
  CHECK(stamps_of("<meta property=article:published_time content=2024-05-13T03:37:37+00:00>" + head +
                  "<div>12 May 2024</div>" + prose)
            .starts_with("2024-05-12"));
}

TEST_CASE("stamps: a span of time needs a time to count from") {
  const std::string page = head + "<div>3 hours ago</div>" + prose;
  ArticleOptions options;
  CHECK(stamps_of(page, options).empty());
  options.reference_time = "2024-05-12T17:20";
  CHECK(stamps_of(page, options).starts_with("2024-05-12T14"));
  CHECK(stamps_of(page, options).ends_with("(relative_stamp)"));
}

TEST_CASE("stamps: a change is told only where it is later than the publication") {
  const auto page = [](const char* changed) {
    return "<meta property=article:published_time content=2024-05-12T08:30><meta property=article:modified_time "
           "content=" +
           std::string(changed) + ">" + head + prose;
  };
  CHECK(stamps_of(page("2024-05-12T09:45")) == "2024-05-12T08:30 (open_graph); 2024-05-12T09:45");
  CHECK(stamps_of(page("2024-05-12T08:30")) == "2024-05-12T08:30 (open_graph)");
  CHECK(stamps_of(page("2024-05-11T23:00")) == "2024-05-12T08:30 (open_graph)");
  CHECK(stamps_of(head + "<div>Published: 12 May 2024</div><div>Updated: 13 May 2024</div>" + prose) ==
        "2024-05-12 (visible_stamp); 2024-05-13");
}

TEST_CASE("stamps: the day in the address, also of an archived copy") {
  ArticleOptions options;
  options.url = "https://archive.example/web/20251130101010/https://paper.example/2024/05/12/ship";
  CHECK(stamps_of(head + prose, options).starts_with("2024-05-12 ("));
}

TEST_CASE("stamps: the clock at the top of the page is the last resort, and said to be one") {
  std::string page = "<div>1 June 2024</div>";
  for (int i = 0; i < 15; ++i) page += "<div>Entry " + std::string(1, static_cast<char>('a' + i)) + "</div>";
  CHECK(stamps_of(page + head + prose) == "2024-06-01 (visitor_clock)");
  CHECK(stamps_of(page + head + "<div>12 May 2024</div>" + prose) == "2024-05-12 (visible_stamp)");
}

TEST_CASE("stamps: a list of dates of other pages does not outdo the stamp") {
  CHECK(stamps_of(head + "<div class=date>12 May 2024</div>" + prose +
                  "<ul><li>14 May 2024<li>15 May 2024<li>16 May 2024</ul>") == "2024-05-12 (visible_stamp)");
}

TEST_CASE("stamps: blocks that are nothing but the stamp become one") {
  MadeReading reading(head + "<div>12 May 2024</div>" + prose, InputKind::html, 0);
  reading->content[2] = 1;
  reading.set_headline("A ship has come in");
  find_stamps(*reading);
  CHECK(reading.role_of("12 May") == Role::stamp);
  CHECK(reading.rule_of("12 May") == Rule::visible_stamp);
  CHECK(reading.role_of("The harbour") == Role::none);
  const Evidence& evidence = reading->article.published.evidence;
  CHECK_FALSE(evidence.in_values);
  CHECK(slice(reading->page.text, evidence.span) == "12 May 2024");
}

TEST_CASE("stamps: weights that name nothing, or are no numbers, are refused by file and line") {
  const TemporaryFolder folder;
  for (const char* row : {"no_such_place\t1", "url\tmuch", "url\t1x", "url"}) {
    CAPTURE(std::string(row));
    folder.write("models/2_article_stamps.tsv", "# head\nurl\t1.5\n" + std::string(row) + "\n");
    const auto files = DataFiles::from_folder(folder.path());
    REQUIRE(files.has_value());
    const auto tables = StampTables::load(*files);
    REQUIRE_FALSE(tables.has_value());
    CHECK(tables.error().code == Errc::bad_table);
    CHECK(tables.error().where == folder.path() + "/models/2_article_stamps.tsv:3");
  }
}

}  // namespace
}  // namespace isnad
