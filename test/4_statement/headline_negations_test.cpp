// Yes and no, and hard words.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: negations") { check_headlines("4_statement/headline_negations.cases"); }

}  // namespace
}  // namespace isnad
