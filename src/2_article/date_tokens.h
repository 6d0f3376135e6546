#pragma once
// Text as numbers, words and marks, folded so that one spelling of a word stands for many.

#include <bitset>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// A number, a word or a mark. White space and invisible marks of direction lie between tokens.
struct DateToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t number = 0;  ///< value, where `digits` says that it is one; at most nine digits are counted
  std::uint64_t kinds = 0;   ///< what it can be in a pattern: a TokenSet with the bits of this one token (date_words.h)
  std::uint16_t entry = 0;   ///< word in DateWords; 0 for one that says nothing about dates
  std::uint16_t letters = 0;  ///< letters or digits in it
  std::uint8_t digits = 0;    ///< how many digits, at most 255; 0: it is no number
  char mark = 0;              ///< the mark as its nearest ASCII, 0: it is none
  bool glued = false;         ///< nothing stands between the token before and this one

  [[nodiscard]] bool is_number() const { return digits != 0; }
  [[nodiscard]] bool is_word() const { return digits == 0 && mark == 0; }
};

using DateTokens = std::pmr::vector<DateToken>;

/// Letters without case, accents, vowel signs and varieties of hamza, as UTF-16. Made once: it asks ICU for each
/// letter.
class LetterFold {
 public:
  LetterFold();

  /// Appends `word` folded; gives up (false) at `word_limit` units.
  bool append(std::string_view word, std::u16string& folded) const;
  static constexpr std::size_t word_limit = 64;
  /// The common letter of ASCII or Arabic at `at`, which moves behind it, folded; 0 where there is none, or it falls
  /// away.
  [[nodiscard]] char16_t common(std::string_view word, std::size_t& at) const;

  /// One letter; 0 where it falls away.
  [[nodiscard]] char16_t fold(char32_t letter) const;

 private:
  std::vector<char16_t> low_;           ///< U+0000 to U+06FF
  std::vector<char16_t> latin_;         ///< U+1E00 to U+1FFF: Vietnamese, Greek with accents
  std::vector<char16_t> presentation_;  ///< U+FB50 to U+FEFF: Arabic letters in their shapes
};

/// What words begin with: most words of a page are none of a set, which their first letters tell without looking them
/// up.
class WordBeginnings {
 public:
  /// Takes in a folded word, or the first of several with blanks between.
  void add(std::u16string_view folded);
  /// False for most words that begin as none that was taken in.
  [[nodiscard]] bool may_hold(std::string_view word, const LetterFold& fold) const;
  /// False for most texts in which no word begins so. Linear in the text.
  [[nodiscard]] bool may_hold_any(std::string_view text, const LetterFold& fold) const;

 private:
  static constexpr std::size_t letters = 5;
  static constexpr std::size_t bits = 65536;
  [[nodiscard]] static std::size_t place_of(std::size_t before, char16_t letter) { return before * 41U + letter; }
  std::bitset<bits> known_;  ///< by the first letters, as many as there are
};

/// Whether `text` has a digit of any script that is read here.
bool has_digit(std::string_view text);

/// The tokens of `text`, appended to `tokens`. Entries are not looked up yet.
void split_into_tokens(std::string_view text, DateTokens& tokens);

}  // namespace isnad
