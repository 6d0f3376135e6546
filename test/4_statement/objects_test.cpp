// Subjects that end where the object begins.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: objects") { check_statements("4_statement/objects.cases"); }

}  // namespace
}  // namespace isnad
