#pragma once
// Through whom the words came.

#include "4_statement/drafts.h"

namespace isnad {

/// "the agency quoted the doctor": who is quoted becomes the source, and the subject of the cue the first link. Whether
/// it was so.
bool convey(const Reading& reading, Draft& draft);

/// "the paper ascribed to an official": whether what a cue with these `frames` conveys is the words of the noun at `i`,
/// to which its preposition is attached.
[[nodiscard]] bool is_ascribed(const Reading& reading, std::uint32_t i, std::uint16_t frames);

/// "that the agency published": whether token `i` is a reporting verb with a pronoun for what stands before it.
bool is_published(const Reading& reading, std::uint32_t i);

/// Fills Draft::via.
void find_links(const Reading& reading, Drafts& drafts);

/// "reported the channel from a source (that)": whether somebody who can speak stands behind `medium` and its
/// preposition, before `end`.
[[nodiscard]] bool is_quoted_by(const Reading& reading, IndexRange medium, std::uint32_t end);

/// ", as the paper reported", ", according to what was reported by": the verb of who passes something on, where the
/// particle before it stands at `i`; 0 where none does.
[[nodiscard]] std::uint32_t crediting_verb(const Reading& reading, std::uint32_t i);

/// Whether such a verb stands at `verb`.
[[nodiscard]] bool is_crediting_verb(const Reading& reading, std::uint32_t verb);

}  // namespace isnad
