#pragma once
// When the article was published and changed.

#include <array>

#include "0_base/data_files.h"
#include "2_article/reading.h"
#include "2_article/stamp_candidates.h"
#include "isnad/result.h"

namespace isnad {

/// Rows of data/models/2_article_stamps.tsv.
struct StampTables {
  std::array<float, day_measures> weights{};

  static Result<StampTables> load(const DataFiles& files);
};

/// Fills article.published and modified; blocks that are nothing but one of these become Role::stamp. Needs the
/// headline and PageReading::content.
void find_stamps(PageReading& reading);

}  // namespace isnad
