// What a name is of by what stands before it, and by what it is elsewhere in the text.
#include "3_annotation/name_phrases_types.h"

#include <algorithm>
#include <array>
#include <span>

#include "3_annotation/name_phrases_looks.h"

namespace isnad {
namespace {

using namespace phrase_kind;
using Names = std::vector<PhraseName>;

constexpr std::uint8_t large_places = name_place::country | name_place::region | name_place::large;
constexpr int often = 2, mostly = 3;  // shares
constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// Where the quotes end that open at `i`, or behind two adjectives; 0 where none do.
std::uint32_t quoted_end(const std::vector<PhraseWord>& words, std::uint32_t i) {
  constexpr std::uint32_t most = 12;
  std::uint32_t open = i;
  while (open < i + 2 && open < words.size() && words[open].article && words[open].origin) ++open;
  if (open >= words.size() || !words[open].quote) return 0;
  for (std::uint32_t at = open + 1; at < words.size() && at <= open + most; ++at)
    if (words[at].quote) return at;
  return 0;
}

class TypeSettler {
 public:
  TypeSettler(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known, Names& names)
      : analysis_(analysis), words_(words), known_(known), names_(names) {}

  void run() {
    drop_works(words_, names_);
    for (PhraseName& name : names_)
      if (name.type != MentionType::title && name.begin < name.end) settle(name);
    vote();
    std::erase_if(names_, [](const PhraseName& name) { return name.begin >= name.end; });
  }

 private:
  static void drop(PhraseName& name) { name.end = name.begin; }
  [[nodiscard]] WordLooks looks(std::uint32_t i) const { return word_looks(analysis_, words_[i], i, known_); }
  [[nodiscard]] WordLooks stem(std::uint32_t i) const { return stem_looks(analysis_, words_[i], i, known_); }

  // --- by what stands before

  void settle(PhraseName& name) {
    if (name.type == MentionType::organisation && name.end > name.begin + 1) last_body_ = name.end;
    const PhraseWord before = name.begin > 0 ? words_[name.begin - 1] : PhraseWord();
    const bool led = words_[name.begin].bare() && !before.definite();
    const MentionType told = name.type;
    if (name.type == MentionType::place && words_[name.begin].is(sure) && !words_[name.begin].article &&
        name.end > name.begin + 1)
      name.type = MentionType::organisation;
    take_off_company(name);
    const bool inside = &name != names_.data() && (&name)[-1].begin == name.begin;
    if (name.type == MentionType::place && !inside && ((led && before.is(club)) || plays_club(name)))
      name.type = MentionType::organisation;
    if (name.type == MentionType::organisation && is_club(name)) last_club_ = name.end;
    if (led && before.is(club) && name.end == name.begin + 1) clubs_.push_back(key(name));
    if (name.type != MentionType::person) see_person(name);
    // "the sultan Qaboos"
    if (name.type == MentionType::place && before.article && before.is(honorific) && words_[name.begin].bare() &&
        !words_[name.begin].article && words_[name.begin].kinds == 0 && !is_known_place(name))
      name.type = MentionType::person;
    if (led && before.is(thing) && (name.type != MentionType::place || name.end == name.begin + 1))
      storms_.push_back(key(name)), drop(name);
    else if (is_tongues(name) || is_sector(name))
      drop(name);
    else if (is_named_by_god(name))
      name.type = MentionType::person;
    else if (is_abbreviation(name))
      name.type = MentionType::organisation;
    else if (name.type == MentionType::person)
      settle_person(name, before, led);
    else if (name.type == MentionType::organisation && led && before.is(person_body) && is_person(name))
      name.type = MentionType::person;
    if (name.type != told) name.rule = MentionRule::cut;
  }

  [[nodiscard]] bool is_club(const PhraseName& name) const {
    return name.end == name.begin + 1 && (stem(name.begin).known.part & KnownWord::club) != 0;
  }
  /// "Arsenal against Liverpool": a city whose club is known, right behind a club, is the club.
  [[nodiscard]] bool plays_club(const PhraseName& name) const {
    return last_club_ != 0 && name.begin == last_club_ + 1 && words_[last_club_].is_word && is_club(name);
  }

  /// "the company Brink", which a model took for a place
  void take_off_company(PhraseName& name) const {
    const PhraseWord& head = words_[name.begin];
    if (name.type != MentionType::place || name.end < name.begin + 2 || head.definite() || !head.is(name_class) ||
        !head.is(refers) || head.is(place | settled) || !words_[name.begin + 1].bare())
      return;
    ++name.begin;
    name.at = nowhere;
    name.type = MentionType::organisation;
  }

  /// "Madame X", "X ibn Y"
  void see_person(PhraseName& name) const {
    const PhraseWord& first = words_[name.begin];
    if (name.end < name.begin + 2 || first.article) return;
    if (first.kinds == honorific) {
      ++name.begin;
      name.at = nowhere;
      name.type = MentionType::person;
    } else if (name.end > name.begin + 2 && words_[name.begin + 1].is(name_link) && first.kinds == 0 &&
               looks(name.begin).person >= often) {
      name.type = MentionType::person;
    }
  }

  void settle_person(PhraseName& name, const PhraseWord& before, bool led) const {
    const PhraseWord& first = words_[name.begin];
    // "Ibn Khaldun": the link before a name belongs to it; "the son of X" has a name of more words.
    if (first.bare() && before.is(opens) && !before.article && name.end == name.begin + 1) {
      --name.begin;
      name.at = nowhere;
    }
    // "the sultan of Oman": an office, though men are called so too.
    const bool of_country = name.end == name.begin + 1 && first.is(office) && first.bare() && !first.definite() &&
                            name.end < words_.size() && words_[name.end].bare() &&
                            (stem(name.end).known.place & name_place::country) != 0;
    // "committees" are written like "for Jean".
    const bool body_alone =
        name.end == name.begin + 1 && first.is(body) && first.is(sure) && !first.is(phrase_kind::title);
    if (of_country || body_alone)
      drop(name);
    else if (led && before.is(name_class) && before.is(refers) &&
             (!before.is(rank) || (before.is(club) && name.end == name.begin + 1)) &&
             !(name.end > name.begin + 2 && words_[name.begin + 1].is(name_link)))
      name.type = MentionType::organisation;  // "the paper Super Deportivo"
    else if (name.end == name.begin + 1 && is_capital(name.begin))
      name.type = MentionType::place;
    else if (led && before.is(settled) && name.end == name.begin + 2 && words_[name.begin + 1].is(name_tail))
      name.type = MentionType::place;  // "the province of Salah al-Din"
    else if (name.end == name.begin + 2 && first.is(office) && first.is(honorific) && !first.definite() &&
             (stem(name.begin + 1).known.place & (large_places | name_place::city)) != 0) {
      ++name.begin;  // "the duke of Edinburgh"
      name.at = nowhere;
      name.type = MentionType::place;
    }
  }

  /// "the Food and Agriculture Organisation (FAO)": what stands alone in brackets right behind a body.
  [[nodiscard]] bool is_abbreviation(const PhraseName& name) const {
    if (name.type == MentionType::organisation || name.begin < 2 || name.end > name.begin + 2) return false;
    std::uint32_t open = name.begin - 1;
    if (words_[open].quote) --open;
    return open > 0 && words_[open].bracket &&
           (open == last_body_ || (words_[open - 1].quote && open - 1 == last_body_)) && name.end < words_.size() &&
           (words_[name.end].bracket || words_[name.end].quote) && !is_known_place(name) && stem(name.begin).place == 0;
  }
  /// A large place that hardly anyone is called by.
  [[nodiscard]] bool is_capital(std::uint32_t i) const {
    constexpr unsigned given = 8;  // of KnownWord::part
    constexpr int few = 5;         // persons, as a binary logarithm, and one
    const WordLooks looks = stem(i);
    return looks.place >= mostly && (looks.known.place & large_places) != 0 && (looks.known.part & given) == 0 &&
           looks.known.person <= few;
  }
  [[nodiscard]] bool is_known_place(const PhraseName& name) const {
    return (stem(name.begin).known.place & large_places) != 0;
  }
  /// "Hebrew, Arabic and Persian": languages.
  [[nodiscard]] bool is_tongues(const PhraseName& name) const {
    if (name.type != MentionType::organisation || name.end < name.begin + 2) return false;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      if (words_[i].is_word &&
          (!words_[i].article || !words_[i].origin || (words_[i].kinds & ~std::uint64_t{foot | adjective}) != 0 ||
           (i > name.begin && !words_[i].conjunction)))
        return false;
    return true;
  }
  /// "the sector of tourism": what is a place only where a place's name follows.
  [[nodiscard]] bool is_sector(const PhraseName& name) const {
    const PhraseWord& head = words_[name.begin];
    if (!head.is(place) || !head.is(doubtful) || head.definite() || name.end < name.begin + 2) return false;
    const std::uint32_t next = name.begin + 1;
    if (name.type != MentionType::place || (stem(next).known.place & large_places) != 0) return false;
    return words_[next].article ||
           (words_[next].bare() && words_[next].kinds == 0 && stem(next).known.place == 0 && stem(next).place == 0);
  }
  /// "Nasr Allah", unless it is a party's.
  [[nodiscard]] bool is_named_by_god(const PhraseName& name) const {
    return name.type != MentionType::person && name.end == name.begin + 2 && words_[name.begin + 1].is(name_tail) &&
           words_[name.begin].kinds == 0 && looks(name.begin).person >= often;
  }
  /// "the government of Fuad Siniora"
  [[nodiscard]] bool is_person(const PhraseName& name) const {
    return words_[name.begin].kinds == 0 && looks(name.begin).person >= mostly;
  }

  // --- by what it is elsewhere

  /// What a name is written with; the same for all of its mentions.
  [[nodiscard]] std::uint64_t key(const PhraseName& name) const {
    std::uint64_t hash = 0;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      hash = name_mix(hash + words_[i].base + (words_[i].article ? 1 : 0));
    return hash;
  }

  struct Vote {
    std::uint64_t key;
    std::uint32_t name;  ///< into names_; `nowhere`: the last word of a longer name
    MentionType type;
  };

  /// One name is one thing: a person here and a place there is what it is most often. A city and its club are two.
  void vote() {
    std::vector<Vote> votes;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const PhraseName& name = names_[n];
      if (name.type == MentionType::title || name.begin >= name.end) continue;
      votes.push_back({key(name), n, name.type});
      if (name.type == MentionType::person && name.end > name.begin + 1)
        votes.push_back({key({name.end - 1, name.end}), nowhere, name.type});
    }
    std::sort(votes.begin(), votes.end(),
              [](const Vote& a, const Vote& b) { return a.key != b.key ? a.key < b.key : a.name < b.name; });
    std::sort(storms_.begin(), storms_.end());
    std::sort(clubs_.begin(), clubs_.end());
    for (std::size_t i = 0; i < votes.size();) {
      std::size_t end = i;
      while (end < votes.size() && votes[end].key == votes[i].key) ++end;
      count(std::span(votes).subspan(i, end - i));
      i = end;
    }
  }

  /// "the team Livingston" says of all that a model took for a person what they are, unless somebody bears that name:
  /// then it is the team of his.
  void settle_club(std::span<const Vote> votes) {
    const bool borne = std::any_of(votes.begin(), votes.end(), [](const Vote& vote) { return vote.name == nowhere; });
    const MentionType from = borne ? MentionType::organisation : MentionType::person;
    for (const Vote& vote : votes)
      if (vote.name != nowhere && names_[vote.name].type == from)
        names_[vote.name].type = borne ? MentionType::person : MentionType::organisation;
  }

  void count(std::span<const Vote> votes) {
    const bool storm = std::binary_search(storms_.begin(), storms_.end(), votes[0].key);
    std::array<std::size_t, 3> counts{};
    for (const Vote& vote : votes) ++counts[static_cast<std::size_t>(vote.type)];
    if (std::binary_search(clubs_.begin(), clubs_.end(), votes[0].key)) return settle_club(votes);
    const std::size_t persons = counts[static_cast<std::size_t>(MentionType::person)];
    if (!storm && std::count(counts.begin(), counts.end(), 0U) > 1) return;
    if (!storm && persons == 0 && is_known_place(names_[votes[0].name])) return;
    const auto best = std::max_element(counts.begin(), counts.end());
    if (!storm && std::count(counts.begin(), counts.end(), *best) > 1) return;
    const auto type = static_cast<MentionType>(best - counts.begin());
    for (const Vote& vote : votes) {
      if (vote.name == nowhere) continue;
      PhraseName& name = names_[vote.name];
      if (storm)
        drop(name);
      else if (persons == 0 || name.type == MentionType::person || type == MentionType::person)
        name.type = type;
    }
  }

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const NameWords& known_;
  Names& names_;
  std::vector<std::uint64_t> storms_, clubs_;
  std::uint32_t last_body_ = 0;  ///< where the body ends that begins last
  std::uint32_t last_club_ = 0;  ///< where the last club ends; 0: none
};

}  // namespace

void drop_works(const std::vector<PhraseWord>& words, std::vector<PhraseName>& names) {
  std::size_t next = 0;
  for (std::uint32_t i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].is(work)) continue;
    const std::uint32_t end = quoted_end(words, i + 1);
    if (end == 0) continue;
    while (next < names.size() && names[next].begin <= i) ++next;
    for (std::size_t n = next; n < names.size() && names[n].begin < end; ++n)
      if (names[n].end <= end + 1) names[n].end = names[n].begin;
  }
  std::erase_if(names, [](const PhraseName& name) { return name.begin >= name.end; });
}

void settle_types(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known,
                  std::vector<PhraseName>& names) {
  TypeSettler(analysis, words, known, names).run();
}

}  // namespace isnad
