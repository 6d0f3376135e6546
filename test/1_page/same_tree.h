#pragma once
// Holds what reads quickly against lexbor.

#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// Checks that the quick reader and the quick builder make the tree of `html` that lexbor alone makes.
void check_same_tree(std::string_view html, const PageLimits& limits = {});

}  // namespace isnad
