#pragma once
// The headline of the article, with the kicker above and the deck below it.

#include <array>
#include <cstdint>

#include "0_base/data_files.h"
#include "2_article/headline_candidates.h"
#include "2_article/reading.h"
#include "2_article/tree_model.h"

namespace isnad {

/// The model of headlines (train/2_article/train_headline.py): a weight for each measure of a candidate, and trees for
/// what measures say only together, such as a heading that differs from the title of a page without a site's name in
/// it.
struct HeadlineTables {
  std::array<float, headline_feature_count> weights{};
  TreeModel trees;

  /// Fails with bad_table at the first row that names no measure, or when a measure has no row.
  static Result<HeadlineTables> load(const DataFiles& files);
};

/// The measures of blocks start from HeadlinePlaces::likely (features.h), so a change here asks for new models. Linear.
HeadlinePlaces headline_places(const Page& page);

/// Fills article.headline. Sets PageReading::headline_block to the block that the headline stands in, which becomes
/// Role::headline; where it stands in none it is `places.likely`.
void find_headline(PageReading& reading, HeadlinePlaces places);

/// Fills article.kicker and article.deck. Needs the headline and PageReading::content.
void find_kicker_and_deck(PageReading& reading);

}  // namespace isnad
