#pragma once
// Organisations and places: full names, short forms, what stands for them, joined.

#include "3_annotation/entities_words.h"

namespace isnad {

/// Joins the mentions of organisations and places that name one, and definite nouns ("the ministry") with the body
/// that they speak of.
void join_bodies(NameReading& reading, MentionGroups& groups);

/// Joins mentions where the text itself says that they name one thing: a name in brackets behind another, two names
/// of a body side by side, "known as".
void join_aliases(const NameReading& reading, MentionGroups& groups);

}  // namespace isnad
