// Parts of speech: what a phrase bears, and weights that come back.
#include "3_annotation/words_parts.h"

#include <string>

#include "3_annotation/words_table.h"
#include "isnad/document.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("words_parts: phrases") {
  for (const Case& c : read_cases("3_annotation/words_parts.cases", 2)) {
    const Document document = annotate(c.cells[0], test_resources());
    std::string parts;
    for (const Word& word : document.words) parts.append(parts.empty() ? "" : " ").append(name_of(word.part));
    CHECK_MESSAGE(parts == c.cells[1], c.where);
  }
}

TEST_CASE("words_parts: rows without weights are not kept") {
  std::vector<std::array<std::int8_t, PartTagger::classes>> all(PartTagger::rows);
  CHECK(PartTagger::pack(all).size() == PartTagger::rows / 8);
  all[77][3] = -5;
  const std::string bytes = PartTagger::pack(all);
  CHECK(bytes.size() == PartTagger::rows / 8 + PartTagger::classes);
  CHECK(static_cast<unsigned char>(bytes[9]) == 1U << 5U);
  CHECK(static_cast<std::int8_t>(bytes[PartTagger::rows / 8 + 3]) == -5);
}

}  // namespace
}  // namespace isnad
