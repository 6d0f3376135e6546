#pragma once
// Who speaks, beside a reporting verb: the noun phrase behind it, the one before it, or whom it was done by.

#include "4_statement/cue_objects.h"

namespace isnad {

/// Where the subject of `cue` may begin at `begin` or later: behind the noun of the verb itself ("denied a firm
/// denial"), or, where a small word stands before `begin`, behind a comma, if a second one closes the name of somebody
/// ("called afterwards, the head of the bloc, for").
[[nodiscard]] std::uint32_t begin_of_subject(const CueView& cue, std::uint32_t begin, std::uint32_t last);

/// Fills Draft::subject and Draft::before_subject; the search ends before token `last`.
void read_subject(const CueView& cue, std::uint32_t begin, std::uint32_t last, Draft& draft);

}  // namespace isnad
