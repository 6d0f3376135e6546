#pragma once
// What an input holds, by its bytes: a page, text, or something that is not read here.

#include <optional>
#include <string>
#include <string_view>

#include "isnad/page.h"  // InputKind

namespace isnad {

/// The kind, or what it is instead: "a PDF file", "an empty file". Of text, `kind` is text until recognise_text tells
/// more.
struct Recognised {
  std::optional<InputKind> kind;
  std::string refusal;
  std::string remedy = "give an HTML page or a text";
};

/// Whether `bytes` (after gzip) begin as only files of one other kind do (a PDF, an image, an archive): the refusal
/// holds whatever the caller says that they are. Neither kind nor refusal where they do not.
Recognised recognise_others(std::string_view bytes);

/// What `bytes` (after gzip) hold. Looks at 64 KB behind the blanks at their head; in any encoding.
Recognised recognise(std::string_view bytes);

/// Whether decoded text is a page dumped with its furniture, or clean article text. Linear.
InputKind recognise_text(std::string_view text);

}  // namespace isnad
