#pragma once
// Temporal expressions and what they mean.

#include <memory>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "3_annotation/times_context.h"
#include "3_annotation/times_meaning.h"
#include "3_annotation/times_patterns.h"
#include "3_annotation/tokens.h"
#include "isnad/result.h"

namespace isnad {

/// data/3_annotation/times/: words, numbers, feasts, patterns and cues; and the Hijri calendar.
struct TimeTables {
  TimeWords words;
  TimePatterns patterns;
  TimeCues cues;

  static Result<TimeTables> load(const DataFiles& files, const LetterTable& letters);

  /// The rule that Timex::rule names: its name, its pattern, and in words what it reads. Rule 0 is none.
  [[nodiscard]] const TimeRule& rule(std::uint16_t index) const { return patterns.rules()[index]; }
};

/// Fills Document::times. `reference` is ISO 8601 (a day or more) or empty: then what is counted from it gets a span
/// and no value. Linear: at each token a bounded number of steps.
///
/// `rows` are of the same tables. A month or a day without its year, and a bare weekday, lie in the past unless the
/// clause is future. Hijri dates are those of Umm al-Qura; where the moon was sighted instead, a date may lie a day
/// off, which rules named hijri say.
void find_times(Analysis& analysis, const TimeTables& tables, std::string_view reference, TimeRows& rows);

}  // namespace isnad
