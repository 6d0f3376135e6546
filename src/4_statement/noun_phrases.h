#pragma once
// Noun phrases that name who speaks.

#include "4_statement/nouns.h"
#include "4_statement/reading.h"

namespace isnad {

struct NounPhrase {
  IndexRange tokens;       ///< empty: there is none
  std::uint16_t head = 0;  ///< 1 + index into StatementTables::heads of the first noun that is known
  std::uint16_t body = 0;  ///< the same of the first organisation or state in it
  bool named = false;      ///< a name stands in it
  bool definite = false;
  bool starts_with_head = false;
  Gender gender = Gender::any;
  Count count = Count::singular;
};

/// How a noun phrase is read: `split` ends it where an object may begin.
struct PhraseLimits {
  std::uint32_t end = 0;
  bool split = false;
  bool apposition = true;
  std::uint16_t stops = 0;  ///< frames whose free-standing prepositions end it
  bool attached = false;    ///< a preposition may be attached to its first word
};

/// The noun phrase that begins at `at`.
NounPhrase noun_phrase_at(const Reading& reading, std::uint32_t at, const PhraseLimits& limits);

/// Whether `phrase` begins with a name, a title or a noun that speakers are called by.
bool is_known(const Reading& reading, const NounPhrase& phrase);

/// Where names are known, an indefinite noun that is no name and no office speaks only next to what it says.
bool is_somebody(const Reading& reading, const NounPhrase& phrase);

/// Whether nothing in the first two words of `phrase` tells of somebody who can speak.
bool is_thing(const Reading& reading, const NounPhrase& phrase);

}  // namespace isnad
