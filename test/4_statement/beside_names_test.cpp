// Words beside the name of who speaks.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: words beside names") { check_statements("4_statement/beside_names.cases"); }

}  // namespace
}  // namespace isnad
