// What the noun phrase behind a reporting verb is.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: objects") { check_statements("4_statement/cue_objects.cases"); }

}  // namespace
}  // namespace isnad
