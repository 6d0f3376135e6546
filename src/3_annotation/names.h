#pragma once
// Names and titles, and what they speak of.

#include <memory>
#include <string>

#include "0_base/data_files.h"
#include "3_annotation/name_phrases.h"
#include "3_annotation/names_labels.h"
#include "isnad/result.h"

namespace isnad {

struct NameTables : NameMeans {
  NamePhraseTables phrases;
  std::shared_ptr<const std::string> read_words,
      read_model;  ///< the bytes of both, where they are not part of the library

  static Result<NameTables> load(const DataFiles& files, const LetterTable& letters);
};

/// Fills Document::flat_tags and Document::mentions; what they speak of is for join_entities() to say.
/// `memory` and `rows` are of the same tables.
void find_names(Analysis& analysis, const NameTables& tables, NameMemory& memory, WordRows<PhraseWordRow>& rows);

}  // namespace isnad
