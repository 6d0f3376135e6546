// Lines that begin as furniture does.
#include "2_article/line_beginnings.h"

#include <doctest/doctest.h>

#include <string>

#include "support/temporary_folder.h"

namespace isnad {
namespace {

LineBeginnings some() {
  const TemporaryFolder folder;
  folder.write(
      "2_article/line_beginnings.tsv",
      "read also\trelated\ten\nread\tcredit\ten\nsubscribe\tcall\ten\nphoto:\tcredit\ten\nاقرأ أيضا\trelated\tar\n");
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  auto beginnings = LineBeginnings::load(*files);
  REQUIRE(beginnings.has_value());
  return *beginnings;
}

TEST_CASE("line beginnings: two words before one, in any case of letters, behind marks") {
  const LineBeginnings rows = some();
  CHECK(beginning_of("Read also the news of the port", rows) == Beginning::related);
  CHECK(beginning_of("READ ALSO: the port", rows) == Beginning::related);
  CHECK(beginning_of("Read on", rows) == Beginning::credit);
  CHECK(beginning_of("read", rows) == Beginning::credit);
  CHECK(beginning_of(" >> [Subscribe] now", rows) == Beginning::call);
  CHECK(beginning_of("Photo: M. Said", rows) == Beginning::credit);
  CHECK(beginning_of("اقرأ أيضا: أخبار الميناء", rows) == Beginning::related);
}

TEST_CASE("line beginnings: other lines") {
  const LineBeginnings rows = some();
  for (const char* text :
       {"", " ", "...", "The port", "PageReading", "Photographs", "Please subscribe", "اقرأ", "قرأ أيضا"})
    CHECK_MESSAGE(beginning_of(text, rows) == Beginning::none, text);
  CHECK(beginning_of(std::string(100000, '-'), rows) == Beginning::none);
  CHECK(beginning_of(std::string(100000, 'x'), rows) == Beginning::none);
}

TEST_CASE("line beginnings: the table, and a sort that is none") {
  const auto table = LineBeginnings::load(DataFiles::embedded());
  REQUIRE(table.has_value());
  CHECK(beginning_of("اقرأ أيضاً: خبر", *table) == Beginning::related);
  const TemporaryFolder folder;
  folder.write("2_article/line_beginnings.tsv", "# head\nread also\tnews\ten\n");
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  const auto bad = LineBeginnings::load(*files);
  REQUIRE_FALSE(bad.has_value());
  CHECK(bad.error().code == Errc::bad_table);
  CHECK(bad.error().where == folder.path() + "/2_article/line_beginnings.tsv:2");
}

}  // namespace
}  // namespace isnad
