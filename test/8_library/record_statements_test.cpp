// What attribution adds to a record of JSON.
#include "8_library/record_statements.h"

#include <rapidjson/document.h>

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

rapidjson::Document written(const std::string& text, bool explain) {
  const Document document = annotate(text, test_resources(), {"2025-01-15"});
  const Statements statements = attribute(document, test_resources());
  Article article;
  article.outlet.value = "outlet";
  article.agencies.push_back({"agency", {}});
  article.bylines.push_back({{"author", {}}, ""});
  article.published.value = "2024-02-28T10:00";
  std::string out;
  {
    JsonWriter json(out);
    json.begin_object();
    RecordOptions options;
    options.id = "a";
    options.explain = explain;
    write_statements(json, article, document, statements, test_resources(), options, CodePoints(document.text));
    json.end_object();
  }
  rapidjson::Document parsed;
  parsed.Parse(out.c_str());
  REQUIRE_FALSE(parsed.HasParseError());
  return parsed;
}

// "A security source said to Reuters: the road is closed."
const std::string sentence =
    "\xD9\x82\xD8\xA7\xD9\x84 \xD9\x85\xD8\xB5\xD8\xAF\xD8\xB1 \xD8\xA3\xD9\x85\xD9\x86\xD9\x8A "
    "\xD9\x84\xD9\x88\xD9\x83\xD8\xA7\xD9\x84\xD8\xA9 \xD8\xB1\xD9\x88\xD9\x8A\xD8\xAA\xD8\xB1\xD8\xB2 "
    "\xD8\xA5\xD9\x86 \xD8\xA7\xD9\x84\xD8\xB7\xD8\xB1\xD9\x8A\xD9\x82 \xD9\x85\xD8\xBA\xD9\x84\xD9\x82.";

TEST_CASE("a statement has its keys, and its chain ends at the outlet") {
  const rapidjson::Document record = written(sentence, false);
  const auto& statements = record["statements"];
  REQUIRE(statements.Size() == 1);
  const auto& s = statements[0];
  CHECK(std::string(s["id"].GetString()) == "a.01");
  CHECK(s["cue"][0].GetUint() == 0);
  CHECK(s["cue"][1].GetUint() == 3);
  CHECK(std::string(s["kind"].GetString()) == "indirect");
  CHECK(std::string(s["stance"].GetString()) == "assert");
  CHECK(std::string(s["source_type"].GetString()) == "anonymous");
  CHECK(std::string(s["source_class"].GetString()) == "security");
  CHECK(std::string(s["grade"].GetString()) == "one_unnamed");
  CHECK(s["source_antecedent"].IsNull());
  CHECK(s["said_on"].IsNull());
  CHECK(std::string(s["said_on_value"]["interval"][1].GetString()) == "2024-02-29");
  CHECK(std::string(s["said_on_inherited"]["from"].GetString()) == "publication");
  CHECK(s["continues"].IsNull());
  CHECK(s["parent"].IsNull());
  CHECK(s["via"].Size() == 1);
  CHECK_FALSE(s.HasMember("explain"));
  const auto& chain = s["chain"];
  REQUIRE(chain.Size() == 5);
  const char* roles[] = {"speaker", "conveyor", "agency", "byline", "outlet"};
  for (rapidjson::SizeType i = 0; i < 5; ++i) CHECK(std::string(chain[i]["role"].GetString()) == roles[i]);
  CHECK(std::string(chain[4]["name"].GetString()) == "outlet");
  CHECK_FALSE(chain[0]["inherited"].GetBool());
  CHECK(record["unsourced"].Size() == 0);
}

TEST_CASE("explain names the row of the table") {
  const rapidjson::Document record = written(sentence, true);
  CHECK(record["statements"][0]["explain"]["grade"].GetStringLength() > 0);
  CHECK(std::string(record["statements"][0]["explain"]["row"].GetString()) == "\xD9\x82\xD8\xA7\xD9\x84");
}

}  // namespace
}  // namespace isnad
