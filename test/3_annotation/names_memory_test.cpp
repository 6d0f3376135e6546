// What the labelling of names keeps from text to text.
#include "3_annotation/names_memory.h"

#include <algorithm>
#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/name_phrases_words.h"
#include "support/cases.h"

namespace isnad {
namespace {

Document labelled(std::string text, NameMemory& memory) {
  const AnnotationTables& tables = test_resources().annotation();
  Document document;
  document.text = std::move(text);
  Analysis analysis{document, tables.letters.read(document.text), {}};
  find_tokens(analysis);
  document.sentences.push_back({{}, {0, offset(document.tokens.size())}});
  find_words(analysis, tables.words);
  PhraseWordRows rows;
  find_names(analysis, tables.names, memory, rows);
  return document;
}

TEST_CASE("memory of names: a text is labelled alike whatever came before, also where all was forgotten") {
  const std::string text = "قال وزير الخارجية سليم حداد في بيروت إن الأمم المتحدة ستعقد مؤتمرا في دمشق";
  NameMemory memory(test_resources().annotation().names);
  const Document first = labelled(text, memory);
  std::string many;  // more words than are kept
  for (int i = 0; i < 40000; ++i) many += std::to_string(i) + "x" + std::to_string(i * 7919 % 40009) + "y ";
  for (const std::string& between : {text, std::string("بيروت دمشق سليم"), many}) {
    labelled(between, memory);
    const Document again = labelled(text, memory);
    CHECK(again.flat_tags == first.flat_tags);
    CHECK(again.mentions.size() == first.mentions.size());
  }
  CHECK(std::count(first.flat_tags.begin(), first.flat_tags.end(), 0) <
        static_cast<std::ptrdiff_t>(first.tokens.size()));
}

}  // namespace
}  // namespace isnad
