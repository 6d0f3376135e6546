// What stands in the midst of the body and is no text of it.
#include "2_article/furniture_noise.h"

#include <algorithm>

#include "0_base/wide_bytes.h"
#include "2_article/article_tables.h"
#include "2_article/furniture_phrases.h"

namespace isnad {
namespace {

constexpr std::size_t longest_control = 12;      // bytes
constexpr std::size_t longest_pull_quote = 400;  // bytes
constexpr std::size_t shortest_pull_quote = 60;
constexpr std::uint32_t most_pull_quotes = 64;  // that are looked for; the search is linear in the text for each
constexpr std::uint32_t pull_reach = 40;        // blocks from the quotation to where it is taken from

/// What stands in the midst of the body and is no text of it.
class Noise {
 public:
  explicit Noise(PageReading& reading) : reading_(reading) {}

  void drop() {
    std::uint32_t asked = 0;
    for (std::uint32_t b = 0; b < reading_.roles.size(); ++b) {
      if (reading_.roles[b] != Role::body || reading_.text(b).size() > longest_pull_quote) continue;
      if (is_unfilled(reading_.text(b)))
        reading_.give(b, Role::furniture, Rule::furniture_words);
      else if (may_be_pulled(b) && asked++ < most_pull_quotes && is_pulled(b))
        reading_.give(b, Role::furniture, Rule::repeated_text);
    }
  }

 private:
  /// A quotation of the article from itself is set apart: by its class, or as a box that is no paragraph.
  [[nodiscard]] bool may_be_pulled(std::uint32_t b) {
    const Block& block = reading_.page.blocks[b];
    if (block.text.size() < shortest_pull_quote || block.strong || (block.tag >= Tag::h1 && block.tag <= Tag::h6))
      return false;
    const Element& element = reading_.element_of(b);
    const Element& parent = reading_.page.elements[element.parent];
    named_ = element.own.has(Hint::quote) || parent.own.has(Hint::quote) ||
             reading_.value(element.name).find("pull") != std::string_view::npos ||
             reading_.value(parent.name).find("pull") != std::string_view::npos;
    return named_ || (block.tag != Tag::p && block.tag != Tag::line && block.tag != Tag::li && block.tag != Tag::td);
  }

  /// One other block of the body has its words: all in a row, or, where the class says quotation, most of them.
  [[nodiscard]] bool is_pulled(std::uint32_t b) {
    const std::string_view text = reading_.text(b);
    read_words(text, words_);
    const std::uint32_t end = std::min(b + pull_reach, offset(reading_.roles.size()));
    for (std::uint32_t other = b < pull_reach ? 0 : b - pull_reach; other < end; ++other) {
      if (other == b || reading_.roles[other] != Role::body || reading_.text(other).size() <= text.size()) continue;
      if (reading_.text(other).find(text) != std::string_view::npos) return true;
      if (named_ && shares_words(other)) return true;
    }
    return false;
  }

  [[nodiscard]] bool shares_words(std::uint32_t other) {
    read_words(reading_.text(other), others_);
    const auto end = others_.key.begin() + others_.count;
    std::uint32_t shared = 0;
    for (std::uint32_t i = 0; i < words_.count; ++i)
      shared += std::find(others_.key.begin(), end, words_.key[i]) != end;
    return words_.count >= 4 && shared * 4 >= words_.count * 3;
  }

  PageReading& reading_;
  bool named_ = false;
  WordKeys words_, others_;
};

/// Whether `text` holds '{' or '%'.
bool holds_mark_of_template(std::string_view text) {
  const auto has = [](const char* at) {
    const WideBytes bytes = wide_bytes(at);
    return bits_of((bytes == '{') | (bytes == '%')) != 0;
  };
  if (text.size() < wide) return std::any_of(text.begin(), text.end(), [](char c) { return c == '{' || c == '%'; });
  for (std::size_t at = 0; at + wide < text.size(); at += wide)
    if (has(text.data() + at)) return true;
  return has(text.data() + text.size() - wide);
}

/// Whether "{{", "<%" or "${" stands in it. Few blocks hold such a mark at all.
bool holds_sign_of_template(std::string_view text) {
  return holds_mark_of_template(text) &&
         (text.find("{{") != std::string_view::npos || text.find("<%") != std::string_view::npos ||
          text.find("${") != std::string_view::npos);
}

}  // namespace

bool is_unfilled(std::string_view text) {
  if (holds_sign_of_template(text)) return true;
  if (text.size() > 2 && text.size() < 200 && (text.front() == '[' || text.front() == '{') &&
      text.back() == text.front() + 2) {
    // [contact-form-7 title="..."], {loadposition x}: a name in ASCII, then what is given to it.
    std::size_t i = 1;
    while (i < text.size() && ((text[i] >= 'a' && text[i] <= 'z') || text[i] == '-' || text[i] == '_' ||
                               (i > 1 && text[i] >= '0' && text[i] <= '9')))
      ++i;
    if (i >= 4 && (text[i] == ' ' || i + 1 == text.size())) return true;
  }
  if (text.empty()) return false;
  const bool boxed = (text.front() == '[' && text.back() == ']') || (text.front() == '%' && text.back() == '%');
  // A name without blanks, or anything in a box: both in ASCII.
  if (!boxed && text.find(' ') != std::string_view::npos) return false;
  bool letter = false, joint = false, digit = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 128) return false;
    letter = letter || (c >= 'a' && c <= 'z');
    digit = digit || (c >= '0' && c <= '9');
    joint = joint || c == '_' || (c == '-' && i > 0 && i + 1 < text.size());
  }
  if (!letter) return false;
  if (boxed) return true;
  const bool lower = text.front() >= 'a' && text.front() <= 'z';
  return joint && lower && !digit && text.find('.') == std::string_view::npos;
}

bool is_plain_latin(std::string_view text) {
  bool letter = false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xDF) return false;
    if (c == '@' || static_cast<unsigned char>(c) >= 0xE3) return false;
    letter = letter || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  return letter;
}

void drop_controls(PageReading& reading) {
  WordKeys words;
  for (std::uint32_t b = 0; b < reading.roles.size(); ++b) {
    if (reading.roles[b] != Role::none || reading.page.blocks[b].text.size() > longest_control) continue;
    read_words(reading.text(b), words);
    if (reading.tables.furniture.phrases.match(words).whole == Reason::letter_size)
      reading.give(b, Role::furniture, Rule::furniture_words);
  }
}

void drop_noise(PageReading& reading) { Noise(reading).drop(); }

}  // namespace isnad
