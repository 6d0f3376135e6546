// Tables of by-lines, and whether a few words are the name of a person, an agency or a place.
#include "2_article/names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_phrase = 6;  // words of a role, an agency, a place

/// The index of `cell` among `names`, or an error that says what belongs there.
Result<std::uint32_t> choice(const Table& table, const Row& row, std::size_t column,
                             std::initializer_list<std::string_view> names) {
  std::string expected;
  std::uint32_t i = 0;
  for (const auto name : names) {
    if (row.cells[column] == name) return i;
    if (i++ > 0) expected += ", ";
    expected += name;
  }
  return bad_cell(table, row, column, "one of " + expected);
}

/// A table whose first cell is a phrase and whose other cells are read by `read(key, row)`, which may give an error.
template <class Read>
std::optional<Error> each_row(const DataFiles& files, std::string_view name, std::size_t columns, Read read) {
  const auto table = load_table(files, name, columns);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const std::string key = key_of(row.cells[0]);
    if (key.empty()) return bad_cell(*table, row, 0, "a word");
    if (auto error = read(*table, row, key)) return error;
  }
  return std::nullopt;
}

std::optional<Error> read_roles(const DataFiles& files, PeopleTables& tables) {
  return each_row(
      files, "2_article/roles.tsv", 3,
      [&](const Table& table, const Row& row, const std::string& key) -> std::optional<Error> {
        const auto kind = choice(table, row, 1, {"writer", "aide", "silent"});
        if (!kind) return kind.error();
        const auto binding = choice(table, row, 2, {"bare", "mark", "hinted"});
        if (!binding) return binding.error();
        tables.roles.insert(key, offset(tables.role_words.size()));
        tables.role_words.push_back({static_cast<RoleWord::Kind>(*kind), static_cast<RoleWord::Binding>(*binding)});
        return std::nullopt;
      });
}

std::optional<Error> read_masthead(const DataFiles& files, PeopleTables& tables) {
  return each_row(files, "2_article/masthead_roles.tsv", 2,
                  [&](const Table& table, const Row& row, const std::string& key) -> std::optional<Error> {
                    const auto whole = choice(table, row, 1, {"begin", "whole"});
                    if (!whole) return whole.error();
                    tables.masthead.insert(key, *whole);
                    return std::nullopt;
                  });
}

std::optional<Error> read_agencies(const DataFiles& files, PeopleTables& tables) {
  WordMap names;
  return each_row(files, "2_article/agencies.tsv", 3,
                  [&](const Table& table, const Row& row, const std::string& key) -> std::optional<Error> {
                    const auto where = choice(table, row, 2, {"any", "credit", "picture"});
                    if (!where) return where.error();
                    names.insert(row.cells[1], offset(names.size()));
                    tables.agencies.insert(key, offset(tables.agency_rows.size()));
                    tables.agency_rows.push_back({*names.find(row.cells[1]), *where == 0, *where == 2});
                    return std::nullopt;
                  });
}

std::optional<Error> read_name_words(const DataFiles& files, PeopleTables& tables) {
  std::map<std::string, std::uint32_t> sets;
  auto error = each_row(files, "2_article/name_words.tsv", 2,
                        [&](const Table& table, const Row& row, const std::string& key) -> std::optional<Error> {
                          // In the order of BylineWord; what is no set of single words comes last.
                          const auto kind = choice(table, row, 1,
                                                   {"join", "inside", "begin", "body", "plain", "stop", "source",
                                                    "title", "job", "nobody", "glued"});
                          if (!kind) return kind.error();
                          if (row.cells[1] == "nobody")
                            tables.nobody.insert(key, 1);
                          else if (row.cells[1] == "glued")
                            tables.glued = key;
                          else
                            sets[key] |= 1U << *kind;
                          return std::nullopt;
                        });
  if (error) return error;
  error = each_row(files, "2_article/person_titles.tsv", 1,
                   [&](const Table&, const Row&, const std::string& key) -> std::optional<Error> {
                     sets[key] |= 1U << static_cast<unsigned>(BylineWord::title);
                     return std::nullopt;
                   });
  for (const auto& [word, set] : sets) tables.words.insert(word, set);
  return error;
}

std::optional<Error> read_list(const DataFiles& files, std::string_view name, WordMap& list) {
  return each_row(files, name, 1, [&](const Table&, const Row&, const std::string& key) -> std::optional<Error> {
    list.insert(key, 1);
    return std::nullopt;
  });
}

/// Whether a word ends the run in which a name may stand.
bool is_foreign(const LineWord& word, const PeopleTables& tables) {
  return word.digits || tables.is(word, BylineWord::plain) || tables.is(word, BylineWord::stop) ||
         tables.is_join(word) || tables.is(word, BylineWord::body);
}

Likeness arabic_name(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  std::uint32_t units = 0;
  bool opened = false;  // the word before opens a name and takes the next one with it
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (tables.is(words[i], BylineWord::inside) || opened) {
      opened = false;
      continue;
    }
    opened = tables.is(words[i], BylineWord::begin);
    ++units;
  }
  const LineWord& first = words[range.begin];
  const bool known = tables.given.contains(first.key) || tables.is(first, BylineWord::begin);
  if (units > 5 || opened) return Likeness::no;
  if (units == 1) return known && range.size() > 1 ? Likeness::likely : Likeness::login;
  const bool initial = first.letters == 1 && first.dotted;
  return known || initial ? Likeness::likely : Likeness::possible;
}

Likeness cased_name(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  std::uint32_t upper = 0;
  const bool initials = std::all_of(words.begin() + range.begin, words.begin() + range.end,
                                    [](const LineWord& w) { return w.letters <= 1; });
  if (initials && range.size() > 1) return Likeness::no;  // "A+ A-", a control
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (words[i].upper)
      ++upper;
    else if (!tables.is(words[i], BylineWord::inside))
      return range.size() == 1 ? Likeness::login : Likeness::no;
  }
  if (range.size() == 1) return Likeness::login;
  return upper >= 2 ? Likeness::likely : Likeness::possible;
}

/// Whether words[at] is "and", or the second half of a word that "and" is written on to: the index of what follows.
std::uint32_t after_join(const std::vector<LineWord>& words, IndexRange range, std::uint32_t at,
                         const PeopleTables& tables) {
  return at < range.end && tables.is_join(words[at]) ? at + 1 : at;
}

/// The role phrase that begins at `begin`, the first word cut by `cut` bytes of its key.
std::optional<std::pair<std::uint32_t, RoleWord>> phrase_at(const std::vector<LineWord>& words, IndexRange range,
                                                            std::uint32_t begin, std::size_t cut,
                                                            const PeopleTables& tables) {
  std::string key;
  std::optional<std::pair<std::uint32_t, RoleWord>> found;
  for (std::uint32_t i = begin; i < range.end && i < begin + longest_phrase; ++i) {
    key += i == begin ? words[i].key.substr(cut) : words[i].key;
    if (key.size() > tables.roles.longest()) break;
    if (const auto at = tables.roles.find(key)) found = {i + 1, tables.role_words[*at]};
  }
  return found;
}

}  // namespace

Result<PeopleTables> PeopleTables::load(const DataFiles& files) {
  PeopleTables tables;
  if (auto error = read_roles(files, tables)) return *error;
  if (auto error = read_masthead(files, tables)) return *error;
  if (auto error = read_agencies(files, tables)) return *error;
  if (auto error = read_name_words(files, tables)) return *error;
  if (auto error = read_list(files, "2_article/given_names.tsv", tables.given)) return *error;
  if (auto error = read_list(files, "2_article/dateline_places.tsv", tables.places)) return *error;
  return tables;
}

Likeness name_likeness(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  if (is_nobody(words, range, tables)) return Likeness::no;
  while (!range.empty() && tables.is(words[range.begin], BylineWord::title) &&
         !tables.given.contains(words[range.begin].key)) {
    const bool initial = words[range.begin].letters == 1;  // a letter with a full stop is a title or an initial
    ++range.begin;
    if (initial && range.size() < 2) {
      --range.begin;
      break;
    }
  }
  if (range.empty() || range.size() > 8) return Likeness::no;
  bool arabic = false;
  bool cased = false;
  std::uint32_t bytes = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const LineWord& word = words[i];
    if (is_foreign(word, tables) && !(word.cased && range.size() > 1 && word.dotted)) return Likeness::no;
    arabic |= word.arabic;
    cased |= word.cased;
    bytes += offset(word.key.size());
  }
  if (bytes > 100 || (arabic && cased)) return Likeness::no;
  if (arabic) return arabic_name(words, range, tables);
  if (cased) return range.size() <= 6 ? cased_name(words, range, tables) : Likeness::no;
  return range.size() <= 3 && bytes <= 24 ? Likeness::possible : Likeness::no;
}

std::optional<RoleMatch> role_at(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  if (range.empty()) return std::nullopt;
  auto found = phrase_at(words, range, range.begin, 0, tables);
  if (!found) return std::nullopt;
  RoleMatch match{{range.begin, found->first}, found->second};
  while (match.words.end < range.end) {
    const std::uint32_t next = after_join(words, range, match.words.end, tables);
    const bool joined = next == match.words.end && !tables.glued.empty() && words[next].key.starts_with(tables.glued);
    if (next == match.words.end && !joined) break;
    const auto more = phrase_at(words, range, next, joined ? tables.glued.size() : 0, tables);
    if (!more) break;
    match.words.end = more->first;
    match.role.kind = std::min(match.role.kind, more->second.kind);
  }
  return match;
}

std::optional<PeopleTables::Agency> agency_of(const std::vector<LineWord>& words, IndexRange range,
                                              const PeopleTables& tables) {
  if (range.empty() || range.size() > longest_phrase) return std::nullopt;
  std::string key;
  for (std::uint32_t i = range.begin; i < range.end; ++i) key += words[i].key;
  const auto at = tables.agencies.find(key);
  if (!at) return std::nullopt;
  if (range.size() > 1 && words[range.begin].letters == 1 && words[range.begin].cased)
    return std::nullopt;  // "A A", a control
  return tables.agency_rows[*at];
}

bool is_place(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  if (range.empty() || range.size() > longest_phrase) return false;
  std::string key;
  for (std::uint32_t i = range.begin; i < range.end; ++i) key += words[i].key;
  return tables.places.contains(key);
}

bool has_body_word(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  return std::any_of(words.begin() + range.begin, words.begin() + range.end,
                     [&](const LineWord& word) { return tables.is(word, BylineWord::body); });
}

bool is_nobody(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables) {
  if (range.empty() || range.size() > longest_phrase) return false;
  std::string key;
  for (std::uint32_t i = range.begin; i < range.end; ++i) key += words[i].key;
  return tables.nobody.contains(key);
}

}  // namespace isnad
