// Whole passages: cues, contents, sources and links together.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: passages") { check_statements("4_statement/passages.cases"); }

}  // namespace
}  // namespace isnad
