#pragma once
// Files of numbers: lines of text that say what they are, then the numbers as bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

/// The numbers of the file `name`: comments (#), a line "KIND BYTES SUM", then the bytes, the low one of a number
/// first. Fails with bad_table where the kind, the size or the sum is another.
Result<std::vector<std::uint64_t>> load_numbers(const DataFiles& files, std::string_view name, std::string_view kind);

/// The same of signed bytes.
Result<std::vector<std::int8_t>> load_weights(const DataFiles& files, std::string_view name, std::string_view kind);

/// What those functions read, behind the comments.
std::string with_sum(std::string_view kind, const std::string& bytes);

}  // namespace isnad
