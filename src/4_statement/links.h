#pragma once
// Through whom the words came.

#include "4_statement/drafts.h"

namespace isnad {

/// Fills Draft::via; a cue that conveys changes places with whom it quotes.
void find_links(const Reading& reading, Drafts& drafts);

}  // namespace isnad
