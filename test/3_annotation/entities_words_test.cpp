// Mentions read word by word, and groups of mentions.
#include "3_annotation/entities_words.h"

#include "join_case.h"

namespace isnad {
namespace {

/// The words of each mention with what they are: "*" an article, "^" the mention around.
std::string show_words(std::string_view marked) {
  Document document = marked_document(marked);
  Analysis analysis{document, LetterTable().read(document.text), {}};
  const NameReading reading = read_names(analysis, test_entity_tables());
  std::string out;
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
    if (i > 0) out += " | ";
    if (reading.parent[i] != no_mention) out += "^" + std::to_string(reading.parent[i]) + " ";
    for (std::uint32_t w = reading.words_of[i].begin; w < reading.words_of[i].end; ++w) {
      const NameWord& word = reading.words[w];
      const auto& at = analysis.letters.at;
      if (w > reading.words_of[i].begin) out += "+";
      out += slice(document.text, {at[word.letters.begin], at[word.letters.end]});
      if (word.article) out += "*";
    }
  }
  return out;
}

TEST_CASE("entities_words: words of mentions") {
  for (const Case& c : read_cases("3_annotation/entities_words.cases", 2))
    CHECK_MESSAGE(show_words(c.cells[0]) == c.cells[1], c.where);
}

TEST_CASE("entities_words: groups keep their first mention as root") {
  MentionGroups groups(5);
  groups.join(4, 2, JoinRule::same_name);
  groups.join(2, 3, JoinRule::same_name);
  groups.join(1, 4, JoinRule::same_name);
  CHECK(groups.root(3) == 1);
  CHECK(groups.root(0) == 0);
  groups.join(1, 1, JoinRule::same_name);
  CHECK(groups.root(4) == 1);
  CHECK(groups.reason(4).with == 2);
  CHECK(groups.reason(2).with == 3);
  CHECK(groups.reason(1).why == JoinRule::same_name);
  CHECK(groups.reason(0).why == JoinRule::first);
  CHECK(groups.reason(0).with == no_mention);
}

TEST_CASE("entities_words: equal words have equal numbers") {
  WordNumbers numbers;
  const auto one = numbers.of("a");
  CHECK(numbers.of("b") != one);
  CHECK(numbers.of("a") == one);
  CHECK(numbers.size() == 2);
}

}  // namespace
}  // namespace isnad
