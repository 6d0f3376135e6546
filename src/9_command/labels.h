#pragma once
// The words that the human format writes around an article, in Arabic and in English.

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

class Labels {
 public:
  /// data/9_command/labels.tsv. Fails with bad_table where a key stands twice or one that is needed is missing.
  static Result<Labels> load(const DataFiles& files);

  [[nodiscard]] std::string_view operator()(std::string_view key, bool arabic) const;

 private:
  std::map<std::string, std::pair<std::string, std::string>, std::less<>> words_;
};

/// `pattern` with each "{name}" replaced by what stands for that name.
std::string fill(std::string_view pattern, const std::map<std::string_view, std::string_view>& values);

}  // namespace isnad
