#pragma once
// The alphabet that words are matched in: one byte a letter, spellings of one letter folded together, and from each
// letter the way back to the text.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad {

/// Letters are bytes. ASCII is itself, capitals as small letters. Arabic letters follow in the order of Unicode: U+0621
/// to U+063A are 80 to 99, U+0641 to U+064A are A0 to A9. Digits of all scripts are ASCII digits, Persian and Urdu
/// letters their Arabic forms where they are the same letter, punctuation its ASCII form.
namespace letter {
inline constexpr unsigned char hamza = 0x80, alef_madda = 0x81, alef_hamza = 0x82, waw_hamza = 0x83, alef_below = 0x84,
                               yeh_hamza = 0x85, alef = 0x86, beh = 0x87, teh_marbuta = 0x88, teh = 0x89, theh = 0x8A,
                               jeem = 0x8B, hah = 0x8C, khah = 0x8D, dal = 0x8E, thal = 0x8F, reh = 0x90, zain = 0x91,
                               seen = 0x92, sheen = 0x93, sad = 0x94, dad = 0x95, tah = 0x96, zah = 0x97, ain = 0x98,
                               ghain = 0x99, feh = 0xA0, qaf = 0xA1, kaf = 0xA2, lam = 0xA3, meem = 0xA4, noon = 0xA5,
                               heh = 0xA6, waw = 0xA7, alef_maqsura = 0xA8, yeh = 0xA9, peh = 0xB0, tcheh = 0xB1,
                               jeh = 0xB2, gaf = 0xB3, veh = 0xB4, open_quote = 0xC0, close_quote = 0xC1, other = 0xFE,
                               sign = 0xFF;
}  // namespace letter

/// Whether `byte` is a letter of a word: Arabic, Latin, or of another script.
constexpr bool is_letter(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 0x80 && byte <= 0xB4) || byte == letter::other;
}
constexpr bool is_arabic_letter(unsigned char byte) { return byte >= 0x80 && byte <= 0xB4; }
constexpr bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }

/// The loose form of each letter.
inline constexpr auto loose_forms = [] {
  std::array<unsigned char, 256> forms{};
  for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = static_cast<unsigned char>(i);
  for (const unsigned char form : {letter::alef_madda, letter::alef_hamza, letter::alef_below})
    forms[form] = letter::alef;
  for (const unsigned char form : {letter::yeh_hamza, letter::alef_maqsura}) forms[form] = letter::yeh;
  forms[letter::waw_hamza] = letter::waw;
  forms[letter::teh_marbuta] = letter::heh;
  return forms;
}();

/// The letter with what writers interchange folded: forms of alef, teh marbuta as heh, alef maqsura as yeh, hamza on
/// its carriers.
constexpr unsigned char loose(unsigned char byte) { return loose_forms[byte]; }

constexpr char loose(char c) { return static_cast<char>(loose(static_cast<unsigned char>(c))); }

/// `letters`, each of them loose.
[[nodiscard]] inline std::string loosened(std::string letters) {
  for (char& c : letters) c = loose(c);
  return letters;
}

/// The letters of the article.
inline constexpr std::string_view article_letters("\x86\xA3", 2);

/// Whether `word` begins with the letters of the article and is longer than a stem that begins so by chance.
[[nodiscard]] constexpr bool bears_article(std::string_view word) {
  return word.size() > 3 && word.starts_with(article_letters);
}

/// Whether `word` is these letters.
[[nodiscard]] constexpr bool spells(std::string_view word, std::initializer_list<unsigned char> letters) {
  return std::equal(word.begin(), word.end(), letters.begin(), letters.end(),
                    [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
}

/// The letters of a text and where they come from.
struct Letters {
  std::string bytes;
  std::vector<std::uint32_t> at;  ///< byte offset in the text of each letter, and the size of the text at the end

  /// The letters that stand in `span` of the text.
  [[nodiscard]] IndexRange in(Span span) const;
  /// The same among the letters of a token: they are few.
  [[nodiscard]] IndexRange in(Span span, IndexRange token) const;
  [[nodiscard]] std::string_view view(IndexRange range) const {
    return std::string_view(bytes).substr(range.begin, range.size());
  }
};

/// What the code points become: built once, from Unicode's decompositions.
class LetterTable {
 public:
  LetterTable();

  /// The letters of `text`, which is UTF-8. Marks, tatweel, joiners and bidi controls are none; ligatures are several.
  [[nodiscard]] Letters read(std::string_view text) const;
  void read(std::string_view text, Letters& letters) const;

  /// The letters alone: for the rows of tables.
  [[nodiscard]] std::string fold(std::string_view text) const { return read(text).bytes; }

 private:
  static constexpr std::size_t low = 0x0800;  ///< code points below have a place of their own
  void add(char32_t point, std::uint32_t at, Letters& letters) const;
  [[nodiscard]] std::string_view of_rare(char32_t point) const;

  std::array<unsigned char, low> low_{};  ///< 0: no letter
  std::vector<std::string> forms_;        ///< U+FB50 to U+FEFF: presentation forms, in letters
};

}  // namespace isnad
