// What is known of the terminal.
#include "9_command/terminal.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace isnad {
namespace {

constexpr unsigned widest = 100;  // longer lines are hard to read

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

unsigned columns_of_terminal() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const int columns = std::atoi(std::string(environment("COLUMNS")).c_str());
  return columns > 0 ? static_cast<unsigned>(columns) : 80;
}

/// Terminals that follow the bidirectional algorithm: those on VTE since 0.58, Konsole, mlterm and Apple's.
bool orders_text_itself() {
  if (std::atoi(std::string(environment("VTE_VERSION")).c_str()) >= 5800) return true;
  return !environment("KONSOLE_VERSION").empty() || !environment("MLTERM").empty() ||
         environment("TERM_PROGRAM") == "Apple_Terminal";
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

Screen screen_for(const ReadCommand& command, bool to_terminal) {
  Screen screen;
  screen.width = command.width > 0 ? command.width : std::clamp(to_terminal ? columns_of_terminal() : 80, 20U, widest);
  const bool colors = to_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  screen.color = command.color == Choice::automatic ? colors : command.color == Choice::always;
  const bool visual = to_terminal && !orders_text_itself();
  screen.visual = command.bidi == Bidi::automatic ? visual : command.bidi == Bidi::visual;
  return screen;
}

}  // namespace isnad
