#pragma once
// Text made safe to write: names of files that are no UTF-8, and controls that would steer a terminal.

#include <string>
#include <string_view>

namespace isnad {

/// `bytes` with U+FFFD for what is no well-formed UTF-8.
std::string valid_utf8(std::string_view bytes);

/// `utf8` with U+FFFD for each control character but the line feed and the tab.
std::string printable(std::string_view utf8);

}  // namespace isnad
