#pragma once
// Spellings of a name that are one: the keys that the words of mentions are compared by.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

/// Where a word stands in a mention, which tells what may be written in front of it.
enum class WordPlace : std::uint8_t {
  first,      ///< nothing but the article
  after_lam,  ///< the mention begins behind the first lam of "lil-": the second is the article
  inner,      ///< also a preposition or conjunction together with the article
};

/// Appends the key of a word to `key`: its letters in loose spelling, without the article and without doubled vowels.
/// Returns whether it had the article.
bool append_name_key(std::string_view letters, WordPlace place, std::string& key);

/// Appends the key of each word of `letters` with a blank between them: for the rows of tables.
void append_phrase_key(std::string_view letters, std::string& key);

/// Appends the words of `letters` in loose spelling, with a blank between them; what is no letter or digit parts words.
void append_plain_words(std::string_view letters, std::string& key);

/// How many letters at the end of `key` are a pronoun ("its", "her", "their"), where enough is left; 0 for none.
std::size_t size_of_pronoun(std::string_view key);

/// Appends what is left of the word `key` when foreign vowels and letters that transcriptions interchange are set
/// aside; Latin letters become the Arabic ones that write them. Names that sound alike have the same.
void append_sound(std::string_view key, std::string& sound);

}  // namespace isnad
