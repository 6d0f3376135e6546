// Persons: short forms and spellings of one name.
#include "join_case.h"

namespace isnad {
namespace {

TEST_CASE("entities_persons") { check_joined("3_annotation/entities_persons.cases"); }

}  // namespace
}  // namespace isnad
