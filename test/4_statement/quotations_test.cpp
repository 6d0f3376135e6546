// Quotations without a cue.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: quotations") { check_statements("4_statement/quotations.cases"); }

}  // namespace
}  // namespace isnad
