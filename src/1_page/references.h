#pragma once
// Character references ("&amp;") that pages are full of, resolved in place of lexbor's tokenizer.

#include <cstddef>
#include <optional>
#include <string_view>

namespace isnad {

/// Where a text stands: in the value of an attribute an ampersand is often no reference ("?a=1&b=2").
enum class ReferencePlace : bool { text, attribute };

/// Writes `text` with its references resolved to `out`, which has as many bytes; a reference is longer than what it
/// stands for. The size of what was written; nothing where a reference, a null or a carriage return is in it that is
/// lexbor's affair.
std::optional<std::size_t> resolve_references(std::string_view text, ReferencePlace place, char* out);

}  // namespace isnad
