// Direct speech that no mark and no complementizer brings in.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: speech without marks") { check_statements("4_statement/unmarked.cases"); }

}  // namespace
}  // namespace isnad
