#pragma once
// A statement while it is made: by tokens, with what is known of its cue.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "4_statement/noun_phrases.h"
#include "4_statement/reading.h"

namespace isnad {

inline constexpr std::uint32_t longest_content = 400;  // tokens; keeps a text without a full stop linear

/// What brings the content in.
enum class Opening : std::uint8_t {
  none,
  that,   ///< a complementizer
  quote,  ///< a quotation mark
  colon,
  preposition,  ///< one that the cue governs
  object,       ///< nothing: the object itself
  person,       ///< an object with what it is told, accused, asked
  before,       ///< the cue stands in its content or behind it
  verbless,     ///< a quotation without a cue
};

/// A reporting word as it stands.
struct CueMatch {
  std::uint16_t cue = 0;  ///< index into StatementTables::cues
  CueForm form;
  bool object = false;     ///< an object pronoun is attached
  bool conjoined = false;  ///< a wa or fa
  bool article = false;
  bool future = false;
  bool glued = false;           ///< its complementizer is written as one word with it
  unsigned char proclitic = 0;  ///< a preposition of one letter
};

struct Draft {
  IndexRange cue;
  IndexRange content;
  IndexRange matrix;  ///< from the cue to the content: subject, time, occasion, listener
  IndexRange source, antecedent, said_on;
  std::array<IndexRange, 3> via;
  std::uint8_t vias = 0;
  Opening opening = Opening::none;
  CueMatch match;
  std::uint16_t kind = 0;    ///< index into StatementTables::classes
  std::uint16_t phrase = 0;  ///< 1 + row of phrases, where the cue is one
  NounPhrase subject;        ///< as read behind the verb
  bool negated = false;
  bool before_subject = false;  ///< the source stands before the cue
  bool pronoun = false;         ///< the source is a pronoun at the end of the cue
  bool trailing = false;        ///< the content stands before the cue
  std::uint32_t parent = 0;     ///< 1 + index
  std::uint32_t origin = 0;     ///< 1 + index of the draft that brought the source in
  std::uint32_t quote = 0;      ///< 1 + index of the quotation that is its content or begins it
};

using Drafts = std::vector<Draft>;

/// The forms of cues that token `i` can be; returns how many were written.
std::size_t cue_matches(const Reading& reading, std::uint32_t i, std::array<CueMatch, 8>& matches);

/// Whether one of the cues that token `i` may be `is` what is asked for.
template <class Is>
bool any_cue(const Reading& reading, std::uint32_t i, Is is) {
  std::array<CueMatch, 8> matches;
  const auto end = matches.begin() + static_cast<std::ptrdiff_t>(cue_matches(reading, i, matches));
  return std::any_of(matches.begin(), end, is);
}

/// Whether a token with these letters can be a form of a cue: of others no match need be looked for.
[[nodiscard]] bool is_cue_form(const StatementTables& tables, std::string_view word);

/// "renewed his call": whether token `i` is a noun that is a cue of its own.
[[nodiscard]] bool is_cue_noun(const Reading& reading, std::uint32_t i);
/// Whether the word before token `at` lets `match` be a verb or a participle that reports.
bool may_be_verb(const Reading& reading, std::uint32_t at, const CueMatch& match);

/// "before (adding)": whether the complementizer at `that` stands behind "before".
bool is_before_saying(const Reading& reading, std::uint32_t that);

/// "that he demands of the head": whether the complementizer before the verb at `at` has its subject, a pronoun.
bool is_that_he(const Reading& reading, std::uint32_t at);

/// "but he denied": whether the subject of the verb at `at` is the pronoun before it.
bool has_pronoun_subject(const Reading& reading, std::uint32_t at, const CueMatch& match);

/// Every reporting verb, participle and verbal noun that brings a content in, by cue. Fills cue, opening, matrix,
/// subject and the begin of the content.
Drafts find_cues(const Reading& reading);

/// Whether a subject of `gender` and `count` can go with `form`; `strict`: one whose gender is not known cannot.
bool agrees(const CueForm& form, Gender gender, Count count, bool strict);

/// "there are who (say)", "of them are who": whether the word at `who` is "who" behind a word that tells that there are
/// such.
bool is_some_who(const Reading& reading, std::uint32_t who);

/// "it was before that the minister (announced)", sabaqa li-l-wazir an: whether the complementizer at `that` has such a
/// verb before it, and `who` did it; no tokens where a pronoun says it.
bool had_before(const Reading& reading, std::uint32_t that, NounPhrase& who);

/// The noun phrase before the verb at `cue` that is its subject; empty where none is. `weak`: one behind a comma too.
NounPhrase subject_before(const Reading& reading, std::uint32_t cue, const CueForm& form, bool weak);

/// "the latter", "this latter": whether it begins at token `i`.
[[nodiscard]] bool is_latter(const Reading& reading, std::uint32_t i);

/// The noun phrase behind "as for" in the sentence of the verb at `cue`, where it is its subject; empty where none is.
NounPhrase subject_of_amma(const Reading& reading, std::uint32_t cue, const CueForm& form);

/// The cue at `at` that stands in its content or behind it, as in "he is well, said the doctor".
std::optional<Draft> trailing_cue(const Reading& reading, std::uint32_t at, const CueMatch& match);

/// Whether a cue that is no verb may begin with a token of these letters.
[[nodiscard]] bool begins_phrase(const StatementTables& tables, std::string_view word);

/// Cues that are no verb; the ends of their contents are set.
void find_phrases(const Reading& reading, Drafts& drafts);

/// Sets the ends of the contents and drops what has none; the drafts are then in the order of their cues.
void end_contents(const Reading& reading, Drafts& drafts);

/// Puts the drafts into the order of their contents and finds the parents.
void find_parents(Drafts& drafts);

/// Quotations that no cue has brought in and that stand behind one of the same speaker.
void add_quotations(const Reading& reading, Drafts& drafts);

/// Lines that a speaker and a colon begin, as in a log of events: "The ministry: the talks go on".
void add_lines(const Reading& reading, Drafts& drafts);

/// Who speaks, and through whom.
void find_sources(const Reading& reading, Drafts& drafts);

/// What dates the saying.
void find_times_of_saying(const Reading& reading, Drafts& drafts);

}  // namespace isnad
