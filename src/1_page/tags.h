#pragma once
// How the elements of HTML are read.

#include <cstdint>

#include "isnad/page.h"

namespace isnad {

/// What the walk does with an element.
enum class Flow : std::uint8_t {
  block,       ///< it stands alone: text before and after it is in other blocks
  inline_,     ///< it is part of the running text
  skip,        ///< what it holds is not shown as text
  line_break,  ///< <br>
  rule,        ///< <hr>: a block ends
  fallback,    ///< <noscript>: only its pictures count
};

struct TagReading {
  Tag tag = Tag::inline_other;
  Flow flow = Flow::inline_;
  bool gives_kind = false;  ///< its blocks are paragraphs, items, cells ... of this tag
};

/// How the element with lexbor's tag number `id` is read; elements that HTML does not know are custom and stand alone.
TagReading reading_of(std::uintptr_t id);

}  // namespace isnad
