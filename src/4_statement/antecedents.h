#pragma once
// Who may be meant by a verb that names nobody: which noun phrases before it can speak.

#include <cstdint>

#include "4_statement/drafts.h"
#include "4_statement/noun_phrases.h"
#include "4_statement/reading.h"

namespace isnad {

/// Whether somebody who can speak is named at token `i`: a person, a body, an office; no number of things, nothing that
/// somebody owns, nobody ("no one").
[[nodiscard]] bool can_speak(const Reading& reading, std::uint32_t i);

/// "a great event", "some times": whether what stands at `i` is spelled like the noun of somebody.
[[nodiscard]] bool is_adjective_of_thing(const Reading& reading, std::uint32_t i);

/// Whether a number or a bracket stands before the noun at `i`: "two hundred persons", "(Reuters)".
[[nodiscard]] bool is_counted(const Reading& reading, std::uint32_t i);

/// "its programme": what somebody has does not speak.
[[nodiscard]] bool is_owned(const Reading& reading, std::uint32_t i);

/// Whether the name or the noun at `i` is that of a place.
[[nodiscard]] bool is_spoken_place(const Reading& reading, std::uint32_t i);

/// Whether a noun phrase that is no one's complement begins at `at`, behind another token.
[[nodiscard]] bool starts_phrase(const Reading& reading, std::uint32_t at);

/// "as for the director, the paper quoted him": who stands behind the particle before the verb at `cue` in its
/// sentence; no tokens where nobody does.
[[nodiscard]] NounPhrase whom_amma_names(const Reading& reading, std::uint32_t cue);

/// A verb of many stands behind its subject: the nearest noun of many before `at` in its sentence; no tokens where
/// there is none. Looks at a bounded number of tokens.
[[nodiscard]] NounPhrase plural_before(const Reading& reading, std::uint32_t at);

/// "the minister and the ambassador met, and (both) affirmed": the two whom the sentence begins with, before the verb
/// of two at `at`; no tokens where there are none.
[[nodiscard]] NounPhrase pair_before(const Reading& reading, std::uint32_t at);

/// "..., and the director had begun his talk with thanks, saying": the subject behind the verb of the nearest clause
/// before the participle at `cue` in its sentence; no tokens where there is none.
[[nodiscard]] NounPhrase of_clause(const Reading& reading, std::uint32_t cue, const CueForm& form);

/// "the chancellor, who refused to comment saying": whom the relative clause is about that the participle at `cue`
/// stands in; no tokens where it stands in none. Looks at a bounded number of tokens.
[[nodiscard]] NounPhrase of_relative(const Reading& reading, std::uint32_t cue, const CueForm& form);

/// ", but the president renewed ..., saying": the subject before the verb of the clause that a particle brings in, in
/// the sentence of the participle at `cue` and before it; no tokens where there is none.
[[nodiscard]] NounPhrase of_contrast(const Reading& reading, std::uint32_t cue, const CueForm& form);

/// The verb of passing on that governs the preposition at `i`; `i` where none stands before it. What is conveyed "to"
/// somebody is not his, unless the verb ascribes it.
[[nodiscard]] std::uint32_t conveying_verb(const Reading& reading, std::uint32_t i);

/// "and in a speech of the minister, he said", "during the visit of so-and-so, he said": whose occasion the sentence of
/// the verb at `cue` begins with; no tokens where it begins with none.
[[nodiscard]] NounPhrase of_occasion(const Reading& reading, std::uint32_t cue);

/// "but a spokesman contented himself with the saying that", "the minister contented himself with the saying that": the
/// subject of the verb before the noun at `cue`, before or behind that verb; no tokens where something else stands
/// between.
[[nodiscard]] NounPhrase who_says_with(const Reading& reading, std::uint32_t cue, const CueMatch& match);

/// "(the minister,) who gave a speech in which (she) called upon": whom the relative clause is about that the text
/// stands in, where "in it" stands behind the verb `cue`; no tokens where it is not so.
[[nodiscard]] NounPhrase author_before(const Reading& reading, IndexRange cue, const CueForm& form);

/// "received a report from the inhabitants, it says that": who sent the text before the verb at `cue`; no tokens where
/// none was sent.
[[nodiscard]] NounPhrase sender_before(const Reading& reading, std::uint32_t cue);

/// "The accused clung to his innocence, saying": the subject behind the verb that begins its sentence at `verb`, before
/// `end`; no tokens where there is none.
[[nodiscard]] NounPhrase of_first_verb(const Reading& reading, std::uint32_t verb, std::uint32_t end);

/// "the company refused the request on the pretext that": the subject behind or before the nearest verb that stands
/// before the phrase at `cue`; no tokens where it is nobody who is known. Looks at a bounded number of tokens.
[[nodiscard]] NounPhrase actor_before(const Reading& reading, std::uint32_t cue, const CueForm& form);

/// Whether the word at `who` stands in `range` too.
[[nodiscard]] bool holds_word(const Reading& reading, IndexRange range, std::uint32_t who);

}  // namespace isnad
