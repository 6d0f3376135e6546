#pragma once
// The tables that headlines are compared with their bodies by.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/letters.h"
#include "4_statement/headline_names.h"
#include "isnad/result.h"

namespace isnad {

/// Up to so many sets a word belongs to.
inline constexpr std::size_t most_sets = 4;
using WordSets = std::array<std::uint16_t, most_sets>;  ///< 1 + number of a set; 0: no more

enum class NumberKind : std::uint8_t { unit, times, part, dual };
struct NumberWord {
  NumberKind kind = NumberKind::unit;
  std::int64_t thousandths = 0;
};

/// What stands between an implicative verb and what it governs.
enum class Governed : std::uint8_t { fi, an, min, that, object };
/// A row of data/4_statement/headline_implicatives.tsv.
struct Implicative {
  bool fails = false;
  Governed by = Governed::object;
};

struct HeadlineRuleRow {
  HeadlineFault kind = HeadlineFault::claim_missing_in_body;
  std::string why;
};

struct HeadlineCheckTables {
  std::vector<std::uint64_t> classes;  ///< bits of headline_class
  WordMap class_of;                    ///< a word in loose letters: index into `classes`
  std::vector<WordSets> synonyms;
  WordMap synonyms_of;               ///< a stem or a root (headline_keys.h): index into `synonyms`
  std::vector<WordSets> contraries;  ///< of a row: 2 * row + 1 on its left side, 2 * row + 2 on its right
  WordMap contraries_of;
  std::vector<NumberWord> numbers;
  WordMap number_of;
  std::vector<Implicative> implicatives;
  WordMap implicative_of;  ///< a word in loose letters: index into `implicatives`
  std::array<HeadlineRuleRow, static_cast<std::size_t>(HeadlineRule::count)> rules;

  static Result<HeadlineCheckTables> load(const DataFiles& files, const LetterTable& letters);
};

}  // namespace isnad
