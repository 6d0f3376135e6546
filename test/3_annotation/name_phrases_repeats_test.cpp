// Names that stand again: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_repeats.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_repeats: in order, outside of names, and of words that are in one") {
  const PhraseText read(PhraseText::of_cases() + PhraseText::of_cases());
  std::vector<PhraseName> names;
  for (std::uint32_t i = 0; i + 2 < read.words.size() / 2; i += 7) names.push_back({i, i + 2, MentionType::person});
  const auto found = find_repeats(read.analysis, read.words, read.tables.names.words, names);
  CHECK(found.size() > 10);
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].end - found[i].begin <= 2);
    CHECK((i == 0 || found[i - 1].end <= found[i].begin));
    for (const PhraseName& name : names) CHECK((found[i].end <= name.begin || name.end <= found[i].begin));
  }
  CHECK(find_repeats(read.analysis, read.words, read.tables.names.words, {}).empty());
}

}  // namespace
}  // namespace isnad
