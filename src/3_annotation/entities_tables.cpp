// The tables that join mentions into entities.
#include "3_annotation/entities_tables.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "0_base/table.h"
#include "3_annotation/entities_spelling.h"

namespace isnad {
namespace {

/// What loading shares: the letters, and names of classes and offices with their numbers.
struct Loader {
  const DataFiles& files;
  const LetterTable& letters;
  EntityTables tables;
  WordMap class_names;
  WordMap office_names;

  [[nodiscard]] std::string key(std::string_view words) const {
    std::string out;
    append_phrase_key(letters.fold(words), out);
    return out;
  }
  [[nodiscard]] std::string plain(std::string_view words) const {
    std::string out;
    append_plain_words(letters.fold(words), out);
    return out;
  }
};

/// Calls `name` with each part of `cell` between bars; "-" has none.
template <class Call>
void for_parts(std::string_view cell, Call name) {
  if (cell == "-") return;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', begin), cell.size());
    if (end > begin) name(cell.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::optional<std::uint16_t> word_kind_of(std::string_view name) {
  static constexpr std::pair<std::string_view, std::uint16_t> kinds[] = {
      {"next", word_kind::next},       {"foreign", word_kind::foreign},     {"before", word_kind::before},
      {"light", word_kind::light},     {"new", word_kind::appointed},       {"now", word_kind::present},
      {"lam", word_kind::lam},         {"continues", word_kind::continues}, {"skip", word_kind::skip},
      {"compass", word_kind::compass}, {"former", word_kind::former},
  };
  for (const auto& [known, kind] : kinds)
    if (known == name) return kind;
  return std::nullopt;
}

std::optional<LinkWords> link_of(std::string_view name) {
  if (name == "that_is") return LinkWords::that_is;
  if (name == "alias") return LinkWords::alias;
  if (name == "and") return LinkWords::conjunction;
  return std::nullopt;
}

std::optional<Error> load_words(Loader& loader) {
  const auto table = load_table(loader.files, "3_annotation/entities_words.tsv", 2);
  if (!table) return table.error();
  // A word may have several kinds: they are gathered before they go into the map.
  std::vector<std::pair<std::string, std::uint16_t>> kinds;
  for (const Row& row : table->rows) {
    if (const auto link = link_of(row.cells[1])) {
      loader.tables.links.insert(loader.plain(row.cells[0]), static_cast<std::uint32_t>(*link));
      continue;
    }
    const auto kind = word_kind_of(row.cells[1]);
    if (!kind)
      return bad_cell(
          *table, row, 1,
          "next, foreign, before, light, new, now, former, skip, compass, lam, continues, that_is, alias or and");
    const std::string key = loader.key(row.cells[0]);
    if (key.empty()) return bad_cell(*table, row, 0, "a word");
    kinds.emplace_back(key, *kind);
  }
  const auto names = load_table(loader.files, "2_article/given_names.tsv", 1);
  if (!names) return names.error();
  for (const Row& row : names->rows) kinds.emplace_back(loader.key(row.cells[0]), word_kind::native);
  std::sort(kinds.begin(), kinds.end());
  for (std::size_t i = 0; i < kinds.size();) {
    std::uint16_t bits = 0;
    const std::string& word = kinds[i].first;
    std::size_t end = i;
    while (end < kinds.size() && kinds[end].first == word) bits |= kinds[end++].second;
    loader.tables.kinds.insert(word, bits);
    i = end;
  }
  return std::nullopt;
}

BodyClass body_class_of(const Row& row, const Loader& loader) {
  const std::string& alone = row.cells[3];
  BodyClass found;
  found.type = row.cells[2] == "place" ? MentionType::place : MentionType::organisation;
  found.own = alone == "own";
  found.generic = alone == "generic";
  found.apart = alone == "apart";
  found.formal = alone == "formal";
  found.any = alone == "any";
  found.office = loader.office_names.value_or(row.cells[4], EntityTables::none);
  return found;
}

std::optional<Error> load_classes(Loader& loader) {
  const auto table = load_table(loader.files, "3_annotation/entities_classes.tsv", 5);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    if (row.cells[2] != "place" && row.cells[2] != "organisation")
      return bad_cell(*table, row, 2, "organisation or place");
    const BodyClass body = body_class_of(row, loader);
    if (!body.own && !body.generic && !body.apart && !body.any && !body.formal && row.cells[3] != "refers")
      return bad_cell(*table, row, 3, "own, refers, apart, any, formal or generic");
    if (body.office == EntityTables::none && row.cells[4] != "-")
      return bad_cell(*table, row, 4, "an office of entities_heads or -");
    const auto number = offset(loader.tables.body_classes.size());
    loader.class_names.insert(row.cells[1], number);
    const std::uint32_t found = *loader.class_names.find(row.cells[1]);
    if (found == number) loader.tables.body_classes.push_back(body);
    loader.tables.classes.insert(loader.key(row.cells[0]), found);
    if (row.cells[1] == "capital") loader.tables.capital_class = found;
    if (row.cells[1] == "agency") loader.tables.agency_class = found;
    if (row.cells[1] == "wing") loader.tables.wing_class = found;
  }
  return std::nullopt;
}

std::optional<Error> load_offices(Loader& loader) {
  const auto table = load_table(loader.files, "3_annotation/entities_heads.tsv", 3);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const std::string& gender = row.cells[2];
    if (gender != "male" && gender != "female" && gender != "-") return bad_cell(*table, row, 2, "male, female or -");
    // Honorifics are offices of their own each: "doctor" is no "sir".
    const bool honorific = row.cells[1] == "honorific";
    const std::string name = honorific ? row.cells[0] : row.cells[1];
    const auto number = offset(loader.tables.office_list.size());
    loader.office_names.insert(name, number);
    const std::uint32_t found = *loader.office_names.find(name);
    if (found == number)
      loader.tables.office_list.push_back({gender == "male"     ? TitleGender::male
                                           : gender == "female" ? TitleGender::female
                                                                : TitleGender::unknown,
                                           honorific, row.cells[1] == "sacred",
                                           row.cells[1] == "anyone" || row.cells[1] == "styled",
                                           row.cells[1] == "spokesperson", row.cells[1] == "styled"});
    const std::string key = loader.key(row.cells[0]);
    loader.tables.offices.insert(key, found);
    const auto words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
    loader.tables.longest_office = std::max(loader.tables.longest_office, words);
  }
  return std::nullopt;
}

std::optional<Error> load_known(Loader& loader) {
  const auto table = load_table(loader.files, "3_annotation/entities_known.tsv", 2);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto number = offset(loader.tables.class_of_known.size());
    const auto found = loader.class_names.find(row.cells[1]);
    if (!found && row.cells[1] != "-") return bad_cell(*table, row, 1, "a class of entities_classes or -");
    loader.tables.class_of_known.push_back(found.value_or(EntityTables::none));
    for_parts(row.cells[0], [&](std::string_view name) { loader.tables.known.insert(loader.key(name), number); });
  }
  return std::nullopt;
}

/// The key with a feminine ending on each word.
std::string feminine_of(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == ' ') out += static_cast<char>(letter::heh);
    out += c;
  }
  return out += static_cast<char>(letter::heh);
}

std::optional<Error> load_places(Loader& loader) {
  const auto table = load_table(loader.files, "3_annotation/entities_places.tsv", 3);
  if (!table) return table.error();
  std::uint32_t number = 0;
  for (const Row& row : table->rows) {
    if (row.cells[0].empty()) return bad_cell(*table, row, 0, "the name of a country");
    EntityTables& tables = loader.tables;
    for_parts(row.cells[0], [&](std::string_view name) { tables.countries.insert(loader.key(name), number); });
    for_parts(row.cells[1], [&](std::string_view word) {
      const std::string key = loader.key(word);
      tables.adjectives.insert(key, number);
      tables.adjectives.insert(feminine_of(key), number);
    });
    for_parts(row.cells[2], [&](std::string_view name) { tables.capitals.insert(loader.key(name), number); });
    ++number;
  }
  return std::nullopt;
}

std::optional<Error> load_holders(Loader& loader) {
  const auto table = load_table(loader.files, "3_annotation/entities_holders.tsv", 3);
  if (!table) return table.error();
  EntityTables& tables = loader.tables;
  tables.is_held.assign(tables.class_of_known.size(), false);
  for (const Row& row : table->rows) {
    const auto office = loader.office_names.find(row.cells[1]);
    if (!office) return bad_cell(*table, row, 1, "an office of entities_heads");
    const auto country = tables.countries.find(loader.key(row.cells[2]));
    const auto body = tables.known.find(loader.key(row.cells[2]));
    if (!country && !body) return bad_cell(*table, row, 2, "a country of entities_places or a body of entities_known");
    const auto number = offset(tables.holder_list.size());
    tables.holder_list.push_back({*office, country ? *country : *body | Holder::of_body});
    if (!country) tables.is_held[*body] = true;
    for_parts(row.cells[0], [&](std::string_view name) { tables.holders.insert(loader.key(name), number); });
  }
  return std::nullopt;
}

}  // namespace

Result<EntityTables> EntityTables::load(const DataFiles& files, const LetterTable& letters) {
  Loader loader{files, letters, {}, {}, {}};
  for (const auto part : {load_words, load_offices, load_classes, load_known, load_places, load_holders})
    if (auto error = part(loader)) return std::move(*error);
  return std::move(loader.tables);
}

}  // namespace isnad
