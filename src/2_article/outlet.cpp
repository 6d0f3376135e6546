// The name of the newspaper, agency or site that a page is of.
#include "2_article/outlet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "0_base/table.h"
#include "2_article/article_tables.h"
#include "2_article/spelling.h"

namespace isnad {
namespace {

constexpr std::size_t longest_name = 100;   // bytes
constexpr std::uint32_t longest_owner = 6;  // words

bool is_address(std::string_view name) {
  return name.find("://") != std::string_view::npos || name.starts_with("www.") || name.starts_with('@') ||
         name.starts_with('/');
}

/// The site's name and the publisher, as metadata give them.
void add_facts(const PageReading& reading, std::vector<OutletName>& names) {
  const auto add = [&](FactKey key, bool graph_first) {
    for (const Fact& fact : reading.page.facts) {
      if (fact.key != key || (fact.origin == Origin::open_graph) != graph_first) continue;
      const std::string_view value = reading.value(fact.value);
      if (value.empty() || value.size() > longest_name || is_address(value)) continue;
      // "Outlet - independent newspaper"
      const auto parts = title_parts(value);
      const bool cut = parts.size() > 1 && !reading.tables.outlet.generic.contains(key_of(parts[0]));
      const Rule rule = rule_of(fact.origin);
      names.push_back({std::string(cut ? parts[0] : value), rule, {id_of(rule), fact.element, fact.value, true}});
    }
  };
  add(FactKey::site_name, true);
  add(FactKey::publisher, false);
  add(FactKey::site_name, false);
}

/// What the title of the page holds besides the headline.
void add_title_part(const PageReading& reading, std::vector<OutletName>& names) {
  const std::string headline = key_of(reading.article.headline.value);
  for (const Fact& fact : reading.page.facts) {
    if (fact.key != FactKey::title || fact.origin != Origin::title_element) continue;
    const auto parts = title_parts(reading.value(fact.value));
    if (parts.size() < 2) return;
    const auto is_outlet = [&](std::string_view part) {
      const std::string key = key_of(part);
      return !key.empty() && key != headline && part.size() <= longest_name / 2 &&
             headline.find(key) == std::string::npos && !reading.tables.outlet.generic.contains(key);
    };
    const std::array<std::string_view, 2> ends = {parts.back(), parts.front()};
    for (const std::string_view part : ends)
      if (is_outlet(part) && (part.data() == parts.back().data() || key_of(parts.back()) == headline))
        names.push_back({std::string(part), Rule::title_element, {id_of(Rule::title_element), 0, fact.value, true}});
    return;
  }
}

/// The owner in one of the last lines of the page.
void add_copyright(const PageReading& reading, std::vector<OutletName>& names) {
  constexpr std::size_t last_blocks = 30;
  const auto& blocks = reading.page.blocks;
  const std::size_t stop = blocks.size() > last_blocks ? blocks.size() - last_blocks : 0;
  for (std::size_t i = blocks.size(); i-- > stop;) {
    std::string_view owner = owner_in_copyright(reading.text(offset(i)), reading.tables.outlet);
    if (owner.empty()) continue;
    // "All rights reserved to[Marsa]": where the name stands on the page without the "to", it has none.
    const std::string& to = reading.tables.outlet.to;
    if (!to.empty() && owner.starts_with(to) && owner.size() > to.size() + 4) {
      const std::string_view name = owner.substr(to.size());
      const auto at = reading.page.text.find(name);
      if (at != static_cast<std::size_t>(name.data() - reading.page.text.data())) owner = name;
    }
    const std::uint32_t begin = offset(static_cast<std::size_t>(owner.data() - reading.page.text.data()));
    names.push_back({std::string(owner),
                     Rule::furniture_words,
                     {id_of(Rule::furniture_words), blocks[i].element, {begin, begin + offset(owner.size())}, false}});
    return;
  }
}

/// The alternative text of a logo in the header.
void add_logo(const PageReading& reading, std::vector<OutletName>& names) {
  for (const Image& image : reading.page.images) {
    if (image.block > reading.headline_block) return;
    const std::string_view alt = reading.value(image.alt);
    const Element& element = reading.page.elements[image.element];
    Hints hints = element.own;
    hints.add(element.above);
    const bool logo = hints.has(Hint::masthead) || reading.value(image.url).find("logo") != std::string_view::npos;
    if (!logo || alt.empty() || alt.size() > longest_name / 2 || is_address(alt)) continue;
    if (reading.tables.outlet.generic.contains(key_of(alt))) continue;
    names.push_back({std::string(alt), Rule::class_word, {id_of(Rule::class_word), image.element, image.alt, true}});
    return;
  }
}

bool has_arabic(std::string_view text) {
  // Lead bytes of U+0600..U+06FF.
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b >= 0xD8 && b <= 0xDB;
  });
}

/// The end of a phrase of `map` that begins at words[at], or `at`.
std::uint32_t phrase_end(const Pieces& pieces, std::uint32_t at, std::uint32_t end, const WordMap& map) {
  std::string key;
  std::uint32_t found = at;
  for (std::uint32_t i = at; i < end && key.size() <= map.longest(); ++i) {
    key += pieces.words[i].key;
    if (map.contains(key)) found = i + 1;
  }
  return found;
}

}  // namespace

Result<OutletTables> OutletTables::load(const DataFiles& files) {
  const auto table = load_table(files, "2_article/outlet_words.tsv", 2);
  if (!table) return table.error();
  OutletTables tables;
  for (const Row& row : table->rows) {
    const std::string key = key_of(row.cells[0]);
    if (row.cells[1] == "rights")
      tables.rights.insert(key, 1);
    else if (row.cells[1] == "owner")
      tables.owner.insert(key, 1);
    else if (row.cells[1] == "generic")
      tables.generic.insert(key, 1);
    else if (row.cells[1] == "to")
      tables.to = row.cells[0];
    else
      return bad_cell(*table, row, 1, "rights, owner, to or generic");
  }
  return tables;
}

std::vector<std::string_view> title_parts(std::string_view title) {
  static constexpr std::array<std::string_view, 9> marks = {
      " - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xC2\xAB ", " \xE2\x80\xA2 ", "|"};
  // Of two marks one begins first; the size is 0 where there is none.
  const auto mark_at = [&](std::size_t at) -> std::size_t {
    if (title[at] != ' ' && title[at] != '|') return 0;
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [rest = title.substr(at)](std::string_view m) { return rest.starts_with(m); });
    return mark == marks.end() ? 0 : mark->size();
  };
  std::vector<std::string_view> parts;
  while (true) {
    std::size_t at = 0, size = 0;
    while (at < title.size() && (size = mark_at(at)) == 0) ++at;
    if (size == 0) at = std::string_view::npos;
    const std::string_view part = title.substr(0, at);
    const Span inner = trimmed(part, {0, offset(part.size())});
    if (!inner.empty()) parts.push_back(slice(part, inner));
    if (at == std::string_view::npos || parts.size() > 8) return parts;
    title.remove_prefix(at + size);
  }
}

std::string_view owner_in_copyright(std::string_view line, const OutletTables& tables) {
  constexpr std::size_t longest_line = 250;
  if (line.size() > longest_line) return {};
  const bool sign = line.find("\xC2\xA9") != std::string_view::npos;  // U+00A9
  const bool year = line.find("20") != std::string_view::npos ||
                    line.find("\xD9\xA2\xD9\xA0") != std::string_view::npos;  // U+0662 U+0660
  const Pieces pieces = pieces_of(line);
  bool rights = sign && year;
  std::string_view owner;
  for (const Piece& piece : pieces.items) {
    std::uint32_t begin = piece.words.begin;
    const auto take = [&](std::uint32_t end) {
      if (owner.empty() && end > begin && end - begin <= longest_owner) {
        const Span span = trimmed(line, pieces.span({begin, end}));
        owner = slice(line, span);
      }
    };
    for (std::uint32_t i = begin; i < piece.words.end;) {
      const std::uint32_t after = phrase_end(pieces, i, piece.words.end, tables.rights);
      if (after == i && !pieces.words[i].digits) {
        ++i;
        continue;
      }
      take(i);
      rights |= after > i;
      i = after > i ? phrase_end(pieces, after, piece.words.end, tables.owner) : i + 1;
      begin = i;
    }
    take(piece.words.end);
  }
  return rights ? owner : std::string_view{};
}

std::vector<OutletName> outlet_names(const PageReading& reading) {
  std::vector<OutletName> names;
  add_facts(reading, names);
  add_title_part(reading, names);
  if (names.empty() || reading.page.input != InputKind::html) add_copyright(reading, names);
  if (names.empty()) add_logo(reading, names);
  return names;
}

void find_outlet(PageReading& reading, std::vector<OutletName> names) {
  if (names.empty()) return;
  // A page in Arabic writes its name in Arabic; what is in Latin letters is often the name of the account.
  auto best = names.begin();
  if (has_arabic(reading.article.headline.value)) {
    const auto arabic =
        std::find_if(names.begin(), names.end(), [](const OutletName& n) { return has_arabic(n.name); });
    if (arabic != names.end()) best = arabic;
  }
  reading.article.outlet = {std::move(best->name), best->evidence};
}

}  // namespace isnad
