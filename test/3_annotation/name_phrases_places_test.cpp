// Places that a model did not see: the cases are those of name_phrases.cases; here what holds for any words.
#include "3_annotation/name_phrases_places.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_places: in order, and outside of names") {
  const PhraseText read(PhraseText::of_cases());
  std::vector<PhraseName> names;
  const auto all = find_known_places(read.analysis, read.words, read.tables.names.words, names);
  CHECK(all.size() > 10);
  for (std::size_t i = 0; i < all.size(); i += 2) names.push_back(all[i]);
  const auto rest = find_known_places(read.analysis, read.words, read.tables.names.words, names);
  CHECK(rest.size() == all.size() - names.size());
  for (std::size_t i = 1; i < rest.size(); ++i) CHECK(rest[i - 1].end <= rest[i].begin);
  CHECK(
      find_known_places(read.analysis, read.words, read.tables.names.words, {{0, offset(read.words.size())}}).empty());
}

}  // namespace
}  // namespace isnad
