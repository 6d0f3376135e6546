#pragma once
// Who made the article: by-lines, agencies and the dateline.

#include <span>

#include "2_article/byline.h"
#include "2_article/names.h"
#include "2_article/outlet.h"
#include "2_article/reading.h"

namespace isnad {

/// Fills article.bylines, agencies, dateline_place, dateline_agency; blocks that hold nothing else become Role::byline.
/// Needs the headline, the stamps and PageReading::content. `outlets` are outlet_names().
void find_people(PageReading& reading, std::span<const OutletName> outlets);

}  // namespace isnad
