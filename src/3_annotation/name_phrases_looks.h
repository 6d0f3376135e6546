#pragma once
// What is known of a single word as a name: by raw text that an earlier model read, by gazetteers, by its spelling.

#include <cstdint>
#include <vector>

#include "3_annotation/name_phrases_words.h"
#include "3_annotation/names_words.h"

namespace isnad {

struct WordLooks {
  KnownWord known;
  int person = 0;    ///< how much of what it was in raw text was a person, in six steps
  int place = 0;     ///< the same of places
  int body = 0;      ///< the same of bodies
  int spelling = 0;  ///< how much it looks like a person's name, of 15

  /// Rare, and not seen where the earlier model read.
  [[nodiscard]] bool is_new() const {
    constexpr int rare = 5;  // the binary logarithm of the count, and one
    return spelling > 0 && known.told == 0 && known.frequency <= rare;
  }
};

/// Of token `i`, as a whole; nothing where it is a known word behind a conjunction or preposition: "and Muhammad".
WordLooks word_looks(const Analysis& analysis, const PhraseWord& word, std::uint32_t i, const NameWords& words);

/// Of token `i` behind its conjunction and preposition.
WordLooks stem_looks(const Analysis& analysis, const PhraseWord& word, std::uint32_t i, const NameWords& words);

/// Whether a well-known person is called by the word at `i` alone, without what is attached before it.
bool names_alone(const Analysis& analysis, const PhraseWord& word, std::uint32_t i, const NameWords& words);

/// "will be absent": whether the word of token `i` is a verb with the particle of what is to come before it.
bool is_to_come(const Analysis& analysis, const PhraseWord& word, std::uint32_t i);

/// Whether the word at `i`, behind a title, describes the person whose name begins behind it: "the companion, the
/// noble, X".
bool praises_name(const Analysis& analysis, const std::vector<PhraseWord>& words, std::uint32_t i,
                  const NameWords& known);

}  // namespace isnad
