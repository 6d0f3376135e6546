// Places and wholes.
#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: scopes") { check_headlines("4_statement/headline_scopes.cases"); }

}  // namespace
}  // namespace isnad
