// Paragraphs for which nobody stands, and dates and links that are taken over.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

/// The first words that make a claim of each paragraph without a source.
std::string show_unsourced(const std::string& text) {
  const Document document = annotate(with_escapes(text), test_resources(), {"2025-01-15"});
  std::string out;
  for (const Unsourced& each : attribute(document, test_resources()).unsourced)
    out.append(out.empty() ? "" : " ; ").append(slice(document.text, each.claim));
  return out.empty() ? "-" : out;
}

TEST_CASE("paragraphs without a source") {
  for (const Case& c : read_cases("4_statement/unsourced.cases", 2)) {
    INFO(c.where);
    CHECK(show_unsourced(c.cells[0]) == c.cells[1]);
  }
}

/// Of each statement: grade, the links of its chain with * where they are taken over, and the number of the statement
/// that dates it.
std::string show_chains(const std::string& text) {
  const Document document = annotate(with_escapes(text), test_resources(), {"2025-01-15"});
  const Statements statements = attribute(document, test_resources());
  std::string out;
  for (const Statement& s : statements.items) {
    out.append(out.empty() ? "" : " ; ").append(grade_names[static_cast<std::size_t>(s.grade)]);
    for (std::uint32_t i = s.chain.begin; i < s.chain.end; ++i) {
      const ChainLink& link = statements.links[i];
      out.append(i == s.chain.begin ? ": " : " < ").append(slice(document.text, link.span));
      if (link.from != 0) out += '*';
    }
    if (s.dated_by != 0) out += " @" + std::to_string(s.dated_by);
  }
  return out.empty() ? "-" : out;
}

TEST_CASE("chains, grades, dates that go on") {
  for (const Case& c : read_cases("4_statement/chains.cases", 2)) {
    INFO(c.where);
    CHECK(show_chains(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
