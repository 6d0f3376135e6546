#pragma once
// The year or the month that is meant where it is not said.

#include "3_annotation/times_calendar.h"
#include "3_annotation/times_frame.h"
#include "3_annotation/times_reference.h"

namespace isnad {

/// The year that is said, in figures or as "last year", or the one that the text is in.
int year_said(const TimeFrame& frame, const TimeReference& reference);

/// The month that lies `offset` months from the one that the text last spoke of.
YearMonth anchor_month(const TimeReference& reference, int offset);

/// The month of the frame with its year: towards the past unless the clause is future.
YearMonth month_said(const TimeFrame& frame, const TimeReference& reference);

/// The year of a day and month that have none: towards the past unless the clause is future.
int year_of_day(const TimeFrame& frame, const TimeReference& reference);

/// The month near the reference in which the day has the weekday that is said.
YearMonth month_of_weekday(const TimeFrame& frame, const TimeReference& reference);

}  // namespace isnad
