// Names that stand again: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_repeats.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_repeats: in order, outside of names, and of words that are in one") {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document;
  for (int twice = 0; twice < 2; ++twice)
    for (const Case& c : read_cases("3_annotation/names.cases", 2)) document.text += c.cells[0] + " ";
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  std::vector<PhraseName> names;
  for (std::uint32_t i = 0; i + 2 < words.size() / 2; i += 7) names.push_back({i, i + 2, MentionType::person});
  const auto found = find_repeats(analysis, words, tables->names.words, names);
  CHECK(found.size() > 10);
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].end - found[i].begin <= 2);
    CHECK((i == 0 || found[i - 1].end <= found[i].begin));
    for (const PhraseName& name : names) CHECK((found[i].end <= name.begin || name.end <= found[i].begin));
  }
  CHECK(find_repeats(analysis, words, tables->names.words, {}).empty());
}

}  // namespace
}  // namespace isnad
