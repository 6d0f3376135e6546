#pragma once
// A page that comes as plain text: a dump of a page, or clean article text.

#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// Fills `page` with one block a line of `text` (UTF-8); a blank line before a block is its `gap`.
void read_lines(std::string_view text, const PageLimits& limits, Page& page);

}  // namespace isnad
