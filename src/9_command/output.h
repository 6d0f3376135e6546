#pragma once
// Where records go: standard output, or a file that appears when it is whole.

#include <optional>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad {

class Output {
 public:
  /// Standard output where `path` is empty. A file is written under another name beside it and takes its place in
  /// finish(), so that it may be one of the inputs and is never half a file; without finish(), or when a signal ends
  /// the program, the other one is removed. A link is followed, and the file behind it keeps its rights. One at a time.
  static Result<Output> open(const std::string& path);

  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  ~Output();

  /// False when nothing more can be written; error() tells why, and nothing at all when a reader had enough.
  bool write(std::string_view bytes);
  /// Call once at the end. False when the file could not take its place.
  bool finish();
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  Output() = default;
  bool failed(int number);
  void remove_written();

  int descriptor_ = 1;
  std::string path_;
  std::string target_;   ///< the file whose place it takes: `path_`, or what it leads to
  std::string written_;  ///< the name that it is written under; empty: the file itself
  std::optional<Error> error_;
};

}  // namespace isnad
