#pragma once
// Forms of reporting words that tell of no saying: the writer's own, purposes, feelings to come.

#include "4_statement/drafts.h"
#include "4_statement/reading.h"

namespace isnad {

/// Whether the cue of `draft` tells nothing that somebody said: "to tell people that", "they will be angry at", "I
/// believe" spelled like "he believed".
[[nodiscard]] bool tells_nothing(const Reading& reading, const Draft& draft);

/// "(added) mocking: ...": whether `phrase` is one word with the ending of an object before what is said, which tells
/// how, or "more" of "more than once".
[[nodiscard]] bool is_manner(const Reading& reading, const NounPhrase& phrase);

/// "I have written", spelled like "she has written": whether `draft` is the writer's own, who speaks of himself here
/// and tells of no woman; `before` are the drafts before it.
[[nodiscard]] bool is_writers_own(const Reading& reading, const Drafts& before, const Draft& draft);

}  // namespace isnad
