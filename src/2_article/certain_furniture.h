#pragma once
// Blocks that are no text of the article whatever the model of blocks makes of them.

#include "2_article/reading.h"

namespace isnad {

/// Gives Role::furniture to blocks that say themselves what they are ("Read also: ...", "Subscribe to ..."), to what a
/// label announces, to dates that stand alone, and to short lines above the headline. Needs PageReading::content, the
/// headline and the stamps; call before the body is chosen. Linear in the size of the page.
void find_certain_furniture(PageReading& reading);

}  // namespace isnad
