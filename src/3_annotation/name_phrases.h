#pragma once
// The grammar of titles, bodies and places: where their phrases begin and end by the language, whatever a model says.

#include "3_annotation/name_phrases_tables.h"
#include "3_annotation/names_words.h"
#include "3_annotation/token_numbers.h"
#include "3_annotation/tokens.h"

namespace isnad {

struct PhraseWordRow;

/// Corrects Document::mentions, which nest, and are by begin, the longer first; entities are not set yet. Words must
/// have been found. `rows` are of the same tables. Linear.
void correct_names(Analysis& analysis, const NamePhraseTables& tables, const NameWords& known,
                   WordRows<PhraseWordRow>& rows);

}  // namespace isnad
