// Names and titles, and what they speak of.
#include "3_annotation/names.h"

namespace isnad {

Result<NameTables> NameTables::load(const DataFiles&, const LetterTable&) { return NameTables(); }

void find_names(Analysis&, const NameTables&) {}

}  // namespace isnad
