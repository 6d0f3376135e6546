// How elements are read.
#include "1_page/tags.h"

#include <doctest/doctest.h>
#include <lexbor/tag/const.h>

namespace isnad {
namespace {

TEST_CASE("tags: elements that give a kind to their text") {
  for (const auto& [id, tag] : {std::pair{LXB_TAG_P, Tag::p},
                                {LXB_TAG_H1, Tag::h1},
                                {LXB_TAG_H6, Tag::h6},
                                {LXB_TAG_LI, Tag::li},
                                {LXB_TAG_TD, Tag::td},
                                {LXB_TAG_TH, Tag::th},
                                {LXB_TAG_FIGCAPTION, Tag::figcaption},
                                {LXB_TAG_BLOCKQUOTE, Tag::blockquote},
                                {LXB_TAG_PRE, Tag::pre},
                                {LXB_TAG_BUTTON, Tag::button}}) {
    const TagReading reading = reading_of(id);
    CHECK(reading.tag == tag);
    CHECK(reading.flow == Flow::block);
    CHECK(reading.gives_kind);
  }
}

TEST_CASE("tags: elements that only hold others") {
  for (const auto& [id, tag] : {std::pair{LXB_TAG_DIV, Tag::div},
                                {LXB_TAG_UL, Tag::ul},
                                {LXB_TAG_TR, Tag::tr},
                                {LXB_TAG_ARTICLE, Tag::article},
                                {LXB_TAG_FIGURE, Tag::figure},
                                {LXB_TAG_NAV, Tag::nav}}) {
    const TagReading reading = reading_of(id);
    CHECK(reading.tag == tag);
    CHECK(reading.flow == Flow::block);
    CHECK_FALSE(reading.gives_kind);
  }
}

TEST_CASE("tags: running text, breaks, and what is not shown as text") {
  for (const auto id : {LXB_TAG_A, LXB_TAG_SPAN, LXB_TAG_B, LXB_TAG_EM, LXB_TAG_TIME, LXB_TAG_LABEL})
    CHECK(reading_of(id).flow == Flow::inline_);
  for (const auto id : {LXB_TAG_SUP, LXB_TAG_SUB, LXB_TAG_U, LXB_TAG_FONT, LXB_TAG_SMALL, LXB_TAG_CODE})
    WARN_MESSAGE(reading_of(id).flow == Flow::inline_, id);
  CHECK(reading_of(LXB_TAG_B).tag == Tag::strong);
  CHECK(reading_of(LXB_TAG_BR).flow == Flow::line_break);
  CHECK(reading_of(LXB_TAG_HR).flow == Flow::rule);
  CHECK(reading_of(LXB_TAG_NOSCRIPT).flow == Flow::fallback);
  for (const auto id : {LXB_TAG_SCRIPT, LXB_TAG_STYLE, LXB_TAG_TEMPLATE, LXB_TAG_SVG, LXB_TAG_SELECT, LXB_TAG_TEXTAREA,
                        LXB_TAG_VIDEO, LXB_TAG_IFRAME})
    CHECK(reading_of(id).flow == Flow::skip);
}

TEST_CASE("tags: an element that HTML does not know stands alone") {
  const TagReading reading = reading_of(LXB_TAG__LAST_ENTRY + 5);
  CHECK(reading.tag == Tag::custom);
  CHECK(reading.flow == Flow::block);
}

}  // namespace
}  // namespace isnad
