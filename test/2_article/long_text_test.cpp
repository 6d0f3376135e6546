// Beginnings of blocks in a long text.
#include "2_article/long_text.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

TEST_CASE("long text: what stands in it and what does not") {
  const std::string text = "The council met on Monday. It talked about the new road for hours, and went home.";
  const LongText body(text);
  CHECK(body.holds_beginning("The council met on Monday."));
  CHECK(body.holds_beginning("It talked about the new road for hours, and went home. Then it rained."));
  CHECK_FALSE(body.holds_beginning("It talked about the old road for hours, and went home."));
  CHECK_FALSE(body.holds_beginning("The council"));  // so little stands anywhere
  CHECK_FALSE(body.holds_beginning(""));
  for (std::size_t i = 0; i + 16 <= text.size(); ++i) CHECK(body.holds_beginning(std::string_view(text).substr(i)));
}

TEST_CASE("long text: none, little, and too much hold nothing") {
  CHECK_FALSE(LongText().holds_beginning("The council met on Monday."));
  CHECK_FALSE(LongText("").holds_beginning("The council met on Monday."));
  CHECK_FALSE(LongText("The council").holds_beginning("The council met on Monday."));
  const std::string much(40000, 'x');
  CHECK_FALSE(LongText(much).holds_beginning(std::string(20, 'x')));
}

}  // namespace
}  // namespace isnad
