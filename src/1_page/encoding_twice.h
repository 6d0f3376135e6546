#pragma once
// UTF-8 that was taken for windows-1252 or windows-1256 and written as UTF-8 once more: each letter shows as two
// strange ones.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// `text`, which is UTF-8, with every run that was encoded twice set right; nothing when it holds no such run, or when
/// fewer than `least` letters of Arabic script would come out. Linear; costs two searches for a byte where there is
/// nothing to do.
std::optional<std::string> undo_double_encoding(std::string_view text, std::uint32_t least);

}  // namespace isnad
