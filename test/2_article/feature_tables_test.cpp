// The words that blocks are measured by, as the tables have them.
#include <set>
#include <string>

#include "2_article/features.h"
#include "2_article/text_measures.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("feature tables: words of all languages, and what they are") {
  const auto tables = FeatureTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  const auto bits = [&](std::string_view word) { return tables->common_words.find(word).value_or(0); };
  CHECK((bits("the") & function_word) != 0);
  CHECK((bits("\xD9\x81\xD9\x8A") & function_word) != 0);  // "in" in Arabic
  CHECK((bits("subscribe") & furniture_word) != 0);
  CHECK((bits("subscribe") & function_word) == 0);
  CHECK(bits("harbourmaster") == 0);
}

TEST_CASE("feature tables: a function word knows its languages") {
  const auto tables = FeatureTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  const std::set<std::string> languages(tables->languages.begin(), tables->languages.end());
  CHECK(languages.size() == tables->languages.size());
  REQUIRE(languages.contains("ar"));
  REQUIRE(languages.contains("en"));
  const std::uint32_t of = tables->common_words.find("the").value_or(0) >> language_shift;
  for (std::size_t i = 0; i < tables->languages.size(); ++i)
    if (tables->languages[i] == "en") CHECK(((of >> i) & 1U) == 1);
  CHECK(tables->languages.size() + language_shift <= 32);
}

}  // namespace
}  // namespace isnad
