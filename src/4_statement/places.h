#pragma once
// Places in noun phrases and beside them.

#include "4_statement/reading.h"

namespace isnad {

/// Whether token `i` is of the name of a place.
bool is_named_place(const Reading& reading, std::uint32_t i);

/// Behind "Aden:" or "Sanaa -", where `range` begins with the place of a dateline; else where it begins.
std::uint32_t behind_place_line(const Reading& reading, IndexRange range);

/// "the prosecutor at the court": whether the preposition of an office, which is spelled like "I have", is token `i`.
bool is_at_body(const Reading& reading, std::uint32_t i);

/// "the office in Safi (demanded) for its part an inquiry", "the branch in Safi, the prosecutor to open": what is
/// demanded stands behind token `i`, so that this is where the body is.
bool is_place_of_body(const Reading& reading, std::uint32_t i);

/// "the director of education in the state, Professor so-and-so": whether the place at token `i` belongs to an office
/// whose holder is named right behind it, or who says what the complementizer behind it brings in.
bool is_seat(const Reading& reading, std::uint32_t i);

/// "the committee of transport in the council of the people (demanded) a": whether the body at `i`, with "in" attached,
/// is the house of the body or office at `at`, so that what the verb governs stands behind it.
bool is_house(const Reading& reading, std::uint32_t at, std::uint32_t i);

/// "(a student) at the college": whether token `i` is where one learns, with "at" attached or without.
bool is_school(const Reading& reading, std::uint32_t i);

/// "in the province": whether token `i` is a part of a country, with its article.
bool is_region(const Reading& reading, std::uint32_t i);

/// "(a source in Kirkuk) in the north of Iraq": behind the region whose side stands at token `i`, behind a place, a
/// body or an office; 0 where there is none.
std::uint32_t region_behind(const Reading& reading, std::uint32_t i);

}  // namespace isnad
