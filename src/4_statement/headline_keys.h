#pragma once
// What is left of a word when its forms are set aside: a stem, and the letters of its root as far as spelling tells.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

/// Keys of a word; two forms of one word have the same root nearly always, the same stem often.
struct WordKey {
  std::uint64_t stem = 0;  ///< its first eight letters
  std::uint64_t root = 0;
  std::uint8_t letters = 0;  ///< of the stem
  std::uint8_t radicals = 0;
};

/// The stem of `word`, which is loose letters without clitics: without article, plural and feminine endings.
/// `article`: what begins as the article does is one.
std::string_view stem_of(std::string_view word, bool article = true);

/// The keys of `word`, as above.
WordKey key_of(std::string_view word, bool article = true);

/// The same of a word whose stem is known.
WordKey key_of_stem(std::string_view stem);

/// The letters of the root with a sign before them, as the tables have them beside stems; empty where it is too short
/// to tell words apart. `buffer` is what they are written into.
std::string_view root_name(const WordKey& key, std::array<char, 9>& buffer);

/// How surely two words are forms of one: 1 one stem, 0 none.
float likeness(const WordKey& a, const WordKey& b);

}  // namespace isnad
