// Which words are forms of one word.
#include "4_statement/headline_keys.h"

#include "4_statement/show_headline.h"

namespace isnad {
namespace {

TEST_CASE("headlines: forms of one word") {
  const LetterTable& letters = test_resources().annotation().letters;
  const auto key = [&](const std::string& word) { return key_of(loose_letters(letters, word)); };
  for (const Case& c : read_cases("4_statement/headline_keys.cases", 3)) {
    INFO(c.where);
    const float like = likeness(key(c.cells[0]), key(c.cells[1]));
    const std::string_view shown = like == 1 ? "same" : like >= 0.9F ? "root" : like > 0 ? "perhaps" : "no";
    CHECK(shown == c.cells[2]);
  }
}

TEST_CASE("keys of nothing and of very long words") {
  CHECK(key_of("").letters == 0);
  CHECK(likeness(key_of(""), key_of("")) == 0);
  CHECK(key_of(std::string(5000, 'a')).letters == 255);
}

}  // namespace
}  // namespace isnad
