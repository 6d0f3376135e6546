// Writes the text of a page as blocks: white space folded, marks of links and bold type counted.
#include "1_page/block_writer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "0_base/wide_bytes.h"

namespace isnad {
namespace {

// Facts about bytes: which ones are a blank, or begin another white space character, in ASCII or beyond.
constexpr auto is_plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t b = 0x21; b < 256; ++b) table[b] = true;
  table[0xC2] = table[0xE2] = table[0xE3] = false;  // may begin U+00A0, U+2000.., U+3000
  return table;
}();

/// Those of sixteen bytes that are white space, or may begin it, but for single blanks: a bit each. Reads one byte
/// more.
std::uint32_t wide_marks(const char* at) {
  const WideBytes now = wide_bytes(at), next = wide_bytes(at + 1);
  return bits_of((now < 0x20) | (now == 0xC2) | ((now | 1) == 0xE3) | ((now == ' ') & (next == ' ')));
}

/// Bytes of the white space character at `text[i]`, 0 where there is none: ASCII, U+0085, U+00A0, U+2000..U+200A,
/// U+2028, U+2029, U+202F, U+205F, U+3000. Soft hyphens and zero-width characters are text and stay.
std::size_t white_space(std::string_view text, std::size_t i) {
  const auto at = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  const unsigned b = at(i);
  if (b <= 0x20) return 1;
  if (b == 0xC2) return at(i + 1) == 0xA0 || at(i + 1) == 0x85 ? 2 : 0;
  if (b == 0xE2 && at(i + 1) == 0x80) {
    const unsigned c = at(i + 2);
    return (c >= 0x80 && c <= 0x8A) || c == 0xA8 || c == 0xA9 || c == 0xAF ? 3 : 0;
  }
  if (b == 0xE2 && at(i + 1) == 0x81) return at(i + 2) == 0x9F ? 3 : 0;
  if (b == 0xE3) return at(i + 1) == 0x80 && at(i + 2) == 0x80 ? 3 : 0;
  return 0;
}

/// The end of the words, and single blanks between them, that stand at `text[i]`, which is no white space.
std::size_t end_of_words(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    if (i + wide < text.size()) {
      const std::uint32_t marks = wide_marks(text.data() + i);
      if (marks == 0) {
        i += wide;
        continue;
      }
      i += first_bit(marks);
    }
    const std::size_t look = std::min(i + 8, text.size());
    for (; i < look; ++i) {
      if (is_plain[static_cast<unsigned char>(text[i])]) continue;
      const bool single = text[i] == ' ' && i + 1 < text.size() && text[i + 1] != ' ';
      if (!single && white_space(text, i) != 0) return i;
    }
  }
  return i;
}

constexpr bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters beyond ASCII, but for the marks of U+0080 to U+00BF and U+2000 to U+206F, and the Arabic comma, semicolon
/// and question mark.
bool is_mark(std::string_view c) {
  return c.starts_with('\xC2') || c.starts_with("\xE2\x80") || c.starts_with("\xE2\x81") || c == "\xD8\x8C" ||
         c == "\xD8\x9B" || c == "\xD8\x9F";
}

bool begins_word(std::string_view text) {
  if (static_cast<unsigned char>(text[0]) < 0x80) return is_word_byte(text[0]);
  const std::size_t size = text[0] >= '\xE0' ? 3 : 2;
  return !is_mark(text.substr(0, size));
}

bool ends_word(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80) return !text.empty() && is_word_byte(text.back());
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return !is_mark(text.substr(begin));
}

}  // namespace

void BlockWriter::set_kind(Tag tag, std::uint8_t list_depth, bool hidden) {
  tag_ = tag;
  list_depth_ = list_depth;
  hidden_ = hidden;
}

void BlockWriter::open_if_needed() {
  if (open_) return;
  open_ = true;
  block_ = Block{};
  block_.text.begin = offset(page_.text.size());
  block_.tag = tag_;
  block_.list_depth = list_depth_;
  block_.hidden = hidden_;
  block_.after_break = after_break_;
  block_.gap = gap_;
  strong_bytes_ = 0;
  pending_blank_ = between_words_ = false;
}

void BlockWriter::characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && static_cast<unsigned char>(text[i]) <= 0x20) ++i;
    if (i > begin) {
      pending_blank_ = open_;
      continue;
    }
    if (!is_plain[static_cast<unsigned char>(text[i])])
      if (const std::size_t space = white_space(text, i); space > 0) {
        pending_blank_ = open_;
        i += space;
        continue;
      }
    const std::size_t end = end_of_words(text, i);
    const bool blank = text[end - 1] == ' ';
    append(text.substr(i, end - i - blank));
    pending_blank_ = blank;
    i = end;
  }
}

void BlockWriter::append(std::string_view words) {
  open_if_needed();
  if (last_) page_.truncated = true;
  if (between_words_ && ends_word(page_.text) && begins_word(words)) pending_blank_ = true;
  between_words_ = false;
  const std::uint32_t added = offset(words.size()) + pending_blank_;
  if (pending_blank_) page_.text += ' ';
  page_.text.append(words);
  if (link_depth_ > 0) block_.link_bytes += added;
  if (link_depth_ > 0 && fresh_link_ && block_.links < 0xFFFF) ++block_.links;
  fresh_link_ = fresh_link_ && link_depth_ == 0;
  if (strong_depth_ > 0) strong_bytes_ += added;
  empty_breaks_ = 0;
}

void BlockWriter::end_block(std::uint32_t element) {
  pending_blank_ = false;
  if (!open_) {
    after_break_ = false;
    return;
  }
  if (!last_) block_.element = element;
  last_ = block_count() + 1 >= most_;
  if (last_)
    pending_blank_ = true;
  else
    close();
}

void BlockWriter::finish(std::uint32_t element) {
  end_block(element);
  if (open_) close();
}

void BlockWriter::close() {
  Block& block = page_.blocks.emplace_back(block_);
  block.text.end = offset(page_.text.size());
  block.strong = strong_bytes_ * 10 >= block.text.size() * 9;
  page_.text += '\n';
  open_ = false;
  after_break_ = false;
  gap_ = false;
}

void BlockWriter::line_break(std::uint32_t element) {
  const bool empty = !open_;
  end_block(element);
  after_break_ = true;
  if (empty && ++empty_breaks_ > 0) gap_ = true;
}

void BlockWriter::enter_link() {
  ++link_depth_;
  fresh_link_ = true;
}

void BlockWriter::leave_link() { link_depth_ -= link_depth_ > 0; }

}  // namespace isnad
