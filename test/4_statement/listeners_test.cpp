// Who is told, called upon or advised.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: listeners") { check_statements("4_statement/listeners.cases"); }

}  // namespace
}  // namespace isnad
