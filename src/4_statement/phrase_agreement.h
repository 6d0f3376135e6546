#pragma once
// Gender and number of noun phrases.

#include "4_statement/noun_phrases.h"

namespace isnad {

/// Gives `phrase`, which begins at token `at` and has its head, the gender and the number that verbs agree with.
void read_agreement(const Reading& reading, std::uint32_t at, NounPhrase& phrase);

/// "(called) the minister of health the citizens to": whether token `i` is who is called upon, a plural with the ending
/// of an object before the preposition of the verb, one of `stops`; the phrase before it begins at `at`.
bool is_called_upon(const Reading& reading, std::uint32_t i, std::uint16_t stops, std::uint32_t at);

}  // namespace isnad
