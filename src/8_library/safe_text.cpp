// Text made safe to write.
#include "8_library/safe_text.h"

#include "0_base/utf8.h"

namespace isnad {
namespace {

bool is_control(char32_t c) { return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0); }

}  // namespace

std::string printable(std::string_view utf8) {
  std::string shown;
  shown.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    append_code_point(shown, is_control(c) ? replacement_character : c);
  }
  return shown;
}

bool is_bidi_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

std::string without_bidi_controls(std::string_view utf8, std::string_view instead) {
  std::string shown;
  shown.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    shown += is_bidi_control(next_code_point(utf8, at)) ? instead : utf8.substr(begin, at - begin);
  }
  return shown;
}

}  // namespace isnad
