#pragma once
// The one walk over a parsed page: elements, blocks, pictures, links and machine-readable values, in document order.

#include "1_page/class_words.h"
#include "1_page/dom.h"
#include "1_page/facts.h"
#include "1_page/hint_memo.h"
#include "isnad/page.h"

namespace isnad {

/// Fills the flat arrays of `page` from `dom`. Linear in the number of nodes; no recursion. `memo` is of `words`, and
/// may have been used for other pages.
void walk(const Dom& dom, const ClassWords& words, const FactTables& facts, const PageLimits& limits, HintMemo& memo,
          Page& page);

}  // namespace isnad
