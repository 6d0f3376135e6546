#pragma once
// When the article was published and changed.

#include "2_article/reading.h"

namespace isnad {

/// Fills article.published and modified; blocks that are nothing but stamps become Role::stamp. Needs the headline and
/// Reading::content.
void find_stamps(Reading& reading);

}  // namespace isnad
