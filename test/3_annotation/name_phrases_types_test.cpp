// What names are of: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_types.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_types: of one word persons are all or none, and a second reading changes nothing") {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document;
  for (const Case& c : read_cases("3_annotation/names.cases", 2)) document.text += c.cells[0] + " \" ";
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  constexpr MentionType types[] = {MentionType::person, MentionType::organisation, MentionType::person};
  std::vector<PhraseName> names;
  for (std::uint32_t i = 0; i < words.size(); i += 2) names.push_back({i, i + 1, types[i % 3]});
  settle_types(analysis, words, tables->names.words, names);
  CHECK(!names.empty());
  for (std::size_t i = 1; i < names.size(); ++i) CHECK(names[i - 1].begin < names[i].begin);
  const auto once = names;
  settle_types(analysis, words, tables->names.words, names);
  CHECK(once.size() == names.size());
  drop_works({}, names);
  CHECK(once.size() == names.size());
}

}  // namespace
}  // namespace isnad
