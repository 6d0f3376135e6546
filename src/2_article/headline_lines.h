#pragma once
// Headlines of pages without headings: dumps of pages, pages laid out with tables and coloured type.

#include <cstdint>

#include "isnad/page.h"

namespace isnad {

/// The first block of the longest run of text; the number of blocks where there is none.
std::uint32_t first_prose(const Page& page);

/// The line above the first prose that reads most like a headline; the number of blocks where none does.
std::uint32_t headline_line(const Page& page);

}  // namespace isnad
