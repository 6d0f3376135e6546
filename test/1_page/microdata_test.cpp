// Microdata and RDFa: values within scopes, names of authors and houses, and what stands apart.
#include "1_page/microdata.h"

#include <string>

#include "fact_cases.h"

namespace isnad {
namespace {

struct Items {
  Page page;
  FactSink sink{page, fact_tables()};
  MicrodataReader reader{fact_tables(), sink};

  void scope(std::string_view type, std::string_view property = "") { reader.begin_item(1, type, property, true); }
  void end(std::string_view text = "") { reader.end_item(text); }
  void value(std::string_view names, std::string_view text, bool rdfa = false) {
    reader.begin_item(2, "", names, false);
    reader.property(2, names, text, rdfa);
    reader.end_item("");
  }
};

constexpr std::string_view article = "https://schema.org/NewsArticle";
constexpr std::string_view person = "https://schema.org/Person";

TEST_CASE("values of an article") {
  Items items;
  items.scope(article);
  items.value("headline name", "H");
  items.value("datePublished", "2025-01-02");
  items.value("articleBody", "it is the text of the page");
  items.value("unheardOf", "x");
  items.end();
  CHECK(show(items.page) == "type=https://schema.org/NewsArticle | headline=H | title=H | published=2025-01-02");
}

TEST_CASE("values without a scope") {
  Items items;
  items.value("author", "A");
  CHECK(show(items.page, true) == "author/microdata=A");
}

TEST_CASE("names in scopes") {
  Items items;
  items.scope(article);
  items.scope(person, "author");
  items.value("url", "https://x.example/a");
  items.value("name", "A");
  items.end("A and more");
  items.scope(person, "author");
  items.end(" B ");
  items.scope("https://schema.org/Organization", "author");
  items.value("name", "C");
  items.end();
  items.scope("https://schema.org/Organization", "publisher");
  items.scope("https://schema.org/ImageObject", "logo");
  items.value("url", "https://x.example/logo.png");
  items.end();
  items.value("name", "P");
  items.end();
  items.end();
  CHECK(show(items.page) ==
        "type=https://schema.org/NewsArticle | author=A | author=B | author@organisation=C | publisher=P");
}

TEST_CASE("images") {
  Items items;
  items.scope(article);
  items.scope("https://schema.org/ImageObject", "image");
  items.value("contentUrl url", "https://x.example/1.jpg");
  items.value("caption", "C");
  items.end();
  items.value("image", "https://x.example/2.jpg");
  items.value("image", "no address");
  items.end();
  CHECK(show(items.page) ==
        "type=https://schema.org/NewsArticle | image=https://x.example/1.jpg | caption=C | "
        "image=https://x.example/2.jpg");
}

TEST_CASE("what stands apart") {
  Items items;
  items.scope("https://schema.org/WPSideBar");
  items.scope(article);
  items.value("headline", "another");
  items.end();
  items.end();
  items.scope(article);
  items.scope("https://schema.org/Comment", "comment");
  items.value("author", "reader");
  items.end();
  items.scope("https://schema.org/Rating", "aggregateRating");
  items.value("name", "x");
  items.end();
  items.value("headline", "H");
  items.end();
  CHECK(show(items.page) ==
        "type=https://schema.org/NewsArticle | type@comment=https://schema.org/Comment | headline=H");
}

TEST_CASE("a wrapper of the content is transparent") {
  Items items;
  items.scope("https://schema.org/WebPage");
  items.scope("https://schema.org/WebPageElement", "mainContentOfPage");
  items.scope(article);
  items.value("headline", "H");
  items.end();
  items.end();
  items.end();
  CHECK(show(items.page) == "type@page=https://schema.org/WebPage | type=https://schema.org/NewsArticle | headline=H");
}

TEST_CASE("a blog has but a name") {
  Items items;
  items.scope("https://schema.org/Blog");
  items.value("name", "S");
  items.value("description", "of the blog");
  items.end();
  CHECK(show(items.page) == "type@web_site=https://schema.org/Blog | site_name@web_site=S");
}

TEST_CASE("RDFa") {
  Items items;
  items.scope("schema:Article");
  items.value("schema:headline dc:title", "H", true);
  items.value("dc:date dc:created", "2025-01-02", true);
  items.value("foaf:name", "x", true);
  items.end();
  CHECK(show(items.page, true) ==
        "type/rdfa=schema:Article | headline/rdfa=H | title/rdfa=H | published/rdfa=2025-01-02");
}

TEST_CASE("what is wanted, and ends without a beginning") {
  Items items;
  items.end();
  CHECK(items.reader.wants("x headline"));
  CHECK_FALSE(items.reader.wants("x"));
  items.scope("https://schema.org/WPSideBar");
  CHECK_FALSE(items.reader.wants("headline"));
}

}  // namespace
}  // namespace isnad
