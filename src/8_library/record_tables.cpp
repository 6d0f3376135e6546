// What a record says in words: one sentence for each name of an enumeration.
#include "8_library/record_tables.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "0_base/table.h"
#include "2_article/rules.h"
#include "4_statement/statement_names.h"
#include "8_library/names.h"
#include "8_library/provenance.h"

namespace isnad {
namespace {

/// The sentences of the table `file` (name, sentence) in the order of `names`.
Result<std::vector<std::string>> sentences(const DataFiles& files, std::string_view file,
                                           std::span<const std::string_view> names) {
  const auto table = load_table(files, file, 2);
  if (!table) return table.error();
  std::vector<std::string> by_name(names.size());
  for (const Row& row : table->rows) {
    const auto name = std::find(names.begin(), names.end(), row.cells[0]);
    if (name == names.end()) return bad_cell(*table, row, 0, "a name that the program knows (docs/data_model.md)");
    if (row.cells[1].empty()) return bad_cell(*table, row, 1, "one sentence");
    std::string& sentence = by_name[static_cast<std::size_t>(name - names.begin())];
    if (!sentence.empty()) return bad_cell(*table, row, 0, "a name that stands in no other row");
    sentence = row.cells[1];
  }
  for (std::size_t i = 0; i < names.size(); ++i)
    if (by_name[i].empty())
      return fail(Errc::bad_table, files.where(file), "has no row for '" + std::string(names[i]) + "'; add one");
  return by_name;
}

/// The values of statements that need words: "group.name".
const std::vector<std::string>& value_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    const auto add = [&](std::string_view group, std::span<const std::string_view> of_group) {
      for (const std::string_view name : of_group)
        if (!name.empty()) all.push_back(std::string(group).append(".").append(name));
    };
    add("kind", speech_names);
    add("stance", stance_names);
    add("polarity", polarity_names);
    add("certainty", certainty_names);
    add("distance", distance_names);
    add("source_type", source_type_names);
    add("said_on", date_origin_names);
    return all;
  }();
  return names;
}

}  // namespace

std::string_view RecordTables::meaning_of(std::string_view group, std::string_view name) const {
  const auto& names = value_names();
  const auto found = std::find(names.begin(), names.end(), std::string(group).append(".").append(name));
  return found == names.end() ? std::string_view() : values[static_cast<std::size_t>(found - names.begin())];
}

Result<RecordTables> RecordTables::load(const DataFiles& files) {
  auto rules = sentences(files, "2_article/rules.tsv", rule_names);
  if (!rules) return rules.error();
  auto encodings = sentences(files, "8_library/encodings.tsv", encoding_evidence_names);
  if (!encodings) return encodings.error();
  auto grades = sentences(files, "8_library/grades.tsv", grade_names);
  if (!grades) return grades.error();
  const std::vector<std::string_view> names(value_names().begin(), value_names().end());
  auto values = sentences(files, "8_library/statements.tsv", names);
  if (!values) return values.error();
  return RecordTables{std::move(*rules), std::move(*encodings), std::move(*grades), std::move(*values)};
}

}  // namespace isnad
