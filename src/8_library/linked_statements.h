#pragma once
// The statements of an article in JSON-LD: quotations and claims of schema.org.

#include "8_library/json_writer.h"
#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/statement.h"

namespace isnad {

/// The namespace of what schema.org has no word for.
inline constexpr const char* isnad_namespace = "urn:isnad:";

/// Writes the member `citation`: a Quotation for what is quoted, a Claim for what is told, each with who said it, when,
/// and the work that it came through. Nothing where there are no statements.
void write_citations(JsonWriter& json, const Article& article, const Document& document, const Statements& statements);

}  // namespace isnad
