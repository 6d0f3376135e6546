#pragma once
// A text with the words that the grammar of names sees, read as far as that.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/name_phrases_words.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"

namespace isnad {

struct PhraseText {
  explicit PhraseText(Document read) : document(std::move(read)) {
    find_tokens(analysis);
    find_sentences(analysis);
    find_words(analysis, tables.words);
    PhraseWordRows rows;
    words = phrase_words(analysis, tables.names.phrases, tables.names.words, rows);
  }
  explicit PhraseText(std::string text) : PhraseText(document_of(std::move(text))) {}

  /// The texts of names.cases, each followed by `between`.
  static std::string of_cases(std::string_view between = " ") {
    std::string text;
    for (const Case& c : read_cases("3_annotation/names.cases", 2)) text.append(c.cells[0]).append(between);
    return text;
  }

  const AnnotationTables& tables = test_resources().annotation();
  Document document;
  Analysis analysis{document, tables.letters.read(document.text), {}};
  std::vector<PhraseWord> words;

 private:
  static Document document_of(std::string text) {
    Document document;
    document.text = std::move(text);
    return document;
  }
};

}  // namespace isnad
