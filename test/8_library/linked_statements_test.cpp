// Statements in JSON-LD: quotations and claims with who said them.
#include "8_library/linked_statements.h"

#include <rapidjson/document.h>

#include <string>

#include "8_library/writers.h"
#include "support/cases.h"

namespace isnad {
namespace {

rapidjson::Document linked(const std::string& text) {
  const Document document = annotate(text, test_resources(), {"2025-01-15"});
  const Statements statements = attribute(document, test_resources());
  Article article;
  article.kind = PageKind::article;
  article.text = text;
  rapidjson::Document json;
  json.Parse(write_jsonld(article, &document, &statements).c_str());
  REQUIRE_FALSE(json.HasParseError());
  return json;
}

TEST_CASE("a claim has its author, the work that it came through, and its day") {
  const auto json = linked("قال مصدر أمني لوكالة رويترز أمس إن الطريق مغلق.");
  CHECK(std::string(json["@context"][1]["isnad"].GetString()) == isnad_namespace);
  const auto& claim = json["citation"][0];
  CHECK(std::string(claim["@type"].GetString()) == "Claim");
  CHECK(std::string(claim["text"].GetString()) == "الطريق مغلق");
  CHECK(std::string(claim["author"]["name"].GetString()) == "مصدر أمني");
  CHECK(std::string(claim["dateCreated"].GetString()) == "2025-01-14");
  CHECK(std::string(claim["citation"][0]["publisher"]["name"].GetString()) == "وكالة رويترز");
  CHECK(std::string(claim["isnad:grade"].GetString()) == "one_unnamed");
}

TEST_CASE("a quotation has a speaker, an inner claim the one around it") {
  const auto json = linked("قالت وزارة الصحة: \"اللقاح متوفر في كل المدن\". وقال المدير إن الطبيب أكد أن المريض بخير.");
  REQUIRE(json["citation"].Size() == 3);
  CHECK(std::string(json["citation"][0]["@type"].GetString()) == "Quotation");
  CHECK(std::string(json["citation"][0]["spokenByCharacter"]["@type"].GetString()) == "GovernmentOrganization");
  CHECK(std::string(json["citation"][2]["isPartOf"]["@id"].GetString()) == "#statement-2");
}

TEST_CASE("without statements the context is schema.org alone") {
  const auto json = linked("عاد سامر إلى بيروت.");
  CHECK(json["@context"].IsString());
  CHECK_FALSE(json.HasMember("citation"));
}

TEST_CASE("Markdown has each statement as a quote with its chain below it") {
  const std::string text = "قال وزير النقل أمس إن الطريق سيفتح.";
  const Document document = annotate(text, test_resources(), {"2025-01-15"});
  const Statements statements = attribute(document, test_resources());
  Article article;
  article.text = text;
  article.outlet.value = "المرفأ";
  const std::string out = write_markdown(article, &document, &statements);
  CHECK(out.find("> الطريق سيفتح\n>\n> — وزير النقل ← المرفأ, 2025-01-14\n") != std::string::npos);
}

}  // namespace
}  // namespace isnad
