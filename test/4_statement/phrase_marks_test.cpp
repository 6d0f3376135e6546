// Names between quotation marks and brackets inside of noun phrases.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: marks inside of noun phrases") { check_statements("4_statement/phrase_marks.cases"); }

}  // namespace
}  // namespace isnad
