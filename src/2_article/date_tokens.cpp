// Text as numbers, words and marks, folded so that one spelling of a word stands for many.
#include "2_article/date_tokens.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>

#include "0_base/wide_bytes.h"

namespace isnad {
namespace {

constexpr char32_t tatweel = 0x640;

enum class Sort : std::uint8_t { space, invisible, digit, letter, alone, mark };

/// What a code point is to a reader of dates. `value`: of a digit, or the ASCII of a mark.
struct Kind {
  Sort sort = Sort::letter;
  char value = 0;
};

struct Step {
  char32_t code = 0;
  std::uint32_t length = 1;
};

/// The code point at `at`. A byte that begins none is one of its own: the text was validated before, this only keeps us
/// going.
Step step(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const auto follows = [&](std::size_t n) {
    if (at + n >= text.size()) return false;
    for (std::size_t i = 1; i <= n; ++i)
      if ((byte(i) & 0xC0U) != 0x80U) return false;
    return true;
  };
  const char32_t b = byte(0);
  if (b < 0x80) return {b, 1};
  if (b >= 0xC2 && b < 0xE0 && follows(1)) return {((b & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (b >= 0xE0 && b < 0xF0 && follows(2))
    return {((b & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  if (b >= 0xF0 && b < 0xF5 && follows(3))
    return {0x10000, 4};  // little pictures: none of these is in a word that we know
  return {0xFFFD, 1};
}

constexpr Kind ascii_kind(char c) {
  if (c >= '0' && c <= '9') return {Sort::digit, static_cast<char>(c - '0')};
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return {Sort::letter, 0};
  if (c == ' ' || (c >= '\t' && c <= '\r')) return {Sort::space, 0};
  return {Sort::mark, c};
}

constexpr bool is_small(char32_t c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }

/// The letter of ASCII, or one of the common ones of Arabic, at `at`; code 0 where it is another character.
[[gnu::always_inline]] inline Step common_letter(std::string_view text, std::size_t at) {
  const auto b = static_cast<unsigned char>(text[at]);
  const auto c = static_cast<char32_t>(b);
  if (is_small(c | 0x20U)) return {b < 0x80 ? c : 0, 1};
  if ((b & 0xFEU) != 0xD8 || at + 1 == text.size()) return {};
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const char32_t arabic = (c & 0x1FU) << 6U | (second & 0x3FU);
  const bool common = (arabic >= 0x0621 && arabic <= 0x063A) || (arabic >= 0x0641 && arabic <= 0x064A);
  return {(second & 0xC0U) == 0x80U && common ? arabic : 0, 2};
}

/// General punctuation, U+2000 to U+206F.
constexpr Kind punctuation_kind(char32_t c) {
  if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return {Sort::space, 0};
  if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060) return {Sort::invisible, 0};
  if (c <= 0x2015) return {Sort::mark, '-'};
  if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2032) return {Sort::mark, '\''};
  if (c == 0x2022 || c == 0x2016) return {Sort::mark, '|'};
  if (c == 0x2024 || c == 0x2026) return {Sort::mark, '.'};
  if (c == 0x2044) return {Sort::mark, '/'};
  return {Sort::mark, '"'};
}

/// Full-width and East Asian marks, U+3000 to U+303F and U+FF00 to U+FF0F with the digits after them.
constexpr Kind wide_kind(char32_t c) {
  if (c == 0x3000) return {Sort::space, 0};
  if (c == 0x3001) return {Sort::mark, ','};
  if (c == 0x3002) return {Sort::mark, '.'};
  if (c >= 0x3010 && c <= 0x3011) return {Sort::mark, c == 0x3010 ? '(' : ')'};
  if (c < 0x3040) return {Sort::mark, '"'};
  if (c == 0xFF1A) return {Sort::mark, ':'};
  return ascii_kind(static_cast<char>(c - 0xFF00 + 0x20));
}

constexpr Kind arabic_kind(char32_t c) {
  if (c >= 0x660 && c <= 0x669) return {Sort::digit, static_cast<char>(c - 0x660)};
  if (c >= 0x6F0 && c <= 0x6F9) return {Sort::digit, static_cast<char>(c - 0x6F0)};
  if (c == 0x61C) return {Sort::invisible, 0};
  if (c == 0x60C) return {Sort::mark, ','};
  if (c == 0x60D) return {Sort::mark, '/'};
  if (c == 0x6D4) return {Sort::mark, '.'};
  if (c == 0x61B) return {Sort::mark, ';'};
  if (c == 0x61F || (c >= 0x66A && c <= 0x66D)) return {Sort::mark, '"'};
  return {Sort::letter, 0};
}

Kind kind_of(char32_t c) {
  if (c < 0x80) return ascii_kind(static_cast<char>(c));
  if (c < 0xC0) {
    if (c == 0xA0) return {Sort::space, 0};
    if (c == 0xAD) return {Sort::invisible, 0};
    if (c == 0xAA || c == 0xB5 || c == 0xBA) return {Sort::letter, 0};
    return {Sort::mark, c == 0xB7 ? '|' : c == 0xB4 ? '\'' : '"'};
  }
  if (c >= 0x600 && c < 0x700) return arabic_kind(c);
  if (c >= 0x2000 && c < 0x2070) return punctuation_kind(c);
  if (c == 0x2212) return {Sort::mark, '-'};
  if (c == 0x2215) return {Sort::mark, '/'};
  if (c == 0xFEFF) return {Sort::invisible, 0};
  if ((c >= 0x3000 && c < 0x3040) || (c > 0xFF00 && c <= 0xFF5E)) return wide_kind(c);
  if (c > 0xFFFF || (c >= 0x2070 && c < 0x2E80)) return {Sort::mark, '|'};  // arrows, bullets, stars, pictures
  // A Chinese character is a word: nothing parts a year from the word for it.
  if (c >= 0x4E00 && c < 0xA000) return {Sort::alone, 0};
  return {Sort::letter, 0};
}

/// The letter under `c` without case and accent, 0 for a sign that only accompanies a letter.
char16_t plain_letter(char32_t c, const icu::Normalizer2& decompose) {
  icu::UnicodeString parts;
  if (decompose.getDecomposition(static_cast<UChar32>(c), parts) == 0)
    parts = icu::UnicodeString(static_cast<UChar32>(c));
  for (std::int32_t i = 0; i < parts.length(); ++i) {
    const UChar32 part = u_foldCase(parts.char32At(i), U_FOLD_CASE_DEFAULT);
    if (u_charType(part) == U_NON_SPACING_MARK || u_isspace(part) != 0 || part > 0xFFFF) continue;
    return static_cast<char16_t>(part);
  }
  return 0;
}

/// Spellings of one letter that are no matter of accents.
char16_t same_letter(char16_t c) {
  switch (c) {
    case 0x0640:
    case 0x0621:
    case 0x02BC: return 0;       // tatweel, hamza on the line, apostrophe letter
    case 0x0671: return 0x0627;  // alef wasla
    case 0x0649:
    case 0x06CC:
    case 0x06CD: return 0x064A;  // alef maqsura, Persian and Pashto yeh
    case 0x0629:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06C3:
    case 0x06BE:
    case 0x06D5: return 0x0647;
    case 0x06A9:
    case 0x06AA: return 0x0643;  // kaf
    case 0x0131: return u'i';    // dotless i
    case 0x03C2: return 0x03C3;  // final sigma
    default: return c;
  }
}

std::vector<char16_t> fold_range(char32_t first, char32_t last, const icu::Normalizer2* decompose) {
  std::vector<char16_t> table;
  table.reserve(last - first + 1);
  for (char32_t c = first; c <= last; ++c)
    table.push_back(decompose == nullptr ? static_cast<char16_t>(c) : same_letter(plain_letter(c, *decompose)));
  return table;
}

template <class Visit>
void walk_word(std::string_view word, Visit visit) {
  for (std::size_t at = 0; at < word.size();) {
    Step s = common_letter(word, at);
    if (s.code == 0) s = step(word, at);
    at += s.length;
    if (!visit(s.code)) return;
  }
}

/// The tokens of one text.
class Splitter {
 public:
  Splitter(std::string_view text, DateTokens& tokens) : text_(text), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      const Step s = step(text_, at_);
      const Kind kind = kind_of(s.code);
      switch (kind.sort) {
        case Sort::space: glued_ = false; break;
        case Sort::invisible: at_ += s.length; continue;
        case Sort::digit: number(); continue;
        case Sort::letter: word(s); continue;
        case Sort::alone: add(s.length).letters = 1; continue;
        case Sort::mark: add(s.length).mark = kind.value; continue;
      }
      at_ += s.length;
    }
  }

 private:
  DateToken& add(std::uint32_t length) {
    DateToken& token = tokens_.emplace_back();
    token.begin = static_cast<std::uint32_t>(at_);
    at_ += length;
    token.end = static_cast<std::uint32_t>(at_);
    token.glued = glued_ && tokens_.size() > 1;
    glued_ = true;
    return token;
  }

  void number() {
    DateToken& token = add(0);
    constexpr std::uint8_t most = std::numeric_limits<std::uint8_t>::max();
    while (at_ < text_.size()) {
      const Step s = step(text_, at_);
      const Kind kind = kind_of(s.code);
      if (kind.sort != Sort::digit) break;
      if (token.digits < 9) token.number = token.number * 10 + static_cast<std::uint32_t>(kind.value);
      if (token.digits < most) ++token.digits;
      at_ += s.length;
    }
    token.letters = token.digits;
    token.end = static_cast<std::uint32_t>(at_);
  }

  void word(Step first) {
    DateToken& token = add(first.length);
    std::size_t letters = 1;
    std::size_t end = at_;
    char32_t previous = first.code;
    bool only_tatweel = first.code == tatweel;
    while (at_ < text_.size()) {
      if (const Step common = common_letter(text_, at_);
          common.code != 0 && !(is_small(previous) && is_capital(common.code))) {
        previous = common.code;
        at_ += common.length;
        ++letters;
        only_tatweel = false;
        end = at_;
        continue;
      }
      const Step s = step(text_, at_);
      const Sort sort = kind_of(s.code).sort;
      if (sort != Sort::letter && sort != Sort::invisible) break;
      if (is_small(previous) && is_capital(s.code))
        break;  // "by Jane RoeMarch 3": two elements of a page without a blank between
      previous = s.code;
      at_ += s.length;
      if (sort == Sort::invisible) continue;
      ++letters;
      only_tatweel = only_tatweel && s.code == tatweel;
      end = at_;
    }
    token.end = static_cast<std::uint32_t>(end);
    if (!only_tatweel) {
      token.letters = static_cast<std::uint16_t>(std::min<std::size_t>(letters, 65535));
    } else {
      token.mark = '-';  // the sign that lengthens a word, alone between two: it is typed for a dash
    }
  }

  std::string_view text_;
  DateTokens& tokens_;
  std::size_t at_ = 0;
  bool glued_ = false;
};

}  // namespace

LetterFold::LetterFold() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  low_ = fold_range(0, 0x6FF, decompose);
  latin_ = fold_range(0x1E00, 0x1FFF, decompose);
  presentation_ = fold_range(0xFB50, 0xFEFF, decompose);
}

char16_t LetterFold::fold(char32_t letter) const {
  if (letter < low_.size()) return low_[letter];
  if (letter >= 0x1E00 && letter < 0x2000) return latin_[letter - 0x1E00];
  if (letter >= 0xFB50 && letter < 0xFF00) return presentation_[letter - 0xFB50];
  return kind_of(letter).sort == Sort::invisible ? u'\0' : static_cast<char16_t>(std::min<char32_t>(letter, 0xFFFD));
}

char16_t LetterFold::common(std::string_view word, std::size_t& at) const {
  if (at >= word.size()) return 0;
  const Step step = common_letter(word, at);
  at += step.length;
  return step.code == 0 ? u'\0' : fold(step.code);
}

bool LetterFold::append(std::string_view word, std::u16string& folded) const {
  bool fits = true;
  const std::size_t before = folded.size();
  walk_word(word, [&](char32_t letter) {
    const char16_t plain = fold(letter);
    if (plain != 0) folded.push_back(plain);
    fits = folded.size() < word_limit;
    return fits;
  });
  // A word of nothing but signs stands for itself (the hamza that Urdu writes after a year).
  if (folded.size() == before && !word.empty()) folded.push_back(static_cast<char16_t>(step(word, 0).code & 0xFFFFU));
  return fits;
}

void WordBeginnings::add(std::u16string_view folded) {
  std::size_t place = 0;
  for (const char16_t letter : folded.substr(0, std::min(letters, folded.find(u' ')))) place = place_of(place, letter);
  known_.set(place % bits);
}

bool WordBeginnings::may_hold(std::string_view word, const LetterFold& fold) const {
  std::size_t place = 0;
  for (std::size_t at = 0, read = 0; read < letters && at < word.size(); ++read) {
    const char16_t letter = fold.common(word, at);
    if (letter == 0) return true;
    place = place_of(place, letter);
  }
  return known_[place % bits];
}

bool WordBeginnings::may_hold_any(std::string_view text, const LetterFold& fold) const {
  for (std::size_t at = 0; at < text.size();) {
    Step letter = common_letter(text, at);
    if (letter.code == 0) {
      const Step other = step(text, at);
      const Sort sort = kind_of(other.code).sort;
      if (sort == Sort::letter || sort == Sort::alone || sort == Sort::invisible) return true;
      at += other.length;
      continue;
    }
    std::size_t place = 0;
    char32_t before = 0;
    for (std::size_t read = 0; letter.code != 0 && !(is_small(before) && is_capital(letter.code)); ++read) {
      if (read < letters) {
        const char16_t folded = fold.fold(letter.code);
        if (folded == 0) return true;
        place = place_of(place, folded);
      }
      before = letter.code;
      at += letter.length;
      letter = at < text.size() ? common_letter(text, at) : Step{};
    }
    if (known_[place % bits]) return true;
  }
  return false;
}

bool has_digit(std::string_view text) {
  // Of ASCII, or the two last bytes of an Arabic, a Persian and a full-width one.
  std::size_t i = 0;
  for (; i + wide < text.size(); i += wide) {
    const WideBytes now = wide_bytes(text.data() + i), next = wide_bytes(text.data() + i + 1);
    if (bits_of((now - '0' < 10) | ((now == 0xD9) & (next - 0xA0 < 10)) | ((now == 0xDB) & (next - 0xB0 < 10)) |
                ((now == 0xBC) & (next - 0x90 < 10))) != 0)
      return true;
  }
  for (; i < text.size(); ++i) {
    const auto a = static_cast<unsigned char>(text[i]);
    if (static_cast<unsigned char>(a - '0') < 10) return true;
    if (i + 1 == text.size() || a < 0xBC) continue;
    const auto b = static_cast<unsigned char>(text[i + 1]);
    if (a == 0xD9 && static_cast<unsigned char>(b - 0xA0) < 10) return true;
    if (a == 0xDB && static_cast<unsigned char>(b - 0xB0) < 10) return true;
    if (a == 0xBC && static_cast<unsigned char>(b - 0x90) < 10) return true;
  }
  return false;
}

void split_into_tokens(std::string_view text, DateTokens& tokens) { Splitter(text, tokens).run(); }

}  // namespace isnad
