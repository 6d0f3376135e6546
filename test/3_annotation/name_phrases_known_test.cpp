// Names that the tables know: what holds for any words, and cases.
#include "3_annotation/name_phrases_known.h"

#include <string>

#include "join_case.h"
#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_known: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases_known.cases", 2)) {
    PhraseText read(marked_document(c.cells[0]));
    const auto found =
        find_known_names(read.analysis, read.words, read.tables.names.words, phrase_names(read.document));
    read.document.mentions = mentions_of(read.document, read.words, found);
    CHECK_MESSAGE(show_marked(read.document) == c.cells[1], c.where);
  }
}

TEST_CASE("name_phrases_known: in order, and nothing inside of a longer name that is no person") {
  const PhraseText read(PhraseText::of_cases());
  const auto all = find_known_names(read.analysis, read.words, read.tables.names.words, {});
  CHECK(all.size() > 10);
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].end <= all[i].begin);
  const PhraseName whole{0, offset(read.words.size()), MentionType::place};
  CHECK(find_known_names(read.analysis, read.words, read.tables.names.words, {whole}).empty());
}

}  // namespace
}  // namespace isnad
