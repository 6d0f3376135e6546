#pragma once
// Which blocks of a page are prose of its article: a probability for each, by a small model.

#include <vector>

#include "2_article/features.h"
#include "2_article/tree_model.h"

namespace isnad {

/// One model for pages with mark-up, one for pages without; both over Features (data/models/2_article_blocks.tsv).
struct BlockModels {
  TreeModel marked_up;
  TreeModel lines;

  static Result<BlockModels> load(const DataFiles& files);
};

/// The probability of each block of `page` to be body text. Linear in the size of the page.
std::vector<float> score_blocks(const Page& page, std::uint32_t headline, const FeatureTables& tables,
                                const BlockModels& models);

}  // namespace isnad
