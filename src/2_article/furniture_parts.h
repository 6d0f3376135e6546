#pragma once
// A line of furniture that holds several things: the clock and a menu, a copyright notice and an office.

#include <cstdint>
#include <vector>

#include "2_article/furniture_containers.h"
#include "2_article/furniture_phrases.h"
#include "2_article/reading.h"

namespace isnad {

struct FurniturePart {
  Span text;  ///< in Page::text
  Why why;
};

/// What the block `b`, dropped for `why` as a whole, is made of: at least two parts with different reasons, or none.
/// `match` are the phrases in `words`, its words; `top`: it stands where a page shows the clock of the visitor.
std::vector<FurniturePart> split_furniture(const PageReading& reading, std::uint32_t b, const Why& why,
                                           const WordKeys& words, const PhraseMatch& match, bool top);

/// Whether `text` has a digit of any kind that dates are written with.
bool holds_digit(std::string_view text);

}  // namespace isnad
