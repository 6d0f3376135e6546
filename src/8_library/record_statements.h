#pragma once
// What attribution adds to a record of JSON.

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/record.h"
#include "isnad/resources.h"
#include "isnad/statement.h"

namespace isnad {

/// Writes the member statements: each with its chain, which `article` ends with its agencies and its outlet. `counts`
/// is of Document::text.
void write_statements(JsonWriter& json, const Article& article, const Document& document, const Statements& statements,
                      const Resources& resources, const RecordOptions& options, const CodePoints& counts);

}  // namespace isnad
