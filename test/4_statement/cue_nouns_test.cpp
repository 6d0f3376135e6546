// Verbal nouns that a verb does: issues, utters, undertakes.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: nouns that are done") { check_statements("4_statement/cue_nouns.cases"); }

}  // namespace
}  // namespace isnad
