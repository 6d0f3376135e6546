// Places that a model did not see: the cases are those of name_phrases.cases; here what holds for any words.
#include "3_annotation/name_phrases_places.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_places: in order, and outside of names") {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document;
  for (const Case& c : read_cases("3_annotation/names.cases", 2)) document.text += c.cells[0] + " ";
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  std::vector<PhraseName> names;
  const auto all = find_known_places(analysis, words, tables->names.words, names);
  CHECK(all.size() > 10);
  for (std::size_t i = 0; i < all.size(); i += 2) names.push_back(all[i]);
  const auto rest = find_known_places(analysis, words, tables->names.words, names);
  CHECK(rest.size() == all.size() - names.size());
  for (std::size_t i = 1; i < rest.size(); ++i) CHECK(rest[i - 1].end <= rest[i].begin);
  CHECK(find_known_places(analysis, words, tables->names.words, {{0, offset(words.size())}}).empty());
}

}  // namespace
}  // namespace isnad
