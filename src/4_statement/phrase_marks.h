#pragma once
// What stands between quotation marks and brackets inside of a noun phrase: the names of media, bodies and persons.

#include "4_statement/objects.h"

namespace isnad {

/// "(accused) the minister 'The Eagle' of": whether a name at `i`, behind somebody definite, is the object of a verb
/// that governs the prepositions `stops`, one of which stands behind it.
[[nodiscard]] bool is_object_in_marks(const Reading& reading, std::uint32_t i, const Quote& quote, std::uint16_t stops);

/// Whether the name between the marks of `quote`, at the next token, belongs to the phrase.
[[nodiscard]] bool goes_with_phrase(const Reading& reading, const PhraseSoFar& so_far, const Quote& quote);

/// "the official of waters at 'The Movement' so-and-so": the mark that closes the name of where an office is held,
/// behind the preposition at the next token and before the name of who holds it; 0 where it is not so.
[[nodiscard]] std::uint32_t closing_place(const Reading& reading, const PhraseSoFar& so_far);

/// The bracket that closes the one at the next token, where a name stands between the two: that of a medium ("the
/// channel (Arabia)"), or what a body is called in short; 0 where none does.
[[nodiscard]] std::uint32_t closing_bracket(const Reading& reading, const PhraseSoFar& so_far);

/// Whether the noun at `i` behind the mark that closes a name is no part of the phrase that begins at `at`: nothing
/// goes on behind the name of a body but with the article, and behind that of a medium but an adjective of origin.
bool is_behind_marks(const Reading& reading, std::uint32_t at, std::uint32_t i);

/// ", the one coming from Aleppo,": the comma that closes what the one at `comma` opens, where a word with the article
/// that is no name begins it and no verb stands in it; 0 where it is not so, or where nothing that is told follows.
std::uint32_t end_of_epithet(const Reading& reading, std::uint32_t comma, std::uint32_t end);

}  // namespace isnad
