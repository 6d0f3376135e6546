#pragma once
// What annotation adds to a record of JSON.

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/document.h"

namespace isnad {

/// Writes the members sentences, tokens, mentions, entities and times. `counts` is of Document::text; with `reasons`
/// each time tells the row of `resources` that read it.
void write_document(JsonWriter& json, const Document& document, const CodePoints& counts, const Resources& resources,
                    bool reasons);

}  // namespace isnad
