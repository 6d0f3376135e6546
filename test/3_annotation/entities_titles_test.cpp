// Titles beside their person.
#include "join_case.h"

namespace isnad {
namespace {

TEST_CASE("entities_titles") { check_joined("3_annotation/entities_titles.cases"); }

}  // namespace
}  // namespace isnad
