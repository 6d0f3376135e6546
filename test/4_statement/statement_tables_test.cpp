// The tables of statements: enough rows, and what a damaged one is told.
#include "4_statement/statement_tables.h"

#include "support/cases.h"
#include "support/damaged_table.h"

namespace isnad {
namespace {

TEST_CASE("the tables hold what they promise") {
  const StatementTables& tables = test_resources().statement();
  CHECK(tables.cues.size() >= 300);
  CHECK(tables.phrases.size() >= 60);
  for (const CueForm& form : tables.forms) {
    CHECK(form.cue < tables.cues.size());
    CHECK(form.next <= tables.forms.size());
  }
}

TEST_CASE("a damaged row is named") {
  const std::pair<const char*, const char*> rows[] = {
      {"4_statement/cues.tsv", "x\txyz\tI\t-\tsay\tthat loudly\n"},
      {"4_statement/cues.tsv", "x\txy\tI\t-\tsay\tthat\n"},
      {"4_statement/cues.tsv", "x\txyz\tXL\t-\tsay\tthat\n"},
      {"4_statement/cue_classes.tsv", "say\tsing\tneutral\tplain\tnone\talways\t-\n"},
      {"4_statement/cue_classes.tsv", "say\tassert\tneutral\tplain\tnone\talways\tloudly\n"},
      {"4_statement/words.tsv", "colour\tred\n"},
      {"4_statement/spellings.tsv", "colour\tred\tof nothing\n"},
      {"4_statement/spellings.tsv", "waw\t\ta conjunction\n"},
      {"4_statement/spellings.tsv", "waw\twa\xD9\x88\ta conjunction\n"},
      {"4_statement/heads.tsv", "anonymous\tx\ts\tsource\n"},
      {"4_statement/phrases.tsv", "according to\tbehind\tsay\n"},
      {"4_statement/source_classes.tsv", "secret\tword\n"},
  };
  for (const auto& [file, row] : rows) check_refused<StatementTables>(file, row, ":1");
}

TEST_CASE("a table of spellings that lacks one is refused") {
  check_refused<StatementTables>("4_statement/spellings.tsv", "waw\t\xD9\x88\ta conjunction\n", "spellings.tsv");
}

}  // namespace
}  // namespace isnad
