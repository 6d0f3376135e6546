// The files of data/: embedded ones, a folder in their place, and how each is named.
#include "0_base/data_files.h"

#include <doctest/doctest.h>

#include <string>

#include "0_base/embedded_data.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

TEST_CASE("data files: the embedded ones") {
  const DataFiles files = DataFiles::embedded();
  const auto rules = files.find("2_article/rules.tsv");
  REQUIRE(rules.has_value());
  CHECK(rules->starts_with("# rules"));
  CHECK(files.where("2_article/rules.tsv") == "data/2_article/rules.tsv");
}

TEST_CASE("data files: embedded names are in order and each stands once") {
  std::string_view last;
  for (const EmbeddedFile& file : embedded_files()) {
    CHECK(last < file.name);
    CHECK_FALSE(file.bytes.empty());
    last = file.name;
  }
  CHECK_FALSE(last.empty());
}

TEST_CASE("data files: a name that no build has") {
  const auto none = DataFiles::embedded().find("2_article/no_such_table.tsv");
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().code == Errc::not_found);
  CHECK(none.error().where == "data/2_article/no_such_table.tsv");
}

TEST_CASE("data files: a folder takes the place of what it holds, and of no more") {
  const TemporaryFolder folder;
  folder.write("2_article/rules.tsv", "none\tNothing.\n");
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE(files.has_value());
  CHECK(*files->find("2_article/rules.tsv") == "none\tNothing.\n");
  CHECK(files->where("2_article/rules.tsv") == folder.path() + "/2_article/rules.tsv");
  CHECK(*files->find("2_article/roles.tsv") == *DataFiles::embedded().find("2_article/roles.tsv"));
  CHECK(files->where("2_article/roles.tsv") == "data/2_article/roles.tsv");
}

TEST_CASE("data files: what is no folder") {
  const TemporaryFolder folder;
  folder.write("file", "x");
  for (const std::string& path : {folder.path() + "/missing", folder.path() + "/file"}) {
    const auto files = DataFiles::from_folder(path);
    REQUIRE_FALSE(files.has_value());
    CHECK(files.error().code == Errc::not_found);
    CHECK(files.error().where == path);
  }
}

}  // namespace
}  // namespace isnad
