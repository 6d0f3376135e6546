// Places that a model did not see.
#include "3_annotation/name_phrases_places.h"

#include <algorithm>

#include "3_annotation/name_phrases_looks.h"

namespace isnad {
namespace {

using namespace phrase_kind;

constexpr std::uint8_t large_places = name_place::country | name_place::region | name_place::large | name_place::city;

class PlaceReader {
 public:
  PlaceReader(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known)
      : analysis_(analysis), words_(words), known_(known) {}

  /// Where the place that begins at `i` ends; `i` where none does.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t i) const {
    if (!is_place(i)) return i;
    // "Jurf al-Sakhar": a noun, and what it is of.
    const std::uint32_t next = i + 1;
    const bool of = is_settled(i) && !words_[i].article && next < words_.size() && words_[next].article &&
                    words_[next].bare() && words_[next].kinds == 0 && !words_[next].origin;
    return next + (of ? 1 : 0);
  }

 private:
  [[nodiscard]] bool is_place(std::uint32_t i) const {
    const PhraseWord& word = words_[i];
    constexpr std::uint64_t other =
        phrase_kind::title | body | object | place | name_class | adjective | end | name_link;
    if (!word.is_word || word.is(other) || word.pronoun || word.size < 3 || is_adjective(i)) return false;
    if (word.known_place == 0 || ((word.known_place & large_places) == 0 && !is_settled(i))) return false;
    const WordLooks looks = stem_looks(analysis_, word, i, known_);
    constexpr int mostly = 3, often = 2;
    if (is_settled(i) && looks.known.place != 0 && (looks.place > 0 || is_seldom_else(looks))) return true;
    if ((looks.known.place & large_places) == 0) return false;
    if (looks.place > 0 && is_seldom_else(looks) && is_led(i)) return true;
    // "(arrived) in Muscat.": a large city whose name is a word too ("place where one fell"), of nothing behind it.
    constexpr int common = 8;  // the binary logarithm of the count, and one
    if ((looks.known.place & name_place::large) != 0 && looks.person == 0 && looks.known.frequency <= common &&
        is_led(i) && word.bare() && is_last(i))
      return true;
    if (looks.place >= mostly) return is_led(i) || looks.place > mostly;
    return looks.place >= often && is_led(i);
  }

  /// "force majeure" is no force at Cairo: what follows a noun with the article is its adjective.
  [[nodiscard]] bool is_adjective(std::uint32_t i) const {
    if (i == 0 || !words_[i].article || !words_[i].bare()) return false;
    const PhraseWord& before = words_[i - 1];
    return before.article && before.feminine == words_[i].feminine && before.part == Part::noun;
  }
  /// Behind "the village of".
  [[nodiscard]] bool is_settled(std::uint32_t i) const {
    return i > 0 && words_[i].bare() && words_[i - 1].is(settled) && !words_[i - 1].article && !words_[i].origin;
  }
  static bool is_seldom_else(const WordLooks& looks) {
    constexpr int seldom = 8;  // the binary logarithm of the count, and one
    return looks.known.frequency < seldom && looks.person == 0;
  }

  /// Whether no word goes on behind token `i`.
  [[nodiscard]] bool is_last(std::uint32_t i) const { return i + 1 == words_.size() || !words_[i + 1].is_word; }

  /// Behind "in", "to", "from", or what kind of place it is.
  [[nodiscard]] bool is_led(std::uint32_t i) const {
    if (words_[i].preposition == letter::beh || words_[i].preposition == letter::lam) return true;
    return i > 0 && words_[i].bare() && words_[i - 1].is(inside | from | to | settled);
  }

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const NameWords& known_;
};

}  // namespace

std::vector<PhraseName> find_known_places(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                          const NameWords& known, const std::vector<PhraseName>& names) {
  const PlaceReader reader(analysis, words, known);
  std::vector<PhraseName> found;
  std::size_t next = 0;
  std::uint32_t named = 0;  // where the names end that began before
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    for (; next < names.size() && names[next].begin <= i; ++next)
      if (names[next].type != MentionType::title) named = std::max(named, names[next].end);
    const std::uint32_t end = i >= named ? reader.end_of(i) : i;
    const bool free = end > i && (next == names.size() || names[next].begin >= end);
    if (free) found.push_back({i, end, MentionType::place});
  }
  return found;
}

}  // namespace isnad
