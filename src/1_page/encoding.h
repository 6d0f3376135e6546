#pragma once
// The encoding of a page: what it claims, what its bytes say, and its text as UTF-8.

#include <cstdint>
#include <string>
#include <string_view>

#include "1_page/encoding_tables.h"
#include "isnad/page.h"  // EncodingEvidence

namespace isnad {

/// A page as UTF-8, and how it became so. Names are those of the HTML standard in lower case: utf-8, windows-1256,
/// utf-16le.
struct Decoded {
  std::string text;      ///< well-formed UTF-8 without NUL and without byte order mark
  std::string encoding;  ///< what the bytes are in
  std::string declared;  ///< what the transport or else the page claims; empty when nothing
  EncodingEvidence evidence = EncodingEvidence::fallback;  ///< what decided; the claim where the content agrees with it
  bool repaired_double = false;                            ///< UTF-8 that was encoded twice was set right
  std::uint32_t replaced = 0;                              ///< U+FFFD put in for ill-formed sequences
};

/// The text of `bytes`. `transport` is a content type or a label, or empty; markup is searched for a claim only when
/// `is_html`. A claim holds unless the bytes speak against it. Total, linear; the text has at most three times as many
/// bytes.
Decoded decode(std::string_view bytes, std::string_view transport, bool is_html, const EncodingTables& tables);

/// The same without a copy: the text is `bytes`, or part of them, where they are UTF-8 already, and otherwise
/// `page.text`.
std::string_view decode_in_place(std::string_view bytes, std::string_view transport, bool is_html,
                                 const EncodingTables& tables, Decoded& page);

}  // namespace isnad
