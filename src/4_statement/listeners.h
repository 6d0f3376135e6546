#pragma once
// Who is told, called upon or advised: the person behind a verb that is no speaker.

#include "4_statement/cue_objects.h"

namespace isnad {

/// "and informed the members of parliament that", "had informed his friends that", "and (she) advised the patients to":
/// whether `phrase` behind the verb is who is told, where nobody else could be.
[[nodiscard]] bool is_told(const CueView& cue, const NounPhrase& phrase);

/// "informed the nurse so-and-so the judge that", "told Salem his wife that": the subject without who is told.
void end_before_told(const CueView& cue, NounPhrase& subject);

/// "the assurance of the minister to the agency that": whether who is told stands at `i`, and the complementizer
/// behind.
[[nodiscard]] bool is_told_that(const Reading& reading, std::uint32_t i, std::uint32_t last);

/// "(denied) his father the news": whether the noun at `begin` is somebody whom a person has, with its pronoun, and
/// what is denied stands right behind it.
[[nodiscard]] bool denies_of_own(const CueView& cue, std::uint32_t begin);

/// "(ended his speech) with the call upon the citizens to": whether the verbal noun at `cue` is what the subject of a
/// verb before it does, so that whom it calls upon stands behind it.
[[nodiscard]] bool is_own_deed(const CueView& cue);

}  // namespace isnad
