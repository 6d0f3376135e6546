#pragma once
// Whether a word that is spelled like a cue can report where it stands.

#include "4_statement/drafts.h"

namespace isnad {

/// Whether the words around token `at` let `match` be a verb, a participle or a noun that reports.
bool may_report(const Reading& reading, std::uint32_t at, const CueMatch& match);

}  // namespace isnad
