// The line of JSON: the keys in the order that other programs know, null and empty lists where a page says nothing.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>
#include <vector>

#include "8_library/sample.h"
#include "isnad/record.h"

namespace isnad {
namespace {

using test::full_sample;
using test::resources;
using test::Sample;

rapidjson::Document parsed(const std::string& line) {
  REQUIRE(line.ends_with("}\n"));
  REQUIRE(line.find('\n') == line.size() - 1);
  rapidjson::Document json;
  json.Parse<rapidjson::kParseValidateEncodingFlag>(line.c_str());
  REQUIRE_FALSE(json.HasParseError());
  return json;
}

rapidjson::Document record_of(const Sample& sample, bool explain = false) {
  const RecordOptions options{RecordFormat::jsonl, "7", "pages/7.html", explain};
  return parsed(write_record(sample.page, sample.article, resources(), options));
}

std::vector<std::string> keys_of(const rapidjson::Value& object) {
  std::vector<std::string> keys;
  for (const auto& member : object.GetObject()) keys.emplace_back(member.name.GetString());
  return keys;
}

const std::vector<std::string> keys{"id",       "source",   "url",      "outlet",  "encoding", "language", "kind",
                                    "kicker",   "headline", "deck",     "bylines", "agencies", "dateline", "published",
                                    "modified", "photos",   "sections", "text",    "entries",  "items",    "dropped"};

TEST_CASE("the keys of a record and their order") {
  CHECK(keys_of(record_of(full_sample())) == keys);
  CHECK(keys_of(record_of(Sample())) == keys);
  auto with_reasons = keys;
  with_reasons.emplace_back("explain");
  CHECK(keys_of(record_of(full_sample(), true)) == with_reasons);
}

TEST_CASE("a page that says nothing") {
  const auto json = record_of(Sample());
  for (const char* key :
       {"url", "outlet", "language", "kicker", "headline", "deck", "dateline", "published", "modified"})
    CHECK_MESSAGE(json[key].IsNull(), key);
  for (const char* key : {"bylines", "agencies", "photos", "sections", "entries", "items", "dropped"})
    CHECK_MESSAGE((json[key].IsArray() && json[key].Empty()), key);
  CHECK(std::string(json["kind"].GetString()) == "other");
  CHECK(std::string(json["text"].GetString()).empty());
}

TEST_CASE("the values of a record") {
  const Sample sample = full_sample();
  const auto json = record_of(sample);
  CHECK(std::string(json["text"].GetString()) == sample.article.text);
  CHECK(std::string(json["bylines"][0]["role"].GetString()) == "كتب");
  CHECK(std::string(json["agencies"][0].GetString()) == "رويترز");
  CHECK(std::string(json["dateline"]["place"].GetString()) == "بيروت");
  CHECK(json["dateline"]["agency"].IsNull());
  CHECK(keys_of(json["photos"][0]) == std::vector<std::string>{"url", "alt", "caption", "credit"});
  CHECK(json["sections"].Size() == 2);
  CHECK(json["sections"][0]["heading"].IsNull());
  CHECK(std::string(json["sections"][1]["heading"].GetString()) == "على الرصيف");
  const auto& blocks = json["sections"][1]["blocks"];
  CHECK(std::string(blocks[0]["kind"].GetString()) == "list_item");
  CHECK(blocks[1]["level"].GetUint() == 2);
  CHECK(blocks[4]["level"].IsNull());
  CHECK(keys_of(json["dropped"][0]) == std::vector<std::string>{"text", "reason"});
  CHECK(std::string(json["dropped"][1]["text"].GetString()) == "شارك\x1B[31m");
}

TEST_CASE("entries of a live blog and items of a front page") {
  Sample sample;
  sample.body("الخبر الأول");
  sample.article.kind = PageKind::live;
  sample.article.entries.push_back({"14:05", "", {0, 1}});
  sample.article.items.push_back({"عنوان", "https://mina.example/8"});
  const auto json = record_of(sample);
  CHECK(std::string(json["entries"][0]["time"].GetString()) == "14:05");
  CHECK(json["entries"][0]["heading"].IsNull());
  CHECK(std::string(json["entries"][0]["blocks"][0]["text"].GetString()) == "الخبر الأول");
  CHECK(keys_of(json["items"][0]) == std::vector<std::string>{"headline", "url"});
}

TEST_CASE("a drop may be a part of a block, or several") {
  Sample sample;
  sample.block("home");
  sample.block("news");
  sample.article.dropped.push_back({0, Reason::navigation, 0, {0, 9}});
  sample.article.dropped.push_back({1, Reason::clock, 0, {7, 9}});
  const auto json = record_of(sample);
  CHECK(std::string(json["dropped"][0]["text"].GetString()) == "home\nnews");
  CHECK(std::string(json["dropped"][1]["text"].GetString()) == "ws");
}

TEST_CASE("a file name that is no UTF-8 does not spoil the record") {
  const Sample sample;
  const RecordOptions options{RecordFormat::jsonl, "\xC7\xCE", "\xFF/\xC7\xCE.html", false};
  const auto json = parsed(write_record(sample.page, sample.article, resources(), options));
  CHECK(std::string(json["source"].GetString()) == "\xEF\xBF\xBD/\xEF\xBF\xBD\xEF\xBF\xBD.html");
}

TEST_CASE("indices that lead nowhere are passed over") {
  Sample sample;
  sample.article.dropped.push_back({99, Reason::other, 9999, {}});
  sample.article.sections.push_back({77, {5, 90}});
  sample.article.photos.resize(1);
  sample.article.photos[0].element = 99;
  sample.article.kind_evidence = {9999, 99, {7, 900}, true};
  const auto json = record_of(sample, true);
  CHECK(json["dropped"].Empty());
  CHECK(std::string(json["explain"]["kind"]["rule"].GetString()) == "none");
}

}  // namespace
}  // namespace isnad
