// JSON as pages write it by hand or by template, made into JSON that a strict parser reads.
#include "1_page/json_repair.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace isnad {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '@' || c == '$' ||
         c == '-' || c == ':';
}
constexpr bool is_quote(char c) { return c == '"' || c == '\''; }

/// Four hexadecimal digits as a number; a value above 0xFFFF where they are none.
std::uint32_t hex4(std::string_view text) {
  constexpr std::uint32_t none = 0x10000;
  if (text.size() < 4) return none;
  std::uint32_t value = 0;
  for (const char c : text.substr(0, 4)) {
    if (is_digit(c))
      value = value * 16 + static_cast<std::uint32_t>(c - '0');
    else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
      value = value * 16 + static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
    else
      return none;
  }
  return value;
}

class Repair {
 public:
  Repair(std::string_view text, std::string& out) : in_(text), out_(out) {}

  void run() {
    open('[');
    while (skip_blanks()) step();
    while (!levels_.empty()) close_top();
  }

 private:
  /// What an object waits for; a list always waits for a value.
  enum class Wait : std::uint8_t { key, value };
  struct Level {
    char bracket = '[';
    Wait wait = Wait::value;
    bool empty = true;
  };
  static constexpr std::size_t deepest = 200;  // no page means more, and a parser has its own limit

  Level& top() { return levels_.back(); }
  [[nodiscard]] bool in_key() const { return levels_.back().wait == Wait::key; }
  [[nodiscard]] bool at_root() const { return levels_.size() == 1; }
  [[nodiscard]] char at(std::size_t i) const { return i < in_.size() ? in_[i] : '\0'; }
  [[nodiscard]] std::size_t next_solid(std::size_t i) const {
    while (i < in_.size() && is_blank(in_[i])) ++i;
    return i;
  }

  // --- between the tokens

  /// Moves to the next token; false at the end.
  bool skip_blanks() {
    for (;;) {
      i_ = next_solid(i_);
      const std::string_view rest = in_.substr(i_);
      if (rest.empty()) return false;
      if (rest[0] == ';')
        i_ += 1;
      else if (rest.starts_with("<!--"))
        i_ += 4;
      else if (rest.starts_with("-->"))
        i_ += 3;
      else if (rest.starts_with("<![CDATA["))
        i_ += 9;
      else if (rest.starts_with("]]>"))
        i_ += 3;
      else if (rest.starts_with("\xEF\xBB\xBF"))
        i_ += 3;
      else if (rest.starts_with("//"))
        i_ = std::min(in_.find('\n', i_), in_.size());
      else if (rest.starts_with("/*"))
        i_ = end_of_comment();
      else
        return true;
    }
  }

  [[nodiscard]] std::size_t end_of_comment() const {
    const auto end = in_.find("*/", i_ + 2);
    return end == std::string_view::npos ? in_.size() : end + 2;
  }

  void step() {
    const char c = in_[i_];
    if (c == '{' || c == '[') {
      if (levels_.size() >= deepest)
        i_ = in_.size();  // what is cut off is closed at the end
      else
        ++i_, before_value(), open(c);
    } else if (c == '}' || c == ']') {
      ++i_, close(c == '}' ? '{' : '[');
    } else if (c == ',') {
      ++i_, end_member();
    } else if (c == ':') {
      ++i_;
    } else if (is_quote(c)) {
      string(c);
    } else {
      bare_word();
    }
  }

  // --- structure

  void open(char bracket) {
    out_ += bracket;
    ++(bracket == '{' ? braces_ : brackets_);
    levels_.push_back({bracket, bracket == '{' ? Wait::key : Wait::value, true});
  }

  void close_top() {
    end_member();
    const char bracket = top().bracket;
    --(bracket == '{' ? braces_ : brackets_);
    out_ += bracket == '{' ? '}' : ']';
    levels_.pop_back();
    if (!levels_.empty()) after_value();
  }

  /// Closes up to the nearest `bracket`; one that was never opened is passed over.
  void close(char bracket) {
    if (bracket == '{' ? braces_ == 0 : brackets_ == 1) return;
    while (top().bracket != bracket) close_top();
    close_top();
  }

  /// A key without a value gets null.
  void end_member() {
    if (top().bracket != '{' || top().wait == Wait::key) return;
    out_ += "null";
    after_value();
  }

  void comma() {
    if (!top().empty) out_ += ',';
    top().empty = false;
  }

  void before_value() {
    if (top().bracket == '[')
      comma();
    else if (in_key())
      comma(), out_ += "\"\":";
  }

  void after_value() {
    if (top().bracket == '{') top().wait = Wait::key;
  }

  void after_string(bool key) {
    if (!key) return after_value();
    out_ += ':';
    top().wait = Wait::value;
  }

  // --- strings

  void string(char quote) {
    const bool key = in_key();
    key ? comma() : before_value();
    out_ += '"';
    std::size_t solid = out_.size();  // the end of the string so far without blanks and commas
    char previous = ',';              // the last byte that is not blank
    bool line = false;                // a line has ended behind it
    for (++i_; i_ < in_.size(); ++i_) {
      const char c = in_[i_];
      if (c == quote && ends_string(key)) break;
      if (c == '"' && !key && (line || previous == ',') && opens_key(i_)) {
        out_.resize(solid);  // the closing quote is missing: what follows is the next member
        out_ += '"';
        return after_string(key);
      }
      character(c);
      if (is_blank(c))
        line = line || c == '\n';
      else
        previous = c, line = false;
      if (!is_blank(c) && c != ',') solid = out_.size();
    }
    i_ = std::min(i_ + 1, in_.size());
    out_ += '"';
    after_string(key);
  }

  /// One character of a string, `i_` on its last byte after.
  void character(char c) {
    if (c == '\\') return escape();
    if (c == '"')
      out_ += "\\\"";
    else if (static_cast<unsigned char>(c) < 0x20)
      out_ += ' ';
    else
      out_ += c;
  }

  void escape() {
    const char c = at(i_ + 1);
    if (c == 'u') return escaped_code();
    if (c != '\0' && std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) {
      out_ += '\\';
      out_ += c;
      ++i_;
    }
    // any other: the backslash is dropped and what follows stands for itself
  }

  void escaped_code() {
    const std::uint32_t code = hex4(in_.substr(std::min(i_ + 2, in_.size())));
    if (code > 0xFFFF) return;
    const std::size_t size = (code & 0xFC00U) == 0xD800U && at(i_ + 6) == '\\' && at(i_ + 7) == 'u' &&
                                     (hex4(in_.substr(std::min(i_ + 8, in_.size()))) & 0x1FC00U) == 0xDC00U
                                 ? 12
                                 : 6;
    if (size == 6 && (code & 0xF800U) == 0xD800U)
      out_ += "\xEF\xBF\xBD";
    else
      out_ += in_.substr(i_, size);
    i_ += size - 1;
  }

  /// Whether the quote at `i_` ends its string: what follows must be what may follow a string here.
  [[nodiscard]] bool ends_string(bool key) const {
    const std::size_t next = next_solid(i_ + 1);
    const char c = at(next);
    if (key || at_root() || next >= in_.size()) return true;
    if (c == '}' || c == ']') return true;
    if (c == '/') return at(next + 1) == '/' || at(next + 1) == '*';
    if (levels_.back().bracket == '[')
      return c == ',' ? starts_value(next_solid(next + 1)) : is_quote(c) && line_between(next);
    if (c == ',') return starts_member(next_solid(next + 1));
    return is_quote(c) && opens_key(next);
  }

  [[nodiscard]] bool line_between(std::size_t next) const {
    return in_.substr(i_, next - i_).find('\n') != std::string_view::npos;
  }

  /// In a list, behind a comma.
  [[nodiscard]] bool starts_value(std::size_t i) const {
    const char c = at(i);
    return i >= in_.size() || is_quote(c) || is_digit(c) ||
           std::string_view("{[]},-/").find(c) != std::string_view::npos || in_.substr(i).starts_with("null") ||
           in_.substr(i).starts_with("true") || in_.substr(i).starts_with("false");
  }

  /// In an object, behind a comma.
  [[nodiscard]] bool starts_member(std::size_t i) const {
    const char c = at(i);
    if (i >= in_.size() || c == '}' || c == ',') return true;
    if (c == '/') return at(i + 1) == '/' || at(i + 1) == '*';
    if (is_quote(c)) return opens_key(i);
    const std::size_t end = end_of_name(i);
    return end > i && at(end - 1) == ':';
  }

  static constexpr std::size_t longest_key = 64;

  [[nodiscard]] std::size_t end_of_name(std::size_t i) const {
    std::size_t end = i;
    while (end < in_.size() && end - i < longest_key && is_name_char(in_[end])) ++end;
    return end;
  }

  /// Whether the quote at `i` opens a key: a name, a quote, a colon; or as much of that as the text has before it ends.
  [[nodiscard]] bool opens_key(std::size_t i) const {
    const std::size_t end = end_of_name(i + 1);
    if (end >= in_.size()) return true;
    if (end == i + 1 || at(end) != in_[i]) return false;
    std::size_t colon = end + 1;
    while (colon < end + longest_key && is_blank(at(colon))) ++colon;
    return colon >= in_.size() || at(colon) == ':';
  }

  // --- words without quotes

  void bare_word() {
    const std::size_t begin = i_;
    const bool key = in_key();
    const std::string_view ends = key ? "{}[]\",:\n" : "{}[]\",\n";
    i_ = std::min(in_.find_first_of(ends, i_), in_.size());
    if (i_ == begin) ++i_;
    if (at_root()) return;  // "var data =", or no JSON at all
    std::string_view word = in_.substr(begin, i_ - begin);
    while (!word.empty() && is_blank(word.back())) word.remove_suffix(1);
    key ? comma() : before_value();
    if (!key && (word == "true" || word == "false" || word == "null")) {
      out_ += word;
      return after_value();
    }
    out_ += '"';
    for (const char c : word) {
      if (c == '\\') out_ += '\\';
      out_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    out_ += '"';
    after_string(key);
  }

  std::string_view in_;
  std::string& out_;
  std::size_t i_ = 0;
  std::vector<Level> levels_;
  std::size_t braces_ = 0;
  std::size_t brackets_ = 0;
};

}  // namespace

void repair_json(std::string_view text, std::string& out) {
  out.clear();
  out.reserve(text.size() + text.size() / 8 + 64);
  Repair(text, out).run();
}

}  // namespace isnad
