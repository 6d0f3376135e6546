#pragma once
// Files of numbers: lines of text that say what they are, then the numbers as bytes.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"

namespace isnad {

/// The number at `at` of the bytes of a file, the low byte first; bytes behind their end are 0.
inline std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  if (std::endian::native == std::endian::little && at + sizeof number <= bytes.size()) {
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
  }
  for (std::size_t i = 8; i-- > 0;)
    number = number << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  return number;
}

/// The bytes of the file `name` behind its comments (#) and a line "KIND BYTES SUM". Fails with bad_table where a file
/// that is not the library's own has another kind, size or sum.
Result<KeptBytes> load_bytes(const DataFiles& files, std::string_view name, std::string_view kind);

/// The same as signed numbers.
Result<std::vector<std::int8_t>> load_weights(const DataFiles& files, std::string_view name, std::string_view kind);

/// What those functions read, behind the comments.
std::string with_sum(std::string_view kind, const std::string& bytes);

}  // namespace isnad
