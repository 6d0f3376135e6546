// What the reporter puts beside or behind what somebody says.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: asides of the reporter") { check_statements("4_statement/asides.cases"); }

}  // namespace
}  // namespace isnad
