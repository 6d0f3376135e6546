// Counts over the characters and words of one piece of text.
#include "2_article/text_measures.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "0_base/utf8.h"

namespace isnad {
namespace {

// The first three make up words.
enum class Sort : std::uint8_t {
  letter,
  capital,
  digit,
  blank,
  end,
  comma,
  colon,
  separator,
  bullet,
  mark,
  copyright,
  ideograph
};

struct Character {
  Sort sort;
  std::uint8_t size;
};

constexpr auto ascii = [] {
  std::array<Sort, 128> table{};
  table.fill(Sort::mark);
  for (std::size_t c = 0; c <= 0x20; ++c) table[c] = Sort::blank;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Sort::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Sort::capital;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Sort::digit;
  table['.'] = table['!'] = table['?'] = Sort::end;
  table[','] = table[';'] = Sort::comma;
  table[':'] = Sort::colon;
  table['|'] = table['>'] = table['<'] = table['/'] = table['\\'] = Sort::separator;
  table['*'] = table['-'] = Sort::bullet;
  table['_'] = Sort::letter;
  return table;
}();

constexpr bool is_of_word(Sort sort) { return sort <= Sort::digit; }

/// The sort of the character that begins with `lead` and goes on with `b` and `c`: facts about code points.
constexpr Sort sort_beyond_ascii(unsigned lead, unsigned b, unsigned c) {
  if (lead == 0xC2) {
    if (b == 0xA9) return Sort::copyright;
    return b == 0xAB || b == 0xBB ? Sort::mark : b == 0xB7 ? Sort::separator : Sort::mark;
  }
  if (lead == 0xC3) return b < 0x9F ? Sort::capital : Sort::letter;                // Latin capitals with marks
  if (lead == 0xD0) return b >= 0x80 && b <= 0xAF ? Sort::capital : Sort::letter;  // Cyrillic
  if (lead == 0xCE) return b >= 0x86 && b <= 0xA9 ? Sort::capital : Sort::letter;  // Greek
  if (lead == 0xD8) return b == 0x8C || b == 0x9B ? Sort::comma : b == 0x9F ? Sort::end : Sort::letter;
  if (lead == 0xD9) return b >= 0xA0 && b <= 0xA9 ? Sort::digit : Sort::letter;  // Arabic-Indic digits
  if (lead == 0xDB) return b == 0x94 ? Sort::end : b >= 0xB0 && b <= 0xB9 ? Sort::digit : Sort::letter;
  if (lead == 0xE2) {
    if (b == 0x80) return c == 0xA6 ? Sort::end : c == 0xA2 || c == 0xBA ? Sort::separator : Sort::mark;
    if (b >= 0x84 && b <= 0xAF) return Sort::separator;  // arrows, symbols, box drawing
    return Sort::mark;
  }
  if (lead == 0xE3) {
    if (b == 0x80) return c == 0x82 ? Sort::end : c == 0x81 ? Sort::comma : Sort::mark;
    return Sort::ideograph;
  }
  if (lead == 0xEF && b == 0xBC) return c == 0x81 || c == 0x9F ? Sort::end : c == 0x8C ? Sort::comma : Sort::mark;
  if (lead >= 0xE4 && lead <= 0xED) return Sort::ideograph;
  return lead >= 0xF0 ? Sort::mark : Sort::letter;
}

/// The Arabic block, from the lead byte 0xD8 to 0xDB: two bytes give one of 256 characters.
constexpr auto arabic = [] {
  std::array<Sort, 256> table{};
  for (unsigned i = 0; i < 256; ++i) table[i] = sort_beyond_ascii(0xD8 + (i >> 6U), 0x80 + (i & 0x3FU), 0);
  return table;
}();

constexpr bool is_arabic(unsigned lead) { return is_arabic_lead(static_cast<char>(lead)); }
constexpr Sort arabic_at(unsigned lead, unsigned next) { return arabic[((lead - 0xD8U) << 6U) | (next & 0x3FU)]; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

Character wide_character_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U; };
  const unsigned lead = byte(0);
  const std::uint8_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return {sort_beyond_ascii(lead, byte(1), byte(2)), size};
}

[[gnu::always_inline]] inline Character character_at(std::string_view text, std::size_t i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  if (lead < 0x80) return {ascii[lead], 1};
  if (is_arabic(lead) && i + 1 < text.size()) return {arabic_at(lead, static_cast<unsigned char>(text[i + 1])), 2};
  return wide_character_at(text, i);
}

/// The end of the run of letters of the Arabic block that begins at `i`.
std::size_t end_of_arabic_letters(std::string_view text, std::size_t i) {
  for (; i + 1 < text.size(); i += 2) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (!is_arabic(lead) || arabic_at(lead, static_cast<unsigned char>(text[i + 1])) != Sort::letter) break;
  }
  return i;
}

/// The end of the run of lower-case ASCII letters that begins at `i`; eight bytes at a time.
std::size_t end_of_lower_case(std::string_view text, std::size_t i) {
  constexpr std::uint64_t ones = 0x0101010101010101U, high = 0x80 * ones;
  if constexpr (std::endian::native == std::endian::little) {
    for (std::uint64_t bytes = 0; i + sizeof bytes <= text.size(); i += sizeof bytes) {
      std::memcpy(&bytes, text.data() + i, sizeof bytes);
      const std::uint64_t low = bytes & ~high;
      const std::uint64_t from_a = low + (0x80 - 'a') * ones, behind_z = low + (0x7F - 'z') * ones;
      const std::uint64_t other = (~from_a | behind_z | bytes) & high;
      if (other != 0) return i + static_cast<std::size_t>(std::countr_zero(other)) / 8;
    }
  }
  while (i < text.size() && text[i] >= 'a' && text[i] <= 'z') ++i;
  return i;
}

/// The words of a text, looked up while they pass.
class WordCounter {
 public:
  WordCounter(TextMeasures& counts, const WordMap* common) : counts_(counts), common_(common) {}

  /// Takes the word that begins at `i` with a character of the sort `first`, and returns where it ends.
  std::size_t take(std::string_view text, std::size_t i, Sort first) {
    const std::size_t begin = i;
    std::uint32_t digits = 0;
    bool upper = false;
    while ((i = end_of_lower_case(text, i)) < text.size() && text[i] != ' ') {
      const auto lead = static_cast<unsigned char>(text[i]);
      const Character c = character_at(text, i);
      if (!is_of_word(c.sort)) break;
      digits += c.sort == Sort::digit;
      upper = upper || c.sort == Sort::capital;
      i += c.size;
      if (is_arabic(lead)) i = end_of_arabic_letters(text, i);
    }
    i = std::min(i, text.size());
    counts_.words += 1;
    counts_.capitals += first == Sort::capital;
    counts_.digits += digits;
    if (common_ != nullptr && counts_.sampled < sample) {
      ++counts_.sampled;
      look_up(text.substr(begin, i - begin), upper);
    }
    return i;
  }

 private:
  static constexpr std::uint32_t sample = 40;  // enough to tell prose from menus
  static constexpr std::size_t longest = 24;   // bytes

  void look_up(std::string_view word, bool upper) {
    if (word.size() > longest) return;
    std::array<char, longest> lowered;
    if (upper) {
      std::transform(word.begin(), word.end(), lowered.begin(), lower);
      word = {lowered.data(), word.size()};
    }
    const auto sorts = common_->find(word).value_or(0);
    counts_.function_words += (sorts & function_word) != 0;
    counts_.furniture_words += (sorts & furniture_word) != 0;
  }

  TextMeasures& counts_;
  const WordMap* common_;
};

}  // namespace

TextMeasures measure_text(std::string_view text, const WordMap* common_words) {
  TextMeasures counts;
  counts.characters = static_cast<std::uint32_t>(count_code_points(text));
  WordCounter words(counts, common_words);
  Sort last = Sort::blank;  // the last character that is neither blank nor a quote mark or bracket
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ') {
      any = true;
      ++i;
      continue;
    }
    const Character c = character_at(text, i);
    if (is_of_word(c.sort)) {
      i = words.take(text, i, c.sort);
      last = Sort::letter;
      any = true;
      continue;
    }
    if (!any) counts.bullet = c.sort == Sort::bullet || c.sort == Sort::separator;
    if (c.sort == Sort::ideograph) counts.words += 0.5F;
    counts.commas += c.sort == Sort::comma;
    counts.separators += c.sort == Sort::separator;
    counts.copyright = counts.copyright || c.sort == Sort::copyright;
    // A full stop inside a number or an address ends nothing; one before a blank or the end does.
    if (c.sort == Sort::end && (i + c.size >= text.size() || static_cast<unsigned char>(text[i + c.size]) <= 0x22))
      ++counts.sentence_ends;
    if (c.sort != Sort::blank && c.sort != Sort::mark) last = c.sort;
    any = true;
    i += c.size;
  }
  counts.ends_sentence = last == Sort::end;
  counts.ends_colon = last == Sort::colon;
  return counts;
}

}  // namespace isnad
