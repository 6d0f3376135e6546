// Names that a model ran together: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_parts.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_parts: parts lie in what they are of, in order") {
  const PhraseText read(PhraseText::of_cases(" - "));
  constexpr MentionType types[] = {MentionType::person, MentionType::organisation, MentionType::place};
  for (std::uint32_t size = 1; size < 12; ++size) {
    std::vector<PhraseName> names;
    for (std::uint32_t i = 0; i + size <= read.words.size(); i += size) names.push_back({i, i + size, types[i % 3]});
    part_names(read.analysis, read.words, read.tables.names.words, names);
    CHECK(!names.empty());
    for (std::size_t i = 0; i < names.size(); ++i) {
      CHECK(names[i].begin < names[i].end);
      CHECK((i == 0 || names[i - 1].end <= names[i].begin));
      const bool plus = read.analysis.token(names[i].end - 1) == "+";
      CHECK((plus || names[i].rule == MentionRule::body || names[i].begin / size == (names[i].end - 1) / size));
    }
  }
  std::vector<PhraseName> none;
  part_names(read.analysis, {}, read.tables.names.words, none);
  CHECK(none.empty());
}

}  // namespace
}  // namespace isnad
