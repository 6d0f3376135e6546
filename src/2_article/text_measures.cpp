// Counts over the characters and words of one piece of text.
#include "2_article/text_measures.h"

#include <array>

namespace isnad {
namespace {

enum class Sort : std::uint8_t { letter, capital, digit, blank, end, comma, colon, separator, bullet, mark, copyright, ideograph };

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

/// The sort of the character that begins with `lead` and goes on with `b` and `c`: facts about code points.
Sort sort_beyond_ascii(unsigned lead, unsigned b, unsigned c) {
  if (lead == 0xC2) {
    if (b == 0xA9) return Sort::copyright;
    return b == 0xAB || b == 0xBB ? Sort::mark : b == 0xB7 ? Sort::separator : Sort::mark;
  }
  if (lead == 0xC3) return b < 0x9F ? Sort::capital : Sort::letter;  // Latin capitals with marks
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

Character character_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {ascii[lead], 1};
  const std::uint8_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return {sort_beyond_ascii(lead, byte(1), byte(2)), size};
}

/// The end of the run of lower-case ASCII letters that begins at `i`.
std::size_t lower_case_run(std::string_view text, std::size_t i) {
  while (i < text.size() && text[i] >= 'a' && text[i] <= 'z') ++i;
  return i;
}

/// The words of a text, looked up while they pass.
class WordCounter {
 public:
  WordCounter(TextMeasures& counts, const WordMap& common) : counts_(counts), common_(common) {}

  void add(std::string_view letters, bool capital) {
    if (size_ == 0 && capital) ++counts_.capitals;
    if (counts_.sampled >= sample) {
      size_ += letters.size();
      return;
    }
    for (char c : letters) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      if (size_ < word_.size()) word_[size_] = c;
      hash_ = hash_step(hash_, c);
      ++size_;
    }
  }
  void end() {
    if (size_ == 0) return;
    counts_.words += 1;
    if (counts_.sampled < sample) {
      ++counts_.sampled;
      if (size_ <= word_.size()) look_up();
    }
    size_ = 0;
    hash_ = hash_seed;
  }

 private:
  static constexpr std::uint32_t sample = 40;  // enough to tell prose from menus

  void look_up() {
    const auto sorts = common_.find({word_.data(), size_}, hash_).value_or(0);
    counts_.function_words += (sorts & function_word) != 0;
    counts_.furniture_words += (sorts & furniture_word) != 0;
  }

  TextMeasures& counts_;
  const WordMap& common_;
  std::array<char, 24> word_{};
  std::size_t size_ = 0;
  std::uint32_t hash_ = hash_seed;
};

}  // namespace

TextMeasures measure_text(std::string_view text, const WordMap& common_words) {
  TextMeasures counts;
  WordCounter words(counts, common_words);
  Sort last = Sort::blank;   // the last character that is neither blank nor a quote mark or bracket
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t run = lower_case_run(text, i);
    if (run > i) {
      counts.characters += static_cast<std::uint32_t>(run - i);
      words.add(text.substr(i, run - i), false);
      last = Sort::letter;
      any = true;
      i = run;
      continue;
    }
    const Character c = character_at(text, i);
    ++counts.characters;
    if (c.sort == Sort::letter || c.sort == Sort::capital || c.sort == Sort::digit) {
      counts.digits += c.sort == Sort::digit;
      words.add(text.substr(i, c.size), c.sort == Sort::capital);
    } else {
      words.end();
      if (!any) counts.bullet = c.sort == Sort::bullet || c.sort == Sort::separator;
      if (c.sort == Sort::ideograph) counts.words += 0.5F;
      counts.commas += c.sort == Sort::comma;
      counts.separators += c.sort == Sort::separator;
      counts.copyright = counts.copyright || c.sort == Sort::copyright;
      // A full stop inside a number or an address ends nothing; one before a blank or the end does.
      if (c.sort == Sort::end && (i + c.size >= text.size() || static_cast<unsigned char>(text[i + c.size]) <= 0x22))
        ++counts.sentence_ends;
    }
    if (c.sort != Sort::blank && c.sort != Sort::mark) last = c.sort;
    any = true;
    i += c.size;
  }
  words.end();
  counts.ends_sentence = last == Sort::end;
  counts.ends_colon = last == Sort::colon;
  return counts;
}

}  // namespace isnad
