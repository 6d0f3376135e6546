#pragma once
// The grammar of titles, bodies and places: where their phrases begin and end by the language, whatever a model says.

#include <cstdint>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/tokens.h"
#include "isnad/result.h"

namespace isnad {

/// Kinds of words, as bits, in the order of the comment of name_phrases.tsv.
namespace phrase_kind {
enum : std::uint32_t {
  office = 1U << 0U,
  alone = 1U << 1U,
  speaker = 1U << 2U,
  post = 1U << 3U,
  profession = 1U << 4U,
  rank = 1U << 5U,
  honorific = 1U << 6U,
  style = 1U << 7U,
  deputy = 1U << 8U,
  ordinal = 1U << 9U,
  object = 1U << 10U,
  adjective = 1U << 11U,
  body = 1U << 12U,
  sure = 1U << 13U,
  state = 1U << 14U,
  person_body = 1U << 15U,
  lam = 1U << 16U,
  name_class = 1U << 17U,
  own = 1U << 18U,
  refers = 1U << 19U,
  place = 1U << 20U,
  region = 1U << 21U,
  foot = 1U << 22U,
  end = 1U << 23U,
  post_of = 1U << 24U,
  anyone = 1U << 25U,
  in_name = 1U << 26U,
  inside = 1U << 27U,
  from = 1U << 28U,
  to = 1U << 29U,
  sent = 1U << 30U,
  continent = 1U << 31U,
  title = office | speaker | post | profession | rank | honorific | style,
};
}  // namespace phrase_kind

struct NamePhraseTables {
  WordMap words;  ///< in loose letters

  static Result<NamePhraseTables> load(const DataFiles& files, const LetterTable& letters);
};

/// Corrects Document::mentions, which nest, and are by begin, the longer first; entities are not set yet. Words must
/// have been found. Linear.
void correct_names(Analysis& analysis, const NamePhraseTables& tables);

}  // namespace isnad
