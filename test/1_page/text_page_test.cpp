// Texts as pages: one block a line.
#include "1_page/text_page.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

/// The blocks of `text` in brackets; "^" before one that stands below a blank line.
std::string shown(std::string_view text) {
  Page page;
  read_lines(text, PageLimits{}, page);
  REQUIRE(page.elements.size() == 1);
  CHECK(page.elements[0].tag == Tag::root);
  CHECK(page.elements[0].blocks == IndexRange{0, offset(page.blocks.size())});
  std::string blocks;
  for (const Block& block : page.blocks) {
    CHECK(block.tag == Tag::line);
    blocks.append(block.gap ? "^[" : "[").append(slice(page.text, block.text)).append("]");
  }
  return blocks;
}

TEST_CASE("text page: lines and blank lines") {
  CHECK(shown("one\ntwo") == "[one][two]");
  CHECK(shown("one\n\ntwo\n") == "[one]^[two]");
  CHECK(shown("one\n \t\xC2\xA0\n two  three \nfour") == "[one]^[two three][four]");
  CHECK(shown("خبر\n\nنص الخبر") == "[خبر]^[نص الخبر]");
}

TEST_CASE("text page: all ends of lines") {
  CHECK(shown("one\r\ntwo\r\n\r\nthree") == "[one][two]^[three]");
  CHECK(shown("one\rtwo\r\rthree\r") == "[one][two]^[three]");
}

TEST_CASE("text page: nothing gives no blocks") {
  for (const char* text : {"", "\n", "\r\n\r\n", " \t "}) CHECK(shown(text).empty());
}

TEST_CASE("text page: a million lines") {
  std::string text;
  for (int i = 0; i < 1000000; ++i) text += "a\n";
  Page page;
  PageLimits limits;
  limits.blocks = 1000000;
  read_lines(text, limits, page);
  CHECK(page.blocks.size() == 1000000);
  CHECK(page.text == text);
  CHECK_FALSE(page.truncated);
}

TEST_CASE("text page: lines over the limit stand in the last block") {
  PageLimits limits;
  limits.blocks = 2;
  Page page;
  read_lines("one\ntwo\n\nthree\nfour\n", limits, page);
  CHECK(page.text == "one\ntwo three four\n");
  CHECK(page.blocks.size() == 2);
  CHECK(page.truncated);
  CHECK(page.elements[0].blocks == IndexRange{0, 2});
  Page fits;
  read_lines("one\ntwo\n\n", limits, fits);
  CHECK(fits.text == "one\ntwo\n");
  CHECK_FALSE(fits.truncated);
}

}  // namespace
}  // namespace isnad
