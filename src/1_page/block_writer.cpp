// Writes the text of a page as blocks: white space folded, marks of links and bold type counted.
#include "1_page/block_writer.h"

#include <array>

namespace isnad {
namespace {

// Facts about bytes: which ones begin a white space character, in ASCII or beyond.
constexpr auto is_plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t b = 0x21; b < 256; ++b) table[b] = true;
  table[0xC2] = table[0xE2] = table[0xE3] = false;  // may begin U+00A0, U+2000.., U+3000
  return table;
}();

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
  pending_blank_ = false;
}

void BlockWriter::characters(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t end = i;
    while (end < text.size() && is_plain[static_cast<unsigned char>(text[end])]) ++end;
    std::size_t space = 0;
    while (end < text.size() && !is_plain[static_cast<unsigned char>(text[end])] &&
           (space = white_space(text, end)) == 0)
      for (++end; end < text.size() && is_plain[static_cast<unsigned char>(text[end])];) ++end;
    if (end > i) {
      open_if_needed();
      const std::size_t before = page_.text.size();
      if (pending_blank_) page_.text += ' ';
      pending_blank_ = false;
      page_.text.append(text, i, end - i);
      const std::uint32_t added = offset(page_.text.size() - before);
      if (link_depth_ > 0) block_.link_bytes += added;
      if (link_depth_ > 0 && fresh_link_ && block_.links < 0xFFFF) ++block_.links;
      fresh_link_ = fresh_link_ && link_depth_ == 0;
      if (strong_depth_ > 0) strong_bytes_ += added;
      empty_breaks_ = 0;
    }
    if (end < text.size()) {
      pending_blank_ = open_;
      end += space;
    }
    i = end;
  }
}

void BlockWriter::end_block(std::uint32_t element) {
  pending_blank_ = false;
  if (!open_) {
    after_break_ = false;
    return;
  }
  block_.text.end = offset(page_.text.size());
  block_.element = element;
  block_.strong = strong_bytes_ * 10 >= block_.text.size() * 9;
  page_.blocks.push_back(block_);
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
