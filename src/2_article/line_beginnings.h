#pragma once
// Lines that begin as furniture does: "Read also:", "Subscribe", "Photo:".

#include <cstdint>
#include <string_view>

#include "0_base/data_files.h"
#include "0_base/word_map.h"

namespace isnad {

enum class Beginning : std::uint8_t { none, related, call, credit };

/// Rows of data/2_article/line_beginnings.tsv: one or two words, and the sort of line.
struct LineBeginnings {
  WordMap words;  ///< value: Beginning

  static Result<LineBeginnings> load(const DataFiles& files);
};

/// What `text` begins with; marks before the first word do not count. Reads its first words only.
Beginning beginning_of(std::string_view text, const LineBeginnings& beginnings);

}  // namespace isnad
