// Text made safe to stand in XML 1.0.
#include "8_library/xml.h"

namespace isnad {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// U+FFFE and U+FFFF.
bool is_forbidden(std::string_view three) { return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF"; }

}  // namespace

void append_xml(std::string& out, std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    switch (c) {
      case '&': out += "&amp;"; continue;
      case '<': out += "&lt;"; continue;
      case '>': out += "&gt;"; continue;
      case '"': out += "&quot;"; continue;
      default: break;
    }
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') {
      out += replacement;
    } else if (c == '\xEF' && is_forbidden(utf8.substr(i, 3))) {
      out += replacement;
      i += 2;
    } else {
      out += c;
    }
  }
}

}  // namespace isnad
