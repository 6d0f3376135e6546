// What looks like a report and is none: the writer's own words, purposes, feelings to come.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: moods") { check_statements("4_statement/moods.cases"); }

}  // namespace
}  // namespace isnad
