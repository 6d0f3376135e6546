// The article as plain text and as Markdown.
#include <algorithm>
#include <string_view>
#include <utility>

#include "0_base/utf8.h"
#include "8_library/body.h"
#include "8_library/json_writer.h"
#include "8_library/names.h"
#include "8_library/provenance.h"
#include "8_library/safe_text.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether `text`, at the start of a line, would begin a list, a rule or a heading.
bool begins_a_block(std::string_view text) {
  if (text.empty()) return false;
  const char first = text.front();
  if (first == '#' || first == '+' || first == '-' || first == '=' || first == '~') return true;
  const auto after = std::find_if_not(text.begin(), text.end(), is_digit);
  return after != text.begin() && after != text.end() && (*after == '.' || *after == ')');
}

/// `text` on one line and such that Markdown shows it as it stands.
std::string escaped(std::string_view text) {
  std::string out;
  const bool marked = begins_a_block(text);
  bool number = marked && is_digit(text.front());
  if (marked && !number) out += '\\';
  for (const char c : text) {
    if (number && !is_digit(c)) {
      out += '\\';
      number = false;
    } else if (std::string_view("\\`*_[]<>|&").find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c == '\n' ? ' ' : c;
  }
  return printable(out);
}

/// Whether `url` is one of the web, or relative to one. Browsers pass over tabs and line ends in it, and over controls
/// and blanks before it, so that "java\tscript:" is a scheme too.
bool is_web_address(std::string_view url) {
  std::string scheme;
  for (const char c : url) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (scheme.empty() && static_cast<unsigned char>(c) <= 0x20) continue;
    if (c == ':') return scheme == "http" || scheme == "https";
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool letter = lower >= 'a' && lower <= 'z';
    const bool later = !scheme.empty() && (is_digit(c) || c == '+' || c == '-' || c == '.');
    if (!letter && !later) break;
    scheme += lower;
  }
  return !url.empty();
}

/// Whether "&name;" or "&#1;" begins here, which Markdown would take for a character.
bool begins_entity(std::string_view text) {
  const auto is_part = [](char c) { return is_digit(c) || c == '#' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); };
  const auto end = std::find_if_not(text.begin() + 1, text.end(), is_part);
  return end != text.end() && *end == ';';
}

bool is_plain_in_address(char32_t c) {
  if (c < 0x80) return c > 0x20 && c != 0x7F && std::u32string_view(U"()<>\\").find(c) == std::u32string_view::npos;
  return c >= 0xA0 && c != 0x2028 && c != 0x2029 && !is_bidi_control(c);
}

/// An address between the brackets of a link: what would end it or steer a terminal is percent-encoded.
std::string address(std::string_view url) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < url.size();) {
    const std::size_t begin = at;
    const bool plain = is_plain_in_address(next_code_point(url, at));
    if (url[begin] == '&' && begins_entity(url.substr(begin))) {
      out += "&amp;";
    } else if (plain) {
      out += url.substr(begin, at - begin);
    } else {
      for (const char c : url.substr(begin, at - begin)) {
        const auto byte = static_cast<unsigned char>(c);
        out.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
      }
    }
  }
  return out;
}

/// A string of JSON, which is one of YAML too where it holds no line end of Unicode.
void yaml_string(std::string& out, std::string_view value) {
  const std::size_t begin = out.size();
  JsonWriter(out).string(value);
  for (const auto& [bytes, escape] : {std::pair("\xE2\x80\xA8", "\\u2028"), std::pair("\xE2\x80\xA9", "\\u2029")})
    for (auto at = out.find(bytes, begin); at != std::string::npos; at = out.find(bytes, at))
      out.replace(at, 3, escape);
}

/// A line `name: "value"` of the front matter.
void matter(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.append(name).append(": ");
  yaml_string(out, value);
  out += '\n';
}

void write_front_matter(std::string& out, const Article& article) {
  out += "---\n";
  matter(out, "title", article.headline.value);
  matter(out, "kind", name_of(article.kind));
  matter(out, "language", article.language);
  matter(out, "outlet", article.outlet.value);
  matter(out, "url", article.url.value);
  matter(out, "published", article.published.value);
  matter(out, "modified", article.modified.value);
  const auto list = [&](std::string_view name, const auto& values, auto name_in) {
    if (values.empty()) return;
    out.append(name).append(":\n");
    for (const auto& value : values) {
      out += "  - ";
      yaml_string(out, name_in(value));
      out += '\n';
    }
  };
  list("authors", article.bylines, [](const Byline& b) -> std::string_view { return b.name.value; });
  list("agencies", article.agencies, [](const Field& f) -> std::string_view { return f.value; });
  out += "---\n";
}

void write_head(std::string& out, const Article& article) {
  if (article.kicker.has_value()) out.append("\n*").append(escaped(article.kicker.value)).append("*\n");
  if (article.headline.has_value()) out.append("\n# ").append(escaped(article.headline.value)).append("\n");
  if (article.deck.has_value()) out.append("\n**").append(escaped(article.deck.value)).append("**\n");
}

void write_photos(std::string& out, const Article& article) {
  for (const Photo& photo : article.photos) {
    const std::string alt = escaped(photo.alt.empty() ? photo.caption.value : photo.alt);
    if (is_web_address(photo.url))
      out.append("\n![").append(alt).append("](").append(address(photo.url)).append(")\n");
    else if (photo.caption.has_value())
      out.append("\n");  // its words follow
    else if (!alt.empty())
      out.append("\n").append(alt).append("\n");
    if (photo.caption.has_value()) out.append("*").append(escaped(photo.caption.value)).append("*\n");
    if (photo.credit.has_value()) out.append("(").append(escaped(photo.credit.value)).append(")\n");
  }
}

void write_row(std::string& out, std::string_view text, bool first) {
  std::size_t cells = 0;
  out += '|';
  for_each_cell(text, [&](std::string_view cell) {
    out.append(" ").append(escaped(cell)).append(" |");
    ++cells;
  });
  out += '\n';
  if (!first) return;
  out += '|';
  for (; cells > 0; --cells) out += " --- |";
  out += '\n';
}

/// A fence of backticks that is longer than any in `code`.
std::string fence_for(std::string_view code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(longest + 1, '`');
}

void write_block(std::string& out, const Article& article, const ArticleBlock& block, const ArticleBlock* before) {
  const std::string_view text = slice(article.text, block.text);
  const bool continues = before != nullptr && before->kind == block.kind;
  const bool part_of_list = block.kind == BlockKind::list_item || block.kind == BlockKind::table_row;
  if (!continues || !part_of_list) out += '\n';
  switch (block.kind) {
    case BlockKind::heading:
      out.append(std::clamp<std::size_t>(block.level, 2, 6), '#').append(" ").append(escaped(text));
      break;
    case BlockKind::list_item:
      // Below an item with a number three blanks are needed; more than enough below others.
      out.append(3 * (std::clamp<std::size_t>(block.level, 1, 8) - 1), ' ');
      out.append(block.numbered ? "1. " : "- ").append(escaped(text));
      break;
    case BlockKind::table_row: return write_row(out, text, !continues);
    case BlockKind::quote:
    case BlockKind::post: out.append("> ").append(escaped(text)); break;
    case BlockKind::code:
      out.append(fence_for(text)).append("\n").append(printable(text)).append("\n").append(fence_for(text));
      break;
    case BlockKind::caption: out.append("*").append(escaped(text)).append("*"); break;
    case BlockKind::paragraph: out += escaped(text); break;
  }
  out += '\n';
}

void write_body(std::string& out, const Article& article) {
  const ArticleBlock* before = nullptr;
  const auto on_entry = [&](const Entry& entry) {
    out.append("\n## ").append(escaped(entry.time));
    if (!entry.heading.empty()) out.append(entry.time.empty() ? "" : " - ").append(escaped(entry.heading));
    out += '\n';
    before = nullptr;
  };
  read_aloud(article, on_entry, [&](const ArticleBlock& block) {
    write_block(out, article, block, before);
    before = &block;
  });
  if (!article.items.empty()) out += '\n';
  for (const Item& item : article.items) {
    const std::string words = escaped(item.headline);
    if (is_web_address(item.url))
      out.append("- [").append(words).append("](").append(address(item.url)).append(")\n");
    else
      out.append("- ").append(words).append("\n");
  }
}

/// Below a rule each statement as a quote, and its chain from the first speaker to the outlet.
void write_statements(std::string& out, const Article& article, const Document& document,
                      const Statements& statements) {
  if (!statements.items.empty()) out += "\n---\n";
  for (const Statement& statement : statements.items) {
    out.append("\n> ").append(escaped(slice(document.text, statement.content))).append("\n>\n> ");
    std::string_view between = "\xE2\x80\x94 ";  // a dash before the speaker, arrows to whom he told it
    for (const NamedLink& link : chain_of(article, document, statements, statement)) {
      out.append(between).append(escaped(link.name));
      between = " \xE2\x86\x90 ";
    }
    const SaidOn date = said_on(article, document, statements, statement);
    if (!date.value.empty() && date.origin != DateOrigin::publication) out.append(", ").append(escaped(date.value));
    out += '\n';
  }
}

}  // namespace

std::string write_text(const Article& article) {
  std::string out;
  if (article.headline.has_value()) out.append(article.headline.value).append("\n\n");
  if (!article.text.empty()) out.append(article.text).append("\n");
  for (const Item& item : article.items) out.append(item.headline).append("\n");
  return printable(out);
}

std::string write_markdown(const Article& article, const Document* document, const Statements* statements) {
  std::string out;
  write_front_matter(out, article);
  write_head(out, article);
  write_photos(out, article);
  write_body(out, article);
  if (document != nullptr && statements != nullptr) write_statements(out, article, *document, *statements);
  return out;
}

}  // namespace isnad
