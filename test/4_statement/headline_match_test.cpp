// Which words of the body carry the headline.
#include "4_statement/headline_match.h"

#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: support") {
  for (const Case& c : read_cases("4_statement/headline_match.cases", 3)) {
    INFO(c.where);
    const Document document = annotate(with_escapes(c.cells[1]), test_resources(), {"2025-01-15"});
    const Span support = check_of(c.cells[0], document, "2025-01-15").support;
    CHECK((support.empty() ? "-" : std::string(slice(document.text, support))) == c.cells[2]);
  }
}

TEST_CASE("a claim without words has no support") {
  const ReadText headline("!"), body("one two three");
  const HeadlineMatch match =
      match_headline(headline.text, body.text, body.said, read_claim(headline.text, headline.said));
  CHECK(match.support() == nullptr);
  CHECK(match.runs.empty());
}

}  // namespace
}  // namespace isnad
