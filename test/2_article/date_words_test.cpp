// The tables of dates: what is in them, and what a wrong row says.
#include "2_article/date_words.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace isnad {
namespace {

namespace fs = std::filesystem;

/// The embedded tables, with one of them written anew.
std::string load_with(std::string_view name, std::string_view text) {
  const fs::path folder = fs::temp_directory_path() / "isnad_date_words_test";
  fs::create_directories(folder / "2_article/dates");
  const fs::path path = folder / "2_article/dates" / std::string(name);
  std::ofstream(path, std::ios::binary) << text;
  std::string said = "good";
  const auto files = DataFiles::from_folder(folder.string());
  REQUIRE(files.has_value());
  if (const auto words = DateWords::load(*files); !words)
    said = words.error().where.substr(words.error().where.rfind('/') + 1);
  fs::remove_all(folder);
  return said;
}

}  // namespace

TEST_CASE("the tables of the build are good") {
  const auto words = DateWords::load(DataFiles::embedded());
  REQUIRE_MESSAGE(words.has_value(), (words ? "" : words.error().where + ": " + words.error().what));
  CHECK(words->zones.size() > 50);
  for (const auto& patterns : words->patterns) CHECK_FALSE(patterns.empty());
}

TEST_CASE("a wrong row is named with its line") {
  CHECK(load_with("months.tsv", "gregorian\t1\ten\tjanuary\n") == "good");
  CHECK(load_with("months.tsv", "# months\njulian\t1\ten\tjanuary\n") == "months.tsv:2");
  CHECK(load_with("months.tsv", "gregorian\t13\ten\tjanuary\n") == "months.tsv:1");
  CHECK(load_with("months.tsv", "gregorian\t1\ten\tjanuary 1\n") == "months.tsv:1");
  CHECK(load_with("months.tsv", "gregorian\t1\n") == "months.tsv:1");
  CHECK(load_with("weekdays.tsv", "8\ten\tmonday\n") == "weekdays.tsv:1");
  CHECK(load_with("periods.tsv", "dawn\ten\tam\n") == "periods.tsv:1");
  CHECK(load_with("units.tsv", "hour\tmany\ten\thour\n") == "units.tsv:1");
  CHECK(load_with("units.tsv", "fortnight\t0\ten\tfortnight\n") == "units.tsv:1");
  CHECK(load_with("relative.tsv", "later\t0\ten\thence\n") == "relative.tsv:1");
  CHECK(load_with("numbers.tsv", "-1\ten\tminus one\n") == "numbers.tsv:1");
  CHECK(load_with("marks.tsv", "century\ten\tcentury\n") == "marks.tsv:1");
  CHECK(load_with("labels.tsv", "printed\tbefore\ten\tprinted\n") == "labels.tsv:1");
  CHECK(load_with("labels.tsv", "published\tbehind\ten\tpublished\n") == "labels.tsv:1");
  CHECK(load_with("zones.tsv", "Africa/Nowhere\talone\tday_first\t-\ten\tnowhere\n") == "zones.tsv:1");
  CHECK(load_with("zones.tsv", "60\talone\tday_first\tsummer\ten\tcet\n") == "zones.tsv:1");
  CHECK(load_with("zones.tsv", "60\talone\tyear_first\t-\ten\tcet\n") == "zones.tsv:1");
  CHECK(load_with("patterns.tsv", "date\tday / month / year\n") == "good");
  CHECK(load_with("patterns.tsv", "date\tday ~\n") == "patterns.tsv:1");
  CHECK(load_with("patterns.tsv", "date\tday ~ ordinal? month\n") == "patterns.tsv:1");
  CHECK(load_with("patterns.tsv", "date\tday week\n") == "patterns.tsv:1");
  CHECK(load_with("patterns.tsv", "decade\tyear\n") == "patterns.tsv:1");
}

TEST_CASE("words are found by any of their spellings, the longest first") {
  const auto words = DateWords::load(DataFiles::embedded());
  REQUIRE(words.has_value());
  const auto found = [&](std::string_view text) {
    DateTokens tokens;
    split_into_tokens(text, tokens);
    std::u16string scratch;
    const auto match = words->lexicon.match(text, tokens, 0, scratch);
    tokens[0].entry = match.entry;
    const Sense* month = words->lexicon.sense(tokens[0], WordClass::month);
    return std::pair(match.tokens, month == nullptr ? 0 : static_cast<int>(month->value));
  };
  CHECK(found("MARCH") == std::pair(std::size_t{1}, 3));
  CHECK(found("\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u062b\u0627\u0646\u064a 5") == std::pair(std::size_t{2}, 1));
  CHECK(found("\u0643\u0627\u0646\u0648\u0646 \u0627\u0644\u0627\u0648\u0644") == std::pair(std::size_t{2}, 12));
  CHECK(found("window") == std::pair(std::size_t{1}, 0));
  CHECK(found(std::string(5000, 'a')) == std::pair(std::size_t{1}, 0));
}

}  // namespace isnad
