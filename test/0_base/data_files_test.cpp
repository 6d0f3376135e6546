// The files of data/: embedded ones, a folder in their place, and how each is named.
#include "0_base/data_files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

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

TEST_CASE("data files: what has the name of a table and is no file") {
  const TemporaryFolder folder;
  folder.write("2_article/roles.tsv", "");
  const std::string path = folder.path() + "/2_article/rules.tsv";
  const auto refused = [&](const char* what) {
    const auto files = DataFiles::from_folder(folder.path());
    REQUIRE_FALSE(files.has_value());
    CHECK(files.error().code == Errc::unreadable);
    CHECK(files.error().where == path);
    CHECK(files.error().what.find(what) != std::string::npos);
    std::filesystem::remove(path);
  };
  std::filesystem::create_directory(path);
  refused("is a folder");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  refused("is a pipe");
  std::filesystem::create_symlink("/dev/zero", path);
  refused("is a device");
  std::filesystem::create_symlink("..", path);
  refused("is a folder");
  std::filesystem::create_symlink("none", path);
  refused("leads nowhere");
  std::filesystem::create_symlink("roles.tsv", path);
  CHECK(DataFiles::from_folder(folder.path()).has_value());
}

TEST_CASE("data files: a folder without tables") {
  const TemporaryFolder folder;
  folder.write("rules.tsv", "none\tNothing.\n");
  folder.write("article/rules.tsv", "none\tNothing.\n");
  const auto files = DataFiles::from_folder(folder.path());
  REQUIRE_FALSE(files.has_value());
  CHECK(files.error().code == Errc::not_found);
  CHECK(files.error().where == folder.path());
  CHECK(files.error().what.find(embedded_files().front().name) != std::string::npos);
}

TEST_CASE("data files: names that no table has are told") {
  const TemporaryFolder folder;
  for (const char* name : {"2_article/rules.tsv", "2_article/dates/units.tsv", "2_article/roles.tsv~",
                           "2_article/notes.md", "2_article/.rules.tsv.swp", "README", "other/a.tsv",
                           "2_article/rulse.tsv", "2_article/date/units.tsv", "2_article/dates/unit.tsv"})
    folder.write(name, "");
  const std::string base = folder.path() + "/2_article/";
  CHECK(DataFiles::unknown_in(folder.path()) ==
        std::vector<std::string>{base + "date", base + "dates/unit.tsv", base + "rulse.tsv"});
  CHECK(DataFiles::unknown_in(ISNAD_SOURCE_DIR "/data").empty());
  CHECK(DataFiles::unknown_in(folder.path() + "/none").empty());
}

}  // namespace
}  // namespace isnad
