#pragma once
// Why a statement is what it is, in words for a person.

#include <string>
#include <string_view>

#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/resources.h"
#include "isnad/span.h"
#include "isnad/statement.h"

namespace isnad {

/// Each statement of `which`, a range of `statements`: its words and where they stand, in code points, the row of the
/// tables behind its cue, each link of its chain, and what each of its values means. `source` names the input. What
/// is not in `statements` is passed over. Linear in the size of the text and of what is written.
std::string explain_statements(const Article& article, const Document& document, const Statements& statements,
                               const Resources& resources, IndexRange which, std::string_view source);

}  // namespace isnad
