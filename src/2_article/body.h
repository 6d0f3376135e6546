#pragma once
// The body of the article: which blocks it is made of, its sections, its text.

#include "2_article/reading.h"

namespace isnad {

/// Gives Role::body to the blocks that make the body. Needs PageReading::content and all fields that take blocks for
/// themselves.
void choose_body(PageReading& reading);

/// Fills article.text, blocks and sections from the blocks with Role::body.
void build_sections(PageReading& reading);

}  // namespace isnad
