#pragma once
// The words that phrases of titles, bodies and places are made of.

#include <cstdint>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/letters.h"
#include "isnad/result.h"

namespace isnad {

/// Kinds of words, as bits, in the order of the comment of name_phrases.tsv.
namespace phrase_kind {
enum : std::uint64_t {
  office = 1ULL << 0U,
  alone = 1ULL << 1U,
  speaker = 1ULL << 2U,
  post = 1ULL << 3U,
  profession = 1ULL << 4U,
  rank = 1ULL << 5U,
  honorific = 1ULL << 6U,
  style = 1ULL << 7U,
  deputy = 1ULL << 8U,
  ordinal = 1ULL << 9U,
  object = 1ULL << 10U,
  adjective = 1ULL << 11U,
  body = 1ULL << 12U,
  sure = 1ULL << 13U,
  state = 1ULL << 14U,
  person_body = 1ULL << 15U,
  lam = 1ULL << 16U,
  name_class = 1ULL << 17U,
  own = 1ULL << 18U,
  refers = 1ULL << 19U,
  place = 1ULL << 20U,
  region = 1ULL << 21U,
  foot = 1ULL << 22U,
  end = 1ULL << 23U,
  post_of = 1ULL << 24U,
  anyone = 1ULL << 25U,
  in_name = 1ULL << 26U,
  inside = 1ULL << 27U,
  from = 1ULL << 28U,
  to = 1ULL << 29U,
  sent = 1ULL << 30U,
  continent = 1ULL << 31U,
  no_body = 1ULL << 32U,
  doubtful = 1ULL << 33U,
  female = 1ULL << 34U,
  same = 1ULL << 35U,
  placed = 1ULL << 36U,
  seated = 1ULL << 37U,
  apart = 1ULL << 38U,
  aide = 1ULL << 39U,
  deed = 1ULL << 40U,
  name_link = 1ULL << 41U,
  name_tail = 1ULL << 42U,
  tenure = 1ULL << 43U,
  acting = 1ULL << 44U,
  settled = 1ULL << 45U,
  work = 1ULL << 46U,
  thing = 1ULL << 47U,
  vague = 1ULL << 48U,
  organ = 1ULL << 49U,
  where = 1ULL << 50U,
  two = 1ULL << 51U,
  letters = 1ULL << 52U,
  opens = 1ULL << 53U,
  club = 1ULL << 54U,
  aim = 1ULL << 55U,
  called = 1ULL << 56U,
  interview = 1ULL << 57U,
  that = 1ULL << 58U,
  charged = 1ULL << 59U,
  grade = 1ULL << 60U,
  half = 1ULL << 61U,
  led = 1ULL << 62U,
  abbreviated = 1ULL << 63U,
  title = office | speaker | post | profession | rank | honorific | style,
};
}  // namespace phrase_kind

/// Loose letters, but alef keeps its hamza: "before" is no "imam".
constexpr unsigned char phrase_letter(unsigned char byte) {
  return byte == letter::alef_hamza || byte == letter::alef_below ? byte : loose(byte);
}

struct NamePhraseTables {
  WordMap words;  ///< in the letters of phrase_letter, and without hamza on alef too; the value is a place in `kinds`
  std::vector<std::uint64_t> kinds;
  WordMap nations;  ///< adjectives of countries, in the letters of phrase_letter

  /// The kinds of a word in the letters of phrase_letter.
  [[nodiscard]] std::uint64_t of(std::string_view word) const;

  static Result<NamePhraseTables> load(const DataFiles& files, const LetterTable& letters);
};

}  // namespace isnad
