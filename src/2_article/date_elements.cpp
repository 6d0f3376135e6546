// The shapes that dates have, and the tokens that their elements can take.
#include "2_article/date_elements.h"

#include <algorithm>
#include <string_view>

namespace isnad {
namespace {

bool is_there(const PatternElement& element) { return !element.optional && !is_gap(element); }

/// Whether an element takes one number, a mark or a word among those of `kinds`, and must be there.
bool takes_only(const PatternElement& element, TokenSet kinds) {
  return is_there(element) && (tokens_of(element) & ~kinds) == 0;
}

constexpr TokenSet all_numbers = token_set::short_number | token_set::number3 | token_set::number4 | token_set::number6;
constexpr TokenSet all_words = (TokenSet{1} << 32U) - 1;

constexpr TokenSet all_marks = [] {
  TokenSet all = 0;
  for (const char mark : token_set::marks) all |= token_set::of_mark(mark);
  return all;
}();

}  // namespace

ClassSet class_of(ElementKind kind) {
  switch (kind) {
    case ElementKind::before: return set_of(WordClass::before);
    case ElementKind::after: return set_of(WordClass::after);
    case ElementKind::joiner: return set_of(WordClass::joiner);
    case ElementKind::few: return set_of(WordClass::few);
    case ElementKind::ordinal: return set_of(WordClass::ordinal);
    case ElementKind::of: return set_of(WordClass::of);
    case ElementKind::clock: return set_of(WordClass::clock);
    case ElementKind::hour_mark: return set_of(WordClass::hour);
    case ElementKind::minute_mark: return set_of(WordClass::minute);
    case ElementKind::second_mark: return set_of(WordClass::second);
    case ElementKind::year_mark: return set_of(WordClass::year);
    case ElementKind::month_mark: return set_of(WordClass::month_mark);
    case ElementKind::day_mark: return set_of(WordClass::day);
    default: return 0;
  }
}

bool is_gap_mark(char mark, bool wide) {
  return std::string_view(wide ? "-/.',;()|" : "-/.'").find(mark) != std::string_view::npos;
}

bool is_gap(const PatternElement& element) {
  return element.kind == ElementKind::soft_gap || element.kind == ElementKind::wide_gap;
}

TokenSet tokens_of(const PatternElement& element) {
  using enum ElementKind;
  const auto words = [](auto... classes) { return TokenSet{set_of(classes...)}; };
  switch (element.kind) {
    case mark: return token_set::of_mark(element.mark);
    case day:
    case month:
    case year2:
    case either:
    case hour:
    case minute:
    case minute1:
    case second: return token_set::short_number;
    case year: return token_set::number4 | token_set::number6;
    case hhmm: return token_set::number4;
    case compact: return token_set::number8;
    case day_word: return token_set::short_number | words(WordClass::number);
    case amount: return token_set::short_number | token_set::number3 | words(WordClass::number);
    case month_name: return words(WordClass::month);
    case unit:
    case own_unit: return words(WordClass::unit);
    case period: return words(WordClass::period);
    case not_of:
    case not_word:
    case no_more:
    case zone_next: return token_set::all;
    case soft_gap:
    case wide_gap: {
      TokenSet gap = words(WordClass::of, WordClass::gap);
      for (const char c : token_set::marks)
        if (is_gap_mark(c, element.kind == wide_gap)) gap |= token_set::of_mark(c);
      return gap;
    }
    default: return TokenSet{class_of(element.kind)};
  }
}

TokenSet first_of(const std::vector<PatternElement>& elements, std::size_t begin) {
  TokenSet first = 0;
  for (std::size_t i = begin; i < elements.size(); ++i) {
    first |= tokens_of(elements[i]);
    if (!elements[i].optional && !is_gap(elements[i])) return first;
  }
  return token_set::all;
}

TokenSet second_of(const std::vector<PatternElement>& elements) {
  return elements.front().optional ? token_set::all : first_of(elements, 1);
}

void DayNeeds::add_distance(const Pattern& pattern) {
  const auto& elements = pattern.elements;
  const auto found = std::find_if(elements.begin(), elements.end(), [](const PatternElement& element) {
    // Amounts and units are words of prose; these are rarer.
    return takes_only(element, set_of(WordClass::before, WordClass::after, WordClass::few));
  });
  distances |= found == elements.end() ? static_cast<ClassSet>(all_words) : static_cast<ClassSet>(tokens_of(*found));
}

void DayNeeds::add(const Pattern& pattern) {
  if (pattern.kind == PatternKind::ago) add_distance(pattern);
  if (pattern.kind != PatternKind::date && pattern.kind != PatternKind::month && pattern.kind != PatternKind::day)
    return;
  const auto& elements = pattern.elements;
  // Of two words the year's is the commoner one.
  const auto told = std::find_if(elements.begin(), elements.end(), [](const PatternElement& element) {
    return element.kind != ElementKind::year_mark && takes_only(element, all_words | token_set::number8);
  });
  if (told != elements.end())
    anywhere |= tokens_of(*told);
  else if (elements.size() > 2 && takes_only(elements[0], all_numbers) && takes_only(elements[1], all_marks) &&
           takes_only(elements[2], all_numbers))
    between |= tokens_of(elements[1]);
  else
    anywhere = token_set::all;
}

}  // namespace isnad
