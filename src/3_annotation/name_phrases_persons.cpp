// Persons right behind a title.
#include "3_annotation/name_phrases_persons.h"

#include <algorithm>

#include "3_annotation/name_phrases_looks.h"

namespace isnad {
namespace {

using namespace phrase_kind;

constexpr int often = 2, mostly = 3;  // shares

}  // namespace

/// "Ali" and "on" are one word in loose letters; who writes the name dots its last letter.
bool PersonReader::is_dotted(std::uint32_t i) const {
  return words_[i].kinds == phrase_kind::end && words_[i].size == 3 &&
         static_cast<unsigned char>(analysis_.token(i).back()) == letter::yeh;
}

/// "the brigadier Major Dahshan": a rank without the article right behind one with it is a man's name.
bool PersonReader::is_called_by_rank(std::uint32_t i) const {
  const PhraseWord& word = words_[i];
  if (i == 0 || i + 1 >= words_.size() || !word.is(rank) || word.is(grade) || word.definite() || !word.bare())
    return false;
  const PhraseWord &before = words_[i - 1], &next = words_[i + 1];
  return before.article && before.is(rank | honorific) && next.is_word && next.bare() && next.kinds == 0;
}

/// A word that mostly was a person, or one that nobody knows and that looks like a name; or what follows makes it one:
/// "X bin", "X al-Din".
bool PersonReader::begins(std::uint32_t i) const {
  const PhraseWord& word = words_[i];
  if (!word.is_word || word.size < 2 || praises_name(analysis_, words_, i, known_)) return false;
  if (is_called_by_rank(i)) return true;
  const WordLooks looks = word_looks(analysis_, words_[i], i, known_);
  if (!word.bare() && looks.person < mostly) return false;
  const bool last = i + 1 == words_.size();
  if (word.is(name_link)) return word.bare() && !last && words_[i + 1].is_word && words_[i + 1].bare();
  if (!last && words_[i + 1].is(name_link) && !word.definite() && !word.is(end)) return looks.person > 0;
  if (!last && words_[i + 1].is(name_tail) && word.kinds == 0) return looks.known.frequency > 0;
  if (looks.person >= mostly) return word.kinds == 0 || (!word.is(end) && !last && goes_on(i + 1));
  if (is_dotted(i))
    return !last && word_looks(analysis_, words_[i + 1], i + 1, known_).person >= mostly && goes_on(i + 1);
  if (word.article || word.kinds != 0 || word.part == Part::verb) return false;
  // "General Feast Muhammad": a common word that men are called by too, before another part of a name.
  constexpr int some = 4;  // persons, as a binary logarithm, and one
  if (looks.known.person >= some && !last && words_[i + 1].bare() &&
      word_looks(analysis_, words_[i + 1], i + 1, known_).person >= mostly && goes_on(i + 1))
    return true;
  constexpr int rare = 5;  // the binary logarithm of the count, and one
  if (looks.person >= often && (word.part == Part::propn || looks.known.frequency <= rare)) return true;
  constexpr int like_a_name = 8, much_like_a_name = 10;
  return looks.is_new() && looks.spelling >= (word.part == Part::propn ? like_a_name : much_like_a_name);
}

/// "the minister Silvan [Shalom]": no word of the dictionary, before what is a person's name.
bool PersonReader::is_unknown(std::uint32_t i) const {
  constexpr unsigned dictionary = 7;  // of KnownWord::part
  constexpr int rare = 5;             // the binary logarithm of the count, and one
  const PhraseWord& word = words_[i];
  if (!word.is_word || !word.bare() || word.article || word.kinds != 0 || word.size <= 2) return false;
  if (word.part == Part::verb || word.part == Part::adp || (word.known_part & dictionary) != 0) return false;
  if (known_.find(word.loose).frequency > rare) return false;
  // "his corps", "a will": what is left of the word is one.
  const std::string_view letters = analysis_.token(i);
  const bool ends_open = static_cast<unsigned char>(letters.back()) == letter::alef;
  return !(word.pronoun || ends_open) ||
         known_.find(loose_name_hash(letters.substr(0, letters.size() - 1))).frequency == 0;
}

/// A word that nobody knows and that is spelt much as the names of persons are, or one that is a part of such names.
bool PersonReader::may_be_family(std::uint32_t i) const {
  constexpr int like_a_name = 8;
  if (i >= words_.size() || !words_[i].is_word || !words_[i].bare() || words_[i].kinds != 0) return false;
  const WordLooks looks = word_looks(analysis_, words_[i], i, known_);
  return is_unknown(i) ? looks.is_new() && looks.spelling >= like_a_name : looks.person >= often && goes_on(i);
}

/// A further word: also a family name with the article.
bool PersonReader::goes_on(std::uint32_t i) const {
  const PhraseWord& word = words_[i];
  if (!word.is_word) return false;
  if (word.is(name_tail) || is_dotted(i)) return word.bare();
  if (word.is(end | body | place)) return false;
  const WordLooks looks = word_looks(analysis_, words_[i], i, known_);
  if (looks.person >= mostly) return word.kinds == 0 || !word.article;
  constexpr unsigned name = 8 | 16;  // of KnownWord::part
  if (word.kinds == 0 && !word.definite() && word.bare() && (looks.known.part & name) != 0 && looks.known.place == 0)
    return true;
  constexpr int much_like_a_name = 10;  // what may be a verb, or a word behind "and"
  if (word.kinds == 0 && !word.article && looks.is_new() && looks.spelling >= much_like_a_name) return true;
  if (word.kinds != 0 || word.part == Part::verb || !word.bare() || word.pronoun) return false;
  if (word.part == Part::propn && looks.person > 0) return true;
  // "Muhammad al-Masri": behind a name an adjective of origin is a family's.
  if (word.article && word.origin && !word.feminine) return true;
  constexpr int like_a_name = 7;
  return looks.is_new() && (word.article || looks.spelling >= like_a_name);
}

/// "the Second", behind the name of a king.
bool PersonReader::is_number(std::uint32_t i) const {
  return words_[i].article && words_[i].bare() && words_[i].is(ordinal);
}

std::uint32_t PersonReader::end_of(std::uint32_t i, const PhraseParser& parser) const {
  constexpr std::uint32_t longest = 6;  // words
  if (!parser.is_inside(i) || parser.is_person(i) || parser.named_end(i) != 0) return i;
  if (!begins(i) && !(is_unknown(i) && (parser.is_person(i + 1) || may_be_family(i + 1)))) return i;
  std::uint32_t at = i + 1;
  while (at < i + longest && parser.is_inside(at) && parser.named_end(at) == 0) {
    if (parser.is_person(at)) return parser.person_end(at);
    if (is_number(at)) return past_ten(at + 1);
    if (at == i + 1 && words_[at].article && words_[at].bare() && words_[at].is(phrase_kind::title) &&
        parser.read_title(at).size() == 1)
      return at + 1;  // "Walid al-Khatib": a profession is a family's name too
    const bool links = words_[at - 1].is(name_link) && words_[at].is_word && words_[at].bare();
    if (words_[at].is(name_link) ? !parser.is_inside(at + 1) || !words_[at + 1].is_word : !links && !goes_on(at)) break;
    ++at;
  }
  return at;
}

/// "(signed) a protocol": an indefinite noun of the dictionary in the accusative.
bool PersonReader::is_object(std::uint32_t i) const {
  constexpr int some = 4;       // the binary logarithm of the count, and one
  constexpr unsigned noun = 1;  // of KnownWord::part
  const std::string_view word = analysis_.token(i);
  if (word.size() < 5 || static_cast<unsigned char>(word.back()) != letter::alef) return false;
  const KnownWord bare = known_.find(loose_name_hash(word.substr(0, word.size() - 1)));
  return bare.frequency >= some && bare.person == 0 && ((bare.part & noun) != 0 || bare.frequency > some);
}

/// "Fuad Siniora": behind a name a word with the article that mostly was a person.
bool PersonReader::is_family(std::uint32_t i) const {
  const PhraseWord& word = words_[i];
  if (!word.is_word || !word.article || !word.bare() || word.kinds != 0 || word.nation) return false;
  const WordLooks looks = word_looks(analysis_, word, i, known_);
  return looks.person >= mostly;
}

/// Behind the "-teenth" of a king's number, if it is at `i`.
std::uint32_t PersonReader::past_ten(std::uint32_t i) const {
  constexpr char ten[] = {static_cast<char>(letter::ain), static_cast<char>(letter::sheen),
                          static_cast<char>(letter::reh)};
  return i < words_.size() && analysis_.token(i) == std::string_view(ten, 3) ? i + 1 : i;
}

/// Where the person that a model ended at `end` ends: words that nobody knows behind a name are its own.
std::uint32_t PersonReader::further(std::uint32_t begin, std::uint32_t end, const PhraseParser& parser) const {
  constexpr std::uint32_t most = 2;
  constexpr int like_a_name = 8, much_like_a_name = 10, rare = 5;
  std::uint32_t at = end;
  for (; at < end + most && parser.is_inside(at) && parser.named_end(at) == 0 && !parser.is_person(at); ++at) {
    const PhraseWord& word = words_[at];
    if (at == end && is_family(at)) continue;
    if (at == begin + 1 && begin > 0 && is_number(at) && words_[begin - 1].is(phrase_kind::title))
      return past_ten(at + 1);
    if (at == end && is_number(at - 1) && past_ten(at) > at) return at + 1;
    if (!word.is_word || word.article || word.kinds != 0 || is_to_come(analysis_, word, at)) break;
    if (is_object(at)) break;
    // "Trump and Zelensky": whom one word names is no family of the other.
    if (word.conjunction && names_alone(analysis_, word, at, known_)) break;
    const WordLooks looks = word_looks(analysis_, words_[at], at, known_);
    const int enough = word.part == Part::propn && word.bare() ? like_a_name : much_like_a_name;
    const bool seldom_else = looks.person >= often && looks.known.frequency <= rare;
    if (looks.person < mostly && !seldom_else && !(looks.is_new() && looks.spelling >= enough)) break;
  }
  return at;
}

bool PersonReader::is_mostly_person(std::uint32_t i) const {
  return words_[i].kinds == 0 && word_looks(analysis_, words_[i], i, known_).person >= mostly;
}

/// "the minister of health, the Lebanese, Firas Abiad": whoever stands behind a title that is complete is no place,
/// unless the gazetteers have it.
bool PersonReader::is_misread(const Phrase& title, const PhraseParser& parser) const {
  constexpr std::uint8_t known_place = name_place::country | name_place::region | name_place::large | name_place::city;
  const std::uint32_t at = title.end;
  if (!title.complete || title.unmarked || !parser.is_inside(at) || parser.named_end(at) < at + 2) return false;
  const PhraseWord &last = words_[at - 1], &word = words_[at];
  if (!last.article || !(last.origin || last.nation || last.is(adjective)) || word.article || !word.bare())
    return false;
  const WordLooks looks = word_looks(analysis_, word, at, known_);
  return word.kinds == 0 && (looks.known.place & known_place) == 0 && looks.place < often && looks.body < often;
}

/// "the spokesman of the army in Gaza, X": behind the place that a complete title of somebody is in.
std::uint32_t PersonReader::past_where(const Phrase& title, const PhraseParser& parser) const {
  const std::uint32_t link = title.end;
  if (!title.complete || !parser.is_inside(link + 1) || !words_[link].is(phrase_kind::inside) || !words_[link].bare())
    return link;
  const std::uint32_t behind = parser.named_end(link + 1);
  return behind > link + 1 && words_[title.begin].is(office | speaker | post) ? behind : link;
}

std::vector<PhraseName> PersonReader::find(const std::vector<PhraseName>& names, PhraseParser& parser) const {
  std::vector<PhraseName> found;
  std::size_t next = 0;
  for (const Sentence& sentence : analysis_.document.sentences) {
    parser.set_sentence(sentence.tokens.end);
    for (; next < names.size() && names[next].begin < sentence.tokens.end; ++next) {
      if (names[next].type != MentionType::person) continue;
      const std::uint32_t end = further(names[next].begin, names[next].end, parser);
      if (end > names[next].end)
        found.push_back({names[next].begin, end, MentionType::person, names[next].at, MentionRule::goes_on});
    }
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (words_[i].is(person_body) && !words_[i].definite() && words_[i].size > 3) {
        // "the government of al-Maliki"
        const std::uint32_t at = i + 1, end = at < words_.size() && words_[at].bare() ? end_of(at, parser) : at;
        if (end > at && is_mostly_person(at)) found.push_back({at, end, MentionType::person});
        continue;
      }
      if (!words_[i].is(phrase_kind::title)) continue;
      const Phrase title = parser.read_title(i);
      if (title.empty() || !(title.complete || words_[i].definite())) continue;
      // "the team is tired": what is also a body or a thing is no title before a common word.
      if (title.size() == 1 && words_[i].is(name_class | refers | doubtful | body)) continue;
      const std::uint32_t at = past_where(title, parser);
      const std::uint32_t end = is_misread(title, parser) ? parser.named_end(title.end) : end_of(at, parser);
      if (end > at) found.push_back({at, end, MentionType::person, analysis_.document.tokens[at].span.begin});
    }
  }
  std::sort(found.begin(), found.end(), [](const PhraseName& a, const PhraseName& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace isnad
