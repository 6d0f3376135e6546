// What stands between two mentions.
#include "3_annotation/entities_gaps.h"

#include <algorithm>

#include "3_annotation/entities_spelling.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_gap = 80;    // letters; no words that link are longer
constexpr std::size_t most_looked_back = 8;  // mentions that begin before and end behind: nested ones

constexpr bool is_quote(unsigned char c) {
  return c == '"' || c == '\'' || c == letter::open_quote || c == letter::close_quote;
}
constexpr bool is_blank(unsigned char c) { return c == ' '; }

/// Whether the plain word has the article, alone or behind "wa-", "bi-", "li-".
bool is_definite(std::string_view word) {
  constexpr std::size_t shortest = 5;
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  if (word.size() < shortest) return false;
  if (at(0) == letter::alef && at(1) == letter::lam) return true;
  if (at(0) == letter::lam) return at(1) == letter::lam;
  return (at(0) == letter::waw || at(0) == letter::beh) && at(1) == letter::alef && at(2) == letter::lam;
}

/// Whether all of a few words are: what still belongs to a title before the name.
bool all_definite(std::string_view words) {
  constexpr int most = 5;
  for (int n = 0; n < most; ++n) {
    const auto blank = words.find(' ');
    if (!is_definite(words.substr(0, blank))) return false;
    if (blank == std::string_view::npos) return true;
    words.remove_prefix(blank + 1);
  }
  return false;
}

/// What is behind brackets at the front, which say in other words what stands before them: "the head of the office of X
/// (OFX) Y".
std::string_view behind_brackets(std::string_view letters) {
  const std::size_t open = letters.find_first_not_of(' ');
  if (open == std::string_view::npos || letters[open] != '(') return letters;
  const std::size_t close = letters.find(')', open);
  const auto is_figure = [](char c) { return is_digit(static_cast<unsigned char>(c)); };  // an age is of the person
  if (close == std::string_view::npos ||
      std::any_of(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(close), is_figure))
    return letters;
  return letters.substr(close + 1);
}

}  // namespace

Gap GapReader::read(std::uint32_t first, std::uint32_t second) {
  const std::uint32_t begin = reading_.letters_of[first].end, end = reading_.letters_of[second].begin;
  Gap gap;
  if (end < begin || end - begin > longest_gap) return gap;
  const std::string_view letters = behind_brackets(reading_.view({begin, end}));
  int words = 0, commas = 0, opens = 0, colons = 0, stops = 0;
  bool in_word = false;
  for (const char letter_of_gap : letters) {
    const auto c = static_cast<unsigned char>(letter_of_gap);
    const bool part = is_letter(c) || is_digit(c);
    words += part && !in_word;
    in_word = part;
    if (part || is_blank(c)) continue;
    if (is_quote(c))
      gap.quotes = true;
    else if (c == ',' || c == '-')
      ++commas;
    else if (c == ':')
      ++colons;
    else if (c == '(' || c == '[')
      ++opens;
    else if (c == '.' && stops == 0)
      ++stops;
    else if (!((c == ')' || c == ']') && opens > 0 && words > 0))
      return gap;
  }
  const int marks = commas + opens + colons + stops;
  gap.stop = words == 0 && stops == 1 && marks == 1;
  if (stops > 0 && !gap.stop) return gap;
  gap.far = false;
  gap.touch = words == 0 && marks == 0;
  gap.comma = words == 0 && commas == 1 && marks == 1;
  gap.colon = words == 0 && colons == 1 && marks == 1;
  gap.opens = words == 0 && opens == 1 && marks == 1;
  if (words > 0 && colons == 0) read_words(letters, gap);
  return gap;
}

void GapReader::read_words(std::string_view letters, Gap& gap) {
  words_.clear();
  append_plain_words(letters, words_);
  // "41 years old": any number
  words_.erase(std::unique(words_.begin(), words_.end(),
                           [](char a, char b) {
                             return is_digit(static_cast<unsigned char>(a)) && is_digit(static_cast<unsigned char>(b));
                           }),
               words_.end());
  for (char& c : words_)
    if (is_digit(static_cast<unsigned char>(c))) c = '0';
  if (const auto link = reading_.tables.links.find(words_)) gap.link = static_cast<LinkWords>(*link);
  gap.preposition = (reading_.tables.kinds.value_or(words_, 0) & word_kind::skip) != 0;
  if (letters.find_first_of(",-([") != std::string_view::npos || !is_definite(words_)) return;
  gap.adjective = all_definite(words_);
  const auto blank = words_.find(' ');
  gap.qualified = !gap.adjective && (reading_.tables.kinds.value_or(std::string_view(words_).substr(blank + 1), 0) &
                                     word_kind::skip) != 0;
}

/// The first letter behind the mention that is no blank and no quote mark; 0 at the end.
unsigned char GapReader::mark_behind(std::uint32_t mention) const {
  const std::string& letters = reading_.analysis.letters.bytes;
  std::size_t i = reading_.letters_of[mention].end;
  constexpr std::size_t most = 4;
  for (const std::size_t stop = i + most; i < letters.size() && i < stop; ++i) {
    const auto c = static_cast<unsigned char>(letters[i]);
    if (!is_blank(c) && !is_quote(c)) return c;
  }
  return 0;
}

bool GapReader::is_set_off(std::uint32_t mention) const {
  const unsigned char c = mark_behind(mention);
  return c == 0 || c == ',' || c == '-' || c == '.' || c == '\n';
}

bool GapReader::closes_behind(std::uint32_t mention) const {
  const unsigned char c = mark_behind(mention);
  return c == ')' || c == ']';
}

Neighbours::Neighbours(const NameReading& reading, MentionType type) : reading_(reading) {
  for (std::uint32_t i = 0; i < reading.mentions().size(); ++i)
    if (reading.type(i) == type) items_.push_back(i);
}

std::uint32_t Neighbours::from(std::uint32_t byte) const {
  const auto& mentions = reading_.mentions();
  const auto found = std::lower_bound(items_.begin(), items_.end(), byte,
                                      [&](std::uint32_t i, std::uint32_t at) { return mentions[i].span.begin < at; });
  return found == items_.end() ? no_mention : *found;
}

std::uint32_t Neighbours::until(std::uint32_t byte) const {
  const auto& mentions = reading_.mentions();
  auto found = std::lower_bound(items_.begin(), items_.end(), byte,
                                [&](std::uint32_t i, std::uint32_t at) { return mentions[i].span.begin < at; });
  for (std::size_t n = 0; n < most_looked_back && found != items_.begin(); ++n)
    if (mentions[*--found].span.end <= byte) return *found;
  return no_mention;
}

}  // namespace isnad
