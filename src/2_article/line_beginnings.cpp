// Lines that begin as furniture does: "Read also:", "Subscribe", "Photo:".
#include "2_article/line_beginnings.h"

#include <algorithm>
#include <array>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 4> sorts = {"none", "related", "call", "credit"};

bool is_mark(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

}  // namespace

Result<LineBeginnings> LineBeginnings::load(const DataFiles& files) {
  const auto table = load_table(files, "2_article/line_beginnings.tsv", 3);
  if (!table) return table.error();
  LineBeginnings beginnings;
  for (const Row& row : table->rows) {
    const auto sort = std::find(sorts.begin(), sorts.end(), row.cells[1]);
    if (sort == sorts.end()) return bad_cell(*table, row, 1, "related, call or credit");
    beginnings.words.insert(row.cells[0], static_cast<std::uint32_t>(sort - sorts.begin()));
  }
  return beginnings;
}

Beginning beginning_of(std::string_view text, const LineBeginnings& beginnings) {
  while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
  std::array<char, 64> lower;
  const std::size_t size = std::min(text.size(), lower.size());
  std::transform(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::string_view start(lower.data(), size);
  const auto look_up = [&](std::string_view words) {
    auto found = beginnings.words.find(words);
    while (!found && !words.empty() && is_mark(words.back())) {
      words.remove_suffix(1);
      found = beginnings.words.find(words);
    }
    return found ? static_cast<Beginning>(*found) : Beginning::none;
  };
  const std::size_t first = std::min(start.find(' '), start.size());
  const std::size_t second = first == start.size() ? first : std::min(start.find(' ', first + 1), start.size());
  const Beginning two = second > first ? look_up(start.substr(0, second)) : Beginning::none;
  return two != Beginning::none ? two : look_up(start.substr(0, first));
}

}  // namespace isnad
