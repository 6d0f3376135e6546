// All tables together: those of the build, those of a folder, and a folder that is none.
#include "isnad/resources.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include "8_library/record_tables.h"
#include "isnad/document.h"

namespace isnad {
namespace {

TEST_CASE("the tables of the build") {
  auto loaded = Resources::load();
  REQUIRE_MESSAGE(loaded.has_value(), (loaded ? "" : loaded.error().where + ": " + loaded.error().what));
  const Resources moved = std::move(*loaded);
  CHECK_FALSE(moved.record().rules.empty());
}

TEST_CASE("the tables of a folder") {
  const auto loaded = Resources::load(ISNAD_SOURCE_DIR "/data"), built = Resources::load();
  REQUIRE(loaded.has_value());
  REQUIRE(built.has_value());
  // The models of a folder are read where they were kept.
  const std::string text = "قال الرئيس محمود عباس في رام الله إن الأمم المتحدة أكدت دعمها.";
  const Document one = annotate(text, *loaded), other = annotate(text, *built);
  CHECK(one.tokens.size() == other.tokens.size());
  CHECK_FALSE(one.mentions.empty());
  CHECK(one.mentions.size() == other.mentions.size());
  const auto missing = Resources::load(ISNAD_SOURCE_DIR "/no-such-folder");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().where.ends_with("no-such-folder"));
}

TEST_CASE("a damaged model is refused, each by its name") {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "isnad_resources_models_test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "models");
  for (const auto& entry : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/data/models")) {
    if (entry.path().extension() != ".bin") continue;
    const auto copy = folder / "models" / entry.path().filename();
    CAPTURE(copy.string());
    std::filesystem::copy_file(entry.path(), copy);
    std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(-5, std::ios::end);
    const auto at = file.tellg();
    const int byte = file.get();
    file.seekp(at);
    file.put(static_cast<char>(byte ^ 1));
    file.close();
    const auto refused = Resources::load(folder.string());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().where.find(copy.filename().string()) != std::string::npos);
    std::filesystem::remove(copy);
  }
  std::filesystem::remove_all(folder);
}

TEST_CASE("a table that lacks what the library's own model names is refused") {
  const auto folder = std::filesystem::temp_directory_path() / "isnad_resources_fit_test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "3_annotation");
  std::ifstream whole(ISNAD_SOURCE_DIR "/data/3_annotation/words_clitics.tsv");
  std::ofstream cut(folder / "3_annotation" / "words_clitics.tsv");
  std::string last;
  for (std::string line; std::getline(whole, line); last = line)
    if (!last.empty()) cut << last << "\n";
  cut.close();
  const auto refused = Resources::load(folder.string());
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().what.find("words_clitics.tsv") != std::string::npos);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a damaged table is refused with its line, also one that no stage asks") {
  const auto folder = std::filesystem::temp_directory_path() / "isnad_resources_test";
  for (const char* name : {"verbs.tsv", "name_phrases.tsv", "entities_heads.tsv", "words_clitics.tsv"}) {
    CAPTURE(name);
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "3_annotation");
    std::ofstream(folder / "3_annotation" / name) << "# a table\nnothing\n";
    const auto damaged = Resources::load(folder.string());
    REQUIRE_FALSE(damaged.has_value());
    CHECK(damaged.error().where.find(name + std::string(":2")) != std::string::npos);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace isnad
