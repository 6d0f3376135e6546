#pragma once
// What kind of page it is, and the parts that only some kinds have: entries of a live blog, items of a front page.

#include "2_article/reading.h"

namespace isnad {

/// Fills article.kind and its evidence. Needs the headline and Reading::content.
void find_kind(Reading& reading);

/// Fills article.entries (kind live; call after the body is built) and article.items (kind front).
void find_entries_and_items(Reading& reading);

}  // namespace isnad
