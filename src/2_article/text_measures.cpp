// Counts over the characters and words of one piece of text.
#include "2_article/text_measures.h"

#include <algorithm>
#include <array>
#include <bit>

#include "0_base/utf8.h"
#include "0_base/wide_bytes.h"

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

constexpr std::size_t piece = 64;  // bytes that are looked at together: a bit each

/// What the bytes of a piece of text are: a bit each.
struct Sorts {
  std::uint64_t plain = 0;  ///< of words, without doubt: ASCII and the common letters of the Arabic block
  std::uint64_t blank = 0, capital = 0, digit = 0;  ///< of ASCII
  std::uint64_t later = 0;                          ///< bytes behind the first of a character

  void add(WideBytes bytes, std::size_t at, std::uint64_t& lead_d8, std::uint64_t& lead_d9, std::uint64_t& lead_da,
           std::uint64_t& high) {
    const auto put = [at](std::uint64_t& bits, auto comparison) { bits |= std::uint64_t{bits_of(comparison)} << at; };
    put(blank, bytes == ' ');
    put(capital, bytes - 'A' <= 'Z' - 'A');
    put(digit, bytes - '0' <= 9);
    put(plain, ((bytes | 0x20) - 'a' <= 'z' - 'a') | (bytes - '0' <= 9) | (bytes == '_'));
    if (bits_of(bytes >= 0x80) == 0) return;  // ASCII
    put(later, (bytes & 0xC0) == 0x80);
    put(high, bytes - 0xA0 < 0x20);
    put(lead_d8, bytes == 0xD8);
    put(lead_d9, bytes == 0xD9);
    put(lead_da, bytes == 0xDA);
  }
};

/// The sorts of `size` bytes at `text`, up to a piece.
Sorts sorts_of(const char* text, std::size_t size) {
  Sorts sorts;
  std::uint64_t d8 = 0, d9 = 0, da = 0, high = 0;
  for (std::size_t at = 0; at < size; at += wide) sorts.add(wide_bytes({text, size}, at), at, d8, d9, da, high);
  // Of the block's letters these are all but a few: a pair whose second byte lies in half a row of its first.
  const std::uint64_t second = sorts.later & ((d8 << 1U & high) | (d9 << 1U & ~high) | da << 1U);
  sorts.plain |= second | second >> 1U;
  return sorts;
}

constexpr std::uint64_t one = 1;

constexpr std::uint64_t below(std::size_t bit) {
  return bit < piece ? (std::uint64_t{1} << bit) - 1 : ~std::uint64_t{0};
}

/// Processors of every age count bits by adding up: the library's function for it is called, and slower.
constexpr std::uint32_t count_of(std::uint64_t bits) {
  bits -= (bits >> 1U) & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>((bits * 0x0101010101010101U) >> 56U);
}

/// Goes through a text piece by piece.
class Counter {
 public:
  Counter(std::string_view text, const WordMap* common) : text_(text), common_(common) {}

  TextMeasures run() {
    if (!text_.empty()) counts_.bullet = is_bullet(character_at(text_, 0).sort);
    for (begin_ = 0; begin_ < text_.size(); begin_ += piece) take_piece(std::min(piece, text_.size() - begin_));
    if (open_ != closed) look_up(text_.size(), true);
    counts_.characters = offset_of_end() - later_;
    counts_.words = static_cast<float>(words_) + 0.5F * static_cast<float>(ideographs_);
    counts_.ends_sentence = last_ == Sort::end;
    counts_.ends_colon = last_ == Sort::colon;
    return counts_;
  }

 private:
  static constexpr std::uint32_t sample = 40;  // words, enough to tell prose from menus
  static constexpr std::size_t longest = 24;   // bytes of a word that is looked up
  static constexpr std::size_t closed = std::string_view::npos;

  static bool is_bullet(Sort sort) { return sort == Sort::bullet || sort == Sort::separator; }
  [[nodiscard]] std::uint32_t offset_of_end() const { return static_cast<std::uint32_t>(text_.size()); }

  void take_piece(std::size_t size) {
    Sorts sorts = sorts_of(text_.data() + begin_, size);
    later_ += count_of(sorts.later);
    std::uint64_t words = sorts.plain;
    if (taken_ > begin_) {  // by a character of the piece before
      const std::uint64_t bits = below(taken_ - begin_);
      words = in_word_ ? words | bits : words & ~bits;
      sorts.blank |= bits & ~words;
    }
    std::size_t mark = piece;  // the last one that counts as the last character
    for (std::uint64_t others = ~(words | sorts.blank) & below(size); others != 0;) {
      const std::size_t at = first_bit(others);
      const Character c = character_at(text_, begin_ + at);
      const std::uint64_t bits = below(at + c.size) & ~below(at);
      others &= ~bits;
      taken_ = begin_ + at + c.size;
      if (is_of_word(c.sort)) {
        words |= bits;
        if (c.sort == Sort::capital) sorts.capital |= bits;
        counts_.digits += c.sort == Sort::digit;
      } else {
        words &= ~bits;
        if (take_mark(c, begin_ + at)) mark = at;
      }
    }
    counts_.digits += count_of(sorts.digit);
    if (words != 0 && (mark == piece || (words & ~below(mark)) != 0)) last_ = Sort::letter;
    take_words(words, sorts.capital, size);
  }

  /// A character that is of no word; returns whether a text can be said to end with it.
  bool take_mark(Character c, std::size_t at) {
    ideographs_ += c.sort == Sort::ideograph;
    counts_.commas += c.sort == Sort::comma;
    counts_.separators += c.sort == Sort::separator;
    counts_.copyright = counts_.copyright || c.sort == Sort::copyright;
    // A full stop inside a number or an address ends nothing; one before a blank or the end does.
    const std::size_t next = at + c.size;
    if (c.sort == Sort::end && (next >= text_.size() || static_cast<unsigned char>(text_[next]) <= 0x22))
      ++counts_.sentence_ends;
    if (c.sort == Sort::blank || c.sort == Sort::mark) return false;
    last_ = c.sort;
    return true;
  }

  void take_words(std::uint64_t words, std::uint64_t capitals, std::size_t size) {
    std::uint64_t starts = words & ~(words << 1U | std::uint64_t{in_word_});
    std::uint64_t ends = ~words & (words << 1U | std::uint64_t{in_word_}) & below(size);
    words_ += count_of(starts);
    counts_.capitals += count_of(starts & capitals);
    in_word_ = (words >> (piece - 1)) != 0;
    if (common_ == nullptr) return;
    for (;;) {
      if (open_ != closed) {
        if (ends == 0) return;
        const std::size_t end = first_bit(ends);
        const bool whole = open_ >= begin_;  // in this piece
        const std::uint64_t letters = whole ? (one << end) - (one << (open_ - begin_)) : 0;
        look_up(begin_ + end, !whole || (capitals & letters) != 0);
        ends &= ends - 1;
      }
      if (starts == 0 || counts_.sampled == sample) return;
      open_ = begin_ + first_bit(starts);
      starts &= starts - 1;
      ++counts_.sampled;
    }
  }

  /// Looks up the open word, which ends at `end`.
  void look_up(std::size_t end, bool may_have_capitals) {
    std::string_view word = text_.substr(open_, end - open_);
    open_ = closed;
    if (word.size() > longest) return;
    std::array<char, longest> lowered;
    if (may_have_capitals && std::any_of(word.begin(), word.end(), [](char c) { return lower(c) != c; })) {
      std::transform(word.begin(), word.end(), lowered.begin(), lower);
      word = {lowered.data(), word.size()};
    }
    const auto sorts = common_->value_or(word, 0);
    counts_.function_words += (sorts & function_word) != 0;
    counts_.furniture_words += (sorts & furniture_word) != 0;
  }

  std::string_view text_;
  const WordMap* common_;
  TextMeasures counts_;
  std::size_t begin_ = 0;      ///< of the piece
  std::size_t taken_ = 0;      ///< behind the last character that was looked at by itself
  std::size_t open_ = closed;  ///< where the word begins that is to be looked up
  bool in_word_ = false;       ///< the piece before ends in a word
  Sort last_ = Sort::blank;    ///< the last character that is neither blank nor a quote mark or bracket
  std::uint32_t words_ = 0, ideographs_ = 0, later_ = 0;
};

}  // namespace

TextMeasures measure_text(std::string_view text, const WordMap* common_words) {
  return Counter(text, common_words).run();
}

}  // namespace isnad
