#pragma once
// Words beside the name of who speaks: those that belong to it, and those that go with the verb.

#include "4_statement/nouns.h"

namespace isnad {

/// "(came forward) the officials with their statements": whether token `i` is what somebody has of his own, with "with"
/// attached, which is not in his name.
bool is_brought(const Reading& reading, std::uint32_t i);

/// "(said the player) sad that": whether token `i` is the adjective of how somebody speaks, before what he says.
bool is_mood(const Reading& reading, std::uint32_t i);

/// "so-and-so junior": whether token `i` is the word behind a name that tells a son from his father.
bool is_junior(const Reading& reading, std::uint32_t i);

/// "one of (his sons), so-and-so,": whether token `i` is the word for somebody whose name may follow.
bool is_one_of(const Reading& reading, std::uint32_t i);

/// "the party in power", "the president elect": whether token `i` is an adjective that is spelled like the noun of
/// somebody, behind the noun that it goes with.
bool is_attribute(const Reading& reading, std::uint32_t i);

/// "his counterpart": whether token `i` is the noun of who holds the same office elsewhere.
bool is_counterpart(const Reading& reading, std::uint32_t i);

/// "(papers) issued yesterday": whether token `i` is the participle before the time at which they came out, which is no
/// part of their name.
bool is_issued(const Reading& reading, std::uint32_t i);

/// Whether a noun phrase ends before token `i` for one of these: a noun behind a plural with its nun, what somebody
/// brought, how he speaks, a demonstrative before its noun.
bool begins_beside(const Reading& reading, std::uint32_t i);

}  // namespace isnad
