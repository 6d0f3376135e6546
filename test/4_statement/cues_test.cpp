// Verbs with what they bring in, and verbs that report nothing.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: cues") { check_statements("4_statement/cues.cases"); }

}  // namespace
}  // namespace isnad
