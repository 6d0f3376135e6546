// The grammar of titles, bodies and places: corrects what a model found.
#include "3_annotation/name_phrases.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "3_annotation/name_phrases_known.h"
#include "3_annotation/name_phrases_looks.h"
#include "3_annotation/name_phrases_parse.h"
#include "3_annotation/name_phrases_parts.h"
#include "3_annotation/name_phrases_persons.h"
#include "3_annotation/name_phrases_places.h"
#include "3_annotation/name_phrases_quoted.h"
#include "3_annotation/name_phrases_repair.h"
#include "3_annotation/name_phrases_repeats.h"
#include "3_annotation/name_phrases_types.h"
#include "3_annotation/name_phrases_words.h"

namespace isnad {
namespace {

using namespace phrase_kind;
using Names = std::vector<PhraseName>;

bool overlap(const PhraseName& a, std::uint32_t begin, std::uint32_t end) { return a.begin < end && begin < a.end; }

/// Puts the names in order; of those with one span the first stays. The first `sorted` of them are in order.
void order(Names& names, std::size_t sorted) {
  const auto before = [](const PhraseName& a, const PhraseName& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  };
  const auto rest = names.begin() + static_cast<std::ptrdiff_t>(sorted);
  if (!std::is_sorted(rest, names.end(), before)) std::stable_sort(rest, names.end(), before);
  std::inplace_merge(names.begin(), rest, names.end(), before);
  names.erase(
      std::unique(names.begin(), names.end(),
                  [](const PhraseName& a, const PhraseName& b) { return a.begin == b.begin && a.end == b.end; }),
      names.end());
}

/// Of names that cross the earlier one stays. The first `sorted` of them are in order.
void drop_crossing(Names& names, std::size_t sorted) {
  order(names, sorted);
  std::vector<std::uint32_t> open;
  std::erase_if(names, [&](const PhraseName& name) {
    while (!open.empty() && open.back() <= name.begin) open.pop_back();
    if (!open.empty() && open.back() < name.end) return true;
    open.push_back(name.end);
    return false;
  });
}

/// Corrects the names of one text. What belongs to one of many names must not ask all of them: each pass walks names
/// and phrases side by side.
class Corrector {
 public:
  Corrector(Analysis& analysis, const NamePhraseTables& tables, const NameWords& known, PhraseWordRows& rows)
      : analysis_(analysis),
        words_(phrase_words(analysis, tables, known, rows)),
        names_(phrase_names(analysis.document)),
        parser_(words_),
        known_(known),
        persons_(analysis, words_, known) {}

  void run() {
    part_names(analysis_, words_, known_, names_);
    std::tie(places_, adjectives_) = repair_names(words_, names_);
    settle_types(analysis_, words_, known_, names_);
    drop_crossing(names_, 0);
    merge(find_known_places(analysis_, words_, known_, names_), MentionRule::gazetteer);
    parser_.set_names(names_);
    find_bodies();
    merge(bodies_, MentionRule::body);
    merge(find_known_names(analysis_, words_, known_, names_), MentionRule::gazetteer);
    merge(find_quoted(analysis_, words_, names_), MentionRule::quoted);
    parser_.set_names(names_);
    find_places();
    merge(places_, MentionRule::place);
    parser_.set_names(names_);
    merge(persons_.find(names_, parser_), MentionRule::behind_title);
    merge(find_repeats(analysis_, words_, known_, names_), MentionRule::again);
    parser_.set_names(names_);
    find_titles();
    merge(titles_, MentionRule::title);
    merge(held_, MentionRule::body_of_title);
    drop_works(words_, names_);
    drop_strange();
    analysis_.document.mentions = mentions_of(analysis_.document, words_, names_);
  }

 private:
  template <class Do>
  void for_sentences(Do what) {
    for (const Sentence& sentence : analysis_.document.sentences) {
      parser_.set_sentence(sentence.tokens.end);
      what(sentence.tokens);
    }
  }

  /// Drops what a model alone took for a place inside of a body's name, where no word of it is a place's that a
  /// gazetteer knows: "Human [Rights Watch]".
  void drop_strange() {
    std::uint32_t inside = 0;  // where the last body ends
    std::erase_if(names_, [&](const PhraseName& name) {
      if (name.type == MentionType::organisation) inside = std::max(inside, name.end);
      if (name.type != MentionType::place || name.end > inside || name.rule != MentionRule::model) return false;
      const auto known = [](const PhraseWord& word) { return word.known_place != 0; };
      return std::none_of(words_.begin() + name.begin, words_.begin() + name.end, known);
    });
  }

  // --- bodies

  /// "under the presidency of Dr. X": that he presides, and no body.
  [[nodiscard]] bool is_led_by(std::uint32_t i) const {
    return words_[i].preposition == letter::beh && !words_[i].definite() && words_[i].is(led) &&
           i + 1 < words_.size() && words_[i + 1].article && words_[i + 1].is(honorific | rank);
  }

  void find_bodies() {
    std::vector<std::uint32_t> told(words_.size() + 1, 0);
    for (const PhraseName& name : names_)
      if (name.type == MentionType::organisation) told[name.begin] = std::max(told[name.begin], name.end);
    for_sentences([&](IndexRange tokens) {
      std::uint32_t inside = 0;  // where the model's body ends that we stand in
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        inside = std::max(inside, told[i]);
        if (words_[i].is(name_class) && i + 1 < tokens.end && told[i + 1] != 0) see(i);
        if (inside > i && words_[i].is(body)) see(i);
        const bool cut = words_[i].article && told[i] > i + 1 &&
                         (words_[i + 1].preposition != 0 || is_masculine_of(i + 1, i)) &&
                         !parser_.read_body(i).complete;
        if (words_[i].is(own | refers) && cut)
          bodies_.push_back({i, i + 1, MentionType::organisation});
        else if ((words_[i].is(body) || is_service(i)) && parser_.read_body(i).complete)
          take_body(i, inside, told[i]);
        else if (words_[i].is(own | refers) && words_[i].article && inside <= i)
          alone_.push_back(i);
      }
    });
    for (const std::uint32_t i : alone_) take_alone(i);
  }

  /// "the Greek navy": what an office or a ministry may be of, standing alone.
  [[nodiscard]] bool is_service(std::uint32_t i) const {
    if (!words_[i].is(state) || !words_[i].article) return false;
    const PhraseWord before = i > 0 ? words_[i - 1] : PhraseWord();
    // "the foreign policy and the interior": a second adjective.
    if (words_[i].conjunction && before.article && (before.origin || before.is(object | adjective))) return false;
    return !words_[i].bare() ||
           !(before.article || before.is(body | phrase_kind::title | name_class | object | in_name));
  }

  /// "the head of the government of Italy" with an adjective that describes the head.
  [[nodiscard]] bool is_masculine_of(std::uint32_t adjective_at, std::uint32_t i) const {
    const PhraseWord &described = words_[i], &word = words_[adjective_at];
    return described.feminine && word.article && word.origin && !word.feminine;
  }

  void take_body(std::uint32_t i, std::uint32_t inside, std::uint32_t told) {
    const Phrase phrase = parser_.read_body(i);
    const PhraseWord& next = words_[i + 1 < words_.size() ? i + 1 : i];
    const bool known = words_[i].is(sure) || (!words_[i].article && next.is(sure) && !next.article && next.bare()) ||
                       (words_[i].is(state) && !words_[i].article &&
                        (parser_.named_end(i + 1) != 0 || (next.is(settled) && parser_.named_end(i + 2) != 0))) ||
                       (words_[i].is(state) && words_[i].article &&
                        (!words_[i].is(doubtful) || !words_[i].is(person_body) || next.nation || next.is(tenure))) ||
                       inside > i || (!words_[i].article && next.is(aim) && next.bare() && !next.definite()) ||

                       (!words_[i].article && !words_[i].is(state) && next.article && next.is(honorific)) ||
                       (words_[i].is(person_body) &&
                        (parser_.is_person(i + 1) || (words_[i + 1].article && words_[i + 1].is(phrase_kind::title))));
    if (!known || is_led_by(i) || words_[i].is(name_class) || (i > 0 && words_[i - 1].is(anyone)) || is_vague(phrase))
      return;
    std::uint32_t last = phrase.end;
    if (words_[i].is(apart) && parser_.named_end(i + 1) == i + 2 && !next.article) {
      see(i);
      return;
    }
    // What the model adds stays where the grammar cannot tell: a noun with the article.
    while (told > last && words_[last].article && words_[last].bare() && !words_[last].is(phrase_kind::title) &&
           parser_.named_end(last) == 0)
      ++last;
    if (told == last + 1 && words_[last].preposition == letter::beh && words_[i].is(seated)) {
      places_.push_back({last, told, MentionType::place});
      last = told;
    }
    leave_places(words_, last, told, places_);
    bodies_.push_back({i, last, MentionType::organisation});
    see(i);
  }

  /// "the foreign forces": whose they are is not said.
  [[nodiscard]] bool is_vague(const Phrase& phrase) const {
    return phrase.size() == 2 && words_[phrase.begin].article && words_[phrase.begin + 1].is(vague);
  }

  /// Heads are words of the table: there are few.
  [[nodiscard]] bool is_seen(std::uint32_t i) const {
    return std::find(seen_.begin(), seen_.end(), words_[i].base) != seen_.end();
  }
  void see(std::uint32_t i) {
    if (!is_seen(i)) seen_.push_back(words_[i].base);
  }

  void take_alone(std::uint32_t i) {
    if (i > 0 && words_[i - 1].is(anyone)) return;
    if (std::binary_search(adjectives_.begin(), adjectives_.end(), i + 1)) return;
    // "said the newspaper": who speaks or acts is one that was spoken of.
    const bool acts = i > 0 && words_[i - 1].part == Part::verb && words_[i].bare() && !words_[i].is(rank | doubtful) &&
                      !(i + 1 < words_.size() && parser_.is_described(i));
    if (words_[i].is(own) || acts || is_seen(i)) bodies_.push_back({i, i + 1, MentionType::organisation});
  }

  // --- places

  void find_places() {
    for_sentences([&](IndexRange tokens) {
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if (words_[i].is(two)) take_second(i, tokens.end);
        if (!words_[i].is(place | region)) continue;
        const Phrase phrase = parser_.read_place(i);
        if (phrase.empty()) continue;
        const bool half_too = i > tokens.begin && words_[i - 1].is(half) && words_[i].bare();
        places_.push_back({half_too ? i - 1 : i, phrase.end, MentionType::place});
      }
    });
  }

  /// "the cities X and Y": what a model saw the first of.
  void take_second(std::uint32_t i, std::uint32_t end) {
    const std::uint32_t at = i + 1 < end ? parser_.named_end(i + 1) : 0;
    if (at == 0 || at >= end || parser_.named_end(at) != 0 || parser_.is_person(at)) return;
    const PhraseWord& word = words_[at];
    if (!word.is_word || !word.conjunction || word.preposition != 0 || word.article || word.kinds != 0) return;
    // "Nagasaki" and "my Nagasak" are written alike.
    if (word.pronoun && static_cast<unsigned char>(analysis_.token(at).back()) != letter::yeh) return;
    const MentionType type = words_[i].is(settled) ? MentionType::place : MentionType::organisation;
    if (word.part != Part::verb) places_.push_back({at, at + 1, type});
  }

  // --- titles

  /// Whether a person's name follows, or another title and then one.
  [[nodiscard]] bool touches(std::uint32_t i, int depth = 0) const {
    if (parser_.comes_to_person(i)) return true;
    if (parser_.is_person(i + 1) && praises_name(analysis_, words_, i, known_)) return true;
    if (depth > 2 || i >= words_.size() || !words_[i].is(phrase_kind::title) || words_[i].preposition != 0)
      return false;
    const Phrase next = parser_.read_title(i);
    if (words_[i].conjunction ? !next.complete : !words_[i].article) return false;
    return !next.empty() && touches(next.end, depth + 1);
  }

  /// The title at `i`, up to the person whom it leads to.
  [[nodiscard]] Phrase whole_title(std::uint32_t i) const {
    Phrase phrase = parser_.read_title(i);
    if (!(phrase.complete || words_[i].definite()) || touches(phrase.end) || parser_.ends_person(i)) return phrase;
    if (const std::uint32_t person = parser_.bearer_ahead(phrase); person != 0) {
      phrase.end = person;
      phrase.complete = true;
    }
    return phrase;
  }

  [[nodiscard]] bool is_title(const Phrase& phrase) const {
    const PhraseWord& head = words_[phrase.begin];
    const PhraseWord before = phrase.begin > 0 ? words_[phrase.begin - 1] : PhraseWord();
    if (head.is(abbreviated)) return parser_.is_person(phrase.end);
    // "his majesty", "(said) his excellency": his happiness is written alike.
    if (head.styles_somebody()) return !head.is(doubtful) || before.part == Part::verb;
    const bool said_of = head.bare() && parser_.ends_person(phrase.begin);
    // "Ronaldo is an exceptional player" judges him, and tells no office.
    if (said_of && phrase.unmarked && head.is(profession) && !before.comma && !touches(phrase.end)) return false;
    if (head.is(ordinal) && !head.is(office) && !phrase.complete) return false;
    // "the lady, the first"
    const bool first_lady = head.is(honorific) && head.article && !head.is(doubtful) && head.feminine;
    if (first_lady && phrase.size() > 1 && words_[phrase.begin + 1].is(ordinal)) return true;
    if (head.is(honorific | rank) && !head.article && phrase.size() == 1)
      return parser_.is_person(phrase.end) && (head.article || !head.is(doubtful));
    if (touches(phrase.end) || said_of) return phrase.complete || head.definite();
    if ((before.is(post_of | anyone) && head.bare()) || is_counted(phrase)) return false;
    if (head.is(office | speaker) && phrase.complete) return true;
    if (head.is(profession) && !head.is(doubtful) && phrase.complete && !head.definite() &&
        (words_[phrase.begin + 1].article || (before.part == Part::pron && before.is(end))))
      return true;
    // "and he is a member of the senate"
    if (head.is(post) && phrase.complete && parser_.follows_he_is(phrase.begin)) return true;
    if (head.article && head.bare() && is_borne(head)) return true;
    // "said the Omani writer": what she is by trade, and where from.
    const bool from = phrase.size() == 2 && words_[phrase.begin + 1].nation && words_[phrase.begin + 1].article &&
                      !head.is(honorific);
    if (before.part == Part::verb && head.article && is_one_of_trade(head) && (from || phrase.size() == 1)) return true;
    return phrase.size() == 1 && head.definite() && head.is(alone);
  }

  /// Whether a person of the text bears the title: "the singer" is he.
  [[nodiscard]] bool is_borne(const PhraseWord& head) const {
    return head.is(profession) && !head.is(doubtful) &&
           std::find(borne_.begin(), borne_.end(), head.base) != borne_.end();
  }

  /// "56 deputies": nobody in particular.
  [[nodiscard]] bool is_counted(const Phrase& phrase) const {
    return phrase.begin > 0 && !words_[phrase.begin].definite() &&
           analysis_.document.tokens[phrase.begin - 1].kind == TokenKind::number && words_[phrase.begin].bare();
  }

  /// "the team X", with the word of a general's rank, which would have the article before a name.
  [[nodiscard]] bool is_team(std::uint32_t i) const {
    const PhraseWord& head = words_[i];
    return head.is(club) && head.is(rank) && !head.definite() &&
           (parser_.is_person(i + 1) || parser_.named_end(i + 1) != 0);
  }

  /// What a model took for a title and is none: "the Egyptian lady", "Ronaldo is an exceptional player".
  [[nodiscard]] bool is_no_title(const Phrase& phrase) const {
    const PhraseWord& head = words_[phrase.begin];
    const PhraseWord before = phrase.begin > 0 ? words_[phrase.begin - 1] : PhraseWord();
    if (head.is(style | doubtful) || before.is(post_of | anyone) || is_counted(phrase)) return true;
    if (!phrase.complete && head.article) return false;
    // "its host X": whose he is, by no office.
    if (head.pronoun && !head.is(office | post) && !touches(phrase.end) && !parser_.ends_person(phrase.begin))
      return true;
    if (head.is(honorific) && !head.is(office) && phrase.size() == 2 && words_[phrase.begin + 1].nation) return true;
    return phrase.unmarked && head.is(profession) && !before.comma && parser_.ends_person(phrase.begin);
  }

  /// "said the coach": who does what he does for a living is somebody that was spoken of.
  static bool is_one_of_trade(const PhraseWord& head) {
    return head.bare() && !head.origin && head.is(profession | rank | office) && !head.is(doubtful | post | adjective);
  }

  /// The trades right before and behind persons. Heads are words of the table: there are few.
  void find_borne() {
    const auto add = [&](std::uint32_t i) {
      if (words_[i].is(profession) && std::find(borne_.begin(), borne_.end(), words_[i].base) == borne_.end())
        borne_.push_back(words_[i].base);
    };
    for (const PhraseName& name : names_) {
      if (name.type != MentionType::person) continue;
      for (std::uint32_t i = name.begin, n = 0; i > 0 && n < 3 && words_[i - 1].article; ++n) add(--i);
      if (name.end < words_.size() && words_[name.end].bare()) add(name.end);
    }
  }

  void find_titles() {
    find_borne();
    std::vector<bool> told(words_.size() + 1, false), within(words_.size() + 1, false);
    for (const PhraseName& name : names_) {
      if (name.type == MentionType::title) told[name.begin] = true;
      if (name.type == MentionType::place || name.type == MentionType::title) continue;
      // "the council of deputies": who a body is of bears no title of his own.
      for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
        within[i] = within[i] || name.type == MentionType::person || words_[i].is(object);
    }
    for_sentences([&](IndexRange tokens) {
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if (!words_[i].is(phrase_kind::title | ordinal) || within[i]) continue;
        if (is_team(i)) {
          within[i] = true;
          continue;
        }
        const Phrase phrase = whole_title(i);
        if (phrase.empty()) continue;
        if (!is_title(phrase)) {
          if (!told[i]) continue;
          const bool none = is_no_title(phrase);
          const bool surely = !words_[i].is(doubtful) || words_[i].is(honorific) || phrase.size() == 1;
          if (none && surely && words_[i].is(honorific | profession)) within[i] = true;
          if (none || !(phrase.complete || words_[i].article)) continue;
        }
        take_title(phrase);
        i = phrase.end - 1;
      }
    });
    std::vector<bool> inside(words_.size() + 1, false);
    for (const PhraseName& name : titles_)
      for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
        inside[i] = words_[i].is(adjective) && words_[i].article && words_[i - 1].article;
    std::erase_if(names_, [&](const PhraseName& name) {
      if (name.type == MentionType::organisation && name.end == name.begin + 1 && inside[name.begin]) return true;
      return name.type == MentionType::title &&
             (within[name.begin] || !words_[name.begin].is(phrase_kind::title | ordinal) ||
              (name.begin > 0 && words_[name.begin - 1].is(post_of)));
    });
  }

  /// "X, the envoy of President Y": a person before the title bears it, so the one behind it is whom the envoy is of.
  void take_title(const Phrase& phrase) {
    const bool of_next = phrase.nested != 0 && parser_.ends_person(phrase.begin) && parser_.is_person(phrase.end);
    const std::uint32_t end = of_next ? parser_.person_end(phrase.end) : phrase.end;
    titles_.push_back({phrase.begin, end, MentionType::title});
    find_held(phrase);
    if (phrase.nested != 0) titles_.push_back({phrase.nested, nested_end(phrase), MentionType::title});
  }

  /// The office inside of a title ends with it, but for what the title's own is for.
  [[nodiscard]] std::uint32_t nested_end(const Phrase& phrase) const {
    for (std::uint32_t i = phrase.nested + 1; i < phrase.end; ++i)
      if (words_[i].preposition == letter::lam && words_[phrase.begin].is(aide) && words_[i].is(object)) return i;
    return phrase.end;
  }

  /// The bodies that a title is of: what a title names is one also where it would be none alone.
  void find_held(const Phrase& title) {
    for (std::uint32_t i = title.begin + 1; i < title.end; ++i) {
      if (words_[i].quote) {
        hold_quoted(title, i);
        continue;
      }
      const bool in_whose_name = words_[i - 1].is(in_name) && words_[i].article && !words_[i].is(phrase_kind::title);
      if (!words_[i].is(body) && !in_whose_name) continue;
      Phrase inside = parser_.read_body(i);
      if (in_whose_name && inside.empty()) inside = {i, parser_.past_adjectives(i + 1), true};
      inside.end = without_tenure(inside.begin, std::min(inside.end, title.end));
      if (!inside.complete || words_[i].is(name_class) || parser_.named_end(i) >= inside.end) continue;
      held_.push_back({i, inside.end, MentionType::organisation});
    }
  }

  /// "the leader of 'New Democracy'"
  void hold_quoted(const Phrase& title, std::uint32_t open) {
    std::uint32_t end = open + 1;
    while (end < title.end && !words_[end].quote) ++end;
    const bool free = end > open + 1 && parser_.named_end(open + 1) == 0 && !parser_.is_person(open + 1);
    if (free && words_[open - 1].is(office | body | name_class) && !words_[open - 1].is(work))
      held_.push_back({open + 1, end, MentionType::organisation});
  }

  /// "the head of the government, the former": it is he who is former.
  [[nodiscard]] std::uint32_t without_tenure(std::uint32_t begin, std::uint32_t end) const {
    while (end > begin + 1 && words_[end - 1].is(tenure)) --end;
    return end;
  }

  // --- together

  /// Puts `found` in place of the names of its type that overlap it, but for those inside of it, and of all that cross
  /// it.
  void merge(Names found, MentionRule rule) {
    std::size_t first = 0;
    std::vector<bool> drop(names_.size(), false);
    for (PhraseName& phrase : found) {
      if (phrase.rule == MentionRule::model) phrase.rule = rule;
      while (first < names_.size() && names_[first].end <= phrase.begin && names_[first].begin + most < phrase.begin)
        ++first;
      for (std::size_t i = first; i < names_.size() && names_[i].begin < phrase.end; ++i) {
        const PhraseName& name = names_[i];
        if (!overlap(name, phrase.begin, phrase.end)) continue;
        const bool holds = name.begin <= phrase.begin && name.end >= phrase.end,
                   inside = name.begin >= phrase.begin && name.end <= phrase.end;
        const bool once = phrase.type == MentionType::title || phrase.type == MentionType::person;
        const bool same = name.type == phrase.type && (once || name.begin == phrase.begin ||
                                                       (inside && words_[phrase.begin].is(phrase_kind::same)));
        drop[i] = drop[i] || same || (!holds && !inside) || (name.begin == phrase.begin && name.end == phrase.end);
      }
    }
    std::size_t i = 0;
    std::erase_if(names_, [&](const PhraseName&) { return drop[i++]; });
    const std::size_t sorted = names_.size();
    names_.insert(names_.end(), found.begin(), found.end());
    drop_crossing(names_, sorted);
  }

  static constexpr std::uint32_t most = 64;  ///< tokens that a longer name may hold
  Analysis& analysis_;
  std::vector<PhraseWord> words_;
  Names names_, bodies_, places_, titles_, held_;
  std::vector<std::uint64_t> seen_;        ///< heads of the bodies of the text
  std::vector<std::uint32_t> adjectives_;  ///< in order: those that a model took for places
  std::vector<std::uint32_t> alone_;       ///< heads that stand alone
  std::vector<std::uint64_t> borne_;       ///< trades that a person of the text is said to have
  PhraseParser parser_;
  const NameWords& known_;
  PersonReader persons_;
};

}  // namespace

void correct_names(Analysis& analysis, const NamePhraseTables& tables, const NameWords& known,
                   WordRows<PhraseWordRow>& rows) {
  Corrector(analysis, tables, known, rows).run();
}

}  // namespace isnad
