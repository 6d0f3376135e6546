#pragma once
// Where a noun phrase ends because the object of its verb begins.

#include "4_statement/noun_phrases.h"

namespace isnad {

/// A noun phrase while it is read.
struct PhraseSoFar {
  std::uint32_t at = 0, i = 0, end = 0;  ///< its first token, the next one, where it ends at the latest
  bool closed = false;                   ///< nothing is in construct with what was read
  const NounPhrase& phrase;
};

/// Whether an object begins at the next token: a noun that is no part of the name before it.
[[nodiscard]] bool begins_object(const Reading& reading, const PhraseSoFar& so_far);

/// "the deputy Rida Kirmani, that": whether `i` is a word that nobody knows, behind a man's first name and before what
/// he says.
[[nodiscard]] bool ends_name(const Reading& reading, std::uint32_t i);

/// The noun that `phrase` is of; only where it has one.
[[nodiscard]] const Head& head_of(const Reading& reading, const NounPhrase& phrase);

/// Whether the phrase begins with an office, the name of whose holder has not been read.
[[nodiscard]] bool is_unnamed_office(const Reading& reading, const NounPhrase& phrase);

}  // namespace isnad
