#pragma once
// What attribution adds to a record of JSON.

#include <string_view>

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/statement.h"

namespace isnad {

/// Writes the member statements: each with its chain, which `article` ends with its agencies and its outlet. `counts` is
/// of Document::text, `id` names the record.
void write_statements(JsonWriter& json, const Article& article, const Document& document, const Statements& statements,
                      std::string_view id, const CodePoints& counts);

}  // namespace isnad
