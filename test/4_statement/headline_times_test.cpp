// Times.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: times") { check_headlines("4_statement/headline_times.cases"); }

}  // namespace
}  // namespace isnad
