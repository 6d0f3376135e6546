#pragma once
// What a page and its transport say about the encoding: the rules of the HTML standard, before anything is believed.

#include <optional>
#include <string>
#include <string_view>

#include "isnad/page.h"

namespace isnad {

/// A claim: the encoding by its name in the standard, and where it was made.
struct EncodingClaim {
  std::string encoding;
  EncodingEvidence evidence = EncodingEvidence::transport;
};

/// The claim of a content type ("text/html; charset=windows-1256") or of a bare label; empty when it makes none.
std::string encoding_of_transport(std::string_view content_type);

/// The claim of `markup`: the meta element, else the XML declaration. The standard looks at the first 1,024 bytes;
/// pages put the element later too, so the search goes on to the body. Markup that is UTF-16 has to be decoded first.
std::optional<EncodingClaim> encoding_of_markup(std::string_view markup);

}  // namespace isnad
