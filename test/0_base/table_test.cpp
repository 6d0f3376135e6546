// Tables: rows and their cells, and errors that name the line.
#include "0_base/table.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

namespace isnad {
namespace {

TEST_CASE("table: rows, comments, notes and lines") {
  const auto table = read_table("words.tsv", "# words\nsea\t1\n\nriver\t2\ta note\r\n\t3", 2);
  REQUIRE(table.has_value());
  REQUIRE(table->rows.size() == 3);
  CHECK(table->rows[0].cells == std::vector<std::string>{"sea", "1", ""});
  CHECK(table->rows[1].cells == std::vector<std::string>{"river", "2", "a note"});
  CHECK(table->rows[2].cells == std::vector<std::string>{"", "3", ""});
  CHECK(table->rows[0].line == 2);
  CHECK(table->rows[1].line == 4);
  CHECK(table->where(table->rows[2]) == "words.tsv:5");
}

TEST_CASE("table: nothing and comments give no rows") {
  for (const char* text : {"", "\n", "#", "# a\n# b\n", "\r\n"}) {
    const auto table = read_table("empty.tsv", text, 3);
    REQUIRE(table.has_value());
    CHECK(table->rows.empty());
  }
}

TEST_CASE("table: a row with another number of cells is refused by its line") {
  for (const char* row : {"one", "one\ttwo\tthree\tfour"}) {
    const auto table = read_table("data/x.tsv", std::string("# head\na\tb\n") + row + "\n", 2);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().code == Errc::bad_table);
    CHECK(table.error().where == "data/x.tsv:3");
    CHECK(table.error().what.find("needs 2") != std::string::npos);
  }
}

TEST_CASE("table: a cell that is wrong is quoted with what belongs there") {
  const auto table = read_table("x.tsv", "a\tseven\n", 2);
  REQUIRE(table.has_value());
  const Error error = bad_cell(*table, table->rows[0], 1, "a number");
  CHECK(error.code == Errc::bad_table);
  CHECK(error.where == "x.tsv:1");
  CHECK(error.what == "column 2 is 'seven'; it needs a number");
}

TEST_CASE("table: the parts of a cell, of which none is empty") {
  using Parts = std::vector<std::string_view>;
  CHECK(parts_of_cell(" a  bc ", ' ') == Parts{"a", "bc"});
  CHECK(parts_of_cell("a|b c|", '|') == Parts{"a", "b c"});
  CHECK(parts_of_cell("", ' ').empty());
  CHECK(parts_of_cell("||", '|').empty());
}

TEST_CASE("table: files of the library by name") {
  const auto table = load_table(DataFiles::embedded(), "2_article/rules.tsv", 2);
  REQUIRE(table.has_value());
  CHECK(table->file == "data/2_article/rules.tsv");
  CHECK(table->rows.front().cells[0] == "none");
  const auto missing = load_table(DataFiles::embedded(), "2_article/no_such_table.tsv", 2);
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().code == Errc::not_found);
}

TEST_CASE("table: a file that was emptied is refused") {
  const TemporaryFolder folder;
  folder.write("2_article/rules.tsv", "# nothing\n");
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  const auto table = load_table(*files, "2_article/rules.tsv", 2);
  REQUIRE_FALSE(table.has_value());
  CHECK(table.error().code == Errc::bad_table);
  CHECK(table.error().what.find("no row") != std::string::npos);
}

}  // namespace
}  // namespace isnad
