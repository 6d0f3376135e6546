// One spelling for the variants of a word, and short lines cut into pieces and words.
#include "2_article/spelling.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "0_base/utf8.h"

namespace isnad {
namespace {

constexpr char32_t tatweel = 0x0640;

bool is_arabic(char32_t c) { return (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F); }

/// One spelling of a letter or a digit: of Arabic as above, of others without case.
char32_t one_letter(char32_t c) {
  if (const char32_t one = one_arabic_letter(c); one != c) return one;
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + '0';
  if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0 + '0';
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
  if (is_arabic(c)) return c;
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if ((c >= 0x0620 && c <= 0x064A && c != tatweel) || (c >= 0x0660 && c <= 0x0669)) return true;
  return c != tatweel && u_isalnum(static_cast<UChar32>(c));
}

/// append_code_point() for the letters that nearly all words are made of.
inline void append(std::string& key, char32_t c) {
  if (c < 0x80) {
    key += static_cast<char>(c);
  } else if (c < 0x800) {
    key += static_cast<char>(0xC0 | (c >> 6));
    key += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    append_code_point(key, c);
  }
}

bool is_blank(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == 0x3000;
}

/// What `c` parts pieces as, wherever it stands.
Mark mark_of(char32_t c) {
  switch (c) {
    case ':':
    case 0xFF1A: return Mark::colon;
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return Mark::dash;
    case '/':
    case '\\': return Mark::slash;
    case '|':
    case 0xA6:
    case 0xA9:
    case 0xB7:
    case 0x2022:
    case 0x25CF:
    case 0x25AA:
    case 0x203A: return Mark::bar;
    case ',':
    case ';':
    case 0x060C:
    case 0x061B: return Mark::comma;
    case '+':
    case '&': return Mark::plus;
    case '\n': return Mark::line;
    case '(':
    case '[': return Mark::open;
    case ')':
    case ']': return Mark::close;
    case '"':
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E: return Mark::quote;
    default: return Mark::none;
  }
}

/// Letters of ASCII, small; 0 for all other bytes.
constexpr auto small_letters = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = static_cast<char>(c);
  return table;
}();

/// Letters of U+0620 to U+064A in one spelling; 0 for what is none.
constexpr auto arabic_letters = [] {
  std::array<char16_t, 128> table{};
  for (char32_t c = 0x0620; c <= 0x064A; ++c)
    if (c <= 0x063A || c >= 0x0641) table[c - 0x0600] = static_cast<char16_t>(one_arabic_letter(c));
  return table;
}();

/// The letter of two bytes, the first of which is 0xD8 or 0xD9, in one spelling; 0 for what is none.
char32_t plain_arabic(unsigned char lead, char next) {
  const auto n = static_cast<unsigned char>(next);
  return (n & 0xC0U) == 0x80U ? arabic_letters[(lead & 1U) << 6U | (n & 0x3FU)] : 0;
}

/// Cuts a line; state of the sweep.
class Cutter {
 public:
  Cutter(std::string_view line, Hyphens hyphens, Pieces& out) : line_(line), hyphens_(hyphens), out_(out) {}

  void run() {
    for (std::size_t at = 0; at < line_.size();) {
      if (plain_letters(at)) continue;
      const std::size_t begin = at;
      const char32_t c = next_code_point(line_, at);
      if (is_blank(c) && c != '\n') {
        end_word(begin);
        continue;
      }
      Mark mark = mark_of(c);
      // A hyphen or a stretched line (tatweel) parts pieces only where a blank is beside it: Al-Masry is one word.
      if (mark == Mark::none && (c == '-' || c == tatweel) && (beside_blank(begin, at) || parts(c))) mark = Mark::dash;
      if (mark != Mark::none) {
        end_word(begin);
        end_piece(mark);
        continue;
      }
      add(c, begin, at);
    }
    end_word(line_.size());
    end_piece(Mark::none);
  }

 private:
  /// Takes the letters of ASCII and of the Arabic alphabet that stand at `at`, which most of all text is made of, in
  /// the short way; false where none does.
  bool plain_letters(std::size_t& at) {
    std::array<char, 64> taken;
    std::size_t count = 0, end = at;
    std::uint32_t letters = 0;
    bool arabic = false, cased = false, all_upper = true;
    for (; count + 2 <= taken.size() && end < line_.size(); ++letters) {
      const auto b = static_cast<unsigned char>(line_[end]);
      if (const char lower = small_letters[b]; lower != 0) {
        taken[count++] = lower;
        cased = true;
        all_upper = all_upper && b < 'a';
        ++end;
        continue;
      }
      const char32_t c = (b & 0xFEU) == 0xD8 && end + 1 < line_.size() ? plain_arabic(b, line_[end + 1]) : 0;
      if (c == 0) break;
      taken[count++] = static_cast<char>(0xC0 | (c >> 6));
      taken[count++] = static_cast<char>(0x80 | (c & 0x3F));
      arabic = true;
      all_upper = false;
      end += 2;
    }
    if (letters == 0) return false;
    begin_word();
    word_.dotted = false;
    if (word_.key.empty()) word_.span.begin = offset(at);
    word_.key.append(taken.data(), count);
    word_.upper |= word_.letters == 0 && line_[at] >= 'A' && line_[at] <= 'Z';
    word_.cased |= cased;
    word_.shout &= all_upper;
    word_.arabic |= arabic;
    word_.letters = static_cast<std::uint8_t>(std::min(word_.letters + letters, 255U));
    at = last_letter_end_ = end;
    return true;
  }

  void begin_word() {
    if (in_word_) return;
    word_ = LineWord{};
    word_.shout = true;
    in_word_ = true;
  }

  /// Whether a hyphen inside of the word that is being read parts pieces all the same.
  [[nodiscard]] bool parts(char32_t c) const {
    return c == '-' && hyphens_ == Hyphens::part_arabic && in_word_ && word_.arabic;
  }

  [[nodiscard]] bool beside_blank(std::size_t begin, std::size_t end) const {
    const auto blank = [&](std::size_t i) { return i >= line_.size() || static_cast<unsigned char>(line_[i]) <= 0x20; };
    return begin == 0 || blank(begin - 1) || blank(end);
  }

  void add(char32_t c, std::size_t begin, std::size_t end) {
    begin_word();
    word_.dotted = c == '.';
    if (!is_letter_or_digit(c)) return;
    if (word_.key.empty()) word_.span.begin = offset(begin);
    append(word_.key, one_letter(c));
    const bool digit = c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c)) != 0;
    word_.digits |= digit;
    if (!digit) letter(c);
    last_letter_end_ = end;
  }

  void letter(char32_t c) {
    const auto u = static_cast<UChar32>(c);
    const bool upper = c < 0x80 ? c >= 'A' && c <= 'Z' : u_isUUppercase(u) != 0;
    const bool lower = c < 0x80 ? c >= 'a' && c <= 'z' : u_isULowercase(u) != 0;
    word_.upper |= word_.letters == 0 && upper;
    word_.cased |= upper || lower;
    word_.shout &= upper;
    word_.arabic |= is_arabic(c);
    word_.letters = static_cast<std::uint8_t>(std::min(word_.letters + 1, 255));
  }

  void end_word(std::size_t end) {
    if (!in_word_) return;
    in_word_ = false;
    if (word_.key.empty()) return;  // a lone dot or ornament
    word_.shout &= word_.letters > 1;
    // Full stops belong to initials; other marks behind the last letter do not.
    word_.span.end = offset(word_.dotted && word_.letters <= 5 ? end : last_letter_end_);
    out_.words.push_back(std::move(word_));
  }

  void end_piece(Mark mark) {
    const auto end = offset(out_.words.size());
    if (end > piece_begin_) {
      out_.items.push_back({{piece_begin_, end}, before_, mark});
      piece_begin_ = end;
      before_ = mark;
    } else if (mark != Mark::none &&
               (before_ == Mark::none || mark == Mark::open || mark == Mark::quote || before_ == Mark::close)) {
      before_ = mark;
    }
  }

  std::string_view line_;
  Hyphens hyphens_;
  Pieces& out_;
  LineWord word_;
  bool in_word_ = false;
  std::size_t last_letter_end_ = 0;
  std::uint32_t piece_begin_ = 0;
  Mark before_ = Mark::none;
};

}  // namespace

bool is_letter(char32_t c) { return is_letter_or_digit(c); }

std::string key_of(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto b = static_cast<unsigned char>(text[at]);
    if (const char lower = small_letters[b]; lower != 0) {
      key += lower;
      ++at;
      continue;
    }
    if (const char32_t c = (b & 0xFEU) == 0xD8 && at + 1 < text.size() ? plain_arabic(b, text[at + 1]) : 0; c != 0) {
      append(key, c);
      at += 2;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    if (is_letter_or_digit(c)) append(key, one_letter(c));
  }
  return key;
}

std::string Pieces::key(IndexRange range) const {
  std::string joined;
  for (std::uint32_t i = range.begin; i < range.end; ++i) joined += words[i].key;
  return joined;
}

Pieces pieces_of(std::string_view line, std::size_t limit, Hyphens hyphens) {
  if (line.size() > limit) {
    while (limit > 0 && (static_cast<unsigned char>(line[limit]) & 0xC0) == 0x80) --limit;
    line = line.substr(0, limit);
  }
  Pieces pieces;
  pieces.words.reserve(line.size() / 8 + 2);
  Cutter(line, hyphens, pieces).run();
  return pieces;
}

Span trimmed(std::string_view line, Span span) {
  const auto idle = [](char32_t c) {
    return is_blank(c) || c == '-' || c == tatweel || c == '.' || mark_of(c) != Mark::none;
  };
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    const char32_t c = next_code_point(line, next);
    if (!idle(c)) break;
    span.begin = offset(next);
  }
  while (span.end > span.begin) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<unsigned char>(line[last]) & 0xC0) == 0x80) --last;
    const CodePoint c = code_point_at(line, last);
    if (!idle(c.value)) break;
    span.end = last;
  }
  return span;
}

}  // namespace isnad
