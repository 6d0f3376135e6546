// The tables of words that blocks are measured by.
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "0_base/table.h"
#include "2_article/features.h"
#include "2_article/text_measures.h"

namespace isnad {
namespace {

using Words = std::map<std::string, std::uint32_t, std::less<>>;

/// A bit for each of the languages in `names`, which are parted by blanks; new ones go behind `languages`.
std::uint32_t language_bits(std::string_view names, std::vector<std::string>& languages) {
  std::uint32_t bits = 0;
  while (!names.empty()) {
    const auto end = std::min(names.find(' '), names.size());
    auto at = std::find(languages.begin(), languages.end(), names.substr(0, end));
    if (at == languages.end()) at = languages.emplace(at, names.substr(0, end));
    bits |= 1U << static_cast<unsigned>((at - languages.begin()) % 30);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return bits;
}

std::optional<Error> add_words(const DataFiles& files, std::string_view name, std::uint32_t sort, Words& words,
                               std::vector<std::string>& languages) {
  const auto table = load_table(files, name, 2);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    std::uint32_t& value = words[row.cells[0]];
    value |= sort;
    if (sort == function_word) value |= language_bits(row.cells[1], languages) << language_shift;
  }
  if (languages.size() + language_shift > 32) return fail(Errc::bad_table, table->file, "has more than 30 languages");
  return std::nullopt;
}

}  // namespace

Result<FeatureTables> FeatureTables::load(const DataFiles& files) {
  FeatureTables tables;
  Words words;
  if (auto error = add_words(files, "2_article/function_words.tsv", function_word, words, tables.languages))
    return *error;
  if (auto error = add_words(files, "2_article/furniture_words.tsv", furniture_word, words, tables.languages))
    return *error;
  for (const auto& [word, sorts] : words) tables.common_words.insert(word, sorts);
  auto beginnings = LineBeginnings::load(files);
  if (!beginnings) return beginnings.error();
  tables.beginnings = std::move(*beginnings);
  return tables;
}

}  // namespace isnad
