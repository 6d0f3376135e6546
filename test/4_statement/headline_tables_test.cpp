// The tables of headlines are refused where they are damaged.
#include "4_statement/headline_tables.h"

#include "4_statement/show_headline.h"
#include "support/damaged_table.h"

namespace isnad {
namespace {

TEST_CASE("every rule has a kind and a sentence") {
  const HeadlineCheckTables& tables = test_resources().statement().headline;
  for (const HeadlineRuleRow& row : tables.rules) CHECK(row.why.ends_with('.'));
  CHECK(tables.rules[static_cast<std::size_t>(HeadlineRule::other_time)].kind == HeadlineFault::time_changed);
  CHECK(tables.rules[static_cast<std::size_t>(HeadlineRule::source_silent)].kind ==
        HeadlineFault::source_missing_in_body);
}

TEST_CASE("a damaged row of headlines is named") {
  const std::pair<const char*, const char*> rows[] = {
      {"4_statement/headline_words.tsv", "colour\tred\n"},
      {"4_statement/headline_words.tsv", "may\n"},
      {"4_statement/headline_numbers.tsv", "two\tpair\t2000\n"},
      {"4_statement/headline_numbers.tsv", "two\tunit\ttwo\n"},
      {"4_statement/headline_numbers.tsv", "two\tunit\t0\n"},
      {"4_statement/headline_opposites.tsv", "up\n"},
      {"4_statement/headline_implicatives.tsv", "manage\tmay\tmin\n"},
      {"4_statement/headline_implicatives.tsv", "manage\tdoes\tto\n"},
      {"4_statement/headline_rules.tsv", "nothing\thedge_dropped\tIt is so.\n"},
      {"4_statement/headline_rules.tsv", "threat\tangry\tIt is so.\n"},
      {"4_statement/headline_rules.tsv", "threat\tstance_hardened\t\n"},
      {"4_statement/headline_rules.tsv", "threat\tstance_hardened\tIt is.\nthreat\tstance_hardened\tAgain.\n"},
  };
  for (const auto& [file, row] : rows) check_refused<HeadlineCheckTables>(file, row, ".tsv");
}

}  // namespace
}  // namespace isnad
