// The reasons: evidence in the shape of the record, offsets in code points of its own text.
#include "8_library/explain.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "0_base/utf8.h"
#include "8_library/sample.h"
#include "isnad/record.h"

namespace isnad {
namespace {

using test::full_sample;
using test::resources;
using test::Sample;

rapidjson::Document reasons_of(const Sample& sample) {
  const RecordOptions options{RecordFormat::jsonl, "7", "7.html", true};
  rapidjson::Document json;
  json.Parse(write_record(sample.page, sample.article, resources(), options).c_str());
  REQUIRE_FALSE(json.HasParseError());
  return json;
}

/// The code points [begin, end) of `text`.
std::string cut(const std::string& text, unsigned begin, unsigned end) {
  std::string out;
  std::size_t at = 0;
  for (unsigned i = 0; at < text.size(); ++i) {
    const char32_t c = next_code_point(text, at);
    if (i >= begin && i < end) append_code_point(out, c);
  }
  return out;
}

TEST_CASE("every field has its evidence, every absent one null") {
  const auto json = reasons_of(full_sample());
  const auto& why = json["explain"];
  CHECK(std::string(why["headline"]["rule"].GetString()) == "first_heading");
  CHECK(std::string(why["headline"]["words"].GetString()).ends_with("."));
  CHECK(std::string(why["headline"]["quote"].GetString()) == "سفينة تعود بعد عامين");
  CHECK(why["headline"]["span"].IsNull());
  CHECK(why["modified"].IsNull());
  CHECK(std::string(why["published"]["quote"].GetString()) == "A name of a machine");
  CHECK(why["bylines"].Size() == json["bylines"].Size());
  CHECK(why["agencies"].Size() == json["agencies"].Size());
  CHECK(why["photos"].Size() == json["photos"].Size());
  CHECK(why["dateline"]["agency"].IsNull());
  CHECK(std::string(why["encoding"]["rule"].GetString()) == "meta");
  CHECK(std::string(why["encoding"]["declared"].GetString()) == "windows-1256");
  CHECK(std::string(why["page"]["input"].GetString()) == "html");
}

TEST_CASE("a drop says rule and place") {
  const auto json = reasons_of(full_sample());
  const auto& dropped = json["dropped"][0];
  CHECK(std::string(dropped["rule"].GetString()) == "furniture_words");
  CHECK_FALSE(dropped["place"].IsNull());
}

TEST_CASE("spans are code points of the record's own text") {
  const auto json = reasons_of(full_sample());
  const std::string text = json["text"].GetString();
  const auto& place = json["explain"]["dateline"]["place"];
  REQUIRE(place["span"].IsArray());
  CHECK(cut(text, place["span"][0].GetUint(), place["span"][1].GetUint()) == "بيروت");
  const auto& parts = json["explain"]["text"];
  std::string joined;
  for (const auto& part : parts.GetArray())
    joined.append(joined.empty() ? "" : "\n").append(cut(text, part["span"][0].GetUint(), part["span"][1].GetUint()));
  CHECK(joined == text);
}

TEST_CASE("words that stand elsewhere have no span in the body") {
  Sample sample;
  sample.block("خبر");
  sample.body("خبر");
  Evidence evidence;
  evidence.span = sample.page.blocks[0].text;
  CHECK(span_in_body(sample.page, sample.article, evidence).empty());
  evidence.span = sample.page.blocks[1].text;
  CHECK(span_in_body(sample.page, sample.article, evidence) == sample.article.blocks[0].text);
  evidence.in_values = true;
  CHECK(span_in_body(sample.page, sample.article, evidence).empty());
}

}  // namespace
}  // namespace isnad
