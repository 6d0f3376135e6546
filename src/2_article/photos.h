#pragma once
// The photographs of the article, with their captions and credits.

#include "2_article/credit.h"
#include "2_article/reading.h"

namespace isnad {

/// Fills article.photos; blocks that are captions or credits become Role::caption. Call after find_people().
void find_photos(PageReading& reading);

}  // namespace isnad
