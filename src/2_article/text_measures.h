#pragma once
// Counts over the characters and words of one piece of text.

#include <cstdint>
#include <string_view>

#include "0_base/word_map.h"

namespace isnad {

struct TextMeasures {
  std::uint32_t characters = 0;     ///< code points
  float words = 0;                  ///< of scripts without blanks, two characters count as one word
  std::uint32_t sentence_ends = 0;  ///< . ! ? and their kin in Arabic and East Asian scripts, at the end of a word
  std::uint32_t commas = 0;
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;        ///< words that begin with a capital letter
  std::uint32_t function_words = 0;  ///< among the first `sampled` words
  std::uint32_t furniture_words = 0;
  std::uint32_t sampled = 0;
  std::uint32_t separators = 0;  ///< | > / * and their kin
  bool ends_sentence = false;
  bool ends_colon = false;
  bool copyright = false;
  bool bullet = false;  ///< begins with a mark of a list
};

/// What measure_text() looks words up for: values in its map, joined by "or".
inline constexpr std::uint32_t function_word = 1, furniture_word = 2;
inline constexpr std::uint32_t language_shift = 2;  ///< bits above it: the languages that have the function word

/// One pass over `text` (valid UTF-8). `common_words` holds function words and words of furniture; without it none is
/// looked up.
TextMeasures measure_text(std::string_view text, const WordMap* common_words);

}  // namespace isnad
