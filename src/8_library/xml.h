#pragma once
// Text made safe to stand in XML 1.0.

#include <string>
#include <string_view>

namespace isnad {

/// Appends `utf8` as character data or as the value of an attribute in double quotes. What XML 1.0 cannot hold at all
/// (controls but tab and line feed, U+FFFE, U+FFFF) becomes U+FFFD.
void append_xml(std::string& out, std::string_view utf8);

}  // namespace isnad
