#pragma once
// What the noun phrase behind a reporting verb is: its subject, a listener, or the object that is what is said.

#include "4_statement/drafts.h"
#include "4_statement/markers.h"

namespace isnad {

/// A cue while its subject and its content are looked for.
struct CueView {
  const Reading& r;
  const Draft& draft;
  const CueClass& kind;
  std::uint16_t frames = 0;
};

/// Whether what stands behind the verb is its object: it does not agree, or is a thing.
bool starts_object(const CueView& cue, std::uint32_t begin);

/// "(belittled) the importance of": whether a verb that needs a noun of weight, by somebody, has one at `at`. The rain
/// makes a danger smaller and says nothing.
bool has_weight(const CueView& cue, std::uint32_t at);

/// "and it affirmed the fall of": whether an event that nobody can be begins at `begin`.
bool affirms_event(const CueView& cue, std::uint32_t begin);

/// "the critics considered it a new version": the verb has the pronoun of what is considered, and its subject behind
/// it.
bool considers_it(const CueView& cue);

/// Whether a person testifies: countries and years "witness" what happens in them.
bool testifies(const CueView& cue, const Marker& marker);

/// ", the matter that proved": whether the verb at `at` is one of a matter, which says nothing.
bool is_matter_that(const Reading& reading, std::uint32_t at);

/// "after they had eaten": whether the word at `i` is the preposition that is spelled like a cue, before "that".
bool is_behind_what(const Reading& reading, std::uint32_t i);

/// "(a strike) for which the union called": what is called for stands before the verb.
bool calls_for_it(const CueView& cue, const Marker& marker);

/// Whether what is conveyed has its first speaker between the cue and the content.
bool conveys(const CueView& cue, std::uint32_t begin, const Marker& marker);

/// "conveyed from witnesses the fall of": the noun of the event behind who is quoted; `last` where there is none.
std::uint32_t event_told(const CueView& cue, std::uint32_t begin, std::uint32_t last);

/// Whether what begins at `at` can be no object: a source's wish ("to tell his name"), who is quoted ("quoting the
/// ministry, that"), one more subject (", and so-and-so,").
[[nodiscard]] bool is_no_object(const Reading& reading, std::uint32_t at);

/// Whether another cue stands behind a comma in `range`.
bool has_clause(const Reading& reading, IndexRange range);

/// "the government approved the budget with a deficit": whether a verb of admitting has an object of its own, so that
/// what its preposition brings in is not admitted.
bool adopts(const CueView& cue, const Marker& marker, std::uint32_t last);

/// Whether `phrase` behind a verb is no subject ("wrote his impressions", "told a man"): what has an ending of an
/// object, or is a thing of somebody's, does not speak.
bool is_object(const CueView& cue, const NounPhrase& phrase);

/// "accused the deputy so-and-so the head of": where in the noun phrase behind the verb the office of who is accused
/// begins, for somebody must be accused; its end where it has none.
std::uint32_t accused_in(const CueView& cue, const Marker& marker);

/// "(denied) a denial": whether the noun of the cue itself, with the ending of an object, stands at `i`.
[[nodiscard]] bool is_noun_of(const Reading& reading, const Draft& draft, std::uint32_t i);

/// "denied a firm denial": behind the noun of the verb itself at `at`, with its adjectives; `at` where it is not there.
[[nodiscard]] std::uint32_t behind_own_noun(const Reading& reading, const Draft& draft, std::uint32_t at,
                                            std::uint32_t last);

/// "the accusation of the company of fraud": whom a noun of accusing names is accused, and belongs to the content.
void accuse_object(const Reading& reading, const Marker& marker, Draft& draft);

/// Whether a verbal noun reports: its complement, which `marker` brings in, stands next to its subject.
bool noun_reports(const CueView& cue, const Marker& marker);

/// Whether a single noun phrase, and no person, stands before the preposition: the listeners, whom somebody named
/// before calls upon.
bool only_listener(const CueView& cue, const Marker& marker);

/// "and it laid the blame on the government": whether a single noun phrase stands before the noun of guilt: somebody is
/// blamed, by who was named before.
bool only_blamed(const CueView& cue);

/// Whether what stands at `at` is affirmed, "the president affirmed the adherence to": with its subject named, the verb
/// has what is affirmed behind it.
bool affirms(const CueView& cue, std::uint32_t at);

/// "the minister considered the dialogue necessary": two objects, behind a subject that is named, or one named
/// before.
bool considers(const CueView& cue, std::uint32_t at);

/// Whether a single noun phrase, a thing, stands behind the verb, before `end`: its subject was named before.
bool only_object(const CueView& cue, std::uint32_t begin, const Marker& marker, std::uint32_t end);

/// ", accusing the company of": whether the participle of an accuser, which is spelled like the noun of the accused,
/// stands at `at`.
[[nodiscard]] bool accuses_beside(const Reading& reading, std::uint32_t at, const CueMatch& match);

/// "the announcement of the ministry its refusal of": whether a verbal noun has who speaks, and behind him what is his.
[[nodiscard]] bool of_speaker(const CueView& cue);

/// "tightened their siege of": whether a verb that tells without an object has one of its own, so that nothing is told.
[[nodiscard]] bool has_own_object(const CueView& cue, const Marker& marker);

/// ", making clear the arrival of": whether a participle has the noun at `begin` for its clause.
[[nodiscard]] bool tells_beside(const CueView& cue, std::uint32_t begin);

/// "tells a story about", "drew the attention to": a preposition brings in what is said only where its subject can
/// speak; whether it cannot.
[[nodiscard]] bool is_told_by_thing(const CueView& cue, const Marker& marker);

/// "this affirms that", "this points, as they say, to": what was told before does, and nobody says anything.
[[nodiscard]] bool is_told_by_this(const CueView& cue, const Marker& marker);

}  // namespace isnad
