// Cues behind their contents or inside of them.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: trailing") { check_statements("4_statement/trailing.cases"); }

}  // namespace
}  // namespace isnad
