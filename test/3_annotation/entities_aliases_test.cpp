// Two names of one thing where the text says so.
#include "join_case.h"

namespace isnad {
namespace {

TEST_CASE("entities_aliases") { check_joined("3_annotation/entities_aliases.cases"); }

}  // namespace
}  // namespace isnad
