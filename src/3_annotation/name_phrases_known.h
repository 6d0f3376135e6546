#pragma once
// Names that the tables know and a model did not see.

#include <vector>

#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// Persons whose names stand in the tables, two words or more together, and bodies of one word that is nothing else.
/// `names`: in order; what is found lies in none of them that is longer, and may go beyond a person among them.
std::vector<PhraseName> find_known_names(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                         const NameWords& known, const std::vector<PhraseName>& names);

}  // namespace isnad
