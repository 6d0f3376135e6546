// The forms of reporting words that a token can be.
#include "3_annotation/annotation_tables.h"
#include "4_statement/drafts.h"
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

/// The lemmas that a word can be a form of, each with its form and clitics.
std::string show_matches(const std::string& word) {
  static constexpr std::string_view forms[] = {"past", "present", "participle", "noun", "passive"};
  const Document document = annotate(word, test_resources());
  const StatementTables& tables = test_resources().statement();
  const Reading reading = read_document(document, tables, test_resources().annotation().letters);
  std::array<CueMatch, 8> matches;
  std::string out;
  const std::size_t count = cue_matches(reading, 0, matches);
  for (std::size_t k = 0; k < count; ++k) {
    const CueMatch& m = matches[k];
    std::string one = tables.cues[m.cue].lemma + " " + std::string(forms[static_cast<std::size_t>(m.form.form)]);
    if (m.conjoined) one += " and";
    if (m.future) one += " will";
    if (m.object) one += " him";
    if (m.form.person == 1) one += " I";
    if (out.find(one) == std::string::npos) out += (out.empty() ? "" : ", ") + one;
  }
  return out.empty() ? "-" : out;
}

TEST_CASE("forms of cues") {
  for (const Case& c : read_cases("4_statement/cue_matches.cases", 2)) {
    INFO(c.where);
    CHECK(show_matches(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
