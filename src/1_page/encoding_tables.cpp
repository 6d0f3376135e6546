// How often letters stand in text, by which an encoding that gives text is told from one that gives noise.
#include "1_page/encoding_tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "0_base/table.h"
#include "0_base/utf8.h"

namespace isnad {
namespace {

constexpr float never =
    -10.0F;  // the logarithm for what is no letter of the script: a share well below the rarest one's
constexpr std::uint32_t least_run = 3;  // letters of Latin script outside of ASCII stand in twos now and then
constexpr double whole = 10000.0;
constexpr std::string_view every_script = "any";

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (failed != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

// "x" itself, or U+ and hexadecimal digits.
std::optional<char32_t> letter(std::string_view cell) {
  if (cell.starts_with("U+")) {
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(cell.data() + 2, cell.data() + cell.size(), value, 16);
    if (failed != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
    return value;
  }
  const CodePoint point = code_point_at(cell, 0);
  if (!point.well_formed || point.size == 0 || point.size != cell.size()) return std::nullopt;
  return point.value;
}

std::optional<ByteCompany> company_of(std::string_view cell) {
  if (cell == "joined") return ByteCompany::joined;
  if (cell == "lone") return ByteCompany::lone;
  return std::nullopt;
}

ScriptLetters& script_named(std::vector<ScriptLetters>& scripts, const std::string& name) {
  const auto found =
      std::find_if(scripts.begin(), scripts.end(), [&](const ScriptLetters& s) { return s.name == name; });
  if (found != scripts.end()) return *found;
  scripts.push_back({name, ByteCompany::joined, {}});
  return scripts.back();
}

std::optional<Error> load_letters(const DataFiles& files, std::vector<ScriptLetters>& scripts) {
  const auto table = load_table(files, "1_page/encoding_letters.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto point = letter(row.cells[1]);
    if (!point) return bad_cell(*table, row, 1, "one letter, or U+ and its number");
    const auto share = number(row.cells[2]);
    if (!share || *share <= 0 || *share > whole) return bad_cell(*table, row, 2, "a number above 0 and up to 10000");
    script_named(scripts, row.cells[0]).letters.emplace_back(*point, static_cast<float>(std::log(*share / whole)));
  }
  return std::nullopt;
}

// The letters of "any" go into every script; each becomes ordered.
void complete(std::vector<ScriptLetters>& scripts) {
  const auto any =
      std::find_if(scripts.begin(), scripts.end(), [](const ScriptLetters& s) { return s.name == every_script; });
  std::vector<std::pair<char32_t, float>> shared;
  if (any != scripts.end()) {
    shared = std::move(any->letters);
    scripts.erase(any);
  }
  for (ScriptLetters& script : scripts) {
    script.letters.insert(script.letters.end(), shared.begin(), shared.end());
    std::stable_sort(script.letters.begin(), script.letters.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }
}

std::array<float, 128> weights_of(const ByteMap& map, const ScriptLetters& script) {
  std::array<float, 128> weights{};
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto found = std::lower_bound(script.letters.begin(), script.letters.end(), map[i],
                                        [](const auto& entry, char32_t point) { return entry.first < point; });
    weights[i] = found != script.letters.end() && found->first == map[i] ? found->second : never;
  }
  return weights;
}

std::optional<Error> load_candidates(const DataFiles& files, EncodingTables& tables) {
  const auto table = load_table(files, "1_page/encoding_candidates.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto map = byte_map(row.cells[0]);
    if (!map) return bad_cell(*table, row, 0, "an encoding of one byte a character");
    const auto script = std::find_if(tables.scripts.begin(), tables.scripts.end(),
                                     [&](const ScriptLetters& s) { return s.name == row.cells[1]; });
    if (script == tables.scripts.end()) return bad_cell(*table, row, 1, "a script of encoding_letters.tsv");
    const auto company = company_of(row.cells[2]);
    if (!company) return bad_cell(*table, row, 2, "joined or lone");
    script->company = *company;
    tables.candidates.push_back({row.cells[0], *company, weights_of(*map, *script)});
  }
  return std::nullopt;
}

struct RuleName {
  std::string_view name;
  double EncodingRules::*value;
};

constexpr RuleName rule_names[] = {
    {"utf8_over_label", &EncodingRules::utf8_over_label},
    {"utf8_as_labelled", &EncodingRules::utf8_as_labelled},
    {"least_bytes", &EncodingRules::least_bytes},
    {"joined_fit", &EncodingRules::joined_fit},
    {"lone_fit", &EncodingRules::lone_fit},
    {"label_margin_joined", &EncodingRules::label_margin_joined},
    {"label_margin_lone", &EncodingRules::label_margin_lone},
    {"order_margin", &EncodingRules::order_margin},
    {"multibyte_errors", &EncodingRules::multibyte_errors},
    {"double_letters", &EncodingRules::double_letters},
};

std::optional<Error> load_rules(const DataFiles& files, EncodingRules& rules) {
  const auto table = load_table(files, "1_page/encoding_rules.tsv", 2);
  if (!table) return table.error();
  std::size_t known = 0;
  for (const Row& row : table->rows) {
    const auto rule = std::find_if(std::begin(rule_names), std::end(rule_names),
                                   [&](const RuleName& r) { return r.name == row.cells[0]; });
    if (rule == std::end(rule_names)) return bad_cell(*table, row, 0, "the name of a threshold");
    const auto value = number(row.cells[1]);
    if (!value) return bad_cell(*table, row, 1, "a number");
    rules.*(rule->value) = *value;
    ++known;
  }
  if (known != std::size(rule_names))
    return fail(Errc::bad_table, table->file,
                "needs one row for each of " + std::to_string(std::size(rule_names)) + " thresholds");
  return std::nullopt;
}

const std::array<std::uint32_t, 128>& counts_of(const ByteCounts& counts, ByteCompany company) {
  return company == ByteCompany::joined ? counts.joined : counts.lone;
}

}  // namespace

Result<EncodingTables> EncodingTables::load(const DataFiles& files) {
  EncodingTables tables;
  if (auto error = load_letters(files, tables.scripts)) return *error;
  complete(tables.scripts);
  if (auto error = load_candidates(files, tables)) return *error;
  if (auto error = load_rules(files, tables.rules)) return *error;
  return tables;
}

ByteCounts count_bytes(std::string_view bytes) {
  ByteCounts counts;
  const auto high = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]) >= 0x80; };
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size(); at += ascii_prefix(bytes.substr(at))) {
    std::size_t end = at;
    while (end < bytes.size() && high(end)) ++end;
    const bool joined = end - at > 1;
    counts.longest_run = std::max(counts.longest_run, static_cast<std::uint32_t>(end - at));
    auto& into = joined ? counts.joined : counts.lone;
    (joined ? counts.all_joined : counts.all_lone) += static_cast<std::uint32_t>(end - at);
    for (; at < end; ++at) ++into[static_cast<unsigned char>(bytes[at]) - 0x80U];
  }
  return counts;
}

double fit_of(const ByteCounts& counts, ByteCompany company, const std::array<float, 128>& weights) {
  const auto& of_bytes = counts_of(counts, company);
  double sum = 0;
  double all = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    sum += double{weights[i]} * of_bytes[i];
    all += of_bytes[i];
  }
  return all > 0 ? sum / all : -std::numeric_limits<double>::infinity();
}

double fit_of(const ByteCounts& counts, ByteCompany company, const ByteMap& map, const EncodingTables& tables) {
  double best = -std::numeric_limits<double>::infinity();
  for (const ScriptLetters& script : tables.scripts)
    if (script.company == company) best = std::max(best, fit_of(counts, company, weights_of(map, script)));
  return best;
}

const EncodingCandidate* best_candidate(const ByteCounts& counts, const EncodingTables& tables) {
  const EncodingRules& rules = tables.rules;
  const bool joined =
      counts.all_joined >= rules.least_bytes && counts.all_joined > counts.all_lone && counts.longest_run >= least_run;
  const EncodingCandidate* best = nullptr;
  double best_fit = 0;
  for (const ByteCompany company : {ByteCompany::joined, ByteCompany::lone}) {
    if (best != nullptr || (company == ByteCompany::joined && !joined)) continue;
    const double least = company == ByteCompany::joined ? rules.joined_fit : rules.lone_fit;
    for (const EncodingCandidate& candidate : tables.candidates) {
      if (candidate.company != company) continue;
      const double fit = fit_of(counts, company, candidate.weights);
      if (fit < least || (best != nullptr && fit <= best_fit + rules.order_margin)) continue;
      best = &candidate;
      best_fit = fit;
    }
  }
  return best;
}

}  // namespace isnad
