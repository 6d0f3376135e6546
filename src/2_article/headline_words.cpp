// The words of a short text as numbers, to ask how far two titles say the same.
#include "2_article/headline_words.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "0_base/utf8.h"

namespace isnad {
namespace {

enum class Letter : std::uint8_t { part, none, mark };

/// ASCII letters and digits in lower case; 0 for all other bytes.
constexpr auto ascii_parts = [] {
  std::array<char, 256> table{};
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = static_cast<char>(c);
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  return table;
}();

/// Arabic letters, the most of those beyond ASCII: they are parts as they stand.
constexpr bool is_common_arabic(char32_t c) { return (c >= 0x0621 && c <= 0x063A) || (c >= 0x0641 && c <= 0x064A); }

/// Folds `c`, which is beyond ASCII, to lower case; says whether it is a part of a word, parts words, or is a mark that
/// counts as nothing.
Letter fold(char32_t& c) {
  const auto point = static_cast<UChar32>(c);
  if (!u_isalnum(point)) {
    // Vowel signs of Arabic and Hebrew, joiners, soft hyphens.
    const auto type = u_charType(point);
    return type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR || c == 0x0640 ? Letter::mark : Letter::none;
  }
  if (c < 0x0600 || c > 0x06FF) c = static_cast<char32_t>(u_foldCase(point, U_FOLD_CASE_DEFAULT));
  return Letter::part;
}

/// Scripts that put no blanks between words: each character is one.
bool stands_alone(char32_t c) { return (c >= 0x3040 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF); }

constexpr std::uint32_t hash_begin = 2166136261U;

}  // namespace

TitleWords::TitleWords(std::string_view text) {
  std::uint32_t hash = hash_begin;
  const auto end_word = [&] {
    if (hash != hash_begin && size_ < hashes_.size()) hashes_[size_++] = hash;
    hash = hash_begin;
  };
  for (std::size_t at = 0; at < text.size() && size_ < hashes_.size();) {
    if (const char part = ascii_parts[static_cast<unsigned char>(text[at])]; part != 0) {
      hash = (hash ^ static_cast<unsigned char>(part)) * 16777619U;
      ++at;
      continue;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      end_word();
      ++at;
      continue;
    }
    if (is_arabic_lead(text[at]) && at + 1 < text.size()) {
      const char32_t c =
          (static_cast<unsigned char>(text[at]) & 0x1FU) << 6U | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
      if (is_common_arabic(c)) {
        hash = (hash ^ c) * 16777619U;
        at += 2;
        continue;
      }
    }
    char32_t c = next_code_point(text, at);
    const Letter letter = fold(c);
    if (letter == Letter::mark) continue;
    if (letter == Letter::none || stands_alone(c)) end_word();
    if (letter == Letter::part) hash = (hash ^ c) * 16777619U;
    if (stands_alone(c)) end_word();
  }
  end_word();
  std::sort(hashes_.begin(), hashes_.begin() + size_);
  size_ = static_cast<std::uint32_t>(std::unique(hashes_.begin(), hashes_.begin() + size_) - hashes_.begin());
}

std::uint32_t shared_words(const TitleWords& a, const TitleWords& b) {
  const auto x = a.hashes();
  const auto y = b.hashes();
  std::uint32_t shared = 0;
  for (std::size_t i = 0, k = 0; i < x.size() && k < y.size();) {
    shared += x[i] == y[k];
    const bool left = x[i] <= y[k];
    k += y[k] <= x[i];
    i += left;
  }
  return shared;
}

}  // namespace isnad
