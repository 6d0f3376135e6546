#pragma once
// The headline of the article, with the kicker above and the deck below it.

#include "2_article/reading.h"

namespace isnad {

/// Fills article.headline and Reading::headline_block (its block becomes Role::headline).
void find_headline(Reading& reading);

/// Fills article.kicker and article.deck. Needs the headline and Reading::content.
void find_kicker_and_deck(Reading& reading);

}  // namespace isnad
