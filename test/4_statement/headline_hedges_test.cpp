// What the headline makes certain.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: hedges") { check_headlines("4_statement/headline_hedges.cases"); }

}  // namespace
}  // namespace isnad
