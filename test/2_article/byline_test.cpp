// Lines that say who made the article.
#include "2_article/byline.h"

#include <string>
#include <vector>

#include "2_article/article_tables.h"
#include "support/cases.h"

namespace isnad {
namespace {

const PeopleTables& tables() { return test_resources().article().people; }

/// "role=name; role=name" and the agencies in brackets.
std::string people_in(std::string_view line, bool hinted = false) {
  BylineContext context;
  context.hinted = hinted;
  const BylineLine read = parse_byline_line(line, tables(), context);
  std::string out;
  for (const BylinePerson& person : read.people) {
    CHECK(is_span_of(line, person.name));
    if (!out.empty()) out += "; ";
    out.append(slice(line, person.role)).append("=").append(slice(line, person.name));
  }
  for (const BylineAgency& agency : read.agencies) out.append("[").append(slice(line, agency.name)).append("]");
  return out;
}

TEST_CASE("byline: a role and a name") {
  CHECK(people_in("كتب: سليم الراوي") == "كتب=سليم الراوي");
  CHECK(people_in("Written by: Sara Lind") == "Written by=Sara Lind");
  CHECK(people_in("By Sara Lind") == "=Sara Lind");
}

TEST_CASE("byline: several people") {
  CHECK(people_in("كتب: سليم الراوي ورانيا الشافعي") == "كتب=سليم الراوي; كتب=رانيا الشافعي");
  CHECK(people_in("By Sara Lind and Omar Said") == "=Sara Lind; =Omar Said");
}

TEST_CASE("byline: agencies are no people") {
  CHECK(people_in("رويترز", true) == "[رويترز]");
  CHECK(people_in("Reuters", true) == "[Reuters]");
}

TEST_CASE("byline: a line without words names nobody") {
  CHECK(people_in("").empty());
  CHECK(people_in(std::string(100000, ':')).empty());
}

TEST_CASE("byline: offices of the masthead") {
  CHECK(is_masthead_role("رئيس التحرير", tables()));
  CHECK(is_masthead_role("رئيس مجلس الإدارة", tables()));
  CHECK_FALSE(is_masthead_role("سليم الراوي", tables()));
  CHECK_FALSE(is_masthead_role("", tables()));
  CHECK(parse_byline_line("رئيس التحرير: أمين البحري", tables()).masthead);
}

TEST_CASE("byline: a role whose name stands in the next line") {
  CHECK(parse_byline_line("كتب:", tables()).dangling);
  CHECK_FALSE(parse_byline_line("كتب: سليم الراوي", tables()).dangling);
}

void append(std::string& text, std::string_view part) {
  if (!text.empty()) text += " ; ";
  text += part;
}

/// What was read, in the notation of byline.cases.
std::string show(std::string_view line, const BylineLine& read) {
  std::string shown;
  for (const BylinePerson& person : read.people) {
    const std::string role(slice(line, person.role));
    append(shown, (role.empty() ? "" : role + " = ") + std::string(slice(line, person.name)));
  }
  for (const BylineAgency& agency : read.agencies) append(shown, "agency " + std::string(slice(line, agency.name)));
  if (!read.place.empty()) append(shown, "place " + std::string(slice(line, read.place)));
  if (read.outlet) append(shown, "outlet");
  if (read.nobody) append(shown, "nobody");
  if (read.masthead) append(shown, "masthead");
  if (read.stamp) append(shown, "stamp");
  if (read.rest) append(shown, "rest");
  return shown;
}

TEST_CASE("byline: the cases, and each of them cut anywhere") {
  const std::vector<std::string> outlets = {key_of("مرافئ الخليج")};
  for (const Case& c : read_cases("2_article/byline.cases", 2)) {
    const bool hinted = c.cells[0].starts_with("? ");
    const std::string line = c.cells[0].substr(hinted ? 2 : 0);
    CHECK_MESSAGE(show(line, parse_byline_line(line, tables(), {hinted, &outlets})) == c.cells[1], c.where);
    for (std::size_t end = 0; end <= line.size(); ++end) {
      const std::string cut = line.substr(0, end);
      if (!is_utf8(cut)) continue;
      for (const BylinePerson& person : parse_byline_line(cut, tables()).people) {
        CHECK(is_span_of(cut, person.name));
        CHECK_FALSE(person.name.empty());
      }
    }
  }
}

}  // namespace
}  // namespace isnad
