// Where contents end.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: contents") { check_statements("4_statement/contents.cases"); }

}  // namespace
}  // namespace isnad
