// Who speaks beside a reporting verb.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: subjects beside their cue") { check_statements("4_statement/cue_subjects.cases"); }

}  // namespace
}  // namespace isnad
