// Numbers.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: numbers") { check_headlines("4_statement/headline_facts.cases"); }

}  // namespace
}  // namespace isnad
