#pragma once
// What the command line names, as a list of files in the order in which their records come out.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad {

/// What is worked on together is no larger, or is one input.
inline constexpr std::size_t batch_bytes = std::size_t{1} << 21U;

/// Paths end to end in one string: a folder of a million pages is a list of some tens of megabytes.
class Inputs {
 public:
  /// A file or "-" is taken as it is; a folder stands for the pages in it and in its folders, by name. What cannot be
  /// listed becomes an error in the place where its pages would be.
  static Inputs list(const std::vector<std::string>& named);

  [[nodiscard]] std::size_t size() const { return begins_.size(); }
  [[nodiscard]] std::string path(std::size_t index) const;
  [[nodiscard]] const Error* error(std::size_t index) const;  ///< null where there is a file to read

  /// Behind the last of the inputs from `begin` on, `most` at most, that are read together: files of batch_bytes in
  /// all. Standard input, which may have to be waited for, stands alone, and so do a large file and one
  /// that is packed: nobody knows how large it is.
  [[nodiscard]] std::size_t end_of_batch(std::size_t begin, std::size_t most) const;

 private:
  void add(std::string_view path);
  void add(Error error);
  void add_folder(const std::string& folder);

  std::string paths_;
  std::vector<std::size_t> begins_;
  std::map<std::size_t, Error> errors_;
};

/// Whether a file that is found in a folder is taken for a page: by the end of its name or, where that tells nothing,
/// by its first bytes.
bool is_page_file(const std::string& path);

/// Bytes that are not cleared before they are read into.
struct ByteBuffer {
  std::unique_ptr<char[]> bytes;
  std::size_t size = 0;

  /// To `to` bytes, of which the first `kept` stay as they are.
  void grow(std::size_t to, std::size_t kept);
};

/// Reads the file at `path`, or standard input for "-", into `buffer`, which only ever grows; the view is of what was
/// read. Fails with not_found, unreadable, or too_large where there are more than `limit` bytes.
Result<std::string_view> read_bytes(const std::string& path, std::size_t limit, ByteBuffer& buffer);

}  // namespace isnad
