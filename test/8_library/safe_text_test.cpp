// Text made safe to write.
#include "8_library/safe_text.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("names of files that are no UTF-8") {
  CHECK(valid_utf8("a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(valid_utf8("\xD8\xA8") == "\xD8\xA8");
  CHECK(valid_utf8("\xC7\xCE") == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("controls do not pass, line feeds, tabs and letters do") {
  CHECK(printable("a\x1B[1m\n\tb\x7F") == "a\xEF\xBF\xBD[1m\n\tb\xEF\xBF\xBD");
  CHECK(printable("\xC2\x9B\xC2\xA0\xD8\xA8\xE2\x80\x8F") == "\xEF\xBF\xBD\xC2\xA0\xD8\xA8\xE2\x80\x8F");
}

}  // namespace
}  // namespace isnad
