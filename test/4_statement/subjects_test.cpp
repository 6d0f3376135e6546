// Subjects before their verbs.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: subjects") { check_statements("4_statement/subjects.cases"); }

}  // namespace
}  // namespace isnad
