// What a model says of names that cannot be.
#include "3_annotation/name_phrases_repair.h"

#include <utility>

namespace isnad {
namespace {

using namespace phrase_kind;
using Names = std::vector<PhraseName>;

class Repair {
 public:
  Repair(const std::vector<PhraseWord>& words, Names& names) : words_(words), names_(names) {}

  std::pair<Names, std::vector<std::uint32_t>> run() {
    for (std::size_t n = 0; n < names_.size(); ++n) {
      PhraseName& name = names_[n];
      const PhraseName told = name;
      repair(name);
      if (name.begin < name.end) cut_at_person(n);
      if (name.begin != told.begin || name.end != told.end) name.rule = MentionRule::cut;
    }
    std::erase_if(names_, [&](const PhraseName& name) { return name.begin >= name.end || is_common(name); });
    return {std::move(places_), std::move(adjectives_)};
  }

 private:
  void repair(PhraseName& name) {
    if (name.type == MentionType::person) {
      cut_title(name);
      return;
    }
    trim(name);
    if (name.type == MentionType::title) cut_at_comma(name);
    if (name.type != MentionType::place) cut_at_rank(name);
    if (name.type == MentionType::place) take_for_person(name);
    if (name.type == MentionType::place || name.type == MentionType::organisation) cut(name);
    take_out_of_quotes(name);
    if (name.type == MentionType::organisation) take_off_class(name);
    if (name.type == MentionType::organisation) take_off_origin(name);
  }

  /// "(the university of) the Sultan Qaboos": what bears a title is a person.
  void take_for_person(PhraseName& name) const {
    const PhraseWord& first = words_[name.begin];
    if (name.end < name.begin + 2 || !first.article || !first.is(honorific | office | rank) || first.is(place | body))
      return;
    const PhraseWord before = name.begin > 0 ? words_[name.begin - 1] : PhraseWord();
    // "in al-Sheikh Zuweid"; but no town is a brigadier.
    if (!first.is(rank) && (!before.is(place | body) || before.is(settled))) return;
    if (words_[name.begin + 1].article || !words_[name.begin + 1].is_word || words_[name.begin + 1].kinds != 0) return;
    begin_at(name, name.begin + 1, name.end);
    name.type = MentionType::person;
  }

  /// "(the head of the channel) Nessma X Y": one word that names what a class is told of ends before a person's full
  /// name.
  void cut_at_person(std::size_t n) {
    PhraseName& name = names_[n];
    const PhraseWord& first = words_[name.begin];
    if (name.type == MentionType::person || name.type == MentionType::title || first.kinds != 0 || first.article)
      return;
    if (name.begin == 0 || !words_[name.begin - 1].is(name_class) || words_[name.begin - 1].definite()) return;
    for (std::size_t k = n + 1; k < names_.size() && names_[k].begin < name.end; ++k)
      if (names_[k].type == MentionType::person && names_[k].begin == name.begin + 1 && names_[k].end == name.end &&
          names_[k].end > names_[k].begin + 1)
        name.end = names_[k].begin;
  }

  /// A title of a model ends before a comma, behind which another one stands.
  void cut_at_comma(PhraseName& name) const {
    for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
      if (words_[i].comma) name.end = i;
  }

  /// "the director of the factory, the general X": a rank behind a definite word is a title of its own.
  void cut_at_rank(PhraseName& name) const {
    for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
      if (words_[i].article && words_[i].bare() && words_[i].is(rank | honorific) && !words_[i].is(body) &&
          words_[i - 1].article && i + 1 < words_.size() && words_[i + 1].is_word && !words_[i + 1].article)
        name.end = i;
  }

  /// "X, an envoy of the president": a title behind the name, which a model took in.
  void cut_title(PhraseName& name) const {
    const PhraseWord &first = words_[name.begin], &last = words_[name.end - 1];
    // "the captive Saddam Hussein": a given name bears no article.
    if (name.end > name.begin + 2 && first.article && first.is(phrase_kind::title | tenure) &&
        !words_[name.begin + 1].article && words_[name.begin + 1].is_word && words_[name.begin + 1].kinds == 0)
      begin_at(name, name.begin + 1, name.end);
    if (name.end > name.begin + 1 && name.end < words_.size() && last.is(office | speaker) && last.bare() &&
        !last.definite() && words_[name.end].article && words_[name.end].bare())
      --name.end;
  }

  /// "a party", "a hospital": what kind of thing it is, and no name.
  [[nodiscard]] bool is_common(const PhraseName& name) const {
    const PhraseWord& word = words_[name.begin];
    if (name.type == MentionType::organisation && name.end == name.begin + 2 && word.article && word.is(body) &&
        words_[name.begin + 1].is(vague))
      return true;  // "the foreign forces"
    // "(fell) to the city": which one was said before, but "from Mecca to al-Madina".
    const bool from_place = name.begin > 1 && words_[name.begin - 1].is(to) && words_[name.begin - 2].known_place != 0;
    if (name.type == MentionType::place && name.end == name.begin + 1 && word.article && word.bare() &&
        word.is(name_class) && word.is(settled) && !from_place)
      return true;
    const PhraseWord& last = words_[name.end - 1];
    if (name.type == MentionType::organisation && !word.article && last.nation && !last.article && last.bare())
      return true;  // "[a company of] Pakistani aviation"
    return name.type != MentionType::person && name.type != MentionType::title && name.end == name.begin + 1 &&
           !word.definite() && word.is(body | place | name_class | region);
  }

  /// Particles of two letters are also syllables of foreign names; what a preposition alone governs stands outside.
  void trim(PhraseName& name) const {
    while (name.end > name.begin && words_[name.end - 1].is(end) && words_[name.end - 1].size > 2) --name.end;
    const bool before_quote = name.end < words_.size() && words_[name.end].quote;
    if (before_quote && name.end > name.begin + 1 && words_[name.end - 1].alone) --name.end;
  }

  /// A place ends before a preposition, a body of no known head too.
  void cut(PhraseName& name) {
    const std::uint32_t told = name.end;
    if (name.type == MentionType::organisation && words_[name.begin].is(place) && !words_[name.begin].is(body) &&
        !words_[name.begin].article)
      name.type = MentionType::place;
    while (name.begin < name.end && words_[name.begin].part == Part::adp && words_[name.begin].is(end))
      begin_at(name, name.begin + 1, name.end);
    if (name.begin == name.end) return;
    const PhraseWord& first = words_[name.begin];
    if (first.is(no_body) ||
        (name.type == MentionType::organisation && first.part == Part::verb && !first.definite() && first.kinds == 0))
      name.end = name.begin;
    for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
      if (words_[i].is(inside) || (words_[i].is(end) && words_[i].size > 2 && !words_[i].article) ||
          ((name.type == MentionType::place || words_[i].is(settled)) && words_[i].preposition != 0) ||
          tells_where(name, i))
        name.end = i;
    if (name.type == MentionType::place) take_off_kind(name);
    if (is_ministry_of_office(name)) name.end = name.begin;
    leave_places(words_, name.end, told, places_);
    // An adjective of origin behind what it describes.
    if (name.end == name.begin + 1 && first.article && first.bare() && name.begin > 0 &&
        words_[name.begin - 1].article &&
        ((first.origin && first.kinds == 0 && words_[name.begin - 1].origin) ||
         (first.is(adjective) && !first.is(body | own | refers))))
      name.end = name.begin;
    // "the base of Hmeimim": the name inside of a place ends before what describes the whole.
    if (name.begin > 0 && words_[name.begin - 1].is(place) && !words_[name.begin - 1].definite())
      while (name.end > name.begin + 1 && words_[name.end - 1].article && words_[name.end - 1].is(foot)) {
        --name.end;
        name.type = MentionType::place;
      }
    if (name.type != MentionType::place || name.end != name.begin + 1 || name.begin == 0) return;
    // "force majeure" is no force at Cairo: what follows a noun with the article is its adjective.
    const PhraseWord &before = words_[name.begin - 1], &word = words_[name.begin];
    if (word.article && word.bare() && before.article && before.feminine == word.feminine &&
        !before.is(name_class | place | phrase_kind::title) && before.part == Part::noun) {
      adjectives_.push_back(name.begin);
      name.end = name.begin;
    }
  }

  /// "X, lying in": what tells where a place is ends it, and "Shebaa at the border".
  [[nodiscard]] bool tells_where(const PhraseName& name, std::uint32_t i) const {
    if (!words_[i].is(where) || !words_[i].article) return false;
    return name.type == MentionType::place || !words_[i].origin ||
           (words_[name.begin].kinds == 0 && !words_[i - 1].article);
  }

  /// "the town of X": what kind of place it is stands outside; and no noun with the article describes a country.
  void take_off_kind(PhraseName& name) const {
    const PhraseWord& head = words_[name.begin];
    if (name.end < name.begin + 2) return;
    const PhraseWord& next = words_[name.begin + 1];
    if (head.is(settled) && head.is(name_class) && !head.is(place) && !head.definite() && next.is_word && next.bare())
      begin_at(name, name.begin + 1, name.end);
  }

  /// "the minister of the Health of Japan": what an office is of, and no body of its own.
  [[nodiscard]] bool is_ministry_of_office(const PhraseName& name) const {
    const PhraseWord& head = words_[name.begin];
    return name.type == MentionType::organisation && name.begin > 0 && head.is(object) && !head.is(body) &&
           head.article && head.bare() && words_[name.begin - 1].is(office) && !words_[name.begin - 1].definite();
  }

  /// Of a name that holds one half of a pair: what stands behind an open quote, before an open bracket.
  void take_out_of_quotes(PhraseName& name) const {
    std::uint32_t quotes = 0, last = 0;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      if (words_[i].quote) ++quotes, last = i;
    const bool governed = last > name.begin && words_[last - 1].alone;  // for "X", the closing mark left outside
    // "an official of the ministry (told) 'X'": a title that has its body already.
    if (quotes == 1 && governed && name.type == MentionType::title && last > name.begin + 2 &&
        words_[last - 2].definite()) {
      name.end = last - 1;
      return;
    }
    if (quotes == 1 && !governed)
      begin_at(name, last + 1 < name.end ? last + 1 : name.begin, last + 1 < name.end ? name.end : last);
    std::uint32_t brackets = 0;
    for (std::uint32_t i = name.begin; i < name.end; ++i)
      if (words_[i].bracket && ++brackets == 1) last = i;
    if (brackets == 1) name.end = last;
  }

  /// "the paper X": the class of what is named stands outside; and "external of France" is no body.
  void take_off_class(PhraseName& name) const {
    const PhraseWord& head = words_[name.begin];
    if (name.end < name.begin + 2 || head.definite()) return;
    const bool alone = name.end == name.begin + 2 && !words_[name.begin + 1].article && words_[name.begin + 1].bare();
    const bool known_apart = head.is(apart) && head.is(phrase_kind::same) && name.end == name.begin + 2 &&
                             words_[name.begin + 1].article && !words_[name.begin + 1].is(object);  // "al-Qaeda"
    if ((head.is(name_class) && !head.is(body)) || (head.is(apart) && alone) || known_apart)
      begin_at(name, name.begin + 1, name.end);
    else if (head.is(object) && !head.is(body) && name.begin > 0 && words_[name.begin - 1].is(office)) {
      begin_at(name, name.begin + 1, name.end);
      name.type = MentionType::place;
    }
  }

  /// "the paper X of Britain": an adjective that describes the class stands outside too.
  void take_off_origin(PhraseName& name) const {
    if (name.begin == 0 || name.end < name.begin + 2) return;
    std::uint32_t before = name.begin - 1;
    if (before > 0 && words_[before].quote) --before;
    const PhraseWord &head = words_[before], &last = words_[name.end - 1];
    if (head.is(name_class | phrase_kind::same) && !head.definite() && last.article && last.origin && last.bare() &&
        (last.feminine == head.feminine || head.is(two)) && !last.is(foot))
      --name.end;
  }

  static void begin_at(PhraseName& name, std::uint32_t begin, std::uint32_t end) {
    if (begin != name.begin) name.at = 0xFFFFFFFF;
    name.begin = begin;
    name.end = end;
  }

  const std::vector<PhraseWord>& words_;
  Names& names_;
  Names places_;
  std::vector<std::uint32_t> adjectives_;
};

}  // namespace

void leave_places(const std::vector<PhraseWord>& words, std::uint32_t from, std::uint32_t to,
                  std::vector<PhraseName>& places) {
  if (from >= to || !(words[from].is(inside) || (words[from].preposition == letter::beh && words[from].is(name_class))))
    return;
  if (words[from].is(inside)) ++from;
  while (from < to) {
    if (words[from].is(name_class)) ++from;
    std::uint32_t end = from + 1;
    while (end < to && words[end].bare() && words[end].is_word) ++end;
    if (from < to && words[from].is_word && words[from].kinds == 0 && words[from].part != Part::verb)
      places.push_back({from, end, MentionType::place});
    from = end;
  }
}

std::pair<Names, std::vector<std::uint32_t>> repair_names(const std::vector<PhraseWord>& words, Names& names) {
  return Repair(words, names).run();
}

}  // namespace isnad
