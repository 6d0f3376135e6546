// Text made safe to stand in XML.
#include "8_library/xml.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

TEST_CASE("signs of XML are escaped, in text and in attributes") {
  CHECK(escaped("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
  CHECK(escaped("]]>") == "]]&gt;");
}

TEST_CASE("what XML cannot hold is replaced, what it can stays") {
  CHECK(escaped(std::string_view("a\0b", 3)) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(escaped("\x1B[1m") == "\xEF\xBF\xBD[1m");
  CHECK(escaped("a\tb\n") == "a\tb\n");
  CHECK(escaped("\xEF\xBF\xBE.\xEF\xBF\xBF") == "\xEF\xBF\xBD.\xEF\xBF\xBD");
  CHECK(escaped("\xD9\x82\xEF\xBB\xBF") == "\xD9\x82\xEF\xBB\xBF");  // a letter; U+FEFF is a character
  CHECK(escaped("\xEF") == "\xEF");
}

}  // namespace
}  // namespace isnad
