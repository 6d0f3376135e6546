// Titles that stand alone.
#include "join_case.h"

namespace isnad {
namespace {

TEST_CASE("entities_bearers") { check_joined("3_annotation/entities_bearers.cases"); }

}  // namespace
}  // namespace isnad
