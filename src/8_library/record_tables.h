#pragma once
// What a record says in words: each rule, each thing that decides an encoding, and each grade of a chain, as one
// sentence.

#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

struct RecordTables {
  std::vector<std::string> rules;      ///< by Rule
  std::vector<std::string> encodings;  ///< by EncodingEvidence
  std::vector<std::string> grades;     ///< by Grade
  std::vector<std::string> values;     ///< by the values of statements, group after group

  /// The sentence for the value `name` of `group` ("stance", "kind", ...); empty where there is none.
  [[nodiscard]] std::string_view meaning_of(std::string_view group, std::string_view name) const;

  /// data/2_article/rules.tsv, data/8_library/encodings.tsv, grades.tsv and statements.tsv. Fails with bad_table where
  /// a name is unknown, stands twice, or is missing.
  static Result<RecordTables> load(const DataFiles& files);
};

}  // namespace isnad
