#pragma once
// JSON as pages write it by hand or by template, made into JSON that a strict parser reads.

#include <string>
#include <string_view>

namespace isnad {

/// Writes a JSON array of the documents in `text` to `out`, which always is well-formed when `text` is UTF-8. Comments,
/// markers of comments and CDATA, commas too many or too few, raw control characters and bare quotes in strings, single
/// quotes, words without quotes, missing values, wrong brackets and a missing end are put right as far as they go.
/// One sweep, linear in the size of `text`.
void repair_json(std::string_view text, std::string& out);

}  // namespace isnad
