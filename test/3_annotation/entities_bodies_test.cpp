// Organisations and places: short forms, spellings, definite nouns.
#include "join_case.h"

namespace isnad {
namespace {

TEST_CASE("entities_bodies") { check_joined("3_annotation/entities_bodies.cases"); }

}  // namespace
}  // namespace isnad
