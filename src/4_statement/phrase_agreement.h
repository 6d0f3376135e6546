#pragma once
// Gender and number of noun phrases.

#include "4_statement/noun_phrases.h"

namespace isnad {

/// Gives `phrase`, which begins at token `at` and has its head, the gender and the number that verbs agree with.
void read_agreement(const Reading& reading, std::uint32_t at, NounPhrase& phrase);

}  // namespace isnad
