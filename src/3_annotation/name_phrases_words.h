#pragma once
// The words of a sentence as the grammar of names sees them, and the names that a model found among them.

#include <cstdint>
#include <vector>

#include "3_annotation/name_phrases.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// A token: its clitics, its article, its kinds.
struct PhraseWord {
  std::uint64_t kinds = 0;        ///< see phrase_kind
  std::uint64_t owned = 0;        ///< those it has where a pronoun is written with it, and no others
  unsigned char preposition = 0;  ///< the letter that is written with it, or 0
  bool conjunction = false;
  bool article = false;
  bool pronoun = false;  ///< a pronoun is written with it: "its leader"
  bool feminine = false;
  bool origin = false;  ///< ends as adjectives of origin do
  bool nation = false;  ///< the adjective of a country
  bool is_word = false;
  bool comma = false;
  bool quote = false;       ///< a quotation mark
  bool bracket = false;     ///< a bracket
  bool point = false;       ///< what abbreviations end in: a full stop, a slash
  bool accusative = false;  ///< ends as an indefinite predicate does: "as president"
  bool alone = false;       ///< a preposition of one letter that stands apart from what it governs
  Part part = Part::x;
  std::uint8_t size = 0;         ///< letters, at most 255
  std::uint8_t spelled = 0;      ///< tokens of an agency that is written letter by letter from here on; 0: none
  std::uint32_t begin = 0;       ///< of a name that begins here, in the text
  std::uint64_t base = 0;        ///< a hash of its letters without clitics and article
  std::uint64_t loose = 0;       ///< name_hash() of all its letters, loosely written
  std::uint64_t loose_base = 0;  ///< the same without its article
  std::uint8_t known_place = 0;  ///< bits of name_place: of it without its clitics
  std::uint8_t known_part = 0;   ///< bits of KnownWord::part, of the same

  [[nodiscard]] bool is(std::uint64_t kind) const { return (kinds & kind) != 0; }
  [[nodiscard]] bool definite() const { return article || pronoun; }
  [[nodiscard]] bool bare() const { return !conjunction && preposition == 0; }
  /// "his majesty"
  [[nodiscard]] bool styles_somebody() const { return is(phrase_kind::style) && pronoun && owned != 0; }
};

/// Whether `stem`, which begins with lam behind "for", is what is left of a word with the article: "for the United
/// Nations", not "for Lebanon". In any letters of Analysis.
bool hides_article(std::string_view stem, const NameWords& known);

/// A mention in tokens.
struct PhraseName {
  std::uint32_t begin = 0, end = 0;
  MentionType type = MentionType::person;
  std::uint32_t at = 0xFFFFFFFF;  ///< where it begins in the text, if elsewhere than `begin` tells
  MentionRule rule = MentionRule::model;
};

/// What the letters of a word tell, cut behind so many of them.
struct PhraseWordRow {
  static constexpr std::uint8_t unread = 255;
  PhraseWord word;
  std::uint8_t cut = unread;  ///< letters before the name, as the text's words say
  bool whole = false;         ///< but no letter is cut off
};
using PhraseWordRows = WordRows<PhraseWordRow>;

/// The words of all tokens of a text. `known` tells "for the X" from "for" and a word that begins with lam.
std::vector<PhraseWord> phrase_words(const Analysis& analysis, const NamePhraseTables& tables, const NameWords& known,
                                     PhraseWordRows& rows);

/// Mentions in tokens, and back.
std::vector<PhraseName> phrase_names(const Document& document);
std::vector<Mention> mentions_of(const Document& document, const std::vector<PhraseWord>& words,
                                 const std::vector<PhraseName>& names);

}  // namespace isnad
