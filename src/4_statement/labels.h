#pragma once
// What is said of a statement as a whole: direct or not, its stance, its source's type, how firm it is.

#include "4_statement/drafts.h"
#include "isnad/statement.h"

namespace isnad {

/// Sets speech, stance, polarity, certainty, distance, source_type and source_class of `statement`, which is `draft`.
void label(const Reading& reading, const Draft& draft, Statement& statement);

}  // namespace isnad
