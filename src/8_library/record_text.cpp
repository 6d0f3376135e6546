// The article as plain text and as Markdown.
#include <algorithm>
#include <string_view>

#include "8_library/body.h"
#include "8_library/json_writer.h"
#include "8_library/names.h"
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

/// An address between the brackets of a link: what would end it is percent-encoded.
std::string address(std::string_view url) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F && std::string_view("()<>\\").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

/// A line `name: "value"` of the front matter: a JSON string is a YAML string too.
void matter(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.append(name).append(": ");
  JsonWriter(out).string(value);
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
      JsonWriter(out).string(name_in(value));
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
    out.append("\n![").append(escaped(photo.alt.empty() ? photo.caption.value : photo.alt)).append("](");
    out.append(address(photo.url)).append(")\n");
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
      out.append(2 * (std::clamp<std::size_t>(block.level, 1, 8) - 1), ' ').append("- ").append(escaped(text));
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
  for (const Item& item : article.items)
    out.append("- [").append(escaped(item.headline)).append("](").append(address(item.url)).append(")\n");
}

}  // namespace

std::string write_text(const Article& article) {
  std::string out;
  if (article.headline.has_value()) out.append(article.headline.value).append("\n\n");
  if (!article.text.empty()) out.append(article.text).append("\n");
  for (const Item& item : article.items) out.append(item.headline).append("\n");
  return printable(out);
}

std::string write_markdown(const Article& article) {
  std::string out;
  write_front_matter(out, article);
  write_head(out, article);
  write_photos(out, article);
  write_body(out, article);
  return out;
}

}  // namespace isnad
