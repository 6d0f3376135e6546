// Where a title, a body or a place that begins at a head word ends.
#include "3_annotation/name_phrases_parse.h"

#include <algorithm>

namespace isnad {

using namespace phrase_kind;

/// A title while it is read.
struct PhraseParser::Reading {
  std::uint32_t begin = 0, at = 0, limit = 0;
  bool open = false;  ///< a noun stands last that the next one belongs to
  bool complete = false;
  bool unmarked = false;  ///< an adjective without the article has closed it
  std::uint32_t nested = 0;
  bool innermost = false;  ///< it stands in another, and holds none
  bool said = false;       ///< what somebody is, by trade: "a novelist", right behind the name
  bool predicate = false;  ///< what somebody is made or is: indefinite, right behind the person
};

void PhraseParser::set_names(const std::vector<PhraseName>& names) {
  std::fill(named_.begin(), named_.end(), 0);
  std::fill(person_.begin(), person_.end(), 0);
  std::fill(person_end_.begin(), person_end_.end(), false);
  for (const PhraseName& name : names) {
    if (name.type == MentionType::title) continue;
    auto& ends = name.type == MentionType::person ? person_ : named_;
    ends[name.begin] = std::max(ends[name.begin], name.end);
    if (name.type == MentionType::person) person_end_[name.end] = true;
  }
}

bool PhraseParser::stops(std::uint32_t i) const {
  if (i >= end_ || person_[i] != 0) return true;
  const PhraseWord& word = words_[i];
  if (!word.is_word) return true;
  if (named_[i] != 0) return false;
  if (word.is(end)) return true;
  return word.part == Part::verb && !word.definite() && (word.kinds & ~static_cast<std::uint64_t>(end)) == 0;
}

/// An adjective with the article that is no title of its own.
bool PhraseParser::is_adjective(std::uint32_t i) const {
  if (stops(i) || !words_[i].article || !words_[i].bare()) return false;
  const PhraseWord& word = words_[i];
  if (word.is(adjective)) return true;
  if (word.is(doubtful | where)) return false;
  if (word.is(phrase_kind::title | body | place))
    return word.origin && word.is(profession) && !word.is(office | rank | honorific);
  return word.origin || word.part == Part::adj;
}

bool PhraseParser::agrees(std::uint32_t i, bool feminine, bool masculine) const {
  return is_adjective(i) && (words_[i].feminine ? feminine : masculine);
}

std::uint32_t PhraseParser::past_adjectives(std::uint32_t i) const {
  const std::uint32_t limit = i + longest;
  while (i < limit && is_adjective(i)) ++i;
  return i;
}

/// A noun with the article, a name: what ends a chain of nouns.
bool PhraseParser::closes(std::uint32_t i) const {
  return !stops(i) && words_[i].bare() && (named_[i] != 0 || words_[i].definite());
}

Phrase PhraseParser::read_place(std::uint32_t i) const {
  Phrase phrase{i, i};
  if (stops(i) || !words_[i].is(place | region) || words_[i].definite()) return phrase;
  std::uint32_t at = i + 1;
  if (at >= end_ || !words_[at].bare()) return phrase;
  if (words_[i].is(region)) {
    if (named_[at] != at + 1 || !words_[at].is(continent)) return phrase;
    phrase.end = at + 1;
    phrase.complete = true;
    return phrase;
  }
  if (words_[at].article && words_[at].is(phrase_kind::title) && is_person(at + 1)) ++at;
  std::uint32_t next = std::max(named_[at], person_[at]);
  // "the hospital of King Faisal", whom nobody saw
  if (next == 0 && words_[at].article && words_[at].is(honorific) && at + 1 < end_ && words_[at + 1].is_word &&
      words_[at + 1].bare() && !words_[at + 1].definite() && words_[at + 1].kinds == 0)
    next = at + 2;
  if (next == 0 && (!words_[i].is(phrase_kind::lam) || named_[i] < at)) return phrase;
  at = std::max(next, named_[i]);
  while (at < end_ && named_[at] == 0 && words_[at].article && words_[at].bare() && words_[at].is(foot)) ++at;
  if (words_[i].is(phrase_kind::lam) && words_[at < end_ ? at : i].article) at = for_what(at);
  phrase.end = at;
  phrase.complete = true;
  return phrase;
}

/// Behind the body or the name that begins at `i`, whatever its clitics; `i` where none does.
std::uint32_t PhraseParser::held_body(std::uint32_t i) const {
  if (i >= end_ || person_[i] != 0 || !words_[i].is_word) return i;
  const Phrase found = read_body(i);
  std::uint32_t at = found.complete || (!found.empty() && words_[i].is(own | refers)) ? found.end : i;
  return std::max(at, named_[i]);
}

/// Behind nouns and adjectives with the article, joined by "and", from `i` on, where a person follows them; else `i`.
std::uint32_t PhraseParser::up_to_person(std::uint32_t i) const {
  std::uint32_t at = i + 1;
  while (at < end_ && at < i + 5 && !is_person(at) && words_[at].article && words_[at].preposition == 0 &&
         !words_[at].is(phrase_kind::title) && !stops(at))
    ++at;
  return comes_to_person(at) ? at : i;
}

/// Before the quote mark that closes what the one at `i` opens; `i` where none does.
std::uint32_t PhraseParser::quoted_end(std::uint32_t i) const {
  constexpr std::uint32_t most = 6;  // tokens between them
  if (i >= end_ || !words_[i].quote) return i;
  for (std::uint32_t at = i + 1; at < end_ && at <= i + most; ++at)
    if (words_[at].quote) return at > i + 1 ? at : i;
  return i;
}

/// Behind "for the affairs of communication and the technology of information" from `i` on; `i` where it is none.
std::uint32_t PhraseParser::matters_end(std::uint32_t i) const {
  if (stops(i) || words_[i].preposition != letter::lam || words_[i].conjunction || !words_[i].is(object)) return i;
  std::uint32_t at = i, last = i;
  do {
    ++at;
    // A noun of its own, or in construct with the one that ends the chain.
    while (!words_[at - 1].definite() && !stops(at) && words_[at].bare() && !words_[at].definite() && named_[at] == 0 &&
           words_[at].part == Part::noun && at < i + longest)
      ++at;
    if (!words_[at - 1].definite()) {
      if (!closes(at)) return last;
      at = named_[at] != 0 ? named_[at] : at + 1;
    }
    last = at = past_adjectives(at);
  } while (at < i + longest && !stops(at) && words_[at].conjunction && words_[at].preposition == 0 &&
           (words_[at].definite() || words_[at].part == Part::noun) && named_[at] == 0 &&
           !words_[at].is(phrase_kind::title));
  return last;
}

/// Goes on behind "in the name of", or "in its name".
bool PhraseParser::step_in_name(Reading& reading) const {
  const std::uint32_t at = reading.at;
  // "the spokesman in the name of the government, Basim X": the second time it is a man's name.
  for (std::uint32_t i = reading.begin + 1; i < at; ++i)
    if (words_[i].is(in_name)) return false;
  std::uint32_t next = words_[at].pronoun ? at + 1 : held_body(at + 1);
  if (next == at + 1 && !words_[at].pronoun && !reading.innermost && at + 1 < end_ && words_[at + 1].is(office) &&
      words_[at + 1].bare()) {
    const Phrase inside = read_title(at + 1, true);
    if (inside.complete || (!inside.empty() && words_[at + 1].article)) {
      next = inside.end;
      reading.nested = at + 1;
    }
  }
  if (next == at + 1 && !words_[at].pronoun && closes(at + 1)) next = past_adjectives(at + 2);
  if (next == at + 1 && !words_[at].pronoun) return false;
  reading.at = next;
  reading.open = false;
  return reading.complete = true;
}

/// "(said) X, the director in the ministry, to the agency Y": an office of one body is for no agency or paper.
bool PhraseParser::is_told_paper(const Reading& reading) const {
  const PhraseWord& word = words_[reading.at];
  if (word.preposition != letter::lam || word.definite() || !word.is(refers) ||
      !word.is(name_class | phrase_kind::same))
    return false;
  const auto of = words_.begin() + reading.begin + 1, at = words_.begin() + reading.at;
  return std::any_of(of, at, [](const PhraseWord& held) { return held.is(body); });
}

/// Goes on behind a preposition: what is written with the next word, or stands before it.
bool PhraseParser::step_preposition(Reading& reading) const {
  const std::uint32_t at = reading.at;
  const PhraseWord& word = words_[at];
  if (word.is(in_name)) return step_in_name(reading);
  if (word.preposition != letter::lam && word.preposition != letter::beh) return false;
  if (word.alone) {
    const std::uint32_t quoted = quoted_end(at + 1);
    const std::uint32_t next = quoted > at + 1 ? quoted : held_body(at + 1);
    if (next == at + 1) return false;
    reading.at = next;
    reading.open = false;
    return reading.complete = true;
  }
  // "minister for defence" follows its head at once; an open chain has no room for it.
  if (word.conjunction || (reading.open && (at > reading.begin + 1 || word.preposition != letter::lam))) return false;
  if (is_told_paper(reading)) return false;
  std::uint32_t next = held_body(at);
  if (next == at && at + 1 < end_ && word.is(name_class) && named_[at + 1] != 0) next = named_[at + 1];
  if (next == at && !reading.open) next = matters_end(at);
  const bool holder = word.article ? word.is(office) : word.pronoun && word.is(office | post);
  // "the deputy, the first, of a head of X": others only speak to one.
  const PhraseWord& head = words_[reading.begin];
  const bool serves = !word.definite() && word.is(office) && (head.is(aide) || (head.is(deputy) && head.is(post)));
  if (next == at && word.preposition == letter::lam && (holder || serves) && !reading.innermost) {
    const Phrase inside = read_title(at, true);
    if (holder || inside.complete) {
      reading.nested = at;
      next = inside.end;
    }
  }
  const bool of_any = word.preposition == letter::lam && words_[reading.begin].accusative &&
                      ends_person(reading.begin) && !word.is(phrase_kind::title);
  const bool object_of =
      of_any || (word.preposition == letter::lam ? word.is(object) : word.is(acting) || words_[at - 1].is(charged));
  if (next == at && word.article && object_of && !words_[reading.begin].is(profession)) {
    next = at + 1;
    next = past_adjectives(next);
    if (next < end_ && words_[next].conjunction && words_[next].article && words_[next].is(object) &&
        !words_[next].is(office))
      ++next;
    next = past_adjectives(next);
  }
  if (next == at && word.article && !word.is(phrase_kind::title)) next = up_to_person(at);
  if (next == at) return false;
  reading.at = next;
  reading.open = false;
  return reading.complete = true;
}

/// Goes on behind "in", "from", "to", which stand alone.
bool PhraseParser::step_link(Reading& reading) const {
  const PhraseWord &link = words_[reading.at], &head = words_[reading.begin];
  if (reading.open && reading.at > reading.begin + 1) return false;
  const std::uint32_t at = reading.at + 1;
  if (at >= end_) return false;
  const bool always = (link.is(to) && head.is(sent)) || (link.is(from) && head.is(post)) ||
                      (link.is(inside) && head.is(placed) && named_[at] != 0);
  std::uint32_t next = held_body(at);
  const bool employed = link.is(inside) && head.is(profession | post) && next > at && words_[at].is(body);
  if (next == at && link.is(from | inside) && at + 1 < end_ && words_[at].is(name_class) && named_[at + 1] != 0)
    next = named_[at + 1];
  if (next == at && link.is(from) && words_[at].is(name_class) && at + 1 < end_ && !stops(at + 1) &&
      words_[at + 1].bare())
    next = at + 2;
  if (next == at && at < end_ && words_[at].article && !stops(at) && words_[at].is(object | body)) next = at + 1;
  if (next == at && link.is(to) && !reading.innermost && words_[at].is(office) && words_[at].bare())
    if (const Phrase inside = read_title(at, true); inside.complete) next = inside.end;
  if (next == at) return false;
  next = past_adjectives(next);
  while (link.is(to) && next < end_ && words_[next].conjunction && named_[next] != 0) next = named_[next];
  if (!always && !employed && !comes_to_person(next) && !ends_person(reading.begin)) return false;
  reading.at = next;
  reading.open = false;
  return reading.complete = true;
}

/// Goes on behind the head of a predicate: "[as] a secretary general of it".
bool PhraseParser::step_predicate(Reading& reading) const {
  const PhraseWord &head = words_[reading.begin], &word = words_[reading.at];
  if (word.preposition == letter::lam && !word.conjunction && word.part == Part::pron && !word.is(end | anyone)) {
    ++reading.at;
    reading.open = false;
    reading.predicate = false;
    return reading.complete = true;
  }
  if (!word.is(adjective) || word.definite() || !word.bare() || word.feminine != head.feminine ||
      word.accusative != head.accusative)
    return false;
  ++reading.at;
  reading.open = false;
  return reading.complete = true;
}

/// Goes on by the field of a trade: "a scientist of physics", which no noun with the article follows.
bool PhraseParser::step_field(Reading& reading) const {
  const PhraseWord& word = words_[reading.at];
  const std::uint32_t next = reading.at + 1;
  if (reading.at > reading.begin + 2 || word.definite() || !word.bare() || word.part != Part::noun ||
      word.is(phrase_kind::title | body | place | name_class | end) || closes(next))
    return false;
  reading.at = next;
  return reading.complete = true;
}

/// Goes on by what stands in quotes: "the leader of 'New Democracy', the right-wing". The closing mark belongs to it
/// only where an adjective follows.
bool PhraseParser::step_quotes(Reading& reading) const {
  const std::uint32_t close = quoted_end(reading.at);
  if (close == reading.at) return false;
  const std::uint32_t next = past_adjectives(close + 1);
  reading.at = next > close + 1 && comes_to_person(next) ? next : close;
  reading.open = false;
  return reading.complete = true;
}

/// Goes on behind "and": a second head, a second object, what leads to the person.
bool PhraseParser::step_joined(Reading& reading) const {
  const std::uint32_t at = reading.at;
  const PhraseWord& word = words_[at];
  const PhraseWord& before = words_[at - 1];
  // "professor and head of"; "of trade and industry".
  const bool second_head =
      reading.open && at == reading.begin + 1 && !word.definite() && word.is(office | post | profession);
  const bool second_object = !reading.open && before.article && word.article && named_[at] == 0 &&
                             (word.is(object) || (word.origin && before.origin)) && !word.is(phrase_kind::title | own);
  if (second_head || second_object) {
    ++reading.at;
    return true;
  }
  // "minister of the exterior and of the affairs of emigrants"
  const bool affairs = !reading.open && before.article && !word.definite() && word.preposition == 0 &&
                       word.is(object) && named_[at] == 0 && at + 1 < end_ && words_[at + 1].article &&
                       !words_[at + 1].is(phrase_kind::title) && closes(at + 1);
  if (affairs && words_[reading.begin].is(office)) {
    reading.at = past_adjectives(at + 2);
    return true;
  }
  const bool joined = !reading.open && before.article && word.article && word.preposition == 0 &&
                      !word.is(phrase_kind::title) && named_[at] == 0;
  std::uint32_t next = joined ? up_to_person(at) : at;
  // "the director of coordination and liaison in the ministry"
  if (joined && next == at && word.part == Part::noun && at + 2 < end_ && words_[at + 1].is(inside) &&
      words_[at + 2].is(body) && held_body(at + 2) > at + 2)
    next = at + 1;
  reading.at = next;
  return next > at;
}

/// Goes on by a word or a name; false where the title ends.
bool PhraseParser::step_title(Reading& reading) const {
  const std::uint32_t at = reading.at;
  if (at >= reading.limit || person_[at] != 0) return false;
  if (words_[at].quote && reading.open && words_[at - 1].is(office | body | name_class) && words_[at - 1].bare())
    return step_quotes(reading);
  if (!words_[at].is_word) return false;
  const PhraseWord& word = words_[at];
  if (reading.predicate && step_predicate(reading)) return true;
  if (word.is(in_name) || word.preposition != 0) return step_preposition(reading);
  if (word.is(to | from | inside) && word.bare()) return step_link(reading);
  if (stops(at)) return false;
  if (word.conjunction) return step_joined(reading);
  if (reading.open) {
    if (const std::uint32_t next = held_body(at); next > at) {
      reading.at = next;
      reading.open = false;
      return reading.complete = true;
    }
    if (word.definite()) {
      const bool his_majesty = words_[reading.begin].is(style) && word.is(phrase_kind::alone);
      if (word.is(honorific | rank) && !his_majesty && !word.is(object | body | deputy | name_class)) return false;
      reading.at = at + 1;
      reading.open = false;
      return reading.complete = true;
    }
    if (word.origin && !word.is(body | office | name_class) && !(word.is(object) && closes(at + 1))) {
      reading.at = at + 1;
      reading.unmarked = !(reading.said && word.nation);
      return reading.complete = true;
    }
    if (reading.unmarked) return false;
    if (reading.said && step_field(reading)) return true;
    const bool goes_on = word.is(object | body | office | deputy) ||
                         (word.is(name_class) && at + 1 < end_ && named_[at + 1] != 0) ||
                         (word.part == Part::noun && (closes(at + 1) || closes(at + 2)));
    if (!goes_on) return false;
    ++reading.at;
    return true;
  }
  // "the lieutenant first"
  const bool graded = words_[reading.begin].is(rank) && word.bare() &&
                      (at == reading.begin + 1 || words_[at - 1].is(grade)) && word.is(phrase_kind::grade) &&
                      (!word.is(phrase_kind::title) || comes_to_person(at + 1));
  if (!is_adjective(at) && !graded) return false;
  ++reading.at;
  return reading.complete = true;
}

/// "in the affairs [of]"
bool PhraseParser::acts(std::uint32_t i) const {
  return i < end_ && (words_[i].is(in_name) || (words_[i].preposition == letter::beh && words_[i].is(acting)));
}

/// Whether the word names an office: "of the minister", "of a head of".
bool PhraseParser::heads_office(std::uint32_t i) const {
  return i < end_ && (words_[i].is(office) || (words_[i].is(post) && !words_[i].definite()));
}

/// The office whose holder the title's own is an aide of: "the envoy of the president of X"; 0 where there is none.
std::uint32_t PhraseParser::held_office(const Phrase& title) const {
  const std::uint32_t at = title.begin + 1;
  if (words_[title.begin].definite() || at >= title.end || !words_[at].is(office) || !words_[at].bare()) return 0;
  return words_[at].article || read_title(at, true).complete ? at : 0;
}

/// "D.", "Prof. D.": complete where a point says that it is one. A letter that stands for more needs it.
Phrase PhraseParser::read_abbreviated(std::uint32_t i) const {
  constexpr int most = 3;  // letters
  Phrase phrase{i, i};
  std::uint32_t at = i;
  for (int n = 0; n < most && at < end_ && words_[at].is(abbreviated) && (at == i || words_[at].bare()); ++n) {
    const bool pointed = at + 1 < end_ && words_[at + 1].point;
    if (!pointed && words_[at].is(doubtful)) break;
    phrase.complete = pointed;
    phrase.end = at += pointed ? 2 : 1;
  }
  return phrase;
}

std::uint32_t PhraseParser::bearer_ahead(const Phrase& title) const {
  const PhraseWord& head = words_[title.begin];
  const PhraseWord before = title.begin > 0 ? words_[title.begin - 1] : PhraseWord();
  if (!head.is(office | speaker | post | profession) || head.is(honorific | doubtful) || head.pronoun) return 0;
  if (head.article && before.article && head.bare()) return 0;  // "the committee, the supervising"
  const std::uint32_t limit = std::min(end_, title.begin + longest);
  bool definite = true, linked = false;  // what stands last; whether something was passed that may belong to a verb
  std::uint32_t at = title.end;
  while (at < limit && person_[at] == 0) {
    const PhraseWord& word = words_[at];
    const bool links = word.part == Part::adp && word.bare();
    if (!word.is_word || (word.part == Part::verb && named_[at] == 0) || (word.is(end) && !links)) return 0;
    if (named_[at] == 0 && word.is(phrase_kind::title)) return 0;  // whose name follows is called by this one
    if (word.conjunction && !word.definite() && named_[at] == 0) return 0;
    linked = linked || (links && !word.is(from));
    definite = named_[at] != 0 || word.article;
    at = std::max(named_[at], at + 1);
  }
  // A word in construct would take the person for its own: "the murder of X".
  if (at == title.end || at >= limit || !definite || !words_[at].bare()) return 0;
  // "(received) the president in the palace X": whom a verb has for its object bears no title.
  const std::uint32_t behind = person_[at];
  return before.part == Part::verb && linked && !(behind < end_ && words_[behind].is(that)) ? 0 : at;
}

Phrase PhraseParser::read_title(std::uint32_t i, bool inside_another) const {
  Phrase phrase{i, i};
  if (i >= end_ || person_[i] != 0 || !words_[i].is(phrase_kind::title | ordinal)) return phrase;
  if (words_[i].is(abbreviated)) return read_abbreviated(i);
  if (words_[i].is(phrase_kind::end)) return phrase;  // with the article by its own row: "the one" is Sunday
  if (words_[i].styles_somebody()) return {i, i + 1, true};
  if (words_[i].pronoun && words_[i].part == Part::verb) return phrase;  // "led him" is written as "leaders"
  // "a general of", "the state of Kuwait" are none.
  if (!words_[i].article && !words_[i].is(office | speaker | post | profession | ordinal | style) && !is_person(i + 1))
    return phrase;
  if (words_[i].is(acting) && !acts(i + 1)) return phrase;
  if (words_[i].is(deed) && !words_[i].article && !heads_office(i + 1)) return phrase;
  if (words_[i].is(style) && (words_[i].article || named_end(i + 1) != 0)) return phrase;
  Reading reading{i, i + 1, std::min(end_, i + longest), !words_[i].definite()};
  reading.innermost = inside_another;
  const bool of_person = ends_person(i) || follows_he_is(i);
  reading.said = reading.open && words_[i].is(profession) && !words_[i].is(doubtful) && of_person;
  reading.predicate = reading.open && (words_[i].accusative || words_[i].feminine) && of_person;
  while (step_title(reading)) {
  }
  phrase.end = reading.at;
  phrase.complete = reading.complete && (!reading.open || reading.unmarked || reading.said);
  phrase.nested = reading.nested;
  phrase.unmarked = reading.unmarked;
  if (words_[i].is(aide) && !inside_another && phrase.nested == 0) phrase.nested = held_office(phrase);
  // A loose noun at the end belongs to no title: "minister of external" goes on with a name.
  if (!phrase.complete && phrase.size() > 1) phrase.end = i + 1;
  return phrase;
}

}  // namespace isnad
