// What a model says that cannot be: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_repair.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_repair: names only shrink") {
  const PhraseText read(PhraseText::of_cases());
  for (std::uint32_t size = 1; size < 9; ++size) {
    std::vector<PhraseName> names;
    for (std::uint32_t i = 0; i + size < read.words.size(); i += size)
      names.push_back({i, i + size, static_cast<MentionType>(i / size % 4)});
    const std::size_t count = names.size();
    const auto [places, adjectives] = repair_names(read.words, names);
    CHECK(names.size() <= count);
    for (const PhraseName& name : names) {
      CHECK(name.begin < name.end);
      CHECK(name.begin / size == (name.end - 1) / size);
    }
    for (const PhraseName& place : places) CHECK(place.begin < place.end);
    for (std::size_t i = 1; i < adjectives.size(); ++i) CHECK(adjectives[i - 1] < adjectives[i]);
  }
}

}  // namespace
}  // namespace isnad
