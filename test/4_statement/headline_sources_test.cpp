// In whose name a headline speaks.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: sources") { check_headlines("4_statement/headline_sources.cases"); }

}  // namespace
}  // namespace isnad
