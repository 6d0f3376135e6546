// The reasons for mentions: the rule that found each, and what joined it.
#include "8_library/explain_names.h"

#include <string>

#include "8_library/names.h"
#include "support/cases.h"

namespace isnad {
namespace {

std::string join_of(const Document& document, const Mention& mention) {
  if (mention.join == JoinRule::first) return "-";
  REQUIRE(mention.with < document.mentions.size());
  CHECK(document.mentions[mention.with].entity == mention.entity);
  return std::string(name_of(mention.join)) + " " +
         std::string(slice(document.text, document.mentions[mention.with].span));
}

TEST_SUITE("explain_names") {
  TEST_CASE("explain names: each row of the cases") {
    for (const Case& c : read_cases("8_library/explain_names.cases", 4)) {
      const Document document = annotate(c.cells[0], test_resources());
      const auto i = static_cast<std::size_t>(c.cells[1][0] - '0');
      REQUIRE_MESSAGE(i < document.mentions.size(), c.where);
      CHECK_MESSAGE(name_of(document.mentions[i].rule) == c.cells[2], c.where);
      CHECK_MESSAGE(join_of(document, document.mentions[i]) == c.cells[3], c.where);
    }
  }
  TEST_CASE("explain names: an object with its keys") {
    for (const Case& c : read_cases("8_library/explain_names.cases", 4)) {
      const Document document = annotate(c.cells[0], test_resources());
      for (std::size_t i = 0; i < document.mentions.size(); ++i) {
        std::string out;
        JsonWriter json(out);
        write_mention_reason(json, document, i, CodePoints(document.text));
        for (const char* key : {"\"rule\"", "\"place\":\"data/", "\"join\""}) CHECK(out.find(key) != std::string::npos);
        CHECK((document.mentions[i].join == JoinRule::first) == (out.find("\"join\":null") != std::string::npos));
      }
    }
  }
}

}  // namespace
}  // namespace isnad
