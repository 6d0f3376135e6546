// Places in noun phrases and beside them.
#include "4_statement/places.h"

#include "3_annotation/annotation_tables.h"
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

/// The words of `text` that are of a place, each with what it is.
std::string show_places(const std::string& text) {
  const Document document = annotate(text, test_resources());
  const Reading reading = read_document(document, test_resources().statement(), test_resources().annotation().letters);
  std::string out;
  const auto tell = [&](std::uint32_t i, const char* what) {
    out += (out.empty() ? "" : ", ") + std::string(slice(document.text, document.tokens[i].span)) + " " + what;
  };
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (is_named_place(reading, i)) tell(i, "place");
    if (is_seat(reading, i)) tell(i, "seat");
    if (i > 0 && is_at_body(reading, i)) tell(i, "office");
  }
  return out.empty() ? "-" : out;
}

TEST_CASE("words of places") {
  for (const Case& c : read_cases("4_statement/places.cases", 2)) {
    INFO(c.where);
    CHECK(show_places(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
