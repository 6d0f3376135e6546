// Where a body that begins at a head word ends.
#include <algorithm>

#include "3_annotation/name_phrases_parse.h"

namespace isnad {

using namespace phrase_kind;

/// Behind "for the atomic energy", "for human rights"; `i` where it is none.
std::uint32_t PhraseParser::for_what(std::uint32_t i, bool definite) const {
  if (stops(i) || words_[i].preposition != letter::lam || words_[i].conjunction ||
      words_[i].is(phrase_kind::title | body | post_of))
    return i;
  if (named_[i] != 0) return i;
  std::uint32_t at = i + 1;
  if (!words_[i].article) {
    // Not "to force the president": what a noun of action is for is no name, unless it is what bodies are for, behind
    // an adjective: "the national centre for preventing disasters".
    const bool aimed =
        definite && words_[i].is(aim) && words_[i - 1].article && (words_[i - 1].origin || words_[i - 1].is(adjective));
    if (!(words_[i].is(object) || aimed) || !closes(at)) return i;
    if (named_[at] != 0 && !words_[at].article) return i;
    at = std::max(at + 1, named_[at]);
  }
  at = past_adjectives(at);
  if (at < end_ && !stops(at) && words_[at].conjunction && words_[at].article && words_[at].preposition == 0 &&
      !words_[at].is(phrase_kind::title | body))
    ++at;
  return at;
}

/// A body that is called by what stands in quotes, which open at `at`: "the agency 'X', the Russian".
Phrase PhraseParser::read_quoted(std::uint32_t i, std::uint32_t at, std::uint32_t limit) const {
  Phrase phrase{i, i};
  const PhraseWord& head = words_[i];
  std::uint32_t close = at + 1;
  while (close < end_ && close < at + 6 && !words_[close].quote) ++close;
  if (close >= end_ || !words_[close].quote) return phrase;
  phrase.end = close + 1;
  while (phrase.end < limit && agrees(phrase.end, head.feminine || head.is(person_body), !head.feminine)) ++phrase.end;
  phrase.complete = true;
  return phrase;
}

/// A body whose head bears no article: what it is of comes next, "the ministry of health", or a name.
Phrase PhraseParser::read_construct(std::uint32_t i, std::uint32_t limit) const {
  Phrase phrase{i, i};
  const PhraseWord& head = words_[i];
  std::uint32_t at = i + 1;
  bool feminine = head.feminine || head.is(person_body), masculine = !head.feminine;
  if (!head.is(body)) return phrase;
  if (head.is(lam) && at + 1 < limit && words_[at].is_word && words_[at].bare() && !words_[at].article &&
      words_[at + 1].preposition == letter::lam && words_[at + 1].article &&
      !words_[at].is(end | phrase_kind::title | body) && !words_[at].origin) {
    // "the group Atiya for consulting"
    phrase.complete = true;
    phrase.end = at + 2;
    return phrase;
  }
  while (at < limit && !stops(at) && words_[at].bare() && !closes(at) && !words_[at].origin &&
         words_[at].part != Part::adj && at < i + 4 &&
         (words_[at].is(body | object | office | post | name_class) || words_[at].part == Part::noun))
    ++at;
  const std::uint32_t person =
      at < end_ && words_[at].article && words_[at].is(phrase_kind::title) && is_person(at + 1) ? at + 1 : at;
  if (head.is(person_body) && is_person(person)) {
    phrase.end = person_[person];
    phrase.complete = true;
    return phrase;
  }
  // "the university of Sultan Qaboos"
  if (person > at && words_[at].bare() && words_[at].is(honorific)) {
    phrase.end = person_[person];
    phrase.complete = true;
    return phrase;
  }
  if (head.is(same) && at < end_ && words_[at].quote) return read_quoted(i, at, limit);
  if (stops(at) || !words_[at].bare()) return phrase;
  if (named_[at] != 0) {
    at = named_[at];
    // Behind a name: "the government of China, the traditions" is no adjective, whatever the tagger says.
    if (at < limit && !words_[at].origin && !words_[at].is(adjective)) {
      Phrase found = finished(head, at);
      found.begin = i;
      return found;
    }
    feminine = masculine = true;
  } else if (words_[at].definite() && !words_[at].is(honorific)) {
    feminine |= words_[at].feminine;
    masculine |= !words_[at].feminine;
    ++at;
  } else {
    return phrase;
  }
  while (at < limit && agrees(at, feminine, masculine)) ++at;
  if (at < limit && !stops(at) && words_[at].conjunction && words_[at].article && words_[at].preposition == 0 &&
      named_[at] == 0 && !words_[at].is(phrase_kind::title | body | place | own)) {
    ++at;
    while (at < limit && agrees(at, true, true)) ++at;
  }
  Phrase found = finished(head, at);
  found.begin = i;
  return found;
}

/// What may stand behind all that a body is called by: what it is for, and the place that it is in.
Phrase PhraseParser::finished(const PhraseWord& head, std::uint32_t at) const {
  // "the central committee of the movement": an organ, and the body whose it is.
  const bool of_whole = at < end_ && at > 0 && words_[at - 1].is(organ) && words_[at].preposition == letter::lam &&
                        !words_[at].conjunction;
  std::uint32_t whole = of_whole && !words_[at].is(place) ? held_body(at) : at;
  if (of_whole && whole == at && at + 1 < end_ && words_[at].is(body | name_class)) whole = named_[at + 1];
  if (whole > at)
    at = whole;
  else if (head.is(lam))
    at = for_what(at, head.article);
  if (at < end_ && words_[at].preposition == letter::beh && !words_[at].conjunction && named_[at] == at + 1) ++at;
  Phrase phrase{0, std::min(at, end_)};
  phrase.complete = true;
  return phrase;
}

Phrase PhraseParser::read_body(std::uint32_t i) const {
  Phrase phrase{i, i};
  if (stops(i) || !words_[i].is(body | object) || words_[i].pronoun) return phrase;
  const PhraseWord& head = words_[i];
  const std::uint32_t limit = std::min(end_, i + longest);
  if (!head.article) return read_construct(i, limit);
  std::uint32_t at = i + 1;
  const bool feminine = head.feminine || head.is(person_body), masculine = !head.feminine;
  if (at < end_ && (words_[at].origin || words_[at].is(adjective)))
    while (at < limit && agrees(at, feminine, masculine)) ++at;
  if (at == i + 1) {
    phrase.end = std::min(at, end_);
    return phrase;
  }
  Phrase found = finished(head, at);
  found.begin = i;
  return found;
}

}  // namespace isnad
