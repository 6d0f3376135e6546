#pragma once
// What may stand around a cue, its subject and its object: occasions, listeners, times, brackets, small words.

#include "4_statement/reading.h"

namespace isnad {

/// "to a channel".
bool is_listener(const Reading& reading, std::uint32_t at);

/// Whether an adjunct, a comma or a bracket begins at `at`.
bool is_occasion(const Reading& reading, std::uint32_t at);

/// Behind the adjunct that begins at `at`; `last` at most where a bracket is not closed.
std::uint32_t behind_adjunct(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// Whether the complementizer at `i` has no pronoun: "that", "with that".
bool is_bare_that(const Reading& reading, std::uint32_t i);

/// Whether a noun of guilt stands at `at` or soon behind it, before `end`.
bool blames(const Reading& reading, std::uint32_t at, std::uint32_t end);

}  // namespace isnad
