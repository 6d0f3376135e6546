// Text made safe to write.
#include "8_library/safe_text.h"
#include "0_base/utf8.h"

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

TEST_CASE("what turns the order of other texts is taken out, marks of one place stay") {
  CHECK(without_bidi_controls("a\u202Eb\u2066c\u2069\u202C\u200F\u200E\u061C.", "") == "abc\u200F\u200E\u061C.");
  CHECK(without_bidi_controls("\u202A\u202D\u2068", "?") == "???");
}

}  // namespace
}  // namespace isnad
