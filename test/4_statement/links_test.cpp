// Through whom, and when it was said.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: links") { check_statements("4_statement/links.cases"); }

}  // namespace
}  // namespace isnad
