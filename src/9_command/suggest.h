#pragma once
// "Did you mean": the known word that is nearest to a mistyped one.

#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// The one of `known` that is at most a third of its length away from `word` (insertions, deletions, changes, swaps of
/// neighbours); empty when there is none.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "a, b or c".
std::string one_of(const std::vector<std::string>& words);

}  // namespace isnad
