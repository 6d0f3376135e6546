#pragma once
// Gzip seen through: pages are often kept compressed.

#include <cstddef>
#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad {

/// Whether `bytes` begin as gzip data does.
[[nodiscard]] constexpr bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B\x08"); }

/// What the gzip data `bytes` hold, all members one after the other; what follows the last member is passed over.
/// Fails with unreadable where the data are damaged or break off, with too_large when there are more than `limit` bytes
/// in them; `where` of the error is empty, the caller knows the name.
Result<std::string> gunzip(std::string_view bytes, std::size_t limit);

}  // namespace isnad
