#pragma once
// Clauses and appositions between commas: where they end.

#include "4_statement/cue_objects.h"
#include "4_statement/drafts.h"

namespace isnad {

/// "(denied) the minister, who visits Paris, (the charges)", "the doctor, aged 50, (all charges)": behind the comma
/// that closes what the one at `at` opens; `at` where nothing is inserted. Looks at a bounded number of tokens.
[[nodiscard]] std::uint32_t behind_insertion(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// "denied the minister, who visits Paris, the charges": whether the object of the cue begins at `behind`, behind what
/// is inserted at `at`.
[[nodiscard]] bool is_judged_behind(const CueView& cue, std::uint32_t at, std::uint32_t behind);

/// "(said) the minister, after papers had it that she would resign, that": the comma before the complementizer that
/// closes what the one at `at` opens; 0 where there is none. Looks at a bounded number of tokens.
[[nodiscard]] std::uint32_t closing_before_that(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// Whether a comma stands in `range`.
[[nodiscard]] bool has_comma(const Reading& reading, IndexRange range);

/// "who spoke on condition of anonymity, (admitted)": whether the comma at `i` ends a clause that tells, from behind
/// its verb on, that a source will not be named: nothing behind it is said.
[[nodiscard]] bool ends_wish(const Reading& reading, std::uint32_t behind_verb, std::uint32_t i);

/// "faces, who said that he was innocent, a sentence": the comma that closes the relative clause between commas in
/// which the cue at `cue` stands, from `begin` on; `end` where it stands in none, or none is closed.
[[nodiscard]] std::uint32_t closing_relative(const Reading& reading, std::uint32_t cue, IndexRange content);

/// "said that so-and-so, according to the police, was angry": whether `phrase` stands between the subject with which
/// the content begins at `begin` and its verb.
[[nodiscard]] bool is_put_in(const Reading& reading, std::uint32_t begin, const Draft& phrase);

/// "said the minister, who rivals say lied, that": drops of `drafts`, which are in the order of their cues, those to
/// which a complementizer behind a comma was given that an earlier cue has as well.
void drop_outer(const Reading& reading, Drafts& drafts);

}  // namespace isnad
