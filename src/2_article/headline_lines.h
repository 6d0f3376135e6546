#pragma once
// Lines that read like headlines, on pages without headings: dumps of pages, pages laid out with tables and coloured
// type.

#include <cstdint>
#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// Counts over the bytes of a line.
struct LineMeasures {
  std::uint32_t words = 0;
  std::uint32_t digits = 0;
  std::uint32_t bars = 0;      ///< | > * and their kin: menus, tickers, breadcrumbs
  bool time = false;           ///< a digit, a colon, a digit
  bool ends_sentence = false;  ///< with a full stop; headlines may ask and shout
  bool ends_colon = false;
};

LineMeasures measure_line(std::string_view text);

/// LineMeasures::ends_sentence alone.
bool ends_with_stop(std::string_view text);

/// The first block of the longest run of text; the number of blocks where there is none.
std::uint32_t first_prose(const Page& page);

/// The line above `prose`, which is what first_prose() found, that reads most like a headline; the number of blocks
/// where none does.
std::uint32_t headline_line(const Page& page, std::uint32_t prose);

}  // namespace isnad
