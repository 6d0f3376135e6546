#pragma once
// What the reporter puts beside or behind what somebody says: credits, explanations, what was not told, verbs that go
// on.

#include "4_statement/drafts.h"
#include "4_statement/reading.h"

namespace isnad {

/// `range` without the marks around it; brackets and quotation marks whose partner lies inside stay. `of_person`: so
/// does the mark of a name with which it begins.
[[nodiscard]] IndexRange trimmed(const Reading& reading, IndexRange range, bool of_person = false);

/// "(denied) vehemently the charges": behind the manner of the verb at `at`; `at` where none stands there.
[[nodiscard]] std::uint32_t behind_manner(const Reading& reading, std::uint32_t at);

/// "(denied) this vehemently": `content` without the manner of the verb at its end.
[[nodiscard]] IndexRange before_manner(const Reading& reading, IndexRange content);

/// Whether `mark` ends a sentence.
bool is_stop(unsigned char mark);

/// A full stop that a mark of direction hides from the division into sentences.
bool is_hidden_stop(const Reading& reading, std::uint32_t i);

/// "that is to say": the writer explains what stands between marks before it.
bool is_gloss(const Reading& reading, std::uint32_t i);

/// ", and that": what is said goes on behind what stands at `i`.
bool goes_on_behind(const Reading& reading, std::uint32_t i);

/// ", refusing to": a participle of a reporting word is the speaker's, whether it reports or not.
bool is_manner_of_speaker(const Reading& reading, std::uint32_t i);

/// ", without saying when": the reporter's words.
bool is_reservation(const Reading& reading, std::uint32_t i);

/// ", but the opposition rejects it", ", which nobody commented on", ", and did not tell why": a clause of the reporter
/// begins at `i`.
bool is_reporters(const Reading& reading, const Draft& draft, std::uint32_t i);

/// "(called for it) by saying that": the words that follow are another statement.
bool is_by_saying(const Reading& reading, std::uint32_t i);

/// "(Reuters)": the credit of a photo; the text of the article goes on behind it.
bool is_credit(const Reading& reading, std::uint32_t i);

/// "wa-inna", not "wa-anna".
bool is_of_saying(const Reading& reading, std::uint32_t i);

/// "(she) signed": the ending of a verb, and no plural's. Annotation takes many a noun for a verb.
bool is_her_past(const Reading& reading, std::uint32_t i);

/// ", and is not": no noun of what is not to be done, and no "above all".
bool denies_more(const Reading& reading, std::uint32_t i);

/// "and ... moved": a verb with a conjunction, by the parts of speech.
bool is_joined_verb(const Reading& reading, std::uint32_t i);

/// "that 'the buffer zone', that is, ...": a term that is explained within what is said, right behind the
/// complementizer.
bool is_term(const Reading& reading, const Quote& quote);

/// "France and Britain", "the two doctors": whether two of whom more is said are named at `i`.
bool is_pair_at(const Reading& reading, std::uint32_t i);

/// Whether the words at `one` and `second` are the same noun, with the article or without.
bool is_same_noun(const Reading& reading, std::uint32_t one, std::uint32_t second);

/// "then".
bool is_then(const Reading& reading, std::uint32_t i);

/// Whether a person or a body is named at `i`, and no text.
bool is_person_or_body(const Reading& reading, std::uint32_t i);

/// Whether the last token of `range` is the partner of a quotation mark in it, behind its first word.
bool closes_inside(const Reading& reading, IndexRange range);

}  // namespace isnad
