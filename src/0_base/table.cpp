// Tables of words, patterns and thresholds: tab-separated rows that a linguist edits.
#include "0_base/table.h"

#include <algorithm>

namespace isnad {
namespace {

Row split(std::string_view line, std::uint32_t number, std::size_t columns) {
  Row row;
  row.cells.reserve(columns + 1);
  row.line = number;
  for (;;) {
    const auto tab = line.find('\t');
    row.cells.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return row;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

Result<Table> read_table(std::string file, std::string_view text, std::size_t columns) {
  Table table;
  table.file = std::move(file);
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    Row row = split(line, number, columns);
    if (row.cells.size() != columns && row.cells.size() != columns + 1)
      return fail(Errc::bad_table, table.where(row),
                  "has " + std::to_string(row.cells.size()) + " columns; it needs " + std::to_string(columns) +
                      ", parted by tabs, and may have a note after them");
    row.cells.resize(columns + 1);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Result<Table> load_table(const DataFiles& files, std::string_view name, std::size_t columns) {
  const auto text = files.find(name);
  if (!text) return text.error();
  auto table = read_table(files.where(name), *text, columns);
  if (table && table->rows.empty())
    return fail(Errc::bad_table, table->file, "holds no row; restore it, or leave the file out of the folder");
  return table;
}

std::vector<std::string_view> parts_of_cell(std::string_view cell, char mark) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const auto end = std::min(cell.find(mark), cell.size());
    if (end > 0) parts.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

Error bad_cell(const Table& table, const Row& row, std::size_t column, std::string_view expected) {
  return fail(
      Errc::bad_table, table.where(row),
      "column " + std::to_string(column + 1) + " is '" + row.cells[column] + "'; it needs " + std::string(expected));
}

}  // namespace isnad
