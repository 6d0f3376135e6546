// The grammar of names: what it makes of the mentions that a model found.
#include "3_annotation/name_phrases.h"

#include "3_annotation/name_phrases_words.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "join_case.h"

namespace isnad {
namespace {

const AnnotationTables& test_tables() {
  static const AnnotationTables loaded = [] {
    auto result = AnnotationTables::load(DataFiles::embedded());
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().where + ": " + result.error().what));
    return std::move(*result);
  }();
  return loaded;
}

/// `document` as marked_document reads it: with its mentions in brackets.
void correct(Document& document, bool joined = false) {
  const AnnotationTables& tables = test_tables();
  Analysis analysis{document, tables.letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables.words);
  PhraseWordRows rows;
  correct_names(analysis, tables.names.phrases, tables.names.words, rows);
  if (joined) join_entities(analysis, tables.entities);
}

/// Mentions are by begin, the longer first; they nest and no two have one span.
void check_order(const Document& document) {
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Span a = document.mentions[i].span;
    CHECK(is_span_of(document.text, a));
    CHECK_FALSE(a.empty());
    for (std::size_t j = i + 1; j < document.mentions.size(); ++j) {
      const Span b = document.mentions[j].span;
      CHECK((a.begin < b.begin || (a.begin == b.begin && a.end > b.end)));
      CHECK((b.begin >= a.end || b.end <= a.end));
    }
  }
}

TEST_CASE("name_phrases: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases.cases", 2)) {
    Document document = marked_document(c.cells[0]);
    correct(document);
    CHECK_MESSAGE(show_marked(document) == c.cells[1], c.where);
    check_order(document);
  }
}

TEST_CASE("name_phrases: titles with their persons") {
  for (const Case& c : read_cases("3_annotation/titles.cases", 3)) {
    Document document = marked_document(c.cells[0]);
    correct(document, true);
    CHECK_MESSAGE(show_marked(document) == c.cells[1], c.where);
    const std::string entities = show_entities(document);
    CHECK_MESSAGE((entities.empty() ? "-" : entities) == c.cells[2], c.where);
  }
}

TEST_CASE("name_phrases: a second reading changes nothing") {
  for (const Case& c : read_cases("3_annotation/name_phrases.cases", 2)) {
    Document document = marked_document(c.cells[1]);
    correct(document);
    CHECK_MESSAGE(show_marked(document) == c.cells[1], c.where);
  }
}

TEST_CASE("name_phrases: mentions that make no sense") {
  std::string words;
  for (const Case& c : read_cases("3_annotation/name_phrases.cases", 2))
    words += marked_document(c.cells[0]).text + " ";
  for (std::uint32_t step = 1; step < 40; step += 3) {
    Document document;
    document.text = words;
    std::vector<std::uint32_t> begins{0};
    for (std::uint32_t i = 0; i < words.size(); ++i)
      if (words[i] == ' ') begins.push_back(i + 1);
    for (std::uint32_t i = 0; i + step < begins.size(); i += step)
      document.mentions.push_back({{begins[i], begins[i + step] - 1}, static_cast<MentionType>((i / step) % 4)});
    correct(document);
    check_order(document);
  }
}

}  // namespace
}  // namespace isnad
