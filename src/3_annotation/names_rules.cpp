// What the models of names leave open and the words decide.
#include "3_annotation/names_rules.h"

#include "3_annotation/names_model.h"

namespace isnad {
namespace {

using Labels = std::span<std::uint8_t>;
using GivenLabels = std::span<const std::uint8_t>;

// Labels of the outer layer.
constexpr std::uint8_t person = 1, in_person = 2, place = 3, in_place = 4, body = 5, in_body = 6;
constexpr std::uint8_t large_places = name_place::country | name_place::region | name_place::large;
constexpr std::uint8_t any_place = large_places | name_place::small | name_place::city;
constexpr unsigned adjective = 4;              // of KnownWord::part
constexpr std::uint8_t often_and_no_name = 3;  // of KnownWord::told

using name_layer::end_of, name_layer::goes_on;

/// Whether a word that raw text has in names is a place there more often than not.
bool is_mostly_place(std::uint8_t told) {
  constexpr unsigned often = 4, of_place = 1;  // three in five; see names_told.h in training
  const unsigned told_names = told < 1 ? 0 : (told - 1U) / 3;
  return told_names / 3 >= often && told_names % 3 == of_place;
}

}  // namespace

bool NameRules::parts(std::size_t t) const {
  if (t == 0) return false;
  const NameType &before = type(t - 1), &here = type(t);
  if (!before.article || here.proclitic > 0) return false;
  if (!here.article) return (here.known.place & large_places) != 0;
  // "the delegation the United States": of two words that are a country together.
  return t + 1 < tokens_.size() && (features_.pair_places(tokens_.begin + t) & name_place::country) != 0;
}

bool NameRules::ends_person(std::size_t t) const {
  if (t > 0 && !type(t).article && (type(t).known.part & KnownWord::club) != 0 && type(t).known.person <= 1)
    return true;
  if (t > 0 && (type(t).known.place & name_place::country) != 0 && is_mostly_place(type(t).known.told)) return true;
  if (t < 2 || !type(t).article || type(t).known.told != often_and_no_name) return false;
  return (type(t - 1).heads & NameHeads::person) == 0 && type(t - 2).known.person > 1;
}

bool NameRules::is_quote(std::size_t t) const {
  if (t >= tokens_.size()) return false;
  const std::string_view letters = analysis_.token(tokens_.begin + t);
  if (letters.size() != 1) return false;
  const auto c = static_cast<unsigned char>(letters[0]);
  return c == '"' || c == '\'' || c == letter::open_quote || c == letter::close_quote;
}

/// An adjective with the article, by the dictionary or by its ending ("-iyya").
bool NameRules::is_definite_adjective(std::size_t t) const {
  if (t >= tokens_.size()) return false;
  constexpr char feminine_nisba[] = {static_cast<char>(letter::yeh), static_cast<char>(letter::heh)};
  const NameType& here = type(t);
  return here.article && here.proclitic == 0 &&
         ((here.known.part & adjective) != 0 || here.suffix[1] == name_hash({feminine_nisba, 2}) + 2);
}

/// "the agency 'X', the Russian": the class word before a body, also around quote marks, and the adjectives behind
/// them.
void NameRules::take_class_word(Labels outer, std::size_t t) const {
  const auto is_class_word = [&](std::size_t i) {
    return outer[i] == 0 && (type(i).rules & NameHeads::inside) != 0 && !type(i).article;
  };
  std::size_t end = end_of(outer, t);
  std::size_t begin = t;
  if (t > 0 && is_class_word(t - 1))
    begin = t - 1;
  else if (t > 1 && is_quote(t - 1) && is_quote(end) && is_definite_adjective(end + 1) && is_class_word(t - 2)) {
    begin = t - 2;
    ++end;
    while (is_definite_adjective(end) && outer[end] == 0) ++end;
  }
  if (begin == t) return;
  outer[begin] = body;
  for (std::size_t i = begin + 1; i < end; ++i) outer[i] = in_body;
}

/// "the base of X, the naval": a facility, its name, and the adjectives behind it.
void NameRules::take_facility(Labels outer, std::size_t t) const {
  if ((type(t).rules & NameHeads::facility) == 0 || type(t).article || t + 2 >= outer.size()) return;
  std::size_t end = t + 1;
  if (outer[t] == 0 && outer[end] == place && type(end).proclitic == 0) {
    end = end_of(outer, end);
    if (!is_definite_adjective(end) && !type(end - 1).article) return;  // a bare class word is outside
  } else if (outer[t] == 0 && outer[end] == 0 && !type(end).article && type(end).known.frequency < 10 &&
             is_definite_adjective(end + 1)) {
    ++end;
  } else {
    return;
  }
  while (is_definite_adjective(end) && outer[end] == 0) ++end;
  outer[t] = place;
  for (std::size_t i = t + 1; i < end; ++i) outer[i] = in_place;
}

/// "Ali" before "al-Dabbagh": a given name that is a common word but for its last letter (yeh, no alef maqsura).
void NameRules::take_given_name(Labels outer, std::size_t t) const {
  constexpr unsigned given = 8;  // of KnownWord::part
  if (t == 0 || outer[t] != person || outer[t - 1] != 0 || !type(t).article) return;
  const std::string_view letters = analysis_.token(tokens_.begin + t - 1);
  const NameType& before = type(t - 1);
  if (before.article || before.proclitic > 0 || (before.known.part & given) == 0 || letters.empty() ||
      static_cast<unsigned char>(letters.back()) != letter::yeh)
    return;
  outer[t] = in_person;
  outer[t - 1] = person;
}

/// A country, region or large city that is nothing else.
bool NameRules::is_plain_place(std::size_t t) const {
  constexpr unsigned dictionary = 7;  // of KnownWord::part
  constexpr int common = 8;           // the binary logarithm of the count, and one
  const NameType& here = type(t);
  return (here.known.place & (name_place::country | name_place::region | name_place::large)) != 0 && !here.article &&
         (here.known.person == 0 || is_mostly_place(here.known.told)) && (here.known.part & dictionary) == 0 &&
         (here.known.frequency < common || here.known.told != often_and_no_name);
}

/// "X in the province of Y": a small place that only the gazetteer knows.
void NameRules::take_small_place(Labels outer, std::size_t t) const {
  if (outer[t] != 0 || t + 2 >= outer.size() || outer[t + 2] != place || outer[t + 1] != 0) return;
  constexpr unsigned noun = 1;  // of KnownWord::part: "an ambush in the province of Y"
  if ((type(t).known.place & any_place) == 0 || type(t).article || (type(t).known.part & noun) != 0) return;
  if (type(t + 1).proclitic > 0 && (type(t + 1).heads & NameHeads::place) != 0) outer[t] = place;
}

/// "to Diyala": a region behind a preposition that is no word of the dictionary and no person's name.
void NameRules::take_known_place(Labels outer, std::size_t t) const {
  if (t == 0 || outer[t] != 0 || type(t).proclitic > 0 || !is_plain_place(t)) return;
  const Token& before = analysis_.document.tokens[tokens_.begin + t - 1];
  if (before.words != 1 || analysis_.document.words[before.first_word].part != Part::adp) return;
  if ((type(t).known.place & name_place::region) != 0) outer[t] = place;
}

void NameRules::fit(Labels outer) const {
  for (std::size_t t = 0; t < outer.size(); ++t) {
    if (outer[t] == body) {
      for (std::size_t end = end_of(outer, t); end > t + 1 && (type(end - 1).rules & NameHeads::judged) != 0; --end)
        outer[end - 1] = 0;
      take_class_word(outer, t);
    }
    take_given_name(outer, t);
    take_facility(outer, t);
    take_small_place(outer, t);
    take_known_place(outer, t);
  }
}

void NameRules::fit_titles(GivenLabels outer, Labels titles) const {
  for (std::size_t t = 0; t < titles.size(); ++t) {
    if (titles[t] != 1 || goes_on(titles, t + 1) || (type(t).rules & NameHeads::several) == 0) continue;
    if (t + 1 == outer.size() || outer[t + 1] != person) titles[t] = 0;
  }
}

void NameRules::fit_inner(GivenLabels before, GivenLabels outer, Labels inner) const {
  for (std::size_t t = 0; t < outer.size(); ++t) {
    // A name of the models that is now inside of a longer one.
    if (before[t] % 2 == 1 && goes_on(outer, t) && inner[t] == 0)
      for (std::size_t i = t, end = end_of(before, t); i < end && !type(i).article; ++i) inner[i] = before[i];
    // The name of a facility that the models did not see.
    if (before[t] == 0 && outer[t] == place && (type(t).rules & NameHeads::facility) != 0 && before[t + 1] == 0)
      inner[t + 1] = place;
    // "the naval base of X" that the models saw as a whole.
    if (outer[t] == place && (type(t).rules & NameHeads::facility) != 0 && !type(t).article && goes_on(outer, t + 2) &&
        inner[t + 1] == 0 && !type(t + 1).article && is_definite_adjective(t + 2))
      inner[t + 1] = place;
    // "the university of Damascus": a place that is no word of the dictionary and no person's name.
    if (outer[t] == in_body && inner[t] == 0 && is_plain_place(t)) inner[t] = place;
    // A class word inside of a body.
    if (inner[t] == body && t > 0 && inner[t - 1] == 0 && goes_on(outer, t - 1) &&
        (type(t - 1).rules & NameHeads::inside) != 0 && !type(t - 1).article) {
      inner[t - 1] = body;
      inner[t] = in_body;
    }
  }
}

}  // namespace isnad
