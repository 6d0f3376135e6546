#pragma once
// The tables and models of data/: embedded in the library, or read from a folder in their place.

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad {

/// The files of data/ by name ("2_article/furniture.tsv").
class DataFiles {
 public:
  /// The files as they were when the library was built.
  static DataFiles embedded();

  /// The same files read from `folder`; a file that is missing there is taken from the embedded ones.
  /// Fails with not_found when `folder` is no folder, with unreadable when a file in it cannot be read.
  static Result<DataFiles> from_folder(const std::string& folder);

  /// The bytes of `name`, or an error that names the file.
  [[nodiscard]] Result<std::string_view> find(std::string_view name) const;

  /// Where a person finds `name`: "data/2_article/furniture.tsv", or its path in the folder.
  [[nodiscard]] std::string where(std::string_view name) const;

 private:
  std::string folder_;
  std::map<std::string, std::string, std::less<>> read_;  ///< what the folder holds
};

}  // namespace isnad
