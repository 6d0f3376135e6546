#pragma once
// A text with what stands in it: sentences, tokens, words, times, names.

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "isnad/resources.h"
#include "isnad/span.h"

namespace isnad {

class Memory;

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol, address };

/// A token as written. Its words are Document::words from `first_word` on.
struct Token {
  Span span;  ///< in Document::text
  std::uint32_t first_word = 0;
  std::uint8_t words = 0;
  TokenKind kind = TokenKind::word;
  std::uint16_t unused = 0;
};
static_assert(std::is_trivially_copyable_v<Token> && sizeof(Token) == 16);

/// Coarse parts of speech: those of Universal Dependencies, with its names.
enum class Part : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};

/// A word after clitic segmentation: a piece of one token.
struct Word {
  Span span;  ///< in Document::text
  Part part = Part::x;
};

struct Sentence {
  Span span;          ///< in Document::text, without the blanks around it
  IndexRange tokens;  ///< into Document::tokens
};

enum class MentionType : std::uint8_t { person, organisation, place, title };

/// What found a mention: the recogniser, or a rule of the grammar of names, also where the recogniser said the same.
enum class MentionRule : std::uint8_t {
  model,
  cut,            ///< of what the recogniser found a part was left
  title,          ///< a phrase of office, rank or trade
  body,           ///< a phrase with the head of a body
  body_of_title,  ///< what a title is of
  place,          ///< a phrase with the head of a place, or where a body is
  gazetteer,      ///< a known name
  behind_title,   ///< words that look like a person's name, right behind a title
  goes_on,        ///< the recogniser's person with words behind it that look like its own
  again,          ///< words that are a name elsewhere in the text
  quoted,         ///< words in quotes or brackets, by what stands around them
};

/// Why a mention belongs to its entity.
enum class JoinRule : std::uint8_t {
  first,        ///< nothing joined it: others were joined to it
  same_name,    ///< the same name, in any of its spellings
  longer_name,  ///< a part of a fuller name
  short_name,   ///< one part alone of the name that was last said so
  beside,       ///< a title beside its person
  said_before,  ///< a title that says what was said of the person
  said_later,   ///< the same, and said behind it
  in_body,      ///< a title of who heads the body that bears his name: "the government of X"
  known,        ///< a title of a person whom the table of holders knows
  next_title,   ///< a title that another one follows behind "and"
  last_person,  ///< a bare title of the person who was named last
  class_noun,   ///< a noun that speaks of the last body of its class: "the ministry"
  description,  ///< a noun with the adjective of a country
  alias,        ///< the text says that both are one: brackets, "known as"
};

/// A name or a title where it stands. Mentions nest; no two have the same span.
struct Mention {
  Span span;  ///< in Document::text
  MentionType type = MentionType::person;
  MentionRule rule = MentionRule::model;
  JoinRule join = JoinRule::first;
  bool hides_alef = false;   ///< stands behind "for" that swallowed the alef of its article
  std::uint32_t entity = 0;  ///< into Document::entities; of a title: the person that bears it
  std::uint32_t with = 0;    ///< into Document::mentions: what `join` joined it to; itself where nothing did
};

/// What several mentions speak of.
struct Entity {
  MentionType type = MentionType::person;  ///< never title
  std::uint32_t name = 0;                  ///< into Document::mentions: the fullest name
};

enum class TimexType : std::uint8_t { date, time, duration, set };
enum class TimexMod : std::uint8_t { none, start, mid, end, approx };
/// What a time is counted from where it does not say all: the day of the text, an earlier time, the year that one
/// names.
enum class TimexBasis : std::uint8_t { none, reference, anchor, year };
/// Where a clause lies: `planned` where an imperfect verb of planned things speaks, `present` where another one does.
enum class TimexTense : std::uint8_t { none, past, planned, present, future };

/// A temporal expression (TIMEX3). Its strings lie in Document::strings.
struct Timex {
  Span span;  ///< in Document::text
  TimexType type = TimexType::date;
  TimexMod mod = TimexMod::none;
  TimexBasis basis = TimexBasis::none;
  TimexTense tense = TimexTense::none;  ///< of its clause, where the meaning hangs on it
  std::uint16_t rule = 0;               ///< index into the table of rules of times; 0: none
  Span value;                           ///< "2024-12-09", "P3D", "PAST_REF"
  Span begin, end;                      ///< of the half-open interval, ISO 8601; both empty where there is none
  Span time;                            ///< "HH:MM:SS"; empty where no hour is said
  Span anchor;                          ///< in Document::text: the earlier time of `basis`; else empty
  Span cue;                             ///< in Document::text: the word that tells `tense`; else empty
  std::int64_t seconds = -1;            ///< of a duration of definite length; -1: none
};

struct Document {
  std::string text;     ///< UTF-8
  std::string strings;  ///< pool of derived strings
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Word> words;
  std::vector<Mention> mentions;  ///< by begin, the longer first
  std::vector<Entity> entities;   ///< by first mention
  /// Of each token its tag by the conventions of CoNLL corpora, which know no titles and no nesting: 0 none, then the
  /// first and a later token of a person (1, 2), a place (3, 4), an organisation (5, 6).
  std::vector<std::uint8_t> flat_tags;
  std::vector<Timex> times;  ///< in text order; they do not overlap

  /// What `mention` is called where it stands apart: its words, with the alef of the article that "for" swallowed.
  [[nodiscard]] std::string called(const Mention& mention) const {
    constexpr std::string_view alef = "\xD8\xA7";
    return std::string(mention.hides_alef ? alef : std::string_view()).append(slice(text, mention.span));
  }
  /// The derived string that `span` names.
  [[nodiscard]] std::string_view string(Span span) const { return slice(strings, span); }
};

struct AnnotationOptions {
  /// ISO 8601, the day or more of publication: what "yesterday" counts from. Empty: such expressions get no value.
  std::string reference_time;
};

/// The annotated `text`, which is UTF-8; ill-formed bytes become U+FFFD. Total; linear in the size of the text.
Document annotate(std::string text, const Resources& resources, const AnnotationOptions& options = {});
/// The same, quicker where `memory` was there for texts before.
Document annotate(std::string text, const Resources& resources, const AnnotationOptions& options, Memory& memory);

/// The text of given tokens and sentences, with nothing found in it: the tokens, parted by blanks, and the sentences,
/// parted by line feeds.
Document document_of_tokens(const std::vector<std::vector<std::string>>& sentences);

/// The same, annotated.
Document annotate_tokens(const std::vector<std::vector<std::string>>& sentences, const Resources& resources,
                         const AnnotationOptions& options = {});

}  // namespace isnad
