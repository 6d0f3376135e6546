// Clauses and appositions between commas.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: insertions") { check_statements("4_statement/insertions.cases"); }

}  // namespace
}  // namespace isnad
