// Statements inside of what others say.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: parents") { check_statements("4_statement/parents.cases"); }

}  // namespace
}  // namespace isnad
