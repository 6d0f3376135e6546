// Conveyors behind what another says, and before it.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: conveyors") { check_statements("4_statement/conveyors.cases"); }

}  // namespace
}  // namespace isnad
