#pragma once
// What a name is of by what stands before it, and by what it is elsewhere in the text.

#include <vector>

#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// Settles the types of `names`, and takes away those that name no person, body or place: works, storms.
void settle_types(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known,
                  std::vector<PhraseName>& names);

/// "the film 'Cairo'": what stands in quotes behind the word is a title of another kind. `names` are in order.
void drop_works(const std::vector<PhraseWord>& words, std::vector<PhraseName>& names);

}  // namespace isnad
