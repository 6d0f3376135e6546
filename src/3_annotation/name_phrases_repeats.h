#pragma once
// Names that a model saw in one place of a text and not in another.

#include <vector>

#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// The words of `names` where they stand again, nearby, and are in no name; and the last word alone of a person's.
/// `names` are in order of their begin.
std::vector<PhraseName> find_repeats(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                     const NameWords& known, const std::vector<PhraseName>& names);

}  // namespace isnad
