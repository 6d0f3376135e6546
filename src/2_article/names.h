#pragma once
// Tables of by-lines, and whether a few words are the name of a person, an agency or a place.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "2_article/spelling.h"
#include "isnad/result.h"

namespace isnad {

/// What a role word says (the second and third column of data/2_article/roles.tsv).
struct RoleWord {
  enum class Kind : std::uint8_t { writer, aide, silent } kind = Kind::silent;
  enum class Binding : std::uint8_t { bare, mark, hinted } binding = Binding::mark;
};

/// Classes of data/2_article/name_words.tsv that single words have; a word may have several.
enum class BylineWord : std::uint8_t { join, inside, begin, body, plain, stop, source, title, job };

/// The tables of find_people(); keys are those of key_of().
struct PeopleTables {
  WordMap roles;  ///< value: index into role_words
  std::vector<RoleWord> role_words;
  WordMap masthead;  ///< value: 1 where the line must be nothing else
  WordMap agencies;  ///< value: index into agency_rows
  struct Agency {
    std::uint32_t name = 0;  ///< the same for all spellings of one agency
    bool anywhere = false;   ///< false: only in brackets, beside a place, or as a credit
    bool pictures = false;   ///< only of pictures: an article that names it came through somebody else
  };
  std::vector<Agency> agency_rows;
  WordMap words;      ///< value: set of BylineWord
  WordMap nobody;     ///< whole names that are no person
  std::string glued;  ///< the "and" that is written on to the word behind it
  WordMap given;
  WordMap places;

  static Result<PeopleTables> load(const DataFiles& files);

  /// Looks the classes of a word up; the functions below need them.
  void classify(LineWord& word) const { word.classes = words.value_or(word.key, 0); }
  void classify(Pieces& pieces) const {
    for (LineWord& word : pieces.words) classify(word);
  }

  [[nodiscard]] static bool is(const LineWord& word, BylineWord kind) {
    return (word.classes >> static_cast<unsigned>(kind)) & 1U;
  }
  /// Whether `word` is an "and" (Dan and E. are names).
  [[nodiscard]] static bool is_join(const LineWord& word) {
    return (!word.upper || word.shout) && is(word, BylineWord::join);
  }
};

/// The pieces of `line` with the classes of their words.
inline Pieces pieces_of(std::string_view line, const PeopleTables& tables, std::size_t limit = 400,
                        Hyphens hyphens = Hyphens::join) {
  Pieces pieces = pieces_of(line, limit, hyphens);
  tables.classify(pieces);
  return pieces;
}

/// How much a run of words looks like the name of one person.
enum class Likeness : std::uint8_t {
  no,
  login,     ///< one word, as an account has it
  possible,  ///< words that may be a name
  likely,    ///< it begins with a known given name, or is written as names are in a script with upper case
};

/// Whether words[range] are a person's name.
Likeness name_likeness(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables);

/// The longest role phrase that words[range] begin with ("and" joins two): its words, and what the last part says.
struct RoleMatch {
  IndexRange words;
  RoleWord role;
};
std::optional<RoleMatch> role_at(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables);

/// The agency that words[range] name as a whole.
std::optional<PeopleTables::Agency> agency_of(const std::vector<LineWord>& words, IndexRange range,
                                              const PeopleTables& tables);

/// Whether words[range] are a place, as a whole.
bool is_place(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables);

/// Whether one of words[range] is a word of organisations ("press", "agency").
bool has_body_word(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables);

/// Whether words[range] are a known account or office that is no person ("admin", "editorial board").
bool is_nobody(const std::vector<LineWord>& words, IndexRange range, const PeopleTables& tables);

}  // namespace isnad
