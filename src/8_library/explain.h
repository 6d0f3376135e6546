#pragma once
// The reasons for a record: rule, place and words of every field.

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/article.h"
#include "isnad/page.h"
#include "isnad/resources.h"

namespace isnad {

/// Writes the value of the record's key `explain`. `counts` is of Article::text.
void write_explanation(JsonWriter& json, const Page& page, const Article& article, const Resources& resources,
                       const CodePoints& counts);

/// Where the words of `evidence` stand in Article::text; empty when they are no part of it.
Span span_in_body(const Page& page, const Article& article, const Evidence& evidence);

}  // namespace isnad
