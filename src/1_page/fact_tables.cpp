// Which names of meta tags, properties and types stand for which fact: data/1_page/facts_*.tsv and entities.tsv.
#include "1_page/fact_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::string_view key_names[] = {
    "title",     "headline", "kicker",   "description", "author",        "published", "modified", "site_name",
    "publisher", "url",      "type",     "image",       "image_caption", "section",   "language", "keywords",
    "agency",    "body",     "location", "live_begin",  "live_update",   "base"};
static_assert(std::size(key_names) == static_cast<std::size_t>(FactKey::count));

constexpr std::string_view origin_names[] = {"json_ld",      "microdata",      "rdfa", "open_graph",    "twitter",
                                             "dublin_core",  "meta",           "link", "title_element", "html_element",
                                             "time_element", "data_attribute", "url"};
static_assert(std::size(origin_names) == static_cast<std::size_t>(Origin::count));

constexpr std::string_view subject_names[] = {"page",     "article",      "live_blog", "video",   "gallery",
                                              "web_site", "organisation", "person",    "comment", "other"};

constexpr std::string_view shape_names[] = {"text",  "each",   "joined",  "names", "image", "address", "site",
                                            "thing", "nested", "updates", "live",  "apart", "prefix"};

/// The enumerator whose name is `name`.
template <class Enum, std::size_t n>
std::optional<Enum> named(const std::string_view (&names)[n], std::string_view name) {
  const auto* found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Enum>(found - std::begin(names));
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// A name in the form in which it is looked up, on the stack. Names that are longer than any of a table become empty.
class Folded {
 public:
  enum class Kind { property, meta };
  Folded(std::string_view name, Kind kind) {
    if (name.size() > text_.size()) return;
    for (const char c : name) {
      // dc.date-issued, DC:date_issued and dc.dateIssued are one name
      if (kind == Kind::meta && (c == '-' || c == '_')) continue;
      text_[size_++] = kind == Kind::meta && c == ':' ? '.' : lower(c);
    }
  }
  [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }

 private:
  std::array<char, 64> text_{};
  std::size_t size_ = 0;
};

std::string_view after_last(std::string_view text, std::string_view marks) {
  const auto at = text.find_last_of(marks);
  return at == std::string_view::npos ? text : text.substr(at + 1);
}

/// Every row of `name` through `add`, which returns the error of a bad row.
template <class F>
std::optional<Error> each_row(const DataFiles& files, std::string_view name, std::size_t columns, F add) {
  const auto table = load_table(files, name, columns);
  if (!table) return table.error();
  for (const Row& row : table->rows)
    if (std::optional<Error> error = add(*table, row)) return error;
  return std::nullopt;
}

/// Puts the name of `row` in; an error where it stands in the table already or is too long to be looked up.
std::optional<Error> add_name(const Table& table, const Row& row, std::string_view name, WordMap& names,
                              std::size_t value) {
  if (name.empty()) return bad_cell(table, row, 0, "a name of at most 64 bytes");
  if (names.contains(name))
    return fail(Errc::bad_table, table.where(row),
                "'" + row.cells[0] + "' stands in the table before; remove one of the rows");
  names.insert(name, static_cast<std::uint32_t>(value));
  return std::nullopt;
}

std::optional<MetaRule> meta_rule(const std::string& key, Origin origin) {
  using Kind = MetaRule::Kind;
  if (key == "json") return MetaRule{Kind::json, FactKey::count, origin, 0};
  if (key == "label_1" || key == "label_2")
    return MetaRule{Kind::label, FactKey::count, origin, static_cast<std::uint8_t>(key.back() - '1')};
  if (key == "value_1" || key == "value_2")
    return MetaRule{Kind::label_value, FactKey::count, origin, static_cast<std::uint8_t>(key.back() - '1')};
  if (const auto fact = named<FactKey>(key_names, key)) return MetaRule{Kind::fact, *fact, origin, 0};
  return std::nullopt;
}

std::optional<Error> load_metas(const DataFiles& files, FactTables& tables) {
  return each_row(files, "1_page/facts_meta.tsv", 3, [&](const Table& table, const Row& row) -> std::optional<Error> {
    const auto origin = named<Origin>(origin_names, row.cells[2]);
    if (!origin) return bad_cell(table, row, 2, "a place such as open_graph, dublin_core, meta");
    const auto rule = meta_rule(row.cells[1], *origin);
    if (!rule) return bad_cell(table, row, 1, "a key such as published, or json, label_1, value_1");
    if (row.cells[0].starts_with('*')) {
      tables.meta_endings.emplace_back(Folded(std::string_view(row.cells[0]).substr(1), Folded::Kind::meta).view());
      tables.ending_rules.push_back(*rule);
      return std::nullopt;
    }
    tables.meta_rules.push_back(*rule);
    return add_name(table, row, Folded(row.cells[0], Folded::Kind::meta).view(), tables.metas,
                    tables.meta_rules.size() - 1);
  });
}

std::optional<Error> load_properties(const DataFiles& files, FactTables& tables) {
  return each_row(files, "1_page/facts_properties.tsv", 4,
                  [&](const Table& table, const Row& row) -> std::optional<Error> {
                    PropertyRule rule;
                    const auto shape = named<PropertyRule::Shape>(shape_names, row.cells[1]);
                    if (!shape) return bad_cell(table, row, 1, "a shape such as text, names, image");
                    rule.shape = *shape;
                    const auto key = named<FactKey>(key_names, row.cells[2]);
                    if (!key && row.cells[2] != "-") return bad_cell(table, row, 2, "a key such as published, or -");
                    rule.key = key.value_or(FactKey::count);
                    if (row.cells[3] != "1" && row.cells[3] != "2") return bad_cell(table, row, 3, "1 or 2");
                    rule.rank = static_cast<std::uint8_t>(row.cells[3][0] - '0');
                    tables.property_rules.push_back(rule);
                    return add_name(table, row, Folded(row.cells[0], Folded::Kind::property).view(), tables.properties,
                                    tables.property_rules.size() - 1);
                  });
}

std::optional<Error> load_types(const DataFiles& files, FactTables& tables) {
  return each_row(files, "1_page/facts_types.tsv", 2, [&](const Table& table, const Row& row) -> std::optional<Error> {
    const auto subject = named<Subject>(subject_names, row.cells[1]);
    if (!subject) return bad_cell(table, row, 1, "a subject such as article, page, other");
    return add_name(table, row, Folded(row.cells[0], Folded::Kind::property).view(), tables.types,
                    static_cast<std::size_t>(*subject));
  });
}

std::optional<Error> load_labels(const DataFiles& files, FactTables& tables) {
  return each_row(files, "1_page/facts_labels.tsv", 2, [&](const Table& table, const Row& row) -> std::optional<Error> {
    const auto key = named<FactKey>(key_names, row.cells[1]);
    if (!key) return bad_cell(table, row, 1, "a key such as author");
    return add_name(table, row, row.cells[0], tables.labels, static_cast<std::size_t>(*key));
  });
}

std::optional<Error> load_entities(const DataFiles& files, FactTables& tables) {
  return each_row(files, "1_page/entities.tsv", 2, [&](const Table& table, const Row& row) -> std::optional<Error> {
    const std::string& cell = row.cells[1];
    std::uint32_t code = 0;
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), code, 16);
    if (failed != std::errc() || end != cell.data() + cell.size() || code == 0 || code > 0x10FFFF ||
        (code >> 11) == 0x1B)
      return bad_cell(table, row, 1, "a code point in hexadecimal digits");
    return add_name(table, row, row.cells[0], tables.entities, code);
  });
}

std::optional<Error> load_void(const DataFiles& files, FactTables& tables) {
  return each_row(files, "1_page/facts_void.tsv", 2, [&](const Table& table, const Row& row) -> std::optional<Error> {
    if (row.cells[1] == "whole") return add_name(table, row, row.cells[0], tables.void_values, 0);
    if (row.cells[1] != "begin") return bad_cell(table, row, 1, "whole or begin");
    tables.void_beginnings.push_back(row.cells[0]);
    return std::nullopt;
  });
}

const PropertyRule* rule_of(const FactTables& tables, std::string_view name) {
  const auto found = tables.properties.find(Folded(name, Folded::Kind::property).view());
  return found ? &tables.property_rules[*found] : nullptr;
}

/// `name` without its vocabulary where that is known: "schema:name", "http://schema.org/name".
std::string_view without_vocabulary(const FactTables& tables, std::string_view name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return name;
  if (name.substr(colon).starts_with("://")) return after_last(name, "/#");
  const PropertyRule* prefix = rule_of(tables, name.substr(0, colon + 1));
  return prefix && prefix->shape == PropertyRule::Shape::prefix ? name.substr(colon + 1) : name;
}

}  // namespace

const MetaRule* FactTables::meta(std::string_view name) const {
  const Folded folded(name, Folded::Kind::meta);
  if (const auto found = metas.find(folded.view())) return &meta_rules[*found];
  for (std::size_t i = 0; i < meta_endings.size(); ++i)
    if (folded.view().ends_with(meta_endings[i])) return &ending_rules[i];
  return nullptr;
}

const PropertyRule* FactTables::property(std::string_view name) const {
  if (name.starts_with('@')) name.remove_prefix(1);  // "@author" is a slip that is met
  const PropertyRule* rule = rule_of(*this, without_vocabulary(*this, name));
  return rule && rule->shape != PropertyRule::Shape::prefix ? rule : nullptr;
}

std::optional<Subject> FactTables::type(std::string_view names) const {
  constexpr std::string_view blanks = " \t\r\n\f,";
  std::optional<Subject> best;
  for (auto begin = names.find_first_not_of(blanks); begin != std::string_view::npos;
       begin = names.find_first_not_of(blanks)) {
    names.remove_prefix(begin);
    const auto size = std::min(names.find_first_of(blanks), names.size());
    const auto found =
        types.find(Folded(without_vocabulary(*this, names.substr(0, size)), Folded::Kind::property).view());
    if (found) best = best ? more_telling(*best, static_cast<Subject>(*found)) : static_cast<Subject>(*found);
    names.remove_prefix(size);
  }
  return best;
}

Subject more_telling(Subject a, Subject b) {
  constexpr std::array order = {Subject::live_blog, Subject::comment, Subject::article,  Subject::gallery,
                                Subject::video,     Subject::page,    Subject::web_site, Subject::organisation,
                                Subject::person,    Subject::other};
  return *std::find_if(order.begin(), order.end() - 1, [&](Subject s) { return s == a || s == b; });
}

Result<FactTables> FactTables::load(const DataFiles& files) {
  FactTables tables;
  for (const auto step : {load_metas, load_properties, load_types, load_labels, load_void, load_entities})
    if (std::optional<Error> error = step(files, tables)) return *std::move(error);
  return tables;
}

}  // namespace isnad
