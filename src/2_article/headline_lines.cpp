// Headlines of pages without headings: dumps of pages, pages laid out with tables and coloured type.
#include "2_article/headline_lines.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "0_base/wide_bytes.h"

namespace isnad {
namespace {

constexpr std::uint32_t prose_words = 18;     // of a block of running text
constexpr std::uint32_t headline_reach = 24;  // blocks that may stand between the headline and the prose
constexpr std::uint32_t fewest_words = 3, most_words = 26;

/// The value of the digit that begins at `i`, ASCII or Arabic-Indic, or false.
bool is_digit(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  const auto at = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
  if (at(i) >= '0' && at(i) <= '9') return true;
  return (at(i) == 0xD9 && at(i + 1) >= 0xA0 && at(i + 1) <= 0xA9) ||
         (at(i) == 0xDB && at(i + 1) >= 0xB0 && at(i + 1) <= 0xB9);
}

/// Whether `c` stands in `text` at least `times` times.
bool has_at_least(std::string_view text, char c, std::size_t times) {
  // Sums of a byte each over short stretches: compilers make wide instructions of them.
  constexpr std::size_t stretch = 64;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < times; i += stretch) {
    std::uint8_t sum = 0;
    for (const char t : text.substr(i, stretch)) sum = static_cast<std::uint8_t>(sum + (t == c));
    count += sum;
  }
  return count >= times;
}

/// Whether `text` has about so many words: scripts without blanks take three bytes a character, two characters a word.
bool has_words(std::string_view text, std::size_t words) {
  if (static_cast<unsigned char>(text[0]) >= 0xE3 && !has_at_least(text, ' ', (text.size() + 23) / 24))
    return text.size() / 6 >= words;
  return has_at_least(text, ' ', words - 1);
}

bool is_prose(const Page& page, std::uint32_t b) {
  const Block& block = page.blocks[b];
  if (block.hidden || block.text.size() < 4 * prose_words || block.link_bytes * 2 > block.text.size()) return false;
  if (block.tag >= Tag::h1 && block.tag <= Tag::h6) return false;
  const Element& element = page.elements[block.element];
  if (element.within(Tag::nav) || element.within(Tag::footer) || element.within(Tag::form)) return false;
  Hints hints = element.above;
  hints.add(element.own);
  if (hints.has(Hint::notice) || hints.has(Hint::popup) || hints.has(Hint::navigation) || hints.has(Hint::ticker))
    return false;
  constexpr std::size_t enough = 320;  // bytes that tell
  const std::string_view text = slice(page.text, block.text).substr(0, enough);
  return has_words(text, prose_words) && !has_at_least(text, '|', 3) && text.find("***") == std::string_view::npos;
}

/// "Home / Local /": the path to a page, which ends in a mark before the page itself.
bool is_path(std::string_view line) {
  return line.ends_with('/') || line.ends_with('>') || line.ends_with("\xC2\xBB") || line.ends_with("\xE2\x80\xBA");
}

/// How much block `b`, that stands above the prose, reads like a headline.
float likeness(const Page& page, std::uint32_t b, std::uint32_t prose) {
  const Block& block = page.blocks[b];
  const std::string_view text = slice(page.text, block.text);
  const LineMeasures line = measure_line(text);
  if (line.words < fewest_words || line.words > most_words || line.time || line.ends_colon || block.hidden) return 0;
  // Where nothing but text is there, a sentence with its full stop is the first of it.
  if (page.clean && text.ends_with('.') && !text.ends_with("..")) return 0;
  if (page.clean && text.ends_with('-')) return 0;  // a dateline
  float score = 0.3F * static_cast<float>(std::min(line.words, 9U));
  if (line.ends_sentence) score -= 1.5F;
  score -= 0.6F * static_cast<float>(std::min(line.bars, 3U));
  if (line.digits > 4 || line.digits * 3 > line.words * 4) score -= 1.5F;
  if (block.link_bytes * 2 > block.text.size()) score -= 1.5F;
  if (block.strong) score += 1.5F;
  if (page.elements[block.element].own.has(Hint::title)) score += 1.5F;
  if (page.elements[block.element].own.has(Hint::caption)) score -= 1.5F;
  // A caption comes twice, as the alternative text of its picture and below it.
  const auto same = [&](std::uint32_t k) { return slice(page.text, page.blocks[k].text) == text; };
  if (b > 1 && same(b - 1) && is_path(slice(page.text, page.blocks[b - 2].text)))
    score += 1.5F;  // the end of the path to the page, and the headline
  else if ((b > 0 && same(b - 1)) || (b + 1 < prose && same(b + 1)))
    score -= 1.5F;
  // A date stands right below a headline more often than below a caption.
  for (std::uint32_t next = b + 1; next < std::min(prose, b + 3); ++next) {
    const LineMeasures below = measure_line(slice(page.text, page.blocks[next].text));
    if (below.digits < 4 || below.words > 12) continue;
    score += below.time ? 1.5F : 0.8F;
    break;
  }
  // Of lines alike the first is the headline, but menus and tickers stand farther above.
  const std::uint32_t distance = prose - b;
  score += 0.05F * static_cast<float>(std::min(distance, 6U));
  if (distance > 6) score -= 0.12F * static_cast<float>(distance - 6);
  return score;
}

/// Behind the first line of a text in which nothing else stands, and a word or two above it.
std::uint32_t behind_opening(const Page& page) {
  constexpr std::uint32_t kicker_words = 4;
  std::uint32_t b = 0;
  while (b < page.blocks.size() && measure_line(slice(page.text, page.blocks[b].text)).words <= kicker_words) ++b;
  return b + 1;
}

/// Where nothing but text is there, a sentence right behind the first line is running text, however short: that or
/// `prose`, whichever comes first. `behind`: see behind_opening().
std::uint32_t first_sentence(const Page& page, std::uint32_t behind, std::uint32_t prose) {
  return behind < prose && ends_with_stop(slice(page.text, page.blocks[behind].text)) ? behind : prose;
}

/// Whether `b` and a neighbour of it are links, or begin with the mark of a list: items of a menu.
bool is_one_of_many(const Page& page, std::uint32_t b) {
  const auto item = [&](std::uint32_t k) {
    if (k >= page.blocks.size()) return false;
    const std::string_view text = slice(page.text, page.blocks[k].text);
    return page.blocks[k].links > 0 || text.starts_with("- ") || text.starts_with("* ");
  };
  return item(b) && ((b > 0 && item(b - 1)) || item(b + 1));
}

/// The bytes that a line is measured by, and those that a digit may begin with.
constexpr auto is_measured = [] {
  std::array<bool, 256> table{};
  for (const char c : {' ', '|', '>', '<', '*', ':'}) table[static_cast<unsigned char>(c)] = true;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = true;
  table[0xD9] = table[0xDB] = true;
  return table;
}();

/// Whether `text` ends with a digit.
bool ends_with_digit(std::string_view text) {
  return (text.size() > 1 && static_cast<unsigned char>(text[text.size() - 2]) >= 0xC0 &&
          is_digit(text, text.size() - 2)) ||
         (!text.empty() && is_digit(text, text.size() - 1));
}

/// Measures the sixteen bytes at `at`, behind which one more stands.
void measure_wide(std::string_view text, std::size_t at, LineMeasures& line) {
  const WideBytes now = wide_bytes(text.data() + at), next = wide_bytes(text.data() + at + 1);
  const auto count = [](std::uint32_t bits) {
    std::uint32_t n = 0;
    for (; bits != 0; bits &= bits - 1) ++n;
    return n;
  };
  line.words += count(bits_of(now == ' '));
  line.bars += count(bits_of((now == '|') | (now == '>') | (now == '<') | (now == '*')));
  line.digits +=
      count(bits_of((now - '0' <= 9) | ((now == 0xD9) & (next - 0xA0 <= 9)) | ((now == 0xDB) & (next - 0xB0 <= 9))));
  for (std::uint32_t colons = bits_of(now == ':'); colons != 0; colons &= colons - 1) {
    const std::size_t colon = at + first_bit(colons);
    if (ends_with_digit(text.substr(0, colon)) && is_digit(text, colon + 1)) line.time = true;
  }
}

}  // namespace

bool ends_with_stop(std::string_view text) {
  constexpr std::string_view urdu_stop = "\xDB\x94";  // U+06D4
  return (text.ends_with('.') && !text.ends_with("..")) || text.ends_with(urdu_stop);
}

LineMeasures measure_line(std::string_view text) {
  LineMeasures line;
  line.words = text.empty() ? 0 : 1;
  std::size_t i = 0;
  for (; i + wide < text.size(); i += wide) measure_wide(text, i, line);
  bool digit_before = ends_with_digit(text.substr(0, i));
  if (i > 0 && static_cast<unsigned char>(text[i - 1]) >= 0x80 && is_digit(text, i - 1)) {
    digit_before = true;
    ++i;  // its second byte
  }
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (!is_measured[static_cast<unsigned char>(c)]) {
      digit_before = false;
      continue;
    }
    line.words += c == ' ';
    line.bars += c == '|' || c == '>' || c == '<' || c == '*';
    const bool digit = is_digit(text, i);
    line.digits += digit;
    if (c == ':' && digit_before && is_digit(text, i + 1)) line.time = true;
    // The second byte of a digit belongs to it.
    if (digit && static_cast<unsigned char>(c) >= 0x80) ++i;
    digit_before = digit;
  }
  line.ends_colon = text.ends_with(':');
  line.ends_sentence = ends_with_stop(text);
  return line;
}

std::uint32_t first_prose(const Page& page) {
  // The run of blocks with the largest sum, where prose counts for its length and all else against the run (Kadane).
  constexpr float other = -1.0F, longest = 600, unit = 100;
  const std::uint32_t count = offset(page.blocks.size());
  std::uint32_t found = count, begin = 0;
  float best = 0, sum = 0;
  for (std::uint32_t b = 0; b < count; ++b) {
    const bool prose = is_prose(page, b);
    if (sum <= 0 && !prose) continue;
    if (sum <= 0) begin = b;
    sum = std::max(sum, 0.0F) +
          (prose ? std::min(static_cast<float>(page.blocks[b].text.size()), longest) / unit : other);
    if (sum <= best) continue;
    best = sum;
    found = begin;
  }
  return found;
}

std::uint32_t headline_line(const Page& page, std::uint32_t prose) {
  const std::uint32_t count = offset(page.blocks.size());
  std::uint32_t found = count;
  float best = 1.0F;
  const std::uint32_t behind = page.clean ? behind_opening(page) : count;
  // A long first line without its full stop is the headline of what stands below it.
  if (page.clean && prose + 1 == behind && behind < count && !ends_with_stop(slice(page.text, page.blocks[prose].text)))
    prose = behind;
  if (page.clean) prose = first_sentence(page, behind, prose);
  if (prose == count) return count;
  const std::uint32_t begin = page.clean || prose <= headline_reach ? 0 : prose - headline_reach;
  const std::uint32_t end = std::min(prose, behind);
  for (std::uint32_t b = begin; b < end; ++b) {
    const float score = likeness(page, b, prose);
    if (score <= best || is_one_of_many(page, b)) continue;
    best = score;
    found = b;
  }
  return found;
}

}  // namespace isnad
