#pragma once
// Paragraphs that say something for which nobody stands.

#include <vector>

#include "4_statement/reading.h"
#include "isnad/statement.h"

namespace isnad {

/// The paragraphs (lines) of the text that tell what can be checked (a verb, with a name, a number or a time) and that
/// no statement of `statements` touches.
std::vector<Unsourced> find_unsourced(const Reading& reading, const Statements& statements);

}  // namespace isnad
