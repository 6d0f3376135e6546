#pragma once
// The reasons for the times of a record: the row of the table of patterns, and what the meaning was counted from.

#include <string>

#include "8_library/code_points.h"
#include "8_library/json_writer.h"
#include "isnad/document.h"
#include "isnad/resources.h"

namespace isnad {

/// Writes the value of the key `explain` of one time: `rule` (name of the row), `place` (its file and line), `words`
/// (what it reads), `pattern`, `basis` (reference, anchor, year or null) with the span of its `anchor`, `tense` of the
/// clause with the span of its `cue`. `counts` is of Document::text.
void write_time_reason(JsonWriter& json, const Timex& time, const Resources& resources, const CodePoints& counts);

/// The same for a person, in one line of English; words of the text in quote marks.
std::string time_reason(const Document& document, const Timex& time, const Resources& resources);

}  // namespace isnad
