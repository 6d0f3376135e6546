#pragma once
// Persons: full names, short forms and spellings of one name joined.

#include "3_annotation/entities_words.h"

namespace isnad {

/// Joins the mentions of type person that name one. `gender_of` tells for each mention what a title beside it shows.
void join_persons(NameReading& reading, const std::vector<TitleGender>& gender_of, MentionGroups& groups);

}  // namespace isnad
