#pragma once
// What a model says of names that cannot be: ends at particles, halves of pairs of marks, nouns that name nothing.

#include <cstdint>
#include <utility>
#include <vector>

#include "3_annotation/name_phrases_words.h"

namespace isnad {

/// Corrects `names` one by one. Returns the places that were a part of another name, and the tokens that only describe
/// a noun, in order.
std::pair<std::vector<PhraseName>, std::vector<std::uint32_t>> repair_names(const std::vector<PhraseWord>& words,
                                                                            std::vector<PhraseName>& names);

/// Behind what a model put behind a name at `from`, and a preposition parts from it, is where that is: "the army in
/// Idlib and Aleppo".
void leave_places(const std::vector<PhraseWord>& words, std::uint32_t from, std::uint32_t to,
                  std::vector<PhraseName>& places);

}  // namespace isnad
