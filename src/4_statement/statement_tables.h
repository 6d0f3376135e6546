#pragma once
// The tables of this stage: reporting words with their forms, small words, nouns that speak.

#include <cstdint>
#include <string>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/letters.h"
#include "4_statement/headline_tables.h"
#include "isnad/result.h"
#include "isnad/statement.h"

namespace isnad {

/// What brings a content in, as bits: the frames of data/4_statement/cues.tsv.
namespace frame {
inline constexpr std::uint16_t that = 1, quote = 2, object = 4, b = 8, ila = 16, ala = 32, an = 64, min = 128, fi = 256,
                               li = 512, person = 1024, addressee = 2048;
inline constexpr std::uint16_t prepositions = b | ila | ala | an | min | fi | li;
}  // namespace frame

enum class Weight : std::uint8_t { strong, neutral };
enum class Scope : std::uint8_t { always, marked, quoted, headed, blame, text };

/// A row of data/4_statement/cue_classes.tsv.
struct CueClass {
  std::string name;
  Stance stance = Stance::assert_;
  Weight weight = Weight::neutral;
  Certainty certainty = Certainty::plain;
  Distance distance = Distance::none;
  Scope scope = Scope::always;
};

/// A row of data/4_statement/cues.tsv.
struct Cue {
  std::string lemma;
  std::uint16_t kind = 0;  ///< index into StatementTables::classes
  std::uint16_t frames = 0;
};

enum class Form : std::uint8_t { past, present, participle, noun, passive };
enum class Gender : std::uint8_t { any, masculine, feminine };
enum class Count : std::uint8_t { singular, dual, plural };

/// One form of a cue; forms that are spelled alike are chained.
struct CueForm {
  std::uint16_t cue = 0;
  Form form = Form::past;
  Gender gender = Gender::any;
  Count count = Count::singular;
  std::uint8_t person = 3;
  bool jussive = false;    ///< it stands behind a negation only
  bool bound = false;      ///< it stands before an object pronoun only
  std::uint32_t next = 0;  ///< 1 + index of the next form with the same letters
};

/// Classes of words, as bits: data/4_statement/words.tsv says what they are.
namespace word_class {
inline constexpr std::uint32_t that = 1U << 0U, that_kept = 1U << 1U, asks = 1U << 2U, adjunct = 1U << 3U,
                               inner = 1U << 4U, relative = 1U << 5U, negation = 1U << 6U, copula = 1U << 7U,
                               verb_mark = 1U << 8U, contrast = 1U << 9U, clause = 1U << 10U, event = 1U << 11U,
                               content = 1U << 12U, wish = 1U << 13U, time = 1U << 14U, time_more = 1U << 15U,
                               saying = 1U << 16U, medium = 1U << 17U, press = 1U << 18U, skip = 1U << 19U,
                               naming = 1U << 20U, first_person = 1U << 21U, hedge = 1U << 22U, no_cue = 1U << 23U,
                               blame = 1U << 24U, rule = 1U << 25U, accord = 1U << 26U, whole = 1U << 27U,
                               filler = 1U << 28U, spokes = 1U << 29U, identity = 1U << 30U, hope = 1U << 31U;
}  // namespace word_class

/// A row of data/4_statement/heads.tsv.
struct Head {
  SourceType type = SourceType::anonymous;
  bool place = false;
  Gender gender = Gender::masculine;
  Count count = Count::singular;
};

/// A row of data/4_statement/phrases.tsv.
struct Phrase {
  std::vector<std::string> words;  ///< loose letters; the last may end in '~' or '_'
  bool suffix = false;
  std::uint16_t kind = 0;
};

struct StatementTables {
  std::vector<CueClass> classes;
  std::vector<Cue> cues;
  std::vector<CueForm> forms;
  WordMap form_of;  ///< letters of a form: index into `forms`
  std::vector<std::uint32_t> word_classes;
  WordMap word_of;  ///< index into `word_classes`
  std::vector<Head> heads;
  WordMap head_of;   ///< index into `heads`
  WordMap class_of;  ///< a word of an unnamed source: SourceClass
  std::vector<Phrase> phrases;
  WordMap phrase_of;  ///< first word of a phrase: the first of its rows in `phrases_by_word`
  std::vector<std::vector<std::uint16_t>> phrases_by_word;

  HeadlineCheckTables headline;

  static Result<StatementTables> load(const DataFiles& files, const LetterTable& letters);
};

/// The letters of `text` as this stage compares them: interchanged letters folded.
std::string loose_letters(const LetterTable& letters, std::string_view text);

}  // namespace isnad
