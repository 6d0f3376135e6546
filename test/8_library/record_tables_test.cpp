// Every rule has one sentence, and there are no others.
#include "8_library/record_tables.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "2_article/rules.h"
#include "8_library/names.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the tables of sentences have every name and only those") {
  const auto tables = RecordTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  CHECK(tables->rules.size() == std::size(rule_names));
  CHECK(tables->encodings.size() == std::size(encoding_evidence_names));
  for (const auto* list : {&tables->rules, &tables->encodings})
    for (const std::string& rule : *list) {
      CHECK(rule.ends_with("."));
      CHECK((rule[0] >= 'A' && rule[0] <= 'Z'));
    }
  CHECK(std::set<std::string>(tables->rules.begin(), tables->rules.end()).size() == tables->rules.size());
}

/// What loading says when rules.tsv is `text`.
std::string error_with(const std::string& text) {
  const fs::path folder = fs::temp_directory_path() / "isnad_record_tables_test";
  fs::create_directories(folder / "2_article");
  std::ofstream(folder / "2_article/rules.tsv") << text;
  const auto files = DataFiles::from_folder(folder.string());
  REQUIRE(files.has_value());
  const auto tables = RecordTables::load(*files);
  fs::remove_all(folder);
  return tables ? "" : tables.error().where.substr(folder.string().size() + 1) + ": " + tables.error().what;
}

TEST_CASE("a damaged table is named with its line") {
  CHECK(error_with("# rules\nnone\tA.\nnon\tB.\n").starts_with("2_article/rules.tsv:3: column 1 is 'non'"));
  CHECK(error_with("none\tA.\nnone\tB.\n").starts_with("2_article/rules.tsv:2: column 1 is 'none'"));
  CHECK(error_with("none\t\n").starts_with("2_article/rules.tsv:1: column 2 is ''"));
  CHECK(error_with("none\tA.\n") == "2_article/rules.tsv: has no row for 'json_ld'; add one");
}

}  // namespace
}  // namespace isnad
