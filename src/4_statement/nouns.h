#pragma once
// What a single word tells by its letters: a preposition, a medium, a verbal noun, a person.

#include <string_view>

#include "4_statement/reading.h"

namespace isnad {

/// Whether `part` is one of the parts of `cell` between blanks.
bool is_part_of(std::string_view cell, std::string_view part);

/// Token `i` as it is written; empty behind the last and where it has no letters.
std::string_view text_of(const Reading& reading, std::uint32_t i);

/// Words that no noun phrase has inside of it.
inline constexpr word_class::Bits phrase_enders = word_class::that | word_class::adjunct | word_class::relative |
                                                  word_class::negation | word_class::copula | word_class::verb_mark |
                                                  word_class::contrast | word_class::clause | word_class::time |
                                                  word_class::skip | word_class::first_person | word_class::saying;

/// The frame that the free-standing preposition `word` belongs to; 0: it is none.
std::uint16_t frame_of(std::string_view word);

/// "to it", "about her": the frame of a preposition that a pronoun is attached to; 0 of any other word.
std::uint16_t frame_of_it(std::string_view word);

/// Whether a name of a person stands at token `i`.
bool is_person_at(const Reading& reading, std::uint32_t i);

/// Whether token `i` stands in a title whose person comes right behind it: all of the title is his.
bool is_borne_title(const Reading& reading, std::uint32_t i);

/// Whether token `i` ends as a verb of many does.
bool is_plural_verb(const Reading& reading, std::uint32_t i);

/// "jokingly": whether token `i` looks like a participle in the accusative, which goes with the verb.
bool is_manner(const Reading& reading, std::uint32_t i);

/// "he", "she": whether `word` is a pronoun that stands alone.
bool is_he(std::string_view word);

/// "in it", "during it": whether token `i` is a preposition with its pronoun.
bool is_of_it(const Reading& reading, std::uint32_t i);

/// Whether token `i` is a medium behind the preposition "to", attached to it: whom something was said to.
bool is_told_medium(const Reading& reading, std::uint32_t i);

/// Whether token `i` has the shape of a verbal noun of a derived verb (arrest, closure, formation).
bool is_verbal_noun(const Reading& reading, std::uint32_t i);

/// Whether a definite noun, no name, ends as masculine plurals do: with `waw` a subject, with `yeh` an object or what a
/// preposition governs.
bool is_sound_plural(const Reading& reading, std::uint32_t i, unsigned char vowel);

/// "(said) the minister exclusively", "(said) an old man, weeping": an adverb or an adjective with the ending of an
/// object goes with the verb.
bool is_adverb(const Reading& reading, std::uint32_t i);

/// "a source of security, of Jordan": whether token `i` is an indefinite adjective of origin behind another, whatever
/// it is taken for.
bool is_second_origin(const Reading& reading, std::uint32_t i);

/// "a communique that came out": whether an indefinite noun of a text stands before token `i`.
bool is_behind_text(const Reading& reading, std::uint32_t i);

/// "(wrote) so-and-so a report": whether `i` is a text in the accusative.
bool is_text_object(const Reading& reading, std::uint32_t i);
/// 1 + the index of the head of that text; 0 where it is none.
std::uint16_t head_of_text_object(const Reading& reading, std::uint32_t i);

/// "a number (of), a group (of)".
bool is_count_noun(const Reading& reading, std::uint32_t i);

/// "the president whose term ends, so-and-so": whether token `i` is the noun that an adjective before a name is said
/// of.
bool is_of_its_own(const Reading& reading, std::uint32_t i);

/// "these", of persons alone.
bool is_these_people(const Reading& reading, std::uint32_t i);

/// "(tightened) the siege": whether token `i` is what one tightens, with the article, a pronoun or in construct.
bool is_grip(const Reading& reading, std::uint32_t i);

/// "the defendant", in Arabic "who is claimed against": whether the preposition with its pronoun at `i` belongs to the
/// participle before it.
bool is_of_party(const Reading& reading, std::uint32_t i);

/// "CNN", "N.O.S.": whether token `i` is the name of a Latin letter that is spelled like "that".
bool is_letter_n(const Reading& reading, std::uint32_t i);

/// "the public security": whether token `i` is the adjective, which is spelled like "this year".
bool is_public(const Reading& reading, std::uint32_t i);

/// "a member for the party (said) that", "a member for the party (told) about": whether the preposition at `i` belongs
/// to who speaks, with that of the verb or a complementizer behind it, before `end`.
bool is_for_party(const Reading& reading, std::uint32_t i, std::uint32_t end);

/// Whether a medium is named at token `i`.
bool is_medium_at(const Reading& reading, std::uint32_t i);

/// "(denied) it": whether a verb of these letters has the pronoun of a thing at its end.
bool ends_with_it(std::string_view word);

/// "the society 'Together against Drowning' said that": whether `quote` stands behind a noun that bears a name, and a
/// complementizer behind it.
bool is_long_name(const Reading& reading, const Quote& quote);

/// Whether a verb stands in `range`.
bool has_verb(const Reading& reading, IndexRange range);

/// Whether a token of `range` is of `classes`.
bool holds(const Reading& reading, IndexRange range, word_class::Bits classes);

/// Whether the mark at `i` touches what stands before and behind it.
bool touches(const Reading& reading, std::uint32_t i);

/// Whether `quote` is the name of a body that begins with the noun of what it is: "'The Association of X'".
bool names_body(const Reading& reading, const Quote& quote);

/// Whether `quote`, by its words, may be a name: it is short and begins with no clause.
bool may_be_name(const Reading& reading, const Quote& quote);

/// "(ruled out) a new cut": whether an indefinite noun in the accusative with its adjective begins at `i`.
[[nodiscard]] bool is_new_object(const Reading& reading, std::uint32_t i);

/// "(told) the source the agency": whether a medium that was told something stands at `i`, behind a noun with the
/// article, a name or an adjective.
[[nodiscard]] bool is_told_agency(const Reading& reading, std::uint32_t i);

/// Whether one of the forms of cues that `word` spells, as it stands, is of `form`.
[[nodiscard]] bool has_form(const Reading& reading, std::string_view word, Form form);

/// "saying, asking": whether token `i` is a reporting word in the accusative.
[[nodiscard]] bool is_cue_participle(const Reading& reading, std::uint32_t i);

/// "iyyaha": an object pronoun that is attached to nothing, from its letters.
[[nodiscard]] bool is_free_pronoun(std::string_view word);

/// Whether token `i` is a form of a reporting verb, and of no noun, or a verb of many.
[[nodiscard]] bool is_only_verb(const Reading& reading, std::uint32_t i);

/// Whether a noun phrase can begin at `i`.
bool begins_noun_phrase(const Reading& reading, std::uint32_t i);

/// "activists": whether token `i` is an indefinite plural that has kept its nun, and is in no construct.
bool is_nun_plural(const Reading& reading, std::uint32_t i);

/// "activists (shared) clips": whether a plural that has kept its nun, which is in no construct, stands before the noun
/// `i`.
bool is_behind_nun(const Reading& reading, std::uint32_t i);

/// "Dr.", "General" before a name at `i`: where the name begins, if it does.
std::uint32_t behind_style(const Reading& reading, std::uint32_t i);

/// "technical", "national" with the article: whether `i` has the letters of an adjective of origin; "endeavours" and
/// "lands" are plurals of another shape.
bool is_of_origin(const Reading& reading, std::uint32_t i);

/// Whether a word ends as adjectives of origin do, those of women among them.
bool has_ending_of_origin(const Reading& reading, std::uint32_t i);

/// Whether a word with the article has the ending of origin, as family names do, and is no known noun.
bool is_family_name(const Reading& reading, std::uint32_t i);

/// Whether a token begins with a letter of ASCII.
bool is_latin(const Reading& reading, std::uint32_t i);

/// "such deeds": "the like of these".
bool is_such(const Reading& reading, std::uint32_t i);

/// "in the name of".
bool is_on_behalf(const Reading& reading, std::uint32_t i);

/// "(ended) the director his talk", "(gave) so-and-so a speech": whether an occasion at `i` is no part of the name or
/// the noun before it.
bool is_occasion_of_verb(const Reading& reading, std::uint32_t i);

/// "(demanded) the farmers the ministry of": whether a subject with its ending, at `at`, ends before `i`: only an
/// adjective with the same ending goes on.
bool ends_subject(const Reading& reading, std::uint32_t at, std::uint32_t i);

/// "the agency Saba of news": whether `i` ends the name of the medium that a phrase begins with, at `first`.
bool is_of_news(const Reading& reading, std::uint32_t first, std::uint32_t i);

/// "(to) the French agency an official": behind a noun with the article one without it names somebody else.
bool is_another(const Reading& reading, std::uint32_t i);

/// "(an official who) asked not to be named": whether a reporting word at `i` stands before a negated noun.
bool asks_not_to(const Reading& reading, std::uint32_t i);

/// "(praised) the minister the forces of": whether the noun at `i`, with its preposition attached, is the last of the
/// sentence that the verb can govern.
bool is_last_with(const Reading& reading, std::uint32_t i);

}  // namespace isnad
