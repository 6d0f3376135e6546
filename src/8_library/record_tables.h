#pragma once
// What a record says in words: each rule, and each thing that decides an encoding, as one sentence.

#include <string>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

struct RecordTables {
  std::vector<std::string> rules;      ///< by Rule
  std::vector<std::string> encodings;  ///< by EncodingEvidence

  /// data/2_article/rules.tsv and data/8_library/encodings.tsv. Fails with bad_table where a name is unknown, stands
  /// twice, or is missing.
  static Result<RecordTables> load(const DataFiles& files);
};

}  // namespace isnad
