#pragma once
// The tables and models of data/: embedded in the library, or read from a folder in their place.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad {

/// The files of data/ by name ("2_article/furniture.tsv").
class DataFiles {
 public:
  /// The files as they were when the library was built.
  static DataFiles embedded();

  /// The same files read from `folder`; a file that is missing there is taken from the embedded ones.
  /// Fails with not_found when `folder` is no folder or holds none of the files, with unreadable when what has the name
  /// of one cannot be read or is no file.
  static Result<DataFiles> from_folder(const std::string& folder);

  /// Paths of what lies beside the files in `folder`, in the folders that hold them, and has the name of none; in
  /// order. Hidden files, editors' copies (~) and notes (.md) may lie there.
  static std::vector<std::string> unknown_in(const std::string& folder);

  /// The bytes of `name`, or an error that names the file.
  [[nodiscard]] Result<std::string_view> find(std::string_view name) const;

  /// Whether the bytes of `name` were read from the folder: they live no longer than this.
  [[nodiscard]] bool is_read(std::string_view name) const { return read_.contains(name); }

  /// Where a person finds `name`: "data/2_article/furniture.tsv", or its path in the folder.
  [[nodiscard]] std::string where(std::string_view name) const;

 private:
  std::string folder_;
  std::map<std::string, std::string, std::less<>> read_;  ///< what the folder holds
};

}  // namespace isnad
