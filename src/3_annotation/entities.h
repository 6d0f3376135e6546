#pragma once
// Mentions joined into entities: full names with their short forms, spellings, aliases, and titles with their persons.

#include <vector>

#include "3_annotation/entities_tables.h"
#include "3_annotation/tokens.h"

namespace isnad {

/// Sets Mention::entity and fills Document::entities. Mentions are by begin, the longer first, with spans and types
/// set. Near-linear in the number of mentions.
void join_entities(Analysis& analysis, const EntityTables& tables);

/// The gender of each entity where a title shows it: "the minister" with a feminine ending, "sheikh".
std::vector<TitleGender> entity_genders(const Analysis& analysis, const EntityTables& tables);

}  // namespace isnad
