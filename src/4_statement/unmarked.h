#pragma once
// Direct speech that no mark and no complementizer brings in.

#include <cstdint>

#include "4_statement/cue_objects.h"
#include "4_statement/markers.h"

namespace isnad {

/// "he said we have", "the expert added, prices will rise": where the clause begins that stands behind a verb of saying
/// and its subject, of which `begin` is the first token behind the verb. Opening::none where none does.
/// `last`: where contents are looked for; `end`: the end of the sentence.
[[nodiscard]] Marker unmarked_speech(const CueView& cue, std::uint32_t begin, std::uint32_t last, std::uint32_t end);

}  // namespace isnad
