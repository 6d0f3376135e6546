// Statements as a table.
#include <doctest/doctest.h>

#include <string>

#include "8_library/said.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

using test::Said;

std::string rows_of(const Said& said) {
  return write_csv(said.article, said.document, said.statements, {RecordFormat::csv, "page, 1", "", false});
}

std::size_t cells_in(std::string_view row) {
  std::size_t cells = 1;
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    cells += c == ',' && !quoted;
  }
  return cells;
}

TEST_CASE("a row for each statement, with as many cells as the head has") {
  Said said("Lina said: \"no, \"\"never\".\nAnd more.");
  said.add("no, \"\"never", "Lina");
  said.add("And more");
  const std::string rows = rows_of(said);
  const auto end = rows.find("\r\n");
  REQUIRE(end != std::string::npos);
  CHECK(cells_in(rows.substr(0, end)) == cells_in(csv_head()));
  CHECK(rows.starts_with("\"page, 1\",\"01\",\"\",\"no, \"\"\"\"never\""));
  CHECK(rows.find("\"speaker: Lina\"") != std::string::npos);
  CHECK(rows.find("\r\n\"page, 1\",\"02\"") != std::string::npos);
  CHECK(rows.ends_with("\r\n"));
}

TEST_CASE("a table begins with the mark that spreadsheets know UTF-8 by, and its names") {
  CHECK(csv_head().starts_with("\xEF\xBB\xBF\"page\",\"statement\","));
  CHECK(rows_of(Said("nothing")).empty());
}

TEST_CASE("no cell is a formula") {
  Said said("=1+1 and -2");
  said.add("=1+1");
  said.add("-2");
  CHECK(rows_of(said).find("\"'=1+1\"") != std::string::npos);
  CHECK(rows_of(said).find("\"'-2\"") != std::string::npos);
}

TEST_CASE("offsets count code points") {
  Said said("\xD9\x82\xD8\xA7\xD9\x84: yes");
  said.add("yes");
  CHECK(rows_of(said).find("\"yes\",\"5\",\"8\"") != std::string::npos);
}

TEST_CASE("the chain ends at what the page tells of agency and outlet; a source is given by its fullest name") {
  Said said("Lina Haddad came. Lina said it rains.");
  said.article.agencies.push_back({"Agency", {}});
  said.article.outlet.value = "Outlet";
  said.add("it rains", "Lina");
  said.name_source("Lina Haddad");
  const std::string rows = rows_of(said);
  CHECK(rows.find("speaker: Lina > agency: Agency > outlet: Outlet") != std::string::npos);
  CHECK(rows.find("\"Lina Haddad\"") != std::string::npos);
}

}  // namespace
}  // namespace isnad
