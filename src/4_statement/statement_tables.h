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
enum class Scope : std::uint8_t {
  always,
  marked,
  quoted,
  headed,
  blame,
  text,
  deed,
  allegation,
  charge,
  uttered,
  undertaken,
  weight
};

/// Where the content of a verbal noun stands that is issued ("issued a warning of", "directed criticism at").
enum class Issued : std::uint8_t { never, words, object };

/// A row of data/4_statement/cue_classes.tsv.
struct CueClass {
  std::string name;
  Stance stance = Stance::assert_;
  Weight weight = Weight::neutral;
  Certainty certainty = Certainty::plain;
  Distance distance = Distance::none;
  Scope scope = Scope::always;
  Issued issued = Issued::never;
};

/// A row of data/4_statement/cues.tsv.
struct Cue {
  std::string lemma;
  std::uint16_t kind = 0;  ///< index into StatementTables::classes
  std::uint16_t frames = 0;
  bool damma = false;  ///< its active present begins with one
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
using Bits = std::uint64_t;
inline constexpr Bits that = Bits{1} << 0U, that_kept = Bits{1} << 1U, asks = Bits{1} << 2U, adjunct = Bits{1} << 3U,
                      inner = Bits{1} << 4U, relative = Bits{1} << 5U, negation = Bits{1} << 6U, copula = Bits{1} << 7U,
                      verb_mark = Bits{1} << 8U, contrast = Bits{1} << 9U, clause = Bits{1} << 10U,
                      event = Bits{1} << 11U, content = Bits{1} << 12U, wish = Bits{1} << 13U, time = Bits{1} << 14U,
                      time_more = Bits{1} << 15U, saying = Bits{1} << 16U, medium = Bits{1} << 17U,
                      press = Bits{1} << 18U, skip = Bits{1} << 19U, naming = Bits{1} << 20U,
                      first_person = Bits{1} << 21U, hedge = Bits{1} << 22U, no_cue = Bits{1} << 23U,
                      blame = Bits{1} << 24U, rule = Bits{1} << 25U, accord = Bits{1} << 26U, whole = Bits{1} << 27U,
                      filler = Bits{1} << 28U, spokes = Bits{1} << 29U, identity = Bits{1} << 30U,
                      hope = Bits{1} << 31U, honorific = Bits{1} << 32U, self = Bits{1} << 33U,
                      governs = Bits{1} << 34U, mouth = Bits{1} << 35U, done = Bits{1} << 36U, writer = Bits{1} << 37U,
                      thing = Bits{1} << 38U, demonstrative = Bits{1} << 39U, as = Bits{1} << 40U,
                      about = Bits{1} << 41U, percent = Bits{1} << 42U, deed = Bits{1} << 43U,
                      allegation = Bits{1} << 44U, part = Bits{1} << 45U, you = Bits{1} << 46U, yours = Bits{1} << 47U,
                      beside = Bits{1} << 48U, often = Bits{1} << 49U, which = Bits{1} << 50U, what = Bits{1} << 51U,
                      any = Bits{1} << 52U, interview = Bits{1} << 53U, impersonal = Bits{1} << 54U,
                      setting = Bits{1} << 55U, of_news = Bits{1} << 56U, competent = Bits{1} << 57U,
                      release = Bits{1} << 58U, wrong = Bits{1} << 59U, truth = Bits{1} << 60U, sent = Bits{1} << 61U,
                      informed = Bits{1} << 62U, titled = Bits{1} << 63U;
}  // namespace word_class

/// A row of data/4_statement/heads.tsv.
struct Head {
  SourceType type = SourceType::anonymous;
  bool place = false;
  Gender gender = Gender::masculine;
  Count count = Count::singular;
  bool of_men = false;  ///< whatever its ending
};

/// Letters with which nouns that are no rows of their own begin and end, as plurals of participles do.
struct HeadShape {
  std::string begin, end;
  std::uint32_t head = 0;  ///< index into StatementTables::heads
};

/// A row of data/4_statement/phrases.tsv.
struct PhraseRow {
  std::vector<std::string> words;  ///< loose letters; the last may end in '~' or '_'
  bool medium = false;             ///< only with a medium as its source
  bool actor = false;              ///< who does what stands before it is the source; a complementizer follows
  std::uint16_t kind = 0;
};

/// Short lists of words, as bits: data/4_statement/lists.tsv says what they are.
namespace word_list {
using Bits = std::uint32_t;
inline constexpr Bits side = 1;
inline constexpr Bits party = 1U << 1U;
inline constexpr Bits many = 1U << 2U;
inline constexpr Bits more = 1U << 3U;
inline constexpr Bits bound = 1U << 4U;
inline constexpr Bits grip = 1U << 5U;
inline constexpr Bits attribute = 1U << 6U;
inline constexpr Bits seated = 1U << 7U;
inline constexpr Bits unspoken = 1U << 8U;
inline constexpr Bits mood = 1U << 9U;
inline constexpr Bits some = 1U << 10U;
inline constexpr Bits weight = 1U << 11U;
inline constexpr Bits wish = 1U << 12U;
inline constexpr Bits told = 1U << 13U;
inline constexpr Bits deed = 1U << 14U;
inline constexpr Bits kin = 1U << 15U;
inline constexpr Bits worry = 1U << 16U;
inline constexpr Bits firmly = 1U << 17U;
inline constexpr Bits firm_noun = 1U << 18U;
inline constexpr Bits firm_word = 1U << 19U;
inline constexpr Bits unverified = 1U << 20U;
inline constexpr Bits gesture = 1U << 21U;
inline constexpr Bits could = 1U << 22U;
inline constexpr Bits checking = 1U << 23U;
inline constexpr Bits story = 1U << 24U;
}  // namespace word_list

/// data/4_statement/spellings.tsv: letters and endings as they are written.
struct Spellings {
  std::string alef, alef_above, alef_below, waw, feh, teh_marbuta, maqsura, tanwin, fatha, damma, shadda, that_above,
      that_below;
  std::string pronoun, latin, region, school;  ///< parted by blanks
};

struct StatementTables {
  Spellings written;
  std::vector<CueClass> classes;
  std::vector<Cue> cues;
  std::vector<CueForm> forms;
  WordMap form_of;  ///< letters of a form: index into `forms`
  std::vector<word_class::Bits> word_classes;
  WordMap word_of;  ///< index into `word_classes`
  std::vector<Head> heads;
  WordMap head_of;  ///< index into `heads`
  WordMap list_of;  ///< word_list bits of the lists that a word stands in
  std::vector<HeadShape> head_shapes;
  WordMap class_of;  ///< a word of an unnamed source: SourceClass
  std::vector<PhraseRow> phrases;
  WordMap phrase_of;  ///< first word of a phrase: the first of its rows in `phrases_by_word`
  std::vector<std::vector<std::uint16_t>> phrases_by_word;

  HeadlineCheckTables headline;

  static Result<StatementTables> load(const DataFiles& files, const LetterTable& letters);
};

/// The letters of `text` as this stage compares them: interchanged letters folded.
std::string loose_letters(const LetterTable& letters, std::string_view text);

}  // namespace isnad
