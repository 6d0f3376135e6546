// Characters into blocks: white space, breaks, links and bold type.
#include "1_page/block_writer.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

std::string folded(std::string_view text) {
  Page page;
  BlockWriter writer(page);
  writer.characters(text);
  writer.end_block(0);
  return page.blocks.empty() ? std::string() : std::string(slice(page.text, page.blocks[0].text));
}

TEST_CASE("block writer: white space of all kinds counts as one blank") {
  CHECK(folded("  the \t\r\n sea  ") == "the sea");
  CHECK(folded("the\xC2\xA0sea") == "the sea");
  CHECK(folded("the\xC2\xA0 \xE2\x80\x89\xE3\x80\x80\xE2\x80\xAF\xE2\x81\x9F\xC2\x85sea") == "the sea");
  CHECK(folded("\xC2\xA0\xE3\x80\x80").empty());
  CHECK(folded("قال\xC2\xA0\xC2\xA0الوزير") == "قال الوزير");
}

TEST_CASE("block writer: characters that only look like white space stay") {
  for (const char* text : {"\xE2\x80\x8B", "a\xC2\xADz", "a\xE2\x80\x8Cz", "\xE2\x80\x8F\xD8\xA8",
                           "\xE2\x80\x9Cso\xE2\x80\x9D", "\xC2\xA9 2025", "\xE3\x80\x81", "\xE2\x81\xA0x"})
    CHECK(folded(text) == text);
}

TEST_CASE("block writer: the same whatever stands where in the stride, and in pieces") {
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string head(before, 'x');
    const std::string want = head.empty() ? "y z" : head + " y z";
    CHECK(folded(head + "  y\xC2\xA0z") == want);
    CHECK(folded(head + " \xE3\x80\x80y \n z ") == want);
    Page page;
    BlockWriter writer(page);
    for (const char c : head + "  y z") writer.characters(std::string_view(&c, 1));
    writer.end_block(0);
    CHECK(page.text == want + "\n");
  }
}

TEST_CASE("block writer: blocks follow each other with a line feed between them") {
  Page page;
  BlockWriter writer(page);
  writer.set_kind(Tag::p, 2, true);
  writer.characters("one");
  CHECK(writer.is_open());
  CHECK(writer.block_count() == 0);
  writer.end_block(4);
  writer.end_block(5);
  CHECK_FALSE(writer.is_open());
  writer.characters(" two ");
  writer.end_block(6);
  CHECK(page.text == "one\ntwo\n");
  CHECK(writer.position() == page.text.size());
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.blocks[0].element == 4);
  CHECK(page.blocks[0].tag == Tag::p);
  CHECK(page.blocks[0].list_depth == 2);
  CHECK(page.blocks[0].hidden);
  CHECK(page.blocks[1].element == 6);
  CHECK(slice(page.text, page.blocks[1].text) == "two");
}

TEST_CASE("block writer: a break is told from an element, and an empty one is a gap") {
  Page page;
  BlockWriter writer(page);
  for (const char* text : {"one", "two", "", "three"}) {
    writer.characters(text);
    writer.line_break(0);
  }
  writer.end_block(0);
  writer.characters("four");
  writer.end_block(0);
  REQUIRE(page.blocks.size() == 4);
  CHECK_FALSE(page.blocks[0].after_break);
  CHECK(page.blocks[1].after_break);
  CHECK_FALSE(page.blocks[1].gap);
  CHECK(page.blocks[2].after_break);
  CHECK(page.blocks[2].gap);
  CHECK_FALSE(page.blocks[3].after_break);
  CHECK_FALSE(page.blocks[3].gap);
}

TEST_CASE("block writer: the last block that may be takes all that follows") {
  Page page;
  BlockWriter writer(page, 2);
  for (const char* text : {"one", "two", "three", " four "}) {
    writer.characters(text);
    writer.end_block(7);
  }
  writer.finish(0);
  CHECK(page.text == "one\ntwo three four\n");
  REQUIRE(page.blocks.size() == 2);
  CHECK(slice(page.text, page.blocks[1].text) == "two three four");
  CHECK(page.blocks[1].element == 7);
  CHECK(page.truncated);
}

TEST_CASE("block writer: as many blocks as may be are no cut") {
  Page page;
  BlockWriter writer(page, 1);
  writer.characters("one");
  writer.end_block(3);
  writer.line_break(4);
  writer.finish(0);
  CHECK(page.text == "one\n");
  REQUIRE(page.blocks.size() == 1);
  CHECK(page.blocks[0].element == 3);
  CHECK_FALSE(page.truncated);
}

TEST_CASE("block writer: bytes of links, links that begin, and bold type") {
  Page page;
  BlockWriter writer(page);
  writer.characters("see ");
  writer.enter_link();
  writer.characters("here");
  writer.leave_link();
  writer.leave_link();
  writer.enter_link();
  writer.leave_link();
  writer.end_block(0);
  writer.enter_strong();
  writer.characters("bold");
  writer.leave_strong();
  writer.leave_strong();
  writer.end_block(0);
  writer.enter_strong();
  writer.characters("half");
  writer.leave_strong();
  writer.characters(" and half");
  writer.end_block(0);
  REQUIRE(page.blocks.size() == 3);
  CHECK(page.blocks[0].link_bytes == 5);
  CHECK(page.blocks[0].links == 1);
  CHECK_FALSE(page.blocks[0].strong);
  CHECK(page.blocks[1].strong);
  CHECK(page.blocks[1].link_bytes == 0);
  CHECK_FALSE(page.blocks[2].strong);
}

}  // namespace
}  // namespace isnad
