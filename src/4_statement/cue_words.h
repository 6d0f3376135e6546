#pragma once
// Whether a word that is spelled like a cue can report where it stands.

#include "4_statement/drafts.h"

namespace isnad {

/// "(in) the text, the grounds (of his verdict)": whether token `i` is what is read of a text, behind which what is
/// spelled like a verb is a noun.
bool is_wording(const Reading& reading, std::uint32_t i);

/// Whether the words around token `at` let `match` be a verb, a participle or a noun that reports.
bool may_report(const Reading& reading, std::uint32_t at, const CueMatch& match);

/// A verb that reports nothing; an adjective of origin is easily taken for one.
[[nodiscard]] bool is_other_verb(const Reading& reading, std::uint32_t i);

}  // namespace isnad
