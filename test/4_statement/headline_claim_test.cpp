// The source of a headline and its clauses.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

/// Source, medium, clauses: "minister (to Reuters) > prices will fall / after the talks".
std::string show_claim(const std::string& headline) {
  const ReadText read(headline);
  const HeadlineClaim claim = read_claim(read.text, read.said);
  std::string out = claim.source.empty() ? "-" : read.words(claim.source);
  if (!claim.relayed.empty()) out.append(" (").append(read.words(claim.relayed)).append(")");
  out += " > ";
  for (std::size_t i = 0; i < claim.parts.size(); ++i) out += (i == 0 ? "" : " / ") + read.words(claim.parts[i].tokens);
  for (const ClaimTerm& term : claim.terms)
    if (term.predicate && term.part == 0) out.append(" [").append(read.words({term.token, term.token + 1})).append("]");
  return out;
}

TEST_CASE("headlines: claims") {
  for (const Case& c : read_cases("4_statement/headline_claim.cases", 2)) {
    INFO(c.where);
    CHECK(show_claim(c.cells[0]) == c.cells[1]);
  }
}

TEST_CASE("a claim has no more terms than are looked for") {
  std::string words;
  for (int i = 0; i < 300; ++i) words += "word" + std::to_string(i) + "x ";
  const ReadText read(words);
  CHECK(read_claim(read.text, read.said).terms.size() == most_terms);
}

}  // namespace
}  // namespace isnad
