// Spellings of a name that are one: the keys that the words of mentions are compared by.
#include "3_annotation/entities_spelling.h"

#include <array>
#include <utility>

#include "3_annotation/letters.h"

namespace isnad {
namespace {

constexpr std::size_t shortest_stem = 2;  // letters that stay behind an article

constexpr unsigned char loose_at(std::string_view letters, std::size_t i) {
  return i < letters.size() ? loose(static_cast<unsigned char>(letters[i])) : 0;
}

bool article_at(std::string_view letters, std::size_t i) {
  return loose_at(letters, i) == letter::alef && loose_at(letters, i + 1) == letter::lam &&
         letters.size() >= i + 2 + shortest_stem;
}

/// How many letters of `letters` are an article with what is written in front of it.
std::size_t size_of_article(std::string_view letters, WordPlace place) {
  const unsigned char first = loose_at(letters, 0);
  if (article_at(letters, 0)) return 2;
  if (place == WordPlace::after_lam && first == letter::lam && letters.size() > shortest_stem) return 1;
  if (place != WordPlace::inner) return 0;
  const bool clitic = first == letter::beh || first == letter::waw || first == letter::kaf || first == letter::feh;
  if (clitic && article_at(letters, 1)) return 3;
  const bool double_lam = first == letter::lam && loose_at(letters, 1) == letter::lam;
  return double_lam && letters.size() >= 3 + shortest_stem ? 2 : 0;
}

/// Letters that only foreign names have, as they are written without them.
constexpr unsigned char plain_letter(unsigned char c) {
  return c == letter::peh ? letter::beh : c == letter::veh ? letter::feh : c;
}

constexpr bool is_vowel(unsigned char c) {
  return c == letter::alef || c == letter::waw || c == letter::yeh || c == letter::hamza;
}

constexpr bool is_name_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_letter(byte) || is_digit(byte);
}

/// Calls `word` with each run of letters and digits.
template <class Call>
void for_words(std::string_view letters, Call word) {
  for (std::size_t i = 0; i < letters.size();) {
    std::size_t end = i;
    while (end < letters.size() && is_name_letter(letters[end])) ++end;
    if (end > i) word(letters.substr(i, end - i));
    i = end + (end == i);
  }
}

/// The Arabic letter that writes a Latin one; 0 for vowels and for what is not written.
constexpr unsigned char arabic_of_latin(unsigned char c) {
  using namespace letter;
  constexpr unsigned char table[26] = {alef, beh,  kaf, dal, alef, feh,  jeem, heh,  alef, jeem, kaf,  lam, meem,
                                       noon, alef, beh, kaf, reh,  seen, teh,  alef, feh,  waw,  seen, yeh, seen};
  return c >= 'a' && c <= 'z' ? table[c - 'a'] : c;
}

/// The letter that stands for all those that transcriptions write in its place.
constexpr unsigned char sound_class(unsigned char c) {
  using namespace letter;
  switch (c) {
    case ghain:
    case gaf:
    case jeh:
    case tcheh: return jeem;
    case qaf: return kaf;
    case tah: return teh;
    case theh:
    case sad:
    case zain:
    case zah: return seen;
    case dad:
    case thal: return dal;
    case hah: return heh;
    case peh: return beh;
    case veh: return feh;
    case ain: return alef;
    default: return c;
  }
}

/// Two Latin letters that are one sound; 0 where they are not.
constexpr unsigned char digraph(char first, char second) {
  if (second != 'h') return 0;
  switch (first) {
    case 's':
    case 'c': return letter::sheen;
    case 'k': return letter::khah;
    case 'g': return letter::jeem;
    case 't': return letter::seen;
    case 'p': return letter::feh;
    default: return 0;
  }
}

}  // namespace

bool append_name_key(std::string_view letters, WordPlace place, std::string& key) {
  const std::size_t article = size_of_article(letters, place);
  unsigned char last = 0;
  std::array<char, 32> room;
  std::size_t size = 0;
  for (const char letter : letters.substr(article)) {
    const unsigned char c = plain_letter(loose(static_cast<unsigned char>(letter)));
    if (is_vowel(c) && last == c) continue;
    last = c;
    if (size == room.size()) key.append(room.data(), std::exchange(size, 0));
    room[size++] = static_cast<char>(c);
  }
  key.append(room.data(), size);
  return article > 0;
}

void append_phrase_key(std::string_view letters, std::string& key) {
  const std::size_t begin = key.size();
  for_words(letters, [&](std::string_view word) {
    const bool first = key.size() == begin;
    if (!first) key += ' ';
    append_name_key(word, first ? WordPlace::first : WordPlace::inner, key);
  });
}

void append_plain_words(std::string_view letters, std::string& key) {
  const std::size_t begin = key.size();
  for_words(letters, [&](std::string_view word) {
    if (key.size() > begin) key += ' ';
    for (const char c : word) key += loose(c);
  });
}

std::size_t size_of_pronoun(std::string_view key) {
  constexpr std::size_t shortest = 3;
  const auto at = [&](std::size_t back) { return static_cast<unsigned char>(key[key.size() - back]); };
  if (key.size() > shortest + 1 && at(2) == letter::heh && (at(1) == letter::alef || at(1) == letter::meem)) return 2;
  return key.size() > shortest && at(1) == letter::heh ? 1 : 0;
}

void append_sound(std::string_view key, std::string& sound) {
  const std::size_t begin = sound.size();
  unsigned char last = 0;
  for (std::size_t i = 0; i < key.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(key[i]);
    if (const unsigned char two = i + 1 < key.size() ? digraph(key[i], key[i + 1]) : 0) {
      c = two;
      ++i;
    } else {
      c = sound_class(arabic_of_latin(c));
    }
    const bool first = sound.size() == begin;
    const bool doubled = c == last && !is_digit(c);
    last = c;
    if (!first && is_vowel(c)) continue;                              // vowels behind the first letter
    if (!first && c == letter::heh && i + 1 == key.size()) continue;  // an ending
    if (!first && doubled) continue;
    sound += static_cast<char>(c);
  }
}

}  // namespace isnad
