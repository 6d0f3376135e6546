#pragma once
// Text made safe to write: controls that would steer a terminal.

#include <string>
#include <string_view>

namespace isnad {

/// `utf8` with U+FFFD for each control character but the line feed and the tab.
std::string printable(std::string_view utf8);

/// Whether `c` turns the order of what comes after it: an embedding, an override, an isolate, or the end of one. Left
/// open in one text, it would turn the next one too. Marks (U+200E, U+200F) do not.
bool is_bidi_control(char32_t c);

/// `utf8` with `instead` for each bidi control.
std::string without_bidi_controls(std::string_view utf8, std::string_view instead);

}  // namespace isnad
