#pragma once
// The one walk over a parsed page: elements, blocks, pictures, links and machine-readable values, in document order.

#include "1_page/class_words.h"
#include "1_page/dom.h"
#include "1_page/facts.h"
#include "isnad/page.h"

namespace isnad {

/// Fills the flat arrays of `page` from `dom`. Linear in the number of nodes; no recursion.
void walk(const Dom& dom, const ClassWords& words, const FactTables& facts, const PageLimits& limits, Page& page);

}  // namespace isnad
