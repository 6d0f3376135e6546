#pragma once
// Names in quotes and in brackets, by what stands around them.

#include <vector>

#include "3_annotation/name_phrases_words.h"

namespace isnad {

/// Names that stand alone between two quotation marks or brackets where the words before them say of what kind they
/// are: "the channel 'X'", "the agency of news 'X'", "known as 'X'", "said to 'X' that". `names`: in order.
std::vector<PhraseName> find_quoted(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                    const std::vector<PhraseName>& names);

}  // namespace isnad
