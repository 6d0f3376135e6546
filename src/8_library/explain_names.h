#pragma once
// The reasons for the mentions of a record: what found each, and what joined it to its entity.

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/document.h"

namespace isnad {

/// Writes the value of the key `explain` of mention `i`: `rule` (model, or a rule of the grammar), `place` (the file of
/// that model or of the words that the rule reads), and `join`: null for what nothing was joined by, else its `rule`,
/// its `place`, and the span of the mention that it was joined `with`. `counts` is of Document::text.
void write_mention_reason(JsonWriter& json, const Document& document, std::size_t i, const CodePoints& counts);

}  // namespace isnad
