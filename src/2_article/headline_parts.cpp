// The parts of a page's title between separators: "Headline - Section | Outlet".
#include "2_article/headline_parts.h"

#include "0_base/utf8.h"

namespace isnad {
namespace {

bool is_blank(char c) { return static_cast<unsigned char>(c) <= 0x20; }

/// Most bytes of most titles.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' '; }

/// Separators wherever they stand.
bool parts_anywhere(char32_t c) {
  switch (c) {
    case '|':
    case 0x2502:
    case 0xFF5C:
    case 0xBB:
    case 0xAB:
    case 0x203A:
    case 0x2039:
    case '_':
    case 0x2022: return true;
    default: return false;
  }
}

/// Separators where blanks stand on both sides.
bool parts_between_blanks(char32_t c) {
  switch (c) {
    case '-':
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xB7:
    case '/':
    case '>':
    case '<':
    case '~':
    case 0x25AB:
    case '*':
    case 0x2190:
    case 0x2192: return true;
    default: return false;
  }
}

/// Whether the guillemets of `title` quote words, as they do in most languages that use them.
bool quotes_with_guillemets(std::string_view title) {
  const auto open = title.find("\xC2\xAB"), close = title.find("\xC2\xBB");  // U+00AB, U+00BB
  return open != std::string_view::npos && close != std::string_view::npos;
}

/// Bytes of the separator at `at`, 0 where there is none.
std::uint32_t separator_at(std::string_view title, std::size_t at, bool quotes) {
  std::size_t end = at;
  const char32_t c = next_code_point(title, end);
  const auto size = static_cast<std::uint32_t>(end - at);
  if (quotes && (c == 0xAB || c == 0xBB)) return 0;
  const bool before = at > 0 && is_blank(title[at - 1]);
  const bool after = end < title.size() && is_blank(title[end]);
  if (c == ':' && end < title.size() && title[end] == ':') return 2;
  if (c == '_' || c == 0x2022) return c == '_' && before != after ? 0 : size;
  if (parts_anywhere(c)) return size;
  if (before && after && parts_between_blanks(c)) return size;
  // Titles in Chinese and Japanese have no blanks: a hyphen between ideographs parts them.
  const bool wide = at >= 3 && end < title.size() && static_cast<unsigned char>(title[at - 3]) >= 0xE3 &&
                    static_cast<unsigned char>(title[at - 3]) < 0xF0 && static_cast<unsigned char>(title[end]) >= 0xE3;
  return wide && (c == '-' || c == 0x2013 || c == 0x2014) ? size : 0;
}

Span trimmed(std::string_view title, std::uint32_t begin, std::uint32_t end) {
  while (begin < end && is_blank(title[begin])) ++begin;
  while (end > begin && is_blank(title[end - 1])) --end;
  return {begin, end};
}

}  // namespace

SplitTitle parts_of(std::string_view title) {
  SplitTitle found;
  const bool quotes = quotes_with_guillemets(title);
  std::uint32_t begin = 0;
  const auto add = [&](std::uint32_t end) {
    const Span part = trimmed(title, begin, end);
    if (!part.empty()) found.parts[found.count++] = part;
  };
  for (std::size_t at = 0; at < title.size();) {
    if (is_letter(title[at])) {
      ++at;
      continue;
    }
    if (is_arabic_lead(title[at])) {  // no separator is in that block
      next_code_point(title, at);
      continue;
    }
    const auto size = found.count + 1 < found.parts.size() ? separator_at(title, at, quotes) : 0;
    if (size > 0) {
      add(offset(at));
      begin = offset(at + size);
    }
    if (found.colon == 0 && title[at] == ':' && at > 0 && at + 1 < title.size() && title[at + 1] == ' ')
      found.colon = offset(at + 2);
    if (size > 0)
      at += size;
    else
      next_code_point(title, at);
  }
  add(offset(title.size()));
  return found;
}

}  // namespace isnad
