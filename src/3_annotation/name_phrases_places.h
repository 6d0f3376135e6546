#pragma once
// Places that a model did not see, and the gazetteers know.

#include <vector>

#include "3_annotation/name_phrases_parse.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// The places that are not among `names`: words that the gazetteers know and that were hardly anything else in raw
/// text, and what stands behind "the village of".
std::vector<PhraseName> find_known_places(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                          const NameWords& known, const std::vector<PhraseName>& names);

}  // namespace isnad
