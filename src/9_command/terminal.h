#pragma once
// What is known of the terminal: its width, its colours, and whether it orders right-to-left text itself.

#include "9_command/options.h"

namespace isnad {

struct Screen {
  unsigned width = 80;
  bool color = false;
  bool visual = false;  ///< text is to be put into the order in which it is seen, letters joined
};

[[nodiscard]] bool is_terminal(int descriptor);

/// For the human format on standard output. `to_terminal`: whether that is where it goes.
Screen screen_for(const ReadCommand& command, bool to_terminal);

}  // namespace isnad
