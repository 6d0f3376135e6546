#pragma once
// When a feast or a Hijri date falls that is said without its year.

#include <cstdint>
#include <optional>

#include "3_annotation/times_frame.h"
#include "3_annotation/times_reference.h"

namespace isnad {

/// The Hijri year that is said, or in which the month lies that is meant; nothing where a reference would be needed.
std::optional<int> hijri_year(const TimeFrame& frame, const TimeReference& reference);

/// The first day of the feast that is meant: of the year that is said, or the one before or behind the reference.
std::optional<std::int32_t> holiday_day(const Holiday& holiday, const TimeFrame& frame, const TimeReference& reference);

}  // namespace isnad
