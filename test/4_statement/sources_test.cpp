// Who speaks: the subject behind the verb, or somebody named before.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: sources") { check_statements("4_statement/sources.cases"); }

}  // namespace
}  // namespace isnad
