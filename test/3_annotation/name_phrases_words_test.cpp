// The words of a text as the grammar of names sees them.
#include "3_annotation/name_phrases_words.h"

#include <string>

#include "join_case.h"
#include "phrase_text.h"

namespace isnad {
namespace {

/// Of each token: "+" a conjunction, the preposition as b, l or k, "al" the article, "f" feminine, "y" of origin, then
/// t, b, p, e: it heads titles, bodies, places, or ends all.
std::string show_words(std::string_view marked) {
  const PhraseText read(marked_document(marked));
  std::string out;
  for (const PhraseWord& word : read.words) {
    if (!out.empty()) out += ' ';
    const std::size_t size = out.size();
    if (word.conjunction) out += '+';
    if (word.preposition != 0)
      out += word.preposition == letter::beh ? 'b' : word.preposition == letter::lam ? 'l' : 'k';
    if (word.article) out += "al";
    if (word.feminine) out += 'f';
    if (word.origin) out += 'y';
    if (word.is(phrase_kind::title)) out += 't';
    if (word.is(phrase_kind::body)) out += 'b';
    if (word.is(phrase_kind::place)) out += 'p';
    if (word.is(phrase_kind::end)) out += 'e';
    if (word.comma) out += ',';
    if (word.quote) out += '"';
    if (word.bracket) out += ')';
    if (out.size() == size) out += '-';
  }
  return out;
}

TEST_CASE("name_phrases_words: cases") {
  for (const Case& c : read_cases("3_annotation/name_phrases_words.cases", 2))
    CHECK_MESSAGE(show_words(c.cells[0]) == c.cells[1], c.where);
}

TEST_CASE("name_phrases_words: mentions go to tokens and back") {
  static const auto tables = AnnotationTables::load(DataFiles::embedded());
  REQUIRE(tables.has_value());
  Document document = marked_document("[p a b], [t c [o d]] e");
  Analysis analysis{document, tables->letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables->words);
  PhraseWordRows rows;
  const auto words = phrase_words(analysis, tables->names.phrases, tables->names.words, rows);
  const auto names = phrase_names(document);
  REQUIRE(names.size() == 3);
  CHECK(names[0].end == 2);
  CHECK(names[1].begin == 3);
  const auto back = mentions_of(document, words, names);
  for (std::size_t i = 0; i < back.size(); ++i) CHECK(back[i].span == document.mentions[i].span);
}

}  // namespace
}  // namespace isnad
