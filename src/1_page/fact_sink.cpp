// The one door through which values become facts of a page: cleaned, and dropped where they say nothing.
#include "1_page/fact_sink.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include "0_base/utf8.h"

namespace isnad {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Reference {
  char32_t code = 0;     ///< 0: none
  std::size_t size = 0;  ///< bytes behind the &
};

Reference numeric_reference(std::string_view text) {  // behind "&#"
  const bool hex = !text.empty() && lower(text[0]) == 'x';
  const char* begin = text.data() + (hex ? 1 : 0);
  std::uint32_t code = 0;
  const auto [end, failed] = std::from_chars(begin, text.data() + text.size(), code, hex ? 16 : 10);
  if (failed != std::errc() || code == 0 || code > 0x10FFFF) return {};
  auto size = static_cast<std::size_t>(end - text.data());
  if (size < text.size() && text[size] == ';') ++size;
  return {static_cast<char32_t>(code), size + 1};
}

/// The character reference at the head of `text`, which stands behind an &.
Reference reference_at(std::string_view text, const WordMap& entities) {
  if (text.starts_with('#')) return numeric_reference(text.substr(1));
  std::size_t size = 0;
  while (size < text.size() && size <= entities.longest() && (is_letter(text[size]) || is_digit(text[size]))) ++size;
  if (size == 0 || size >= text.size() || text[size] != ';') return {};
  const auto code = entities.find(text.substr(0, size));
  return code ? Reference{static_cast<char32_t>(*code), size + 1} : Reference{};
}

/// References resolved; "&amp;quot;" too, as values are often escaped twice.
void append_resolved(std::string& out, std::string_view text, const WordMap& entities) {
  constexpr int rounds = 3;
  while (!text.empty()) {
    const auto plain = std::min(text.find('&'), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    text.remove_prefix(1);
    char32_t code = U'&';
    for (int round = 0; round < rounds && code == U'&'; ++round) {
      const Reference found = reference_at(text, entities);
      if (found.code == 0) break;
      code = found.code;
      text.remove_prefix(found.size);
    }
    append_code_point(out, code);
  }
}

/// Bytes that are copied as they are; the others are looked at: white space, '<', and the first bytes of U+00A0,
/// U+2028 and its kin, U+FEFF.
constexpr auto is_plain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t i = 0x21; i < 256; ++i) plain[i] = true;
  plain['<'] = plain[0x7F] = plain[0xC2] = plain[0xE2] = plain[0xEF] = false;
  return plain;
}();

/// Bytes of the white space (or of the invisible mark of byte order) at the head of `text`; 0 where it is none.
std::size_t blank_at(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte <= 0x20 || byte == 0x7F) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9") || text.starts_with("\xE2\x80\x8B"))
    return 3;
  if (text.starts_with("\xEF\xBB\xBF")) return 3;
  return 0;
}

/// Tags that part words where they stand; others, such as <b>, may stand inside of a word.
bool parts_words(std::string_view tag) {
  if (tag.starts_with('/')) tag.remove_prefix(1);
  std::size_t size = 0;
  while (size < tag.size() && (is_letter(tag[size]) || is_digit(tag[size]))) ++size;
  if (size == 1) return lower(tag[0]) == 'p';
  if (size == 2) return lower(tag[0]) != 'e' && lower(tag[0]) != 'i';  // br, li, h1, td; not em, <ins is longer>
  return tag.starts_with("div") || tag.starts_with("section") || tag.starts_with("blockquote") ||
         tag.starts_with("fig");
}

/// One pass that folds white space and drops tags. Writes straight into room made before, as nothing grows.
class Folder {
 public:
  Folder(std::string& out, std::size_t most) : out_(out), begin_(out.size()) {
    out_.resize(begin_ + most);
    end_ = out_.data() + begin_;
  }

  void run(std::string_view text, bool drop_tags) {
    for (std::size_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (is_plain[byte]) {
        write(text[at++]);
        while (at < text.size() && is_plain[static_cast<unsigned char>(text[at])]) *end_++ = text[at++];
      } else if (const std::size_t blank = blank_at(text.substr(at)); blank != 0) {
        space_ = true;
        at += blank;
      } else if (const std::size_t tag = drop_tags && text[at] == '<' ? tag_at(text, at) : 0; tag != 0) {
        space_ = space_ || parts_words(text.substr(at + 1, tag - 1));
        at += tag;
      } else {
        write(text[at++]);
      }
    }
    out_.resize(static_cast<std::size_t>(end_ - out_.data()));
  }

 private:
  void write(char c) {
    if (space_ && end_ != out_.data() + begin_) *end_++ = ' ';
    space_ = false;
    *end_++ = c;
  }

  /// Bytes of the tag or comment at `at`; 0 where '<' is just a sign.
  std::size_t tag_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_tag = 4096;
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (!is_letter(next) && next != '/' && next != '!') return 0;
    // The end that was found last is kept, so that a text of many '<' and no '>' stays linear.
    if (next_end_ == 0 || next_end_ <= at) next_end_ = std::min(text.find('>', at), text.size());
    if (next_end_ == text.size() || next_end_ - at > longest_tag) return 0;
    return next_end_ + 1 - at;
  }

  std::string& out_;
  std::size_t begin_;
  char* end_ = nullptr;
  std::size_t next_end_ = 0;
  bool space_ = false;
};

bool says_nothing(std::string_view text, const FactTables& tables) {
  std::array<char, 16> small{};
  const std::size_t size = std::min(text.size(), small.size());
  std::transform(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size), small.begin(), lower);
  const std::string_view head(small.data(), size);
  if (text.size() == size && tables.void_values.contains(head)) return true;
  return std::any_of(tables.void_beginnings.begin(), tables.void_beginnings.end(),
                     [&](const std::string& begin) { return head.starts_with(begin); });
}

/// An address, an account or a number where the name of a person or a house belongs.
bool is_address(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return false;
  if (std::all_of(text.begin(), text.end(), is_digit)) return true;
  return text.find("://") != std::string_view::npos || text.starts_with("//") || text.starts_with("www.") ||
         text.starts_with('/') || text.starts_with('@') || text.starts_with('#');
}

/// A name without what its template put around it: ", USA".
Span without_marks(std::string_view values, Span span) {
  constexpr std::string_view marks = " ,;|";
  while (!span.empty() && marks.find(values[span.begin]) != std::string_view::npos) ++span.begin;
  while (!span.empty() && marks.find(values[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

/// No address of a page or an image: one that holds the image itself (it stands where the real one is loaded later).
bool is_no_address(FactKey key, std::string_view text) {
  return (key == FactKey::image || key == FactKey::url) && (text == "/" || text.starts_with("data:"));
}

bool is_name(FactKey key) {
  return key == FactKey::author || key == FactKey::publisher || key == FactKey::site_name || key == FactKey::agency ||
         key == FactKey::location;
}

}  // namespace

std::string_view cut(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

void append_clean(std::string& out, std::string_view raw, const WordMap& entities, bool drop_tags) {
  if (raw.find('&') == std::string_view::npos) return Folder(out, raw.size()).run(raw, drop_tags);
  std::string resolved;
  resolved.reserve(raw.size());
  append_resolved(resolved, raw, entities);
  Folder(out, resolved.size()).run(resolved, drop_tags);
}

bool FactSink::has_room(FactKey key, Origin origin, std::size_t bytes) const {
  const std::uint32_t most = key == FactKey::live_update ? most_updates : most_facts;
  return counts_[static_cast<std::size_t>(key)][static_cast<std::size_t>(origin)] < most &&
         page_.values.size() + bytes <= most_values;
}

void FactSink::push(const Fact& fact) {
  ++counts_[static_cast<std::size_t>(fact.key)][static_cast<std::size_t>(fact.origin)];
  page_.facts.push_back(fact);
}

bool FactSink::add(FactKey key, Origin origin, Subject subject, std::string_view raw, std::uint32_t element) {
  raw = cut(raw, key == FactKey::body ? longest_body : longest_value);
  if (!has_room(key, origin, raw.size())) return false;
  const std::uint32_t begin = offset(page_.values.size());
  // The <title> has been through the parser of HTML: a '<' in it is meant.
  const bool drop_tags = origin != Origin::title_element;
  append_clean(page_.values, raw, tables_.entities, drop_tags);
  Span span{begin, offset(page_.values.size())};
  if (is_name(key)) span = without_marks(page_.values, span);
  const std::string_view text = slice(page_.values, span);
  if (text.empty() || says_nothing(text, tables_) || (is_name(key) && is_address(text)) || is_no_address(key, text)) {
    page_.values.resize(begin);
    return false;
  }
  push({key, origin, subject, span, element});
  return true;
}

bool FactSink::add_update(Origin origin, std::string_view time, std::string_view heading) {
  if (!has_room(FactKey::live_update, origin, 2 * longest_value + 1)) return false;
  const std::uint32_t begin = offset(page_.values.size());
  append_clean(page_.values, cut(time, longest_value), tables_.entities, true);
  page_.values += '\t';
  append_clean(page_.values, cut(heading, longest_value), tables_.entities, true);
  const Span span{begin, offset(page_.values.size())};
  if (span.size() == 1) {
    page_.values.resize(begin);
    return false;
  }
  push({FactKey::live_update, origin, Subject::live_blog, span, 0});
  return true;
}

void FactSink::make_live(std::size_t first) {
  for (std::size_t i = first; i < page_.facts.size(); ++i)
    if (page_.facts[i].subject == Subject::article) page_.facts[i].subject = Subject::live_blog;
}

}  // namespace isnad
