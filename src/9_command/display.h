#pragma once
// Text laid out in columns of a terminal: wrapped, ordered, aligned.

#include <optional>
#include <string>
#include <string_view>

#include "9_command/terminal.h"

namespace isnad {

enum class Style : unsigned char { plain, title, kicker, strong, soft, quote };

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
