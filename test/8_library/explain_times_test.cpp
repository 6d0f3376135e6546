// The reasons for times: the row that read each, what it was counted from, what told the tense.
#include "8_library/explain_times.h"

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

std::string reason(const std::string& text, std::size_t i) {
  const Document document = annotate(text, test_resources(), {"2025-01-15"});
  REQUIRE(i < document.times.size());
  std::string out = time_reason(document, document.times[i], test_resources());
  return out.substr(0, out.rfind(" ["));
}

std::string written(const std::string& text) {
  const Document document = annotate(text, test_resources(), {"2025-01-15"});
  std::string out;
  JsonWriter json(out);
  write_time_reason(json, document.times[0], test_resources(), CodePoints(document.text));
  return out;
}

TEST_SUITE("explain_times") {
  TEST_CASE("explain times: each row of the cases") {
    for (const Case& c : read_cases("8_library/explain_times.cases", 3))
      CHECK_MESSAGE(reason(c.cells[0], static_cast<std::size_t>(c.cells[1][0] - '0')) == c.cells[2], c.where);
  }
  TEST_CASE("explain times: the place is a row of the table of patterns") {
    for (const Case& c : read_cases("8_library/explain_times.cases", 3)) {
      const std::string json = written(c.cells[0]);
      CHECK(json.find(R"("place":"data/3_annotation/times/patterns.tsv:)") != std::string::npos);
      for (const char* key :
           {"\"rule\"", "\"words\"", "\"pattern\"", "\"basis\"", "\"anchor\"", "\"tense\"", "\"cue\""})
        CHECK(json.find(key) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace isnad
