// Names that a model ran together: the cases are those of name_phrases.cases; here what holds for any names.
#include "3_annotation/name_phrases_parts.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("name_phrases_parts: parts lie in what they are of, in order") {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document;
  for (const Case& c : read_cases("3_annotation/names.cases", 2)) document.text += c.cells[0] + " - ";
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  const auto words = phrase_words(analysis, tables->names.phrases);
  constexpr MentionType types[] = {MentionType::person, MentionType::organisation, MentionType::place};
  for (std::uint32_t size = 1; size < 12; ++size) {
    std::vector<PhraseName> names;
    for (std::uint32_t i = 0; i + size <= words.size(); i += size) names.push_back({i, i + size, types[i % 3]});
    part_names(analysis, words, tables->names.words, names);
    CHECK(!names.empty());
    for (std::size_t i = 0; i < names.size(); ++i) {
      CHECK(names[i].begin < names[i].end);
      CHECK((i == 0 || names[i - 1].end <= names[i].begin));
      CHECK((names[i].rule == MentionRule::body || names[i].begin / size == (names[i].end - 1) / size));
    }
  }
  std::vector<PhraseName> none;
  part_names(analysis, {}, tables->names.words, none);
  CHECK(none.empty());
}

}  // namespace
}  // namespace isnad
