// What is known of a single word as a name.
#include "3_annotation/name_phrases_looks.h"

#include <string>

namespace isnad {
namespace {

std::string loose_letters(std::string_view letters) {
  std::string loosened(letters);
  for (char& c : loosened) c = static_cast<char>(loose(static_cast<unsigned char>(c)));
  return loosened;
}

WordLooks looks_of(std::string_view letters, const NameWords& words) {
  WordLooks looks;
  looks.known = words.find(name_hash(letters));
  looks.spelling = words.likeness(letters).person;
  if (looks.known.told == 0) return looks;
  const int step = (looks.known.told - 1) / 3;  // three types share each step
  if (step % 3 == 0) looks.person = step / 3;
  if (step % 3 == 1) looks.place = step / 3;
  if (step % 3 == 2) looks.body = step / 3;
  return looks;
}

}  // namespace

WordLooks word_looks(const Analysis& analysis, const PhraseWord& word, std::uint32_t i, const NameWords& words) {
  const std::string letters = loose_letters(analysis.token(i));
  if (!word.bare() && words.find(name_hash(std::string_view(letters).substr(1))).frequency > 0) return {};
  return looks_of(letters, words);
}

WordLooks stem_looks(const Analysis& analysis, const PhraseWord& word, std::uint32_t i, const NameWords& words) {
  const IndexRange letters =
      analysis.letters.in({word.begin, analysis.document.tokens[i].span.end}, analysis.token_letters[i]);
  std::string stem = loose_letters(analysis.letters.view(letters));
  constexpr char alef = static_cast<char>(letter::alef), lam = static_cast<char>(letter::lam);
  if (word.article && word.preposition == letter::lam && stem.front() == lam) stem.insert(stem.begin(), alef);
  return looks_of(stem, words);
}

bool names_alone(const Analysis& analysis, const PhraseWord& word, std::uint32_t i, const NameWords& words) {
  return (stem_looks(analysis, word, i, words).known.place & name_place::known_person) != 0;
}

bool is_to_come(const Analysis& analysis, const PhraseWord& word, std::uint32_t i) {
  return word.is_word && word.part == Part::verb && word.bare() && word.begin > analysis.document.tokens[i].span.begin;
}

bool praises_name(const Analysis& analysis, const std::vector<PhraseWord>& words, std::uint32_t i,
                  const NameWords& known) {
  using namespace phrase_kind;
  if (i == 0 || i + 1 >= words.size()) return false;
  const PhraseWord &before = words[i - 1], &word = words[i], &next = words[i + 1];
  if (!before.is(phrase_kind::title) || !before.article || !word.article || !word.bare()) return false;
  if (word.is(phrase_kind::title) || next.article || !next.bare() || next.is(name_link)) return false;
  return word_looks(analysis, word, i, known).known.person <= 1 &&
         word_looks(analysis, next, i + 1, known).known.person > 1;
}

}  // namespace isnad
