#pragma once
// The headline of the article, with the kicker above and the deck below it.

#include <cstdint>

#include "2_article/reading.h"

namespace isnad {

/// The block in which the headline probably stands, told from headings and titles alone; the number of blocks where it
/// is none. The measures of blocks start from it (features.h), so a change here asks for new models. Linear.
std::uint32_t headline_block(const Page& page);

/// Fills article.headline and Reading::headline_block (its block becomes Role::headline).
void find_headline(Reading& reading);

/// Fills article.kicker and article.deck. Needs the headline and Reading::content.
void find_kicker_and_deck(Reading& reading);

}  // namespace isnad
