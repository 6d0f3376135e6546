#pragma once
// The page that the design was drawn up from. It lies beside the repository and is no part of it.

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "support/cases.h"

namespace isnad {

/// Nothing, and a message that says so, where the page is not there.
inline std::optional<std::string> sample_page_bytes() {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/../shared/design/sample-page.txt", std::ios::binary);
  if (file) return std::string{std::istreambuf_iterator<char>(file), {}};
  MESSAGE("skipped: ../shared/design/sample-page.txt is not there");
  return std::nullopt;
}

}  // namespace isnad
