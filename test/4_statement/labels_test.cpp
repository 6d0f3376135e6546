// Direct or not, stance, negation; what kind of source speaks.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: labels") { check_statements("4_statement/labels.cases"); }

TEST_CASE("statements: the type of the source of the last") {
  for (const Case& c : read_cases("4_statement/source_types.cases", 2)) {
    INFO(c.where);
    const Document document = annotate(c.cells[0], test_resources(), {"2025-01-15"});
    const Statements statements = attribute(document, test_resources());
    REQUIRE(!statements.items.empty());
    CHECK(source_type_names[static_cast<std::size_t>(statements.items.back().source_type)] == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
