// Cues that are no verb.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: phrases") { check_statements("4_statement/phrases.cases"); }

}  // namespace
}  // namespace isnad
