#pragma once
// The labels of the layers of names: what the models say of each token.

#include <array>
#include <cstdint>
#include <vector>

#include "3_annotation/names_memory.h"
#include "3_annotation/names_model.h"
#include "3_annotation/tokens.h"

namespace isnad {

/// Of each layer (name_layer) the label of each token.
using NameLayers = std::array<std::vector<std::uint8_t>, name_layer::count>;

/// Labels all tokens. The text is read in windows, so that memory has a bound; linear. `memory` is of the same means.
NameLayers label_names(const Analysis& analysis, const NameMeans& means, NameMemory& memory);

/// Where the name that begins in `token` begins: behind the conjunction and the preposition that are written with it.
std::uint32_t name_begin(const Document& document, const Token& token);

}  // namespace isnad
