// Names that a model ran together, and what it took along with them.
#include "3_annotation/name_phrases_parts.h"

#include <algorithm>

#include "3_annotation/name_phrases_looks.h"

namespace isnad {
namespace {

using namespace phrase_kind;

constexpr int mostly = 3;     // a share
constexpr unsigned verb = 2;  // of KnownWord::part
constexpr std::uint32_t nowhere = 0xFFFFFFFF;

class Parter {
 public:
  Parter(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known)
      : analysis_(analysis), words_(words), known_(known) {}

  std::vector<PhraseName> run(const std::vector<PhraseName>& names) {
    parts_.reserve(names.size());
    for (const PhraseName& name : names)
      if (name.type == MentionType::title)
        parts_.push_back(name);
      else
        part(name);
    take_spelled();
    // What was parted may hold names that come behind its parts.
    std::stable_sort(parts_.begin(), parts_.end(), [](const PhraseName& a, const PhraseName& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    join_families();
    return std::move(parts_);
  }

 private:
  /// "Elizabeth Warren": a family name that begins as "and" does, behind a given name, is no second person where what
  /// is left of it is nobody's name.
  void join_families() {
    const auto twice = [](const PhraseName& a, const PhraseName& b) {
      return a.type == MentionType::person && b.type == MentionType::person && a.begin == b.begin;
    };
    parts_.erase(std::unique(parts_.begin(), parts_.end(), twice), parts_.end());  // the longer comes first
    for (std::size_t n = 1; n < parts_.size(); ++n) {
      PhraseName &given = parts_[n - 1], &family = parts_[n];
      const bool persons = given.type == MentionType::person && family.type == MentionType::person;
      if (!persons || family.begin != given.end || given.end != given.begin + 1 ||
          !is_left_of_family(given.begin, family.begin))
        continue;
      family.begin = given.begin;
      family.at = given.at;
      family.rule = MentionRule::cut;
      given.end = given.begin;
    }
    std::erase_if(parts_, [](const PhraseName& name) { return name.begin == name.end; });
  }

  [[nodiscard]] bool is_left_of_family(std::uint32_t given_at, std::uint32_t i) const {
    constexpr int many = 7;  // persons, as a binary logarithm, and one: a given name
    const PhraseWord& word = words_[i];
    if (!word.conjunction || word.preposition != 0 || word.article || word.kinds != 0) return false;
    if (static_cast<unsigned char>(analysis_.token(i).front()) != letter::waw) return false;
    const WordLooks first = word_looks(analysis_, words_[given_at], given_at, known_),
                    left = stem_looks(analysis_, word, i, known_);
    return first.known.person >= many && left.person == 0 && left.known.person <= 1 &&
           !(names_alone(i) && names_alone(given_at));
  }

  /// Whether a well-known person is called by this word alone.
  [[nodiscard]] bool names_alone(std::uint32_t i) const { return isnad::names_alone(analysis_, words_[i], i, known_); }

  /// Puts agencies that are written letter by letter in place of what a model saw there.
  void take_spelled() {
    std::vector<PhraseName> spelled;
    for (std::uint32_t i = 0; i < words_.size(); ++i)
      if (words_[i].spelled != 0) {
        spelled.push_back({i, i + words_[i].spelled, MentionType::organisation});
        spelled.back().rule = MentionRule::body;
        i += words_[i].spelled - 1U;
      }
    if (spelled.empty()) return;
    std::erase_if(parts_, [&](const PhraseName& name) {
      const auto next = std::lower_bound(spelled.begin(), spelled.end(), name.begin,
                                         [](const PhraseName& a, std::uint32_t at) { return a.end <= at; });
      return next != spelled.end() && next->begin < name.end;
    });
    parts_.insert(parts_.end(), spelled.begin(), spelled.end());
  }

  /// Adds the parts of `name`.
  void part(PhraseName name) {
    const std::uint32_t begin = name.begin, end = name.end;
    if (is_figures(name) || is_common(name)) return;
    // "the counties X and Y"
    if (begin > 0 && words_[begin - 1].is(settled) && words_[begin - 1].is(two) && words_[begin].kinds == 0)
      name.type = MentionType::place;
    while (name.begin < end) {
      std::uint32_t cut = name.begin + 1;
      while (cut < end && !(name.type != MentionType::person && is_dash(cut)) && !joins(name, cut)) ++cut;
      add(name, name.begin, cut, begin, end);
      name.begin = cut < end && !joins(name, cut) ? cut + 1 : cut;
    }
  }

  void add(PhraseName name, std::uint32_t from, std::uint32_t to, std::uint32_t begin, std::uint32_t end) {
    while (from < to && is_mark(from)) ++from;
    while (to > from && is_mark(to - 1) && !ends_initial(to - 1)) --to;
    for (std::uint32_t i = from + 1; i < to; ++i)
      if (is_adverb(i)) to = i;
    if (name.type == MentionType::person && from < to && words_[from].is(name_tail)) ++from;  // the end of another
    if (name.type == MentionType::person) trim_styles(from, to);
    if (name.type == MentionType::person) to = without_place(from, to);
    if (name.type == MentionType::person) trim_verbs(from, to);
    // "(the doctor of) the team D. X"
    if (name.type != MentionType::person && to > from + 1 && words_[to - 1].is(abbreviated) && to < words_.size() &&
        words_[to].point)
      --to;
    if (name.type == MentionType::organisation) to = definite_end(from, to);
    if (name.type == MentionType::organisation) to = before_source(from, to);
    if (name.type != MentionType::person) to = without_nation(from, to);
    if (name.type == MentionType::place && is_direction(from, to)) ++from;
    if (name.type != MentionType::person) to = without_person(from, to);
    if (name.type == MentionType::organisation && to < words_.size() && is_plus(to)) ++to;
    if (from >= to) return;
    if (from != begin) name.at = nowhere;
    if (begins_with_feh(from) || (name.type == MentionType::person && begins_whole(from)))
      name.at = analysis_.document.tokens[from].span.begin;
    if (from != begin || to != end) name.rule = MentionRule::cut;
    name.begin = from;
    name.end = to;
    parts_.push_back(name);
  }

  /// Adds what a name ran into as a name of its own.
  void cut_off(std::uint32_t from, std::uint32_t to, MentionType type) {
    PhraseName name{from, to, type};
    name.rule = MentionRule::cut;
    parts_.push_back(name);
  }

  /// "OPEC+"
  [[nodiscard]] bool is_plus(std::uint32_t i) const {
    const auto& tokens = analysis_.document.tokens;
    return analysis_.token(i) == "+" && tokens[i].span.begin == tokens[i - 1].span.end;
  }

  /// "visits Xi Jinping Riyadh": a large place behind two words of a person, which is a name of its own.
  [[nodiscard]] std::uint32_t without_place(std::uint32_t from, std::uint32_t to) {
    constexpr std::uint8_t large = name_place::country | name_place::region | name_place::large;
    constexpr int few = 3;  // persons, as a binary logarithm, and one
    if (to < from + 3 || !words_[to - 1].article || !words_[to - 1].bare() || words_[to - 1].kinds != 0) return to;
    const WordLooks looks = word_looks(analysis_, words_[to - 1], to - 1, known_);
    if (looks.place <= mostly || (looks.known.place & large) == 0 || looks.known.person > few) return to;
    cut_off(to - 1, to, MentionType::place);
    return to - 1;
  }

  /// "(the court of) Sfax Fawzi al-Masmoudi": a given name behind a city begins a person.
  [[nodiscard]] std::uint32_t without_person(std::uint32_t from, std::uint32_t to) {
    if (to < from + 2) return to;
    const bool whole =
        words_[from].is(place) || (from > 0 && words_[from - 1].is(place) && !words_[from - 1].is(settled));
    if (whole) return to;  // "the airport of Beirut Rafic Hariri"
    for (std::uint32_t i = from + 1; i < to; ++i) {
      if (!is_person_behind_city(i)) continue;
      cut_off(i, to, MentionType::person);
      return i;
    }
    return to;
  }

  /// Whether a city, a given name and a family's stand behind each other, the given name at `i`.
  [[nodiscard]] bool is_person_behind_city(std::uint32_t i) const {
    constexpr int many = 5;  // persons, as a binary logarithm, and one
    if (i + 1 >= words_.size()) return false;
    const PhraseWord &city = words_[i - 1], &given = words_[i], &family = words_[i + 1];
    if (city.kinds != 0 || given.article || !given.bare() || given.kinds != 0 || given.known_place != 0) return false;
    if (!family.is_word || !family.bare() || family.kinds != 0 || family.part == Part::verb || is_official(i - 1))
      return false;
    return word_looks(analysis_, given, i, known_).known.person >= many &&
           stem_looks(analysis_, city, i - 1, known_).place >= mostly;
  }

  /// "7.5 Richter", "A = B": no name.
  [[nodiscard]] bool is_figures(const PhraseName& name) const {
    if (analysis_.document.tokens[name.begin].kind == TokenKind::number &&
        analysis_.token(name.begin).find('.') != std::string_view::npos)
      return true;
    for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
      if (analysis_.token(i) == "=") return true;
    return false;
  }

  /// A common word alone, which neither gazetteers nor texts know as a name.
  [[nodiscard]] bool is_common(const PhraseName& name) const {
    constexpr int common = 8;  // the binary logarithm of the count, and one
    constexpr std::uint8_t large = name_place::country | name_place::region | name_place::large;
    if (name.end != name.begin + 1 || name.type == MentionType::organisation || words_[name.begin].kinds != 0)
      return false;
    if (name.begin > 0 && words_[name.begin - 1].is(settled | place | phrase_kind::title)) return false;
    const WordLooks looks = stem_looks(analysis_, words_[name.begin], name.begin, known_);
    return looks.known.frequency >= common && looks.known.told != 0 && looks.person + looks.place + looks.body == 0 &&
           looks.known.person == 0 && (looks.known.place & large) == 0;
  }

  [[nodiscard]] bool is_mark(std::uint32_t i) const {
    const TokenKind kind = analysis_.document.tokens[i].kind;
    return (kind == TokenKind::punctuation || kind == TokenKind::symbol) && !words_[i].quote && !words_[i].bracket;
  }
  /// "Feinstein" is no "and so" with a name behind it: what is left is no word that anybody knows.
  [[nodiscard]] bool begins_with_feh(std::uint32_t i) const {
    const Token& token = analysis_.document.tokens[i];
    if (!words_[i].is_word || words_[i].begin == token.span.begin || words_[i].kinds != 0) return false;
    if (static_cast<unsigned char>(analysis_.token(i).front()) != letter::feh || words_[i].preposition != 0)
      return false;
    if (!parts_.empty() && parts_.back().end == i && parts_.back().type == MentionType::person) return true;
    const KnownWord known = stem_looks(analysis_, words_[i], i, known_).known;
    return known.frequency == 0 && known.told == 0 && known.place == 0 && known.person == 0;
  }
  /// "Wayne" is no "and where", "Stroan" no verb to come: no name begins behind the particle of the future, and none
  /// behind "and" where what is left is nobody's name, but the whole is, or a title stands right before it.
  [[nodiscard]] bool begins_whole(std::uint32_t i) const {
    constexpr int some = 2;  // persons, as a binary logarithm, and one
    const PhraseWord& word = words_[i];
    if (!word.is_word || word.begin == analysis_.document.tokens[i].span.begin || word.article) return false;
    if (word.bare()) return true;
    if (word.preposition != 0) return false;
    const WordLooks left = stem_looks(analysis_, word, i, known_);
    if (left.person > 0 || left.known.person >= some) return false;
    const bool titled = i > 0 && words_[i - 1].article && words_[i - 1].is(honorific | profession | rank);
    return titled || known_.find(word.loose).person >= some;
  }
  /// The point of "A." belongs to the name.
  [[nodiscard]] bool ends_initial(std::uint32_t i) const {
    return analysis_.token(i) == "." && analysis_.token(i - 1).size() == 1;
  }
  /// A dash with blanks around it: the place of a report and its agency.
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    const auto& tokens = analysis_.document.tokens;
    return analysis_.token(i) == "-" && tokens[i].span.begin > tokens[i - 1].span.end && i + 1 < tokens.size() &&
           tokens[i + 1].span.begin > tokens[i].span.end && words_[i - 1].is_word && is_arabic(i - 1);
  }

  [[nodiscard]] bool is_arabic(std::uint32_t i) const {
    return is_arabic_letter(static_cast<unsigned char>(analysis_.token(i).front()));
  }

  /// Whether a name of its own begins at `i` behind "and": "Twitter and Facebook", "the army and the police".
  [[nodiscard]] bool joins(const PhraseName& name, std::uint32_t i) const {
    const PhraseWord &first = words_[name.begin], &word = words_[i];
    if (!word.is_word || !word.conjunction || word.preposition != 0) return false;
    if (name.type == MentionType::person)  // "Putin and Zelensky"
      return i == name.begin + 1 && names_alone(i) && names_alone(name.begin);
    if (word.article && i == name.begin + 1 && first.article && first.is(own) && word.is(own)) return true;
    if (name.begin > 0 && words_[name.begin - 1].is(two)) return true;
    // "the quarter of X and the quarter of Y"
    if (name.type == MentionType::place && word.is(place) && !word.article && first.base == word.base) return true;
    if (first.is(body | object | place | name_class | adjective | phrase_kind::title) || word.kinds != 0) return false;
    if (word.origin && word.article) return false;
    const WordLooks looks = stem_looks(analysis_, word, i, known_);
    if (word.article) return looks.known.place != 0;
    return looks.known.place != 0 || looks.known.told != 0;
  }

  /// "Bjorn, imagining": no name holds an indefinite accusative that is written out.
  [[nodiscard]] bool is_adverb(std::uint32_t i) const {
    constexpr std::string_view ending = "\xD9\x8B";  // two fathas
    return words_[i].is_word && !words_[i].article &&
           slice(analysis_.document.text, analysis_.document.tokens[i].span).find(ending) != std::string_view::npos;
  }

  /// "West, the aggressive": an adjective of the dictionary that is nobody's family.
  [[nodiscard]] bool is_plain_adjective(std::uint32_t i) const {
    constexpr unsigned adjective_only = 4, name = 8 | 16;  // of KnownWord::part
    const PhraseWord& word = words_[i];
    if (!word.is_word || !word.article || !word.bare() || !word.origin || word.is(name_tail | ordinal)) return false;
    if (words_[i - 1].is(name_link)) return false;
    const WordLooks looks = word_looks(analysis_, word, i, known_);
    if (looks.person > 0 || looks.known.person > 0) return false;
    const KnownWord plain = known_.find(hash_of(i, 2));
    return plain.person == 0 && (plain.part & adjective_only) != 0 && (plain.part & name) == 0;
  }
  [[nodiscard]] bool ends_in_them(std::uint32_t i) const {
    constexpr char them[] = {static_cast<char>(letter::heh), static_cast<char>(letter::meem)};
    const std::string_view letters = analysis_.token(i);
    return letters.size() > 4 && letters.substr(letters.size() - 2) == std::string_view(them, 2);
  }

  /// "and His Excellency X", "the companion, the noble, X": how one is addressed or praised behind a title is no part
  /// of the name.
  void trim_styles(std::uint32_t& from, std::uint32_t to) const {
    // "Ayat Allah X", "his majesty the king X"
    if (from + 1 < to && words_[from].is(style) && !words_[from].definite() && words_[from + 1].article) {
      from += 2;
      return;
    }
    while (to > from + 1 && (words_[from].is(style) || praises_name(analysis_, words_, from, known_))) ++from;
  }

  /// "saw Eduardo following them": a verb is no part of a name, but where it is a name too.
  void trim_verbs(std::uint32_t& from, std::uint32_t& to) const {
    const auto is_verb = [&](std::uint32_t i) {
      const PhraseWord& word = words_[i];
      if (is_to_come(analysis_, word, i)) return true;
      if (!word.is_word || word.article || (word.part != Part::verb && !word.pronoun)) return false;
      const WordLooks looks = word_looks(analysis_, word, i, known_);
      const bool is_one = word.pronoun ? word.part == Part::verb || ends_in_them(i) : (looks.known.part & verb) != 0;
      return is_one && looks.person == 0 && looks.known.person <= 1;
    };
    while (to > from + 1 && (is_verb(to - 1) || is_plain_adjective(to - 1))) --to;
    const bool titled = from > 0 && words_[from - 1].article && words_[from - 1].is(phrase_kind::title);
    if (!titled && to > from + 1 && words_[from].bare() && words_[from].part == Part::verb && !words_[from].pronoun &&
        is_verb(from) && word_looks(analysis_, words_[from + 1], from + 1, known_).person >= mostly)
      ++from;
  }

  /// "the council the reports": a head with the article is in construct with nothing, so that a noun ends the name, but
  /// for its adjectives.
  [[nodiscard]] std::uint32_t definite_end(std::uint32_t from, std::uint32_t to) {
    if (to < from + 2 || !words_[from].article || !words_[from].is(body | object)) return to;
    const PhraseWord& next = words_[from + 1];
    if (!next.is_word || !next.bare() || next.is(adjective)) return to;
    if (!next.article) {
      const bool noun = next.part == Part::noun || next.part == Part::verb;
      return noun || (words_[from].is(refers) && is_arabic(from + 1)) ? from + 1 : to;
    }
    if (next.part == Part::noun && !next.origin && words_[from].is(refers | state | own) && !next.is(foot))
      return from + 1;
    // "the forces, the German, Denmark"
    std::uint32_t at = from + 1;
    while (at < to && words_[at].article && words_[at].bare() && words_[at].origin) ++at;
    if (at == from + 1 || at >= to || !words_[at].is_word || !words_[at].bare() || words_[at].kinds != 0) return to;
    const WordLooks looks = stem_looks(analysis_, words_[at], at, known_);
    const bool place = !words_[at].origin && (looks.known.place != 0 || looks.place > 0);
    const bool medium = words_[from].is(name_class | phrase_kind::same);  // its name may follow
    if (!place && (medium || !take_person(at, to))) return to;
    return at;
  }

  /// "(the spokesman of) the foreign ministry, the Turkish, Namik Tan": two or three words without the article, none a
  /// verb or known to describe, the first like a person's name, are whoever stands behind the body.
  [[nodiscard]] bool take_person(std::uint32_t from, std::uint32_t to) {
    if (to < from + 2 || to > from + 3) return false;
    constexpr int some = 3, like_a_name = 8;
    const WordLooks looks = word_looks(analysis_, words_[from], from, known_);
    if (looks.person == 0 && looks.known.person < some && !(looks.is_new() && looks.spelling >= like_a_name))
      return false;
    for (std::uint32_t i = from; i < to; ++i) {
      const PhraseWord& word = words_[i];
      if (!word.is_word || !word.bare() || word.kinds != 0 || (i == from && word.article)) return false;
      if (word.part == Part::verb || (word.part == Part::adj && !word.article) || word.pronoun) return false;
    }
    cut_off(from, to, MentionType::person);
    return true;
  }

  /// "Axios from two sources": a preposition right behind a foreign name is none of its words.
  [[nodiscard]] std::uint32_t before_source(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from + 1; i < to; ++i)
      if (words_[i].is_word && words_[i].part == Part::adp && words_[i].size == 2 && words_[i].bare() &&
          words_[i - 1].kinds == 0 && !words_[i - 1].article && words_[i - 1].is_word && is_arabic(i))
        return i;
    return to;
  }

  /// "the north of Syria": where in a place, unless the gazetteers know both words together ("South Africa").
  [[nodiscard]] bool is_direction(std::uint32_t from, std::uint32_t to) const {
    return to > from + 1 && words_[from].is(region) && !words_[from].definite() && words_[from + 1].bare() &&
           !words_[from + 1].is(region) && !is_official(from);
  }

  /// "Los Angeles, the American": the adjective of a country describes a name that no head begins.
  [[nodiscard]] std::uint32_t without_nation(std::uint32_t from, std::uint32_t to) const {
    if (to < from + 2 || words_[from].kinds != 0 || words_[from].article || !words_[from].is_word) return to;
    const PhraseWord& last = words_[to - 1];
    // "of Libya, the central": nor does one that describes what the country is part of.
    const bool describes = last.is(adjective) && !last.is(foot) && to == from + 2 && is_country(from);
    if (!last.article || !last.bare() || (to > from + 2 && words_[to - 2].article)) return to;
    if (!describes && (!last.nation || last.kinds != 0)) return to;
    const bool official = to == from + 2 && is_official(from);
    return official ? to : to - 1;
  }
  [[nodiscard]] bool is_country(std::uint32_t i) const {
    return (stem_looks(analysis_, words_[i], i, known_).known.place & name_place::country) != 0;
  }
  /// "French Polynesia": two words that the gazetteers know together.
  [[nodiscard]] bool is_official(std::uint32_t i) const {
    const KnownWord pair = known_.find(name_pair(hash_of(i), hash_of(i + 1)));
    return pair.place != 0 || pair.part != 0;
  }
  [[nodiscard]] std::uint64_t hash_of(std::uint32_t i, std::size_t skip = 0) const {
    return loose_name_hash(analysis_.token(i).substr(skip));
  }

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const NameWords& known_;
  std::vector<PhraseName> parts_;
};

}  // namespace

void part_names(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known,
                std::vector<PhraseName>& names) {
  names = Parter(analysis, words, known).run(names);
}

}  // namespace isnad
