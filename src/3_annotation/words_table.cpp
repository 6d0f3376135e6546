// Cells of the tables of words: pieces with their parts of speech.
#include "3_annotation/words_table.h"

#include <algorithm>
#include <iterator>

namespace isnad {
namespace {

constexpr std::string_view part_names[] = {"adj",  "adp",  "adv",   "aux",   "cconj", "det", "intj", "noun", "num",
                                           "part", "pron", "propn", "punct", "sconj", "sym", "verb", "x"};

}  // namespace

std::optional<Part> part_of(std::string_view name) {
  const auto* found = std::find(std::begin(part_names), std::end(part_names), name);
  if (found == std::end(part_names)) return std::nullopt;
  return static_cast<Part>(found - std::begin(part_names));
}

std::string_view name_of(Part part) { return part_names[static_cast<std::size_t>(part)]; }

Result<Clitics> read_pieces(const Table& table, const Row& row, std::size_t column, const LetterTable& letters) {
  Clitics clitics;
  std::string_view pieces = row.cells[column];
  std::string_view parts = row.cells[column + 1];
  while (!pieces.empty()) {
    if (clitics.pieces == clitics.parts.size()) return bad_cell(table, row, column, "three pieces at most");
    const auto end = pieces.find('+');
    const std::string piece = letters.fold(pieces.substr(0, end));
    const auto part_end = parts.find('+');
    const auto part = part_of(parts.substr(0, part_end));
    if (piece.empty()) return bad_cell(table, row, column, "pieces of letters, parted by '+'");
    if (!part) return bad_cell(table, row, column + 1, "as many parts of speech, parted by '+'");
    clitics.letters += piece;
    clitics.lengths[clitics.pieces] = static_cast<std::uint8_t>(std::min<std::size_t>(piece.size(), 255));
    clitics.parts[clitics.pieces++] = *part;
    pieces.remove_prefix(end == std::string_view::npos ? pieces.size() : end + 1);
    parts.remove_prefix(part_end == std::string_view::npos ? parts.size() : part_end + 1);
  }
  if (clitics.pieces == 0) return bad_cell(table, row, column, "pieces of letters, parted by '+'");
  if (!parts.empty()) return bad_cell(table, row, column + 1, "as many parts of speech, parted by '+'");
  return clitics;
}

}  // namespace isnad
