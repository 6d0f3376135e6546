#pragma once
// What a record says in words: each rule, each thing that decides an encoding, and each grade of a chain, as one
// sentence.

#include <string>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

struct RecordTables {
  std::vector<std::string> rules;      ///< by Rule
  std::vector<std::string> encodings;  ///< by EncodingEvidence
  std::vector<std::string> grades;     ///< by Grade

  /// data/2_article/rules.tsv, data/8_library/encodings.tsv and grades.tsv. Fails with bad_table where a name is
  /// unknown, stands twice, or is missing.
  static Result<RecordTables> load(const DataFiles& files);
};

}  // namespace isnad
