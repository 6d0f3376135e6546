// Text that was encoded twice is set right run by run; text that was not stays as it is.
#include "1_page/encoding_twice.h"

#include <doctest/doctest.h>

#include "1_page/encoding_bytes.h"

namespace isnad {
namespace {

// al-bahr, "the sea", as it should be and as its bytes look in windows-1252.
const std::string sea = "\xD8\xA7\xD9\x84\xD8\xA8\xD8\xAD\xD8\xB1";
const std::string strange_sea = decode_bytes(sea, "windows-1252").text;
const std::string other_strange_sea = decode_bytes(sea + sea, "windows-1256").text;

TEST_CASE("runs are set right among text that is right already") {
  CHECK(undo_double_encoding(strange_sea, 4).value() == sea);
  CHECK(undo_double_encoding("<b>" + strange_sea + "</b> " + sea + " " + strange_sea, 4).value() ==
        "<b>" + sea + "</b> " + sea + " " + sea);
  CHECK(undo_double_encoding(other_strange_sea + " " + sea, 4).value() == sea + sea + " " + sea);
}

TEST_CASE("a run that is cut off is set right up to the cut") {
  const std::string cut = strange_sea + decode_bytes("\xD8", "windows-1252").text;
  CHECK(undo_double_encoding(cut, 4).value() == sea + "\xC3\x98");
}

TEST_CASE("nothing to do") {
  CHECK_FALSE(undo_double_encoding("", 4).has_value());
  CHECK_FALSE(undo_double_encoding("plain", 4).has_value());
  CHECK_FALSE(undo_double_encoding(sea, 4).has_value());
  CHECK_FALSE(undo_double_encoding(strange_sea, 6).has_value());
  CHECK_FALSE(undo_double_encoding("\xC3\x98\xC3\x98\xC3\x98 \xC3\x99\xC2\xA0\xC2\xBB", 1).has_value());
}

}  // namespace
}  // namespace isnad
