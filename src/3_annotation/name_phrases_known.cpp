// Names that the tables know and a model did not see.
#include "3_annotation/name_phrases_known.h"

#include <algorithm>

#include "3_annotation/name_phrases_looks.h"

namespace isnad {
namespace {

using namespace phrase_kind;

constexpr std::uint8_t some_place =
    name_place::country | name_place::region | name_place::large | name_place::city | name_place::small;

class KnownReader {
 public:
  KnownReader(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known)
      : analysis_(analysis), words_(words), known_(known) {}

  /// Where the known person that begins at `i` ends; `i` where none does.
  [[nodiscard]] std::uint32_t person_end(std::uint32_t i) const {
    constexpr std::uint32_t longest = 5;  // words
    std::uint32_t end = i;
    while (end < i + longest && is_pair(end, end == i)) ++end;
    // "Abd Allah" is a part of many names.
    const bool part = end == i + 1 && words_[i].is(name_link);
    return end == i || part ? i : end + 1;
  }

  /// Where the name of the person at `i` begins: what looks like a conjunction may be its first letter.
  [[nodiscard]] std::uint32_t person_begin(std::uint32_t i) const {
    const bool whole = is_known(words_[i].loose_base, words_[i + 1].loose);
    return whole ? analysis_.document.tokens[i].span.begin : words_[i].begin;
  }

  /// "(Trump) and Zelensky": a well-known person whom the word alone names, and no word of the dictionary.
  [[nodiscard]] bool is_second(std::uint32_t i) const {
    const PhraseWord& word = words_[i];
    if (!word.is_word || !word.conjunction || word.preposition != 0 || word.article || word.kinds != 0) return false;
    constexpr unsigned dictionary = 7;  // of KnownWord::part
    const KnownWord known = stem_looks(analysis_, word, i, known_).known;
    return (known.place & name_place::known_person) != 0 && (known.part & dictionary) == 0;
  }

  /// "NASA": the whole name of a body, no word of the dictionary, no place, nobody's name.
  [[nodiscard]] bool is_body(std::uint32_t i) const {
    const PhraseWord& word = words_[i];
    if (!word.is_word || word.kinds != 0 || word.pronoun || word.size < 3 || word.part == Part::verb) return false;
    constexpr unsigned whole = 128 | 32, dictionary = 7;  // of KnownWord::part
    if ((word.known_part & whole) != whole) return false;
    const WordLooks looks = stem_looks(analysis_, word, i, known_);
    return (looks.known.part & dictionary) == 0 && (looks.known.place & some_place) == 0 && looks.known.person <= 1 &&
           (looks.body > 0 || looks.known.told == 0);
  }

  /// "the application Telegram": behind a word that tells what it is, a word that is none of the dictionary and mostly
  /// nothing else, or several; `i` where there is none.
  [[nodiscard]] std::uint32_t classed_end(std::uint32_t i) const {
    constexpr std::uint32_t most = 3;  // words
    const PhraseWord& head = words_[i - 1];
    if (!head.is(name_class) || head.definite() || head.is(settled | place | work | thing | two | aim | no_body))
      return i;
    std::uint32_t end = i;
    while (end < words_.size() && end < i + most && is_foreign(end)) ++end;
    return end;
  }

 private:
  [[nodiscard]] bool is_foreign(std::uint32_t i) const {
    const PhraseWord& word = words_[i];
    if (!word.is_word || !word.bare() || word.article || word.pronoun || word.kinds != 0 || word.size < 3) return false;
    if (word.part == Part::verb || word.origin || word.accusative) return false;
    constexpr unsigned dictionary = 7, name = 8 | 16, body_begins = 32;  // of KnownWord::part
    constexpr int rare = 3;                                              // the binary logarithm of the count, and one
    const WordLooks looks = word_looks(analysis_, word, i, known_);
    if ((looks.known.part & dictionary) != 0) return false;
    if (looks.known.frequency > rare && (looks.known.part & body_begins) == 0) return false;
    return (looks.known.part & name) == 0 && (looks.known.place & some_place) == 0 && looks.person == 0 &&
           looks.place == 0;
  }
  /// Whether the words at `i` and behind it stand together in the name of a known person. What looks like a conjunction
  /// or preposition is a letter of the name where the whole word is: "Fidan", "Kofi".
  [[nodiscard]] bool is_pair(std::uint32_t i, bool first) const {
    if (i + 1 >= words_.size() || !words_[i].is_word || !words_[i + 1].is_word) return false;
    if (first && (words_[i].article || (words_[i].is(style) && words_[i + 1].article))) return false;
    const std::uint64_t second = words_[i + 1].loose;
    return is_known(words_[i].loose_base, second) ||
           (first && words_[i].begin != analysis_.document.tokens[i].span.begin && is_known(stem_hash(i), second));
  }
  [[nodiscard]] bool is_known(std::uint64_t first, std::uint64_t second) const {
    const std::uint64_t pair = name_pair(first, second);
    return known_.may_be_person(pair) && (known_.find(pair).place & name_place::known_person) != 0;
  }
  /// Of the letters of token `i` behind what is written with the word, loosely written.
  [[nodiscard]] std::uint64_t stem_hash(std::uint32_t i) const {
    const IndexRange stem =
        analysis_.letters.in({words_[i].begin, analysis_.document.tokens[i].span.end}, analysis_.token_letters[i]);
    return loose_name_hash(analysis_.letters.view(stem));
  }

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const NameWords& known_;
};

}  // namespace

std::vector<PhraseName> find_known_names(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                         const NameWords& known, const std::vector<PhraseName>& names) {
  const KnownReader reader(analysis, words, known);
  std::vector<PhraseName> found;
  std::size_t next = 0;
  std::uint32_t named = 0, person = 0;  // where the names end that began before, and the persons among them
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    for (; next < names.size() && names[next].begin <= i; ++next) {
      if (names[next].type == MentionType::title) continue;
      std::uint32_t& end = names[next].type == MentionType::person ? person : named;
      end = std::max(end, names[next].end);
    }
    if (i < named) continue;
    if (const std::uint32_t end = reader.person_end(i); end > std::max(i, person)) {
      found.push_back({i, end, MentionType::person, reader.person_begin(i)});
      i = end - 1;
    } else if (i > 0 && i == person && reader.is_second(i)) {
      found.push_back({i, i + 1, MentionType::person});
    } else if (i >= person && reader.is_body(i)) {
      found.push_back({i, i + 1, MentionType::organisation});
    } else if (const std::uint32_t last = i > 0 && i >= person ? reader.classed_end(i) : i; last > i) {
      if (next == names.size() || names[next].begin >= last) found.push_back({i, last, MentionType::organisation});
    }
  }
  return found;
}

}  // namespace isnad
