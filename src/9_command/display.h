#pragma once
// Text laid out in columns of a terminal: wrapped, ordered, aligned.

#include <optional>
#include <string>
#include <string_view>

#include "9_command/terminal.h"

namespace isnad {

enum class Style : unsigned char { plain, title, kicker, strong, soft, quote };

/// What a piece inside of a paragraph is coloured as.
enum class Ink : unsigned char { person, organisation, place, title, time };

/// A mark that begins and ends a piece in `ink`: a noncharacter of Unicode, which no text holds once printable() has
/// seen it. Pieces do not overlap. Lines that are turned round here lose their ink.
std::string_view mark_of(Ink ink);

/// How a paragraph stands on its lines.
struct Layout {
  Style style = Style::plain;
  std::string_view mark = {};  ///< printed once, before the first line, inside of the indent
  unsigned indent = 0;         ///< columns from the side where lines begin
};

/// Number of columns that `utf8` takes: combining marks and controls none, wide characters two.
unsigned columns(std::string_view utf8);

enum class Direction : unsigned char { left_to_right, right_to_left };

/// The direction of the first letter of `utf8`; nothing where there is no letter.
std::optional<Direction> direction_of(std::string_view utf8);

/// Appends lines to `out`.
class Sheet {
 public:
  Sheet(std::string& out, const Screen& screen, bool right_to_left) : out_(out), screen_(screen), rtl_(right_to_left) {}

  void paragraph(std::string_view utf8, const Layout& layout = {});
  void rule(std::string_view mark);
  void blank() { out_ += '\n'; }

 private:
  void line(std::string_view text, unsigned width, const Layout& layout, bool first);

  std::string& out_;
  const Screen& screen_;
  bool rtl_;
};

}  // namespace isnad
