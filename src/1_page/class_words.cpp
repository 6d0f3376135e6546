// What the words of class, id, role, itemprop and rel attributes say that an element is for.
#include "1_page/class_words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Hint::count)> hint_names = {
    "content",   "article",    "title",         "kicker",  "deck",    "byline",       "author",    "date",
    "modified",  "caption",    "credit",        "image",   "gallery", "video",        "lead",      "quote",
    "list",      "card",       "live",          "entry",   "agency",  "navigation",   "breadcrumb", "masthead",
    "header",    "footer",     "sidebar",       "related", "most_read", "share",      "letter_size", "comments",
    "advertisement", "notice", "search",        "subscribe", "copyright", "clock",    "tags",      "hidden",
    "popup",     "widget",     "login",         "print",   "embed",   "ticker",       "author_box", "section_label",
    "meta"};

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The number of the first two letters of `word`, which has them.
std::size_t beginning_of(std::string_view word) {
  return static_cast<std::size_t>(word[0] - 'a') * 26 + static_cast<std::size_t>(word[1] - 'a');
}

/// Looks up growing runs of parts of one token: "td", "tdpost", "post", "postcontent", "content".
class TokenReader {
 public:
  TokenReader(const ClassWords& words, Hints& found) : words_(words), found_(found) {}

  void part(std::string_view text) {
    std::array<char, 2 * longest> pair;
    if (text.size() > longest) text = text.substr(0, longest);
    std::copy(last_.begin(), last_.begin() + last_size_, pair.begin());
    std::transform(text.begin(), text.end(), pair.begin() + last_size_,
                   [](char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; });
    const std::string_view both(pair.data(), static_cast<std::size_t>(last_size_) + text.size());
    const std::string_view one = both.substr(static_cast<std::size_t>(last_size_));
    look_up(one);
    if (last_size_ > 0) look_up(both);
    std::copy(one.begin(), one.end(), last_.begin());
    last_size_ = static_cast<std::ptrdiff_t>(one.size());
  }
  void end_token() { last_size_ = 0; }

 private:
  static constexpr std::size_t longest = 32;

  void look_up(std::string_view word) {
    if (word.size() < 2 || !words_.beginnings[beginning_of(word)]) return;
    if (const auto row = words_.words.find(word)) found_.add(words_.hints[*row]);
  }

  const ClassWords& words_;
  Hints& found_;
  std::array<char, longest> last_{};
  std::ptrdiff_t last_size_ = 0;
};

Result<Hints> read_hints(const Table& table, const Row& row) {
  Hints hints;
  std::string_view names = row.cells[1];
  while (!names.empty()) {
    const auto end = std::min(names.find(' '), names.size());
    const auto hint = hint_of(names.substr(0, end));
    if (!hint) return bad_cell(table, row, 1, "names of hints, parted by blanks");
    hints.add(*hint);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return hints;
}

}  // namespace

std::string_view name_of(Hint hint) {
  const auto i = static_cast<std::size_t>(hint);
  return i < hint_names.size() ? hint_names[i] : std::string_view();
}

std::optional<Hint> hint_of(std::string_view name) {
  const auto found = std::find(hint_names.begin(), hint_names.end(), name);
  if (found == hint_names.end()) return std::nullopt;
  return static_cast<Hint>(std::distance(hint_names.begin(), found));
}

void ClassWords::add(std::string_view word, Hints what) {
  words.insert(word, offset(hints.size()));
  hints.push_back(what);
  beginnings.set(beginning_of(word));
}

Result<ClassWords> ClassWords::load(const DataFiles& files) {
  const auto table = load_table(files, "1_page/class_words.tsv", 2);
  if (!table) return table.error();
  ClassWords words;
  for (const Row& row : table->rows) {
    const auto hints = read_hints(*table, row);
    if (!hints) return hints.error();
    if (row.cells[0].size() < 2 || !std::all_of(row.cells[0].begin(), row.cells[0].end(), is_lower))
      return bad_cell(*table, row, 0, "two or more lower-case letters");
    words.add(row.cells[0], *hints);
  }
  return words;
}

Hints hints_of(std::string_view tokens, const ClassWords& words) {
  Hints found;
  TokenReader reader(words, found);
  for (std::size_t i = 0; i < tokens.size();) {
    if (!is_lower(tokens[i]) && !is_upper(tokens[i])) {
      // Space ends a token; "-", "_", ":" and digits only part it.
      if (tokens[i] == ' ' || tokens[i] == '\t' || tokens[i] == '\n') reader.end_token();
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < tokens.size() &&
           (is_lower(tokens[end]) || (is_upper(tokens[end]) && is_upper(tokens[end - 1]))))
      ++end;
    reader.part(tokens.substr(i, end - i));
    i = end;
  }
  return found;
}

}  // namespace isnad
