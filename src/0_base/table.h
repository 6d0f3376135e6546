#pragma once
// Tables of words, patterns and thresholds: tab-separated rows that a linguist edits.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

/// One row: the cells as written (no quoting; a cell may be empty) and its line, counted from 1.
struct Row {
  std::vector<std::string> cells;
  std::uint32_t line = 0;
};

/// A table as read. `where(row)` names a row for an error: "data/2_article/furniture.tsv:17".
struct Table {
  std::string file;
  std::vector<Row> rows;

  [[nodiscard]] std::string where(const Row& row) const { return file + ":" + std::to_string(row.line); }
};

/// Rows of `text`. Lines that are blank or begin with '#' are comments. A row has `columns` cells, and may
/// have one more: the note. Fails with bad_table at the first row with another number of cells.
Result<Table> read_table(std::string file, std::string_view text, std::size_t columns);

/// The table `name` of `files`. A table without a row is an accident: it fails with bad_table too.
Result<Table> load_table(const DataFiles& files, std::string_view name, std::size_t columns);

/// The parts of `cell` between `mark`s; empty ones are none.
std::vector<std::string_view> parts_of_cell(std::string_view cell, char mark);

/// The error for a cell that holds what it should not: `expected` says what belongs there.
Error bad_cell(const Table& table, const Row& row, std::size_t column, std::string_view expected);

}  // namespace isnad
