// Statements as Web Annotations.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>

#include "8_library/said.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

using test::Said;

rapidjson::Document written(const Said& said, const std::string& source) {
  const std::string out =
      write_annotations(said.article, said.document, said.statements, {RecordFormat::annotations, "a", source, false});
  CHECK(out.ends_with("}\n"));
  rapidjson::Document parsed;
  parsed.Parse(out.c_str());
  REQUIRE_FALSE(parsed.HasParseError());
  return parsed;
}

TEST_CASE("an annotation has the words and the place of what was said") {
  Said said("\xD9\x82\xD8\xA7\xD9\x84 Lina: it rains today.");
  said.article.url.value = "https://news.example/1";
  said.add("it rains", "Lina");
  const rapidjson::Document page = written(said, "1.html");
  CHECK(std::string(page["type"].GetString()) == "AnnotationPage");
  REQUIRE(page["items"].Size() == 1);
  const auto& annotation = page["items"][0];
  CHECK(std::string(annotation["id"].GetString()) == "https://news.example/1#statement-1");
  const auto& selectors = annotation["target"]["selector"];
  CHECK(std::string(annotation["target"]["source"].GetString()) == "https://news.example/1");
  CHECK(std::string(selectors[0]["exact"].GetString()) == "it rains");
  CHECK(std::string(selectors[0]["prefix"].GetString()) == "\xD9\x82\xD8\xA7\xD9\x84 Lina: ");
  CHECK(std::string(selectors[0]["suffix"].GetString()) == " today.");
  CHECK(selectors[1]["start"].GetUint() == 10);
  CHECK(selectors[1]["end"].GetUint() == 18);
  CHECK(std::string(annotation["body"][0]["value"].GetString()) == "speaker: Lina");
  CHECK(std::string(annotation["body"][1]["purpose"].GetString()) == "identifying");
}

TEST_CASE("without an address the file is one, and the context of a quotation cuts no letter") {
  std::string letters;
  for (int i = 0; i < 50; ++i) letters += "\xE2\x82\xAC";
  Said said(letters + "yes" + letters);
  said.add("yes");
  const rapidjson::Document page = written(said, "a b/\xD9\x82.html");
  const auto& target = page["items"][0]["target"];
  CHECK(std::string(target["source"].GetString()) == "a%20b/%D9%82.html");
  CHECK(target["selector"][0]["prefix"].GetStringLength() == 63);
  CHECK(target["selector"][0]["suffix"].GetStringLength() == 63);
  CHECK(written(Said("nothing"), "x")["items"].Size() == 0);
}

TEST_CASE("a very long quotation is given by its position alone") {
  const std::string words(5000, 'a');
  Said said(words);
  said.add(words);
  const auto page = written(said, "x");
  REQUIRE(page["items"][0]["target"]["selector"].Size() == 1);
  CHECK(std::string(page["items"][0]["target"]["selector"][0]["type"].GetString()) == "TextPositionSelector");
}

}  // namespace
}  // namespace isnad
