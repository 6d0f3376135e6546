#pragma once
// What annotation adds to a record of JSON.

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/document.h"

namespace isnad {

/// Writes the members sentences, tokens, mentions, entities and times. `counts` is of Document::text.
void write_document(JsonWriter& json, const Document& document, const CodePoints& counts);

}  // namespace isnad
