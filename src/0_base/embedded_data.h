#pragma once
// The files of data/ as they stood when the library was built.

#include <span>
#include <string_view>

namespace isnad {

struct EmbeddedFile {
  std::string_view name;   ///< within data/: "2_article/furniture.tsv"
  std::string_view bytes;  ///< a NUL follows them
};

/// All of them, ordered by name; the build writes the function that gives them.
std::span<const EmbeddedFile> embedded_files();

}  // namespace isnad
