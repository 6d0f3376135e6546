// The words that the human format writes around an article.
#include "9_command/labels.h"

#include "0_base/table.h"
#include "4_statement/headline_names.h"
#include "4_statement/statement_names.h"
#include "8_library/names.h"

namespace isnad {
namespace {

constexpr std::string_view table_name = "9_command/labels.tsv";

constexpr std::string_view plain_keys[] = {"by",
                                           "list_mark",
                                           "agencies",
                                           "dateline",
                                           "published",
                                           "modified",
                                           "day",
                                           "month",
                                           "hour",
                                           "zone",
                                           "greenwich",
                                           "photo",
                                           "credit",
                                           "bullet",
                                           "quote",
                                           "rule",
                                           "cell",
                                           "pair",
                                           "space",
                                           "dropped",
                                           "no_article",
                                           "read_as",
                                           "people",
                                           "organisations",
                                           "places",
                                           "times",
                                           "with_title",
                                           "with_value",
                                           "statements",
                                           "unsourced",
                                           "link",
                                           "taken_over",
                                           "nobody",
                                           "said_on",
                                           "said_on_continued",
                                           "said_on_published",
                                           "inside",
                                           "more",
                                           "fault_mark",
                                           "fault",
                                           "fault_alone"};

/// Every key that is asked for.
std::vector<std::string> needed() {
  std::vector<std::string> keys(std::begin(plain_keys), std::end(plain_keys));
  for (const std::string_view kind : page_kind_names) keys.push_back("kind." + std::string(kind));
  for (const std::string_view reason : reason_names) keys.push_back("reason." + std::string(reason));
  const auto all = [&](std::string_view group, const auto& names) {
    for (const std::string_view name : names) keys.push_back(std::string(group).append(".").append(name));
  };
  all("stance", stance_names);
  all("distance", distance_names);
  all("grade", grade_names);
  all("fault", headline_fault_names);
  for (int day = 0; day < 7; ++day) keys.push_back("weekday." + std::to_string(day));
  for (int month = 1; month <= 12; ++month) keys.push_back("month." + std::to_string(month));
  return keys;
}

}  // namespace

Result<Labels> Labels::load(const DataFiles& files) {
  const auto table = load_table(files, table_name, 3);
  if (!table) return table.error();
  Labels labels;
  for (const Row& row : table->rows)
    if (!labels.words_.try_emplace(row.cells[0], row.cells[1], row.cells[2]).second)
      return bad_cell(*table, row, 0, "a key that stands in no other row");
  for (const std::string& key : needed())
    if (!labels.words_.contains(key))
      return fail(Errc::bad_table, files.where(table_name), "has no row for '" + key + "'; add one");
  return labels;
}

std::string_view Labels::operator()(std::string_view key, bool arabic) const {
  const auto found = words_.find(key);
  if (found == words_.end()) return {};
  return arabic ? found->second.first : found->second.second;
}

std::string fill(std::string_view pattern, const std::map<std::string_view, std::string_view>& values) {
  std::string out;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const auto value = values.find(pattern.substr(open + 1, close - open - 1));
    out += pattern.substr(0, open);
    if (value != values.end()) out += value->second;
    pattern.remove_prefix(close + 1);
  }
  return out.append(pattern);
}

}  // namespace isnad
