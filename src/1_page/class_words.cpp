// What the words of class, id, role, itemprop and rel attributes say that an element is for.
#include "1_page/class_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <iterator>

#include "0_base/short_copy.h"
#include "0_base/table.h"
#include "0_base/wide_bytes.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Hint::count)> hint_names = {
    "content",    "article",    "title",       "kicker",   "deck",          "byline",        "author",
    "date",       "modified",   "caption",     "credit",   "image",         "gallery",       "video",
    "lead",       "quote",      "list",        "card",     "live",          "entry",         "agency",
    "navigation", "breadcrumb", "masthead",    "header",   "footer",        "sidebar",       "related",
    "most_read",  "share",      "letter_size", "comments", "advertisement", "notice",        "search",
    "subscribe",  "copyright",  "clock",       "tags",     "hidden",        "popup",         "widget",
    "login",      "print",      "embed",       "ticker",   "author_box",    "section_label", "meta"};

constexpr std::size_t most_copied = 64;  // bytes of a text that is copied to be read

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

enum class Case : std::uint8_t { none, lower, upper };

constexpr auto cases = [] {
  std::array<Case, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Case::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Case::upper;
  return table;
}();

constexpr Case case_of(char c) { return cases[static_cast<unsigned char>(c)]; }

/// Looks up growing runs of parts of one token: "td", "tdpost", "post", "postcontent", "content".
class TokenReader {
 public:
  /// Of a text `readable` bytes may be read, its own or others.
  TokenReader(const ClassWords& words, std::size_t readable, Hints& found)
      : words_(words), readable_(readable), found_(found) {}

  /// Takes the part that begins at `i`, which is a letter, and returns where it ends.
  std::size_t part(std::string_view text, std::size_t i) {
    // The part before stays where it stands, so that both are one run of letters.
    if (end_ + longest > letters_.size()) {
      std::copy(letters_.begin() + begin_, letters_.begin() + end_, letters_.begin());
      end_ -= begin_;
      begin_ = 0;
    }
    const std::uint32_t full = end_ + longest;
    std::uint32_t end = end_;
    // Capitals, and small letters behind them: a capital behind a small letter begins the next part.
    if (const std::uint32_t size = size_of_part(text, i); size < wide) {
      i += size;
      end += size;
    } else {
      for (; i < text.size() && case_of(text[i]) == Case::upper; ++i)
        if (end < full) letters_[end++] = static_cast<char>(text[i] | 0x20);
      for (; i < text.size() && case_of(text[i]) == Case::lower; ++i)
        if (end < full) letters_[end++] = text[i];
    }
    const std::string_view both(letters_.data() + begin_, end - begin_);
    look_up(both.substr(end_ - begin_));
    if (end_ > begin_) look_up(both);
    begin_ = end_;
    end_ = end;
    return i;
  }
  void end_token() { begin_ = end_ = 0; }

 private:
  static constexpr std::size_t longest = 32;

  /// Puts the part that begins at `i` behind the letters, in lower case; its size, or sixteen where it may be longer.
  std::uint32_t size_of_part(std::string_view text, std::size_t i) {
    if (i + wide > readable_) return wide;
    const WideBytes bytes = wide_bytes(text.data() + i), lowered = bytes | 0x20;
    const std::uint32_t upper = bits_of(bytes - 'A' <= 'Z' - 'A');
    const std::uint32_t letters = bits_of(lowered - 'a' <= 'z' - 'a');
    const auto capitals = static_cast<std::uint32_t>(std::countr_one(upper));
    const std::uint32_t small = (letters & ~upper) >> capitals;
    std::memcpy(letters_.data() + end_, &lowered, wide);
    return capitals + static_cast<std::uint32_t>(std::countr_one(small));
  }

  void look_up(std::string_view word) {
    if (word.size() < 2) return;
    if (const auto row = words_.words.find(word)) found_.add(words_.hints[*row]);
  }

  const ClassWords& words_;
  std::size_t readable_;
  Hints& found_;
  std::array<char, 8 * longest> letters_;  ///< of the token, in lower case
  std::uint32_t begin_ = 0, end_ = 0;      ///< the part before
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
  std::array<char, most_copied + wide> copy;  // of a short text, with bytes behind it that are no letters
  std::size_t readable = tokens.size();
  if (readable <= most_copied) {
    copy_short(copy.data(), tokens.data(), tokens.size());
    std::memset(copy.data() + readable, 0, wide);
    tokens = {copy.data(), tokens.size()};
    readable += wide;
  }
  TokenReader reader(words, readable, found);
  for (std::size_t i = 0; i < tokens.size();) {
    if (case_of(tokens[i]) == Case::none) {
      // Space ends a token; "-", "_", ":" and digits only part it.
      if (tokens[i] == ' ' || tokens[i] == '\t' || tokens[i] == '\n') reader.end_token();
      ++i;
      continue;
    }
    i = reader.part(tokens, i);
  }
  return found;
}

}  // namespace isnad
