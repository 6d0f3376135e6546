// Places and agencies that open a report, and sources that close one.
#include <string>
#include <vector>

#include "2_article/article_tables.h"
#include "2_article/byline.h"
#include "support/cases.h"

namespace isnad {
namespace {

/// "place[agency] rest", "-" where nothing is found.
std::string opening(std::string_view text) {
  const Dateline found = parse_dateline(text, test_resources().article().people);
  CHECK(is_span_of(text, found.place));
  CHECK(on_boundary(text, found.end));
  if (!found.found()) return "-";
  std::string out(slice(text, found.place));
  for (const BylineAgency& agency : found.agencies) out.append("[").append(slice(text, agency.name)).append("]");
  return out.append(" ").append(text.substr(found.end));
}

TEST_CASE("dateline: a place, with or without an agency") {
  CHECK(opening("القاهرة - رويترز: وصلت السفينة") == "القاهرة[رويترز] وصلت السفينة");
  CHECK(opening("CAIRO (Reuters) - The ship has come in.") == "CAIRO[Reuters] The ship has come in.");
  CHECK(opening("بيروت (رويترز) - وصلت السفينة") == "بيروت[رويترز] وصلت السفينة");
}

TEST_CASE("dateline: a text that opens with its first sentence has none") {
  for (const char* text : {"", "وصلت السفينة صباح الاثنين إلى ميناء الصخرة.", "The ship - the last one - has come in.",
                           "القاهرة مدينة كبيرة.", " - "})
    CHECK_MESSAGE(opening(text) == "-", text);
}

TEST_CASE("dateline: sources at the end") {
  const auto& people = test_resources().article().people;
  const std::string_view line = "وصلت السفينة إلى الميناء. (رويترز)";
  const auto found = parse_sources(line, people);
  REQUIRE(found.size() == 1);
  CHECK(slice(line, found[0].name) == "رويترز");
  CHECK(parse_sources("وصلت السفينة إلى الميناء (أمس)", people).empty());
  CHECK(parse_sources("", people).empty());
}

TEST_CASE("dateline: the cases") {
  const std::vector<std::string> outlets = {key_of("مرافئ الخليج")};
  const auto or_dash = [](std::string_view text) { return text.empty() ? "-" : std::string(text); };
  for (const Case& c : read_cases("2_article/dateline.cases", 2)) {
    const std::string& text = c.cells[0];
    const Dateline found = parse_dateline(text, test_resources().article().people, {false, &outlets});
    std::string agencies;
    for (const BylineAgency& agency : found.agencies)
      agencies += (agencies.empty() ? "" : ", ") + std::string(slice(text, agency.name));
    CHECK_MESSAGE(
        or_dash(slice(text, found.place)) + " | " + or_dash(agencies) + " | " + or_dash(text.substr(found.end)) ==
            c.cells[1],
        c.where);
  }
}

}  // namespace
}  // namespace isnad
