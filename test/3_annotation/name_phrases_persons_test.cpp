// Persons right behind a title: the cases are those of name_phrases.cases; here what holds for any words.
#include "3_annotation/name_phrases_persons.h"

#include <string>

#include "phrase_text.h"

namespace isnad {
namespace {

/// Calls `check` with the words of `text`, their reader and their parser.
template <class Check>
void with_reader(std::string text, Check check) {
  const PhraseText read(std::move(text));
  PhraseParser parser(read.words);
  parser.set_sentence(offset(read.words.size()));
  check(read.words, PersonReader(read.analysis, read.words, read.tables.names.words), parser);
}

TEST_CASE("name_phrases_persons: a name ends inside of its sentence") {
  std::string text;
  for (const Case& c : read_cases("3_annotation/names.cases", 2)) text += c.cells[0] + " ";
  with_reader(text, [](const auto& words, const PersonReader& reader, PhraseParser& parser) {
    for (std::uint32_t stop : {0U, 1U, 7U, 100U, offset(words.size())}) {
      parser.set_sentence(std::min(stop, offset(words.size())));
      for (std::uint32_t i = 0; i < words.size(); ++i) {
        const std::uint32_t end = reader.end_of(i, parser);
        CHECK(end >= i);
        CHECK(end <= std::max(i, std::min(stop, offset(words.size()))));
      }
    }
  });
}

TEST_CASE("name_phrases_persons: marks and figures are no names") {
  with_reader("12 , . ( ) 3.5 ?", [](const auto& words, const PersonReader& reader, const PhraseParser& parser) {
    for (std::uint32_t i = 0; i < words.size(); ++i) CHECK(reader.end_of(i, parser) == i);
  });
}

}  // namespace
}  // namespace isnad
