// What a page and its transport say about the encoding. The search in the markup is the HTML standard's
// "prescan a byte stream to determine its encoding", and goes on behind the 1,024 bytes that it is bound to.
#include "1_page/encoding_claim.h"

#include <algorithm>
#include <cstring>

#include "1_page/encoding_bytes.h"

namespace isnad {
namespace {

constexpr std::size_t strict_part = 1024;
constexpr std::string_view blanks = "\t\n\f\r ";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

// Whether `text` goes on at `at` with `word`, which is in lower case.
bool has_word(std::string_view text, std::size_t at, std::string_view word) {
  return text.size() - at >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == lower(b); });
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view characters) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

// Behind the next `sign` from `at` on, or the end.
std::size_t behind(std::string_view text, std::size_t at, std::string_view sign) {
  const auto found = text.find(sign, at);
  return found == std::string_view::npos ? text.size() : found + sign.size();
}

struct Attribute {
  std::string_view name;
  std::string_view value;
  std::size_t end = 0;  // where the next one may begin
};

bool is_named(const Attribute& attribute, std::string_view name) {
  return attribute.name.size() == name.size() && has_word(attribute.name, 0, name);
}

// "Get an attribute": nothing at the end of the tag.
std::optional<Attribute> next_attribute(std::string_view text, std::size_t at) {
  at = skip(text, at, "\t\n\f\r /");
  if (at >= text.size() || text[at] == '>') return std::nullopt;
  const std::size_t name_end = std::min(text.find_first_of("=\t\n\f\r />", at + 1), text.size());
  Attribute attribute{text.substr(at, name_end - at), {}, name_end};
  const std::size_t equals = skip(text, name_end, blanks);
  if (equals >= text.size() || text[equals] != '=') return attribute;
  const std::size_t value = skip(text, equals + 1, blanks);
  if (value >= text.size()) return std::nullopt;
  if (text[value] == '"' || text[value] == '\'') {
    const std::size_t close = text.find(text[value], value + 1);
    if (close == std::string_view::npos) return std::nullopt;
    attribute.value = text.substr(value + 1, close - value - 1);
    attribute.end = close + 1;
  } else {
    attribute.end = std::min(text.find_first_of("\t\n\f\r >", value), text.size());
    attribute.value = text.substr(value, attribute.end - value);
  }
  return attribute;
}

// "Extracting a character encoding from a meta element": what stands behind charset= in `content`.
std::string_view charset_in(std::string_view content) {
  constexpr std::string_view word = "charset";
  for (std::size_t at = 0; at + word.size() < content.size(); ++at) {
    if (!has_word(content, at, word)) continue;
    const std::size_t equals = skip(content, at + word.size(), blanks);
    if (equals >= content.size() || content[equals] != '=') continue;
    const std::size_t value = skip(content, equals + 1, blanks);
    if (value >= content.size()) return {};
    if (content[value] != '"' && content[value] != '\'')
      return content.substr(value, content.find_first_of("\t\n\f\r ;", value) - value);
    const std::size_t close = content.find(content[value], value + 1);
    return close == std::string_view::npos ? std::string_view{} : content.substr(value + 1, close - value - 1);
  }
  return {};
}

// The encoding that the meta element whose attributes begin at `at` names; empty when it names none. Moves behind them.
std::string encoding_of_meta(std::string_view text, std::size_t& at) {
  bool is_pragma = false;
  std::string_view charset;
  std::string_view content;
  while (const auto attribute = next_attribute(text, at)) {
    if (is_named(*attribute, "http-equiv"))
      is_pragma |= attribute->value.size() == 12 && has_word(attribute->value, 0, "content-type");
    if (is_named(*attribute, "charset") && charset.empty()) charset = attribute->value;
    if (is_named(*attribute, "content") && content.empty()) content = charset_in(attribute->value);
    at = attribute->end;
  }
  if (charset.empty() && is_pragma) charset = content;
  return encoding_of_label(charset);
}

std::size_t behind_attributes(std::string_view text, std::size_t at) {
  while (const auto attribute = next_attribute(text, at)) at = attribute->end;
  return at;
}

std::string find_meta(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    ++at;
    if (has_word(text, at, "!--")) {
      at = behind(text, at + 1, "-->");
    } else if (has_word(text, at, "meta") && at + 4 < text.size() && (is_blank(text[at + 4]) || text[at + 4] == '/')) {
      at += 4;
      if (std::string encoding = encoding_of_meta(text, at); !encoding.empty()) return encoding;
    } else if (at > strict_part) {
      if (has_word(text, at, "body") && at + 4 < text.size() && !is_letter(text[at + 4])) break;
    } else if (at < text.size() &&
               (is_letter(text[at]) || (text[at] == '/' && at + 1 < text.size() && is_letter(text[at + 1])))) {
      at = behind_attributes(text, std::min(text.find_first_of("\t\n\f\r >", at), text.size()));
    } else if (at < text.size() && (text[at] == '!' || text[at] == '/' || text[at] == '?')) {
      at = behind(text, at, ">");
    }
  }
  return {};
}

// "Get an XML encoding".
std::string find_xml_declaration(std::string_view text) {
  if (!text.starts_with("<?xml")) return {};
  const std::string_view declaration = text.substr(0, text.find('>'));
  const auto word = declaration.find("encoding");
  if (word == std::string_view::npos) return {};
  const auto attribute = next_attribute(declaration, word);
  return attribute && is_named(*attribute, "encoding") ? encoding_of_label(attribute->value) : std::string{};
}

}  // namespace

std::string encoding_of_transport(std::string_view content_type) {
  if (const std::string_view charset = charset_in(content_type); !charset.empty()) return encoding_of_label(charset);
  return encoding_of_label(content_type);
}

std::optional<EncodingClaim> encoding_of_markup(std::string_view markup) {
  if (std::string encoding = find_meta(markup); !encoding.empty())
    return EncodingClaim{std::move(encoding), EncodingEvidence::meta};
  if (std::string encoding = find_xml_declaration(markup); !encoding.empty())
    return EncodingClaim{std::move(encoding), EncodingEvidence::xml_declaration};
  return std::nullopt;
}

}  // namespace isnad
