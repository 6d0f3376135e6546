// The tables of headlines, read and checked.
#include "4_statement/headline_tables.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "0_base/table.h"
#include "4_statement/headline_keys.h"

namespace isnad {
namespace {

using Failure = std::optional<Error>;

/// The place of `name` in `names`; their count where it is none of them.
template <class Names>
std::size_t place_in(const Names& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(std::begin(names), std::end(names), name) - std::begin(names));
}

struct Loader {
  const DataFiles& files;
  const LetterTable& letters;
  HeadlineCheckTables& tables;

  [[nodiscard]] std::string loose_word(std::string_view word) const { return loosened(letters.fold(word)); }

  Failure load_words() const {
    const auto table = load_table(files, "4_statement/headline_words.tsv", 2);
    if (!table) return table.error();
    for (const Row& row : table->rows) {
      const std::size_t number = place_in(headline_class::names, row.cells[0]);
      if (number == std::size(headline_class::names)) return bad_cell(*table, row, 0, "a class of words of headlines");
      for (const std::string_view word : parts_of_cell(row.cells[1], ' ')) {
        const std::string key = loose_word(word);
        if (!tables.class_of.contains(key)) {
          tables.class_of.insert(key, static_cast<std::uint32_t>(tables.classes.size()));
          tables.classes.push_back(0);
        }
        tables.classes[*tables.class_of.find(key)] |= std::uint64_t{1} << number;
      }
    }
    return std::nullopt;
  }

  /// Puts `word` into set `number`; a word of several, joined by '_', is left to its parts.
  void put(std::string_view word, std::size_t number, WordMap& map, std::vector<WordSets>& sets) const {
    if (word.find('_') != std::string_view::npos) return;
    const std::string loose_form = loose_word(word);
    std::array<char, 9> buffer{};
    for (const bool article : {true, false}) {  // iltaqa begins as the article does
      put_key(stem_of(loose_form, article), number, map, sets);
      put_key(root_name(key_of(loose_form, article), buffer), number, map, sets);
    }
    // The present of other persons has another sign.
    if (loose_form.size() >= 4 && static_cast<unsigned char>(loose_form.front()) == letter::yeh)
      put_key(stem_of(std::string_view(loose_form).substr(1), false), number, map, sets);
  }

  static void put_key(std::string_view key, std::size_t number, WordMap& map, std::vector<WordSets>& sets) {
    if (key.empty()) return;
    if (!map.contains(key)) {
      map.insert(key, static_cast<std::uint32_t>(sets.size()));
      sets.emplace_back();
    }
    for (std::uint16_t& place : sets[*map.find(key)]) {
      if (place == number + 1) return;
      if (place != 0) continue;
      place = static_cast<std::uint16_t>(number + 1);
      return;
    }
  }

  Failure load_synonyms() const {
    const auto table = load_table(files, "4_statement/headline_synonyms.tsv", 1);
    if (!table) return table.error();
    for (std::size_t i = 0; i < table->rows.size(); ++i)
      for (const std::string_view word : parts_of_cell(table->rows[i].cells[0], ' '))
        put(word, i, tables.synonyms_of, tables.synonyms);
    return std::nullopt;
  }

  Failure load_contraries() const {
    const auto table = load_table(files, "4_statement/headline_opposites.tsv", 2);
    if (!table) return table.error();
    for (std::size_t i = 0; i < table->rows.size(); ++i)
      for (std::size_t side = 0; side < 2; ++side)
        for (const std::string_view word : parts_of_cell(table->rows[i].cells[side], ' '))
          put(word, 2 * i + side, tables.contraries_of, tables.contraries);
    return std::nullopt;
  }

  Failure load_numbers() const {
    const auto table = load_table(files, "4_statement/headline_numbers.tsv", 3);
    if (!table) return table.error();
    constexpr std::array<std::string_view, 4> kinds{"unit", "times", "part", "dual"};
    for (const Row& row : table->rows) {
      NumberWord made;
      const std::size_t kind = place_in(kinds, row.cells[1]);
      if (kind == kinds.size()) return bad_cell(*table, row, 1, "unit, times, part or dual");
      made.kind = static_cast<NumberKind>(kind);
      const std::string& digits = row.cells[2];
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), made.thousandths);
      if (error != std::errc() || end != digits.data() + digits.size() || made.thousandths <= 0)
        return bad_cell(*table, row, 2, "a whole number above 0");
      for (const std::string_view word : parts_of_cell(row.cells[0], ' '))
        tables.number_of.insert(loose_word(word), static_cast<std::uint32_t>(tables.numbers.size()));
      tables.numbers.push_back(made);
    }
    return std::nullopt;
  }

  Failure load_implicatives() const {
    const auto table = load_table(files, "4_statement/headline_implicatives.tsv", 3);
    if (!table) return table.error();
    constexpr std::array<std::string_view, 2> effects{"does", "fails"};
    constexpr std::array<std::string_view, 5> governed{"fi", "an", "min", "that", "object"};
    for (const Row& row : table->rows) {
      const std::size_t effect = place_in(effects, row.cells[1]), by = place_in(governed, row.cells[2]);
      if (effect == effects.size()) return bad_cell(*table, row, 1, "does or fails");
      if (by == governed.size()) return bad_cell(*table, row, 2, "fi, an, min, that or object");
      for (const std::string_view word : parts_of_cell(row.cells[0], ' '))
        tables.implicative_of.insert(loose_word(word), static_cast<std::uint32_t>(tables.implicatives.size()));
      tables.implicatives.push_back({effect == 1, static_cast<Governed>(by)});
    }
    return std::nullopt;
  }

  Failure load_rules() const {
    const auto table = load_table(files, "4_statement/headline_rules.tsv", 3);
    if (!table) return table.error();
    for (const Row& row : table->rows) {
      const std::size_t rule = place_in(headline_rule_names, row.cells[0]);
      if (rule == tables.rules.size() || !tables.rules[rule].why.empty())
        return bad_cell(*table, row, 0, "a rule of headlines that stands in no other row");
      const std::size_t kind = place_in(headline_fault_names, row.cells[1]);
      if (kind == std::size(headline_fault_names)) return bad_cell(*table, row, 1, "a kind of fault");
      if (row.cells[2].empty()) return bad_cell(*table, row, 2, "one sentence");
      tables.rules[rule] = {static_cast<HeadlineFault>(kind), row.cells[2]};
    }
    for (std::size_t i = 0; i < tables.rules.size(); ++i)
      if (tables.rules[i].why.empty())
        return fail(Errc::bad_table, files.where("4_statement/headline_rules.tsv"),
                    "has no row for '" + std::string(headline_rule_names[i]) + "'; add one");
    return std::nullopt;
  }
};

}  // namespace

Result<HeadlineCheckTables> HeadlineCheckTables::load(const DataFiles& files, const LetterTable& letters) {
  HeadlineCheckTables tables;
  const Loader loader{files, letters, tables};
  if (auto error = loader.load_words()) return *error;
  if (auto error = loader.load_synonyms()) return *error;
  if (auto error = loader.load_contraries()) return *error;
  if (auto error = loader.load_numbers()) return *error;
  if (auto error = loader.load_implicatives()) return *error;
  if (auto error = loader.load_rules()) return *error;
  return tables;
}

}  // namespace isnad
