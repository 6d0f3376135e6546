#pragma once
// Why a statement is what it is, in words for a person.

#include <cstdint>
#include <string>
#include <string_view>

#include "isnad/article.h"
#include "isnad/document.h"
#include "isnad/resources.h"
#include "isnad/statement.h"

namespace isnad {

/// Statement `number`, counted from 0, of `statements`: its words and where they stand, in code points, the row of the
/// tables behind its cue, each link of its chain, and what each of its values means. `source` names the input. Empty
/// where there is no such statement. Linear in the size of the text.
std::string explain_statement(const Article& article, const Document& document, const Statements& statements,
                              const Resources& resources, std::uint32_t number, std::string_view source);

}  // namespace isnad
