// Character references ("&amp;") that pages are full of, resolved in place of lexbor's tokenizer.
#include "1_page/references.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "0_base/short_copy.h"

namespace isnad {
namespace {

struct Named {
  std::string_view name;
  std::string_view stands_for;
};

// Of the two thousand names of the standard these are on most pages.
constexpr std::array<Named, 22> named = {{{"amp", "&"},
                                          {"lt", "<"},
                                          {"gt", ">"},
                                          {"quot", "\""},
                                          {"apos", "'"},
                                          {"nbsp", "\xC2\xA0"},
                                          {"copy", "\xC2\xA9"},
                                          {"reg", "\xC2\xAE"},
                                          {"laquo", "\xC2\xAB"},
                                          {"raquo", "\xC2\xBB"},
                                          {"middot", "\xC2\xB7"},
                                          {"ndash", "\xE2\x80\x93"},
                                          {"mdash", "\xE2\x80\x94"},
                                          {"lsquo", "\xE2\x80\x98"},
                                          {"rsquo", "\xE2\x80\x99"},
                                          {"ldquo", "\xE2\x80\x9C"},
                                          {"rdquo", "\xE2\x80\x9D"},
                                          {"bull", "\xE2\x80\xA2"},
                                          {"hellip", "\xE2\x80\xA6"},
                                          {"lsaquo", "\xE2\x80\xB9"},
                                          {"rsaquo", "\xE2\x80\xBA"},
                                          {"rarr", "\xE2\x86\x92"}}};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_name(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char low = static_cast<char>(c | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/// Reads `text` from an ampersand on and writes what it stands for.
class Resolver {
 public:
  Resolver(std::string_view text, ReferencePlace place, char* out) : text_(text), place_(place), out_(out) {}

  /// False where it is lexbor's affair; moves `at` behind what was read.
  bool reference(std::size_t& at) {
    if (at + 1 < text_.size() && text_[at + 1] == '#') return number(at);
    std::size_t end = at + 1;
    while (end < text_.size() && is_name(text_[end])) ++end;
    if (end == at + 1) return literal(at);
    if (end == text_.size()) return false;
    // A name without a semicolon that "=" follows is none in an attribute.
    if (text_[end] == '=' && place_ == ReferencePlace::attribute) return literal(at);
    if (text_[end] != ';') return false;
    const std::string_view name = text_.substr(at + 1, end - at - 1);
    const auto found = std::find_if(named.begin(), named.end(), [name](const Named& n) { return n.name == name; });
    if (found == named.end()) return false;
    put(found->stands_for);
    at = end + 1;
    return true;
  }

  void put(std::string_view text) {
    copy_short(out_, text.data(), text.size());
    out_ += text.size();
  }
  [[nodiscard]] const char* end() const { return out_; }

 private:
  bool literal(std::size_t& at) {
    put("&");
    ++at;
    return true;
  }

  /// "&#39;", "&#x2019;": of ASCII, and of what needs two or three bytes. The standard mends others.
  bool number(std::size_t& at) {
    std::size_t i = at + 2;
    const bool hex = i < text_.size() && (text_[i] | 0x20) == 'x';
    i += hex;
    std::uint32_t value = 0;
    const std::size_t begin = i;
    for (; i < text_.size() && i < begin + 5; ++i) {
      const int digit = hex ? hex_value(text_[i]) : is_digit(text_[i]) ? text_[i] - '0' : -1;
      if (digit < 0) break;
      value = value * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
    }
    if (i == begin || i == text_.size() || text_[i] != ';') return false;
    const bool plain = (value >= 0x20 && value < 0x7F) || (value >= 0xA0 && value < 0xD800);
    if (!plain) return false;
    put_code_point(value);
    at = i + 1;
    return true;
  }

  void put_code_point(std::uint32_t c) {
    const auto byte = [this](std::uint32_t value) { *out_++ = static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    if (c < 0x800)
      byte(0xC0U | c >> 6U);
    else
      byte(0xE0U | c >> 12U), byte(0x80U | (c >> 6U & 0x3FU));
    byte(0x80U | (c & 0x3FU));
  }

  std::string_view text_;
  ReferencePlace place_;
  char* out_;
};

}  // namespace

std::optional<std::size_t> resolve_references(std::string_view text, ReferencePlace place, char* out) {
  if (text.find('\r') != std::string_view::npos || text.find('\0') != std::string_view::npos) return std::nullopt;
  Resolver resolver(text, place, out);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('&', at), text.size());
    resolver.put(text.substr(at, next - at));
    at = next;
    if (at < text.size() && !resolver.reference(at)) return std::nullopt;
  }
  return static_cast<std::size_t>(resolver.end() - out);
}

}  // namespace isnad
