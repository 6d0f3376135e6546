#pragma once
// Sentences: where a full stop is one.

#include "3_annotation/tokens.h"

namespace isnad {

/// Fills Document::sentences from the tokens. A sentence ends at a line end, and behind a full stop, a question or an
/// exclamation mark (with the quote marks and brackets that close behind it) that a blank follows; not behind an
/// initial, an abbreviation of one letter, or inside of brackets. Every token lies in one sentence. Linear.
void find_sentences(Analysis& analysis);

}  // namespace isnad
