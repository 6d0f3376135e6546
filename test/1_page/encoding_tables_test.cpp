// Tables load, or are refused with the place; letters tell encodings apart.
#include "1_page/encoding_tables.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace isnad {
namespace {

// What loading says when `name` holds `text` in place of what it should.
Error error_with(const std::string& name, const std::string& text) {
  const auto folder = std::filesystem::temp_directory_path() / "isnad_encoding_tables_test";
  std::filesystem::create_directories(folder / "1_page");
  std::ofstream(folder / "1_page" / name) << text;
  const auto files = DataFiles::from_folder(folder.string());
  REQUIRE(files.has_value());
  const auto tables = EncodingTables::load(*files);
  std::filesystem::remove_all(folder);
  REQUIRE_FALSE(tables.has_value());
  return tables.error();
}

TEST_CASE("a damaged table is refused, and the line is told") {
  CHECK(error_with("encoding_letters.tsv", "# x\narabic\tab\t5\n").where.ends_with("encoding_letters.tsv:2"));
  CHECK(error_with("encoding_letters.tsv", "arabic\tU+06GG\t5\n").code == Errc::bad_table);
  CHECK(error_with("encoding_letters.tsv", "arabic\tx\t-5\n").code == Errc::bad_table);
  CHECK(error_with("encoding_candidates.tsv", "utf-8\tarabic\tjoined\n").where.ends_with("encoding_candidates.tsv:1"));
  CHECK(error_with("encoding_candidates.tsv", "windows-1256\tklingon\tjoined\n").code == Errc::bad_table);
  CHECK(error_with("encoding_candidates.tsv", "windows-1256\tarabic\ttogether\n").code == Errc::bad_table);
  CHECK(error_with("encoding_rules.tsv", "no_such_rule\t1\n").where.ends_with("encoding_rules.tsv:1"));
  CHECK(error_with("encoding_rules.tsv", "least_bytes\t1\n").what.find("thresholds") != std::string::npos);
}

TEST_CASE("bytes are counted by their company") {
  const ByteCounts counts = count_bytes("a\x80 \x81\x82 b\x83\x84\x85");
  CHECK(counts.all_lone == 1);
  CHECK(counts.all_joined == 5);
  CHECK(counts.longest_run == 3);
  CHECK(counts.lone[0] == 1);
  CHECK(counts.joined[5] == 1);
}

TEST_CASE("nothing fits where nothing is") {
  const auto tables = EncodingTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  CHECK(best_candidate(count_bytes(""), *tables) == nullptr);
  CHECK(best_candidate(count_bytes("plain"), *tables) == nullptr);
  // al-bahr hadi ("the sea is calm") in windows-1256
  const EncodingCandidate* const best = best_candidate(count_bytes("\xC7\xE1\xC8\xCD\xD1 \xE5\xC7\xCF\xC6"), *tables);
  REQUIRE(best != nullptr);
  CHECK(best->encoding == "windows-1256");
}

}  // namespace
}  // namespace isnad
