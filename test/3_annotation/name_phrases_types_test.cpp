// What names are of: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_types.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_types: of one word persons are all or none, and a second reading changes nothing") {
  const PhraseText read(PhraseText::of_cases(" \" "));
  constexpr MentionType types[] = {MentionType::person, MentionType::organisation, MentionType::person};
  std::vector<PhraseName> names;
  for (std::uint32_t i = 0; i < read.words.size(); i += 2) names.push_back({i, i + 1, types[i % 3]});
  settle_types(read.analysis, read.words, read.tables.names.words, names);
  CHECK(!names.empty());
  for (std::size_t i = 1; i < names.size(); ++i) CHECK(names[i - 1].begin < names[i].begin);
  const auto once = names;
  settle_types(read.analysis, read.words, read.tables.names.words, names);
  CHECK(once.size() == names.size());
  drop_works({}, names);
  CHECK(once.size() == names.size());
}

}  // namespace
}  // namespace isnad
