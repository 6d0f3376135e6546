// Direct or not, stance, negation.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: labels") { check_statements("4_statement/labels.cases"); }

}  // namespace
}  // namespace isnad
