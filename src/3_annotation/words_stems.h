#pragma once
// Spells the stems of verbs: radicals and vowels of a pattern become letters, the hamza on its seat.

#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// What stands beside a stem: the vowel before it (0: it begins the word) and behind it (0: nothing).
struct StemEdges {
  char before = 0;
  char behind = 0;
};

/// The letters of `pattern` ("ista12a3", as data/3_annotation/verb_patterns.tsv says) with the radicals of `root`;
/// nothing where a sign of the pattern means nothing or names a radical that is not there.
std::optional<std::string> spell_stem(std::string_view pattern, std::string_view root, StemEdges edges);

}  // namespace isnad
