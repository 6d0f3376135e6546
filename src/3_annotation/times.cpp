// Temporal expressions and what they mean.
#include "3_annotation/times.h"

namespace isnad {

Result<TimeTables> TimeTables::load(const DataFiles&, const LetterTable&) { return TimeTables(); }

void find_times(Analysis&, const TimeTables&, std::string_view) {}

}  // namespace isnad
