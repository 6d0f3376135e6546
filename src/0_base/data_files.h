#pragma once
// The tables and models of data/: embedded in the library, or read from a folder in their place.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad {

/// The bytes of one file, which live as long as this does.
struct KeptBytes {
  std::string_view bytes;
  std::shared_ptr<const std::string>
      read;  ///< what holds them where a folder had them; else they are the library's own
  /// Bytes of the library were tested when it was built; those of a folder are anybody's.
  [[nodiscard]] bool are_own() const { return read == nullptr; }
};

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

  /// The same bytes for those who read them where they lie, longer than this lives.
  [[nodiscard]] Result<KeptBytes> keep(std::string_view name) const;

  /// Whether all of them are the library's own: then they fit each other.
  [[nodiscard]] bool are_own() const { return read_.empty(); }

  /// Where a person finds `name`: "data/2_article/furniture.tsv", or its path in the folder.
  [[nodiscard]] std::string where(std::string_view name) const;

 private:
  std::string folder_;
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> read_;  ///< what the folder holds
};

}  // namespace isnad
