#pragma once
// Temporal expressions and what they mean.

#include "0_base/data_files.h"
#include "3_annotation/tokens.h"
#include "isnad/result.h"

namespace isnad {

struct TimeTables {
  static Result<TimeTables> load(const DataFiles& files, const LetterTable& letters);
};

/// Fills Document::times. `reference` is ISO 8601 (a day or more) or empty.
void find_times(Analysis& analysis, const TimeTables& tables, std::string_view reference);

}  // namespace isnad
