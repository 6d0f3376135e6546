// JSON-LD: the type that fits the kind of page, and only properties that have a value.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>
#include <utility>

#include "8_library/sample.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

rapidjson::Document linked(const Article& article) {
  rapidjson::Document json;
  json.Parse(write_jsonld(article).c_str());
  REQUIRE_FALSE(json.HasParseError());
  REQUIRE(std::string(json["@context"].GetString()) == "https://schema.org");
  return json;
}

TEST_CASE("a NewsArticle") {
  const auto sample = test::full_sample();
  const auto json = linked(sample.article);
  CHECK(std::string(json["@type"].GetString()) == "NewsArticle");
  CHECK(std::string(json["headline"].GetString()) == sample.article.headline.value);
  CHECK(json["alternativeHeadline"].Size() == 2);
  CHECK(std::string(json["author"][0]["@type"].GetString()) == "Person");
  CHECK(std::string(json["sourceOrganization"][0]["name"].GetString()) == "رويترز");
  CHECK(std::string(json["publisher"]["name"].GetString()) == "بريد الميناء");
  CHECK(std::string(json["image"][0]["creditText"].GetString()) == "هند");
  CHECK(std::string(json["dateline"].GetString()) == "بيروت");
  CHECK(std::string(json["articleBody"].GetString()) == sample.article.text);
  CHECK_FALSE(json.HasMember("dateModified"));
}

TEST_CASE("the type follows the kind of page") {
  const std::pair<PageKind, const char*> types[] = {
      {PageKind::article, "NewsArticle"}, {PageKind::live, "LiveBlogPosting"}, {PageKind::gallery, "ImageGallery"},
      {PageKind::video, "VideoObject"},   {PageKind::front, "CollectionPage"}, {PageKind::other, "WebPage"}};
  for (const auto& [kind, type] : types) {
    Article article;
    article.kind = kind;
    CHECK(std::string(linked(article)["@type"].GetString()) == type);
    CHECK(linked(article).MemberCount() == 2);
  }
}

TEST_CASE("updates of a live blog, items of a front page") {
  test::Sample sample;
  sample.body("بدأت الجلسة");
  sample.body("انتهت الجلسة");
  sample.article.kind = PageKind::live;
  sample.article.entries.push_back({"14:05", "", {0, 2}});
  const auto live = linked(sample.article);
  CHECK(std::string(live["liveBlogUpdate"][0]["headline"].GetString()) == "14:05");
  CHECK(std::string(live["liveBlogUpdate"][0]["articleBody"].GetString()) == "بدأت الجلسة\nانتهت الجلسة");
  Article front;
  front.kind = PageKind::front;
  front.items.push_back({"عنوان", "https://mina.example/8"});
  const auto json = linked(front);
  CHECK(json["mainEntity"]["itemListElement"][0]["position"].GetUint() == 1);
}

TEST_CASE("no text of a page ends the script element that the record is put into") {
  test::Sample sample;
  sample.body("a</script><script>b");
  const std::string line = write_jsonld(sample.article);
  CHECK(line.find('<') == std::string::npos);
  CHECK(line.find(R"(a\u003c/script>\u003cscript>b)") != std::string::npos);
}

}  // namespace
}  // namespace isnad
