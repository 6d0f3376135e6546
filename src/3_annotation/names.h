#pragma once
// Names and titles, and what they speak of.

#include "0_base/data_files.h"
#include "3_annotation/tokens.h"
#include "isnad/result.h"

namespace isnad {

struct NameTables {
  static Result<NameTables> load(const DataFiles& files, const LetterTable& letters);
};

/// Fills Document::mentions and Document::entities.
void find_names(Analysis& analysis, const NameTables& tables);

}  // namespace isnad
