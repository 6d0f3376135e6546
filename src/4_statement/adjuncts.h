#pragma once
// What may stand around a cue, its subject and its object: occasions, listeners, times, brackets, small words.

#include "4_statement/noun_phrases.h"
#include "4_statement/reading.h"

namespace isnad {

/// "(affirmed) the director, who was named yesterday, the readiness of": behind the relative clause between two commas
/// at `at`, and no complementizer in it; `at` where there is none.
std::uint32_t behind_clause(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// "to a channel".
bool is_listener(const Reading& reading, std::uint32_t at);

/// Whether an adjunct, a comma or a bracket begins at `at`; "on the site", "on a platform" too.
bool is_occasion(const Reading& reading, std::uint32_t at);

/// Behind the adjuncts, times and small words that begin at `at`; `last` at most where a bracket is not closed.
std::uint32_t behind_adjuncts(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// Behind "in" or "from" and the name of a place at `at` (and the adjuncts behind it), where a noun of what is said
/// follows ("announced in Beirut the release of"); `at` itself where none does.
std::uint32_t behind_place(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// Behind the occasion and the time that stand between the verb before `at` and its subject ("said on Tuesday in a
/// statement the spokesman"); `at` itself where none does.
std::uint32_t behind_setting(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// "was announced by the ministry": the agent that "by" at `at` brings in; empty where there is none.
NounPhrase agent_at(const Reading& reading, std::uint32_t at, std::uint32_t last);

/// The text in which the verb at `cue` stands that says what is in a text, by what is behind it at `at`: "it came in
/// the report", "by the mouth of the minister", "a statement in which it came". Empty where there is none.
NounPhrase text_at(const Reading& reading, std::uint32_t cue, std::uint32_t at, std::uint32_t last);

/// "20 per cent of the pupils", "12 deputies": what is counted by the number at `at`; empty where nothing is.
NounPhrase counted_at(const Reading& reading, std::uint32_t at, const PhraseLimits& limits);

/// "refused to reveal his name": whether what begins at `at` is a source's wish.
bool hides_name(const Reading& reading, std::uint32_t at);

/// Whether token `i` is written as an indefinite object: with the ending -an.
bool is_accusative(const Reading& reading, std::uint32_t i);

/// Whether the complementizer at `i` has no pronoun: "that", "with that".
bool is_bare_that(const Reading& reading, std::uint32_t i);

/// Whether a noun of `classes` (guilt, a deed) stands at `at` or soon behind it, before `end`.
bool has_noun_of(const Reading& reading, word_class::Bits classes, std::uint32_t at, std::uint32_t end);

/// Whether the object that begins at `at` is a charge: no other object and no adjunct stands before it ("directed a
/// threat to ... after the accusation of").
bool has_charge(const Reading& reading, std::uint32_t at, std::uint32_t end);

}  // namespace isnad
