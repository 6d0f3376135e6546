// What a single word tells by its letters.
#include "4_statement/nouns.h"

#include "4_statement/show_words.h"

namespace isnad {
namespace {

/// The words of `text` of which something is told, each with what it is.
std::string show_nouns(const std::string& text) {
  return show_told_words(text, [](const Reading& reading, std::uint32_t i, const TellWord& tell) {
    if (is_told_medium(reading, i)) tell(i, "medium");
    if (is_plural_verb(reading, i)) tell(i, "verb");
    if (is_verbal_noun(reading, i)) tell(i, "noun");
    if (is_person_at(reading, i)) tell(i, "person");
    if (is_borne_title(reading, i)) tell(i, "title");
  });
}

TEST_CASE("words that tell something by their letters") {
  for (const Case& c : read_cases("4_statement/nouns.cases", 2)) {
    INFO(c.where);
    CHECK(show_nouns(c.cells[0]) == c.cells[1]);
  }
}

TEST_CASE("a quotation of a few words may be a name, one that begins with a clause is none") {
  const Document document = annotate(with_escapes("\"\xD8\xAF\xD8\xB1\xD8\xAC\""), test_resources());
  const Reading reading = read_document(document, test_resources().statement(), test_resources().annotation().letters);
  REQUIRE(reading.quotes.size() == 1);
  CHECK(may_be_name(reading, reading.quotes.front()));
  CHECK(frame_of(reading.word(1)) == 0);
}

}  // namespace
}  // namespace isnad
