// Whether a word that is spelled like a cue can report where it stands.
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

TEST_CASE("statements: words spelled like cues") { check_statements("4_statement/cue_words.cases"); }

}  // namespace
}  // namespace isnad
