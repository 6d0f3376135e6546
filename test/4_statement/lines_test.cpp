// Lines that a speaker and a colon begin.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: lines") { check_statements("4_statement/lines.cases"); }

}  // namespace
}  // namespace isnad
