#pragma once
// Names that a model ran together, and what it took along with them.

#include <vector>

#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// Parts `names` at spaced dashes and at "and" between two names; takes off marks at their ends, verbs at the ends of
/// persons, and nouns that cannot go on a definite head. What is left of nothing goes.
void part_names(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known,
                std::vector<PhraseName>& names);

}  // namespace isnad
