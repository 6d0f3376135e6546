// Places in noun phrases and beside them.
#include "4_statement/places.h"

#include "4_statement/show_words.h"

namespace isnad {
namespace {

/// The words of `text` that are of a place, each with what it is.
std::string show_places(const std::string& text) {
  return show_told_words(text, [](const Reading& reading, std::uint32_t i, const TellWord& tell) {
    if (is_named_place(reading, i)) tell(i, "place");
    if (is_seat(reading, i)) tell(i, "seat");
    if (i > 0 && is_at_body(reading, i)) tell(i, "office");
  });
}

TEST_CASE("words of places") {
  for (const Case& c : read_cases("4_statement/places.cases", 2)) {
    INFO(c.where);
    CHECK(show_places(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
