#pragma once
// Cells of the tables of words: pieces with their parts of speech.

#include <optional>
#include <string_view>

#include "0_base/table.h"
#include "3_annotation/words_split.h"

namespace isnad {

/// The part of speech of that name ("cconj"), in small letters.
std::optional<Part> part_of(std::string_view name);
std::string_view name_of(Part part);

/// The pieces in cell `column` and their parts in the next one, both parted by "+"; three at most.
Result<Clitics> read_pieces(const Table& table, const Row& row, std::size_t column, const LetterTable& letters);

}  // namespace isnad
