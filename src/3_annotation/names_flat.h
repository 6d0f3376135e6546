#pragma once
// Flat names, by the conventions of CoNLL, after the grammar of names has read the text.

#include <cstdint>
#include <span>

#include "isnad/document.h"

namespace isnad {

/// Gives `flat`, the label of each token, what the grammar knows and a model does not: where a person begins and ends,
/// persons behind titles, and persons and places that are named elsewhere in the text. Both annotations agree on these;
/// of bodies and of places with their class word they do not, so what the model says of them stays. Linear.
void lend_names(const Document& document, std::span<std::uint8_t> flat);

}  // namespace isnad
