#pragma once
// Through whom the words came.

#include "4_statement/drafts.h"

namespace isnad {

/// "the agency quoted the doctor": who is quoted becomes the source, and the subject of the cue the first link. Whether
/// it was so.
bool convey(const Reading& reading, Draft& draft);

/// "that the agency published": whether token `i` is a reporting verb with a pronoun for what stands before it.
bool is_published(const Reading& reading, std::uint32_t i);

/// Fills Draft::via.
void find_links(const Reading& reading, Drafts& drafts);

}  // namespace isnad
