// What a text must have that a pattern of days fits in it.
#include "2_article/date_elements.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

constexpr PatternElement of(ElementKind kind) { return {kind}; }
constexpr PatternElement stroke{ElementKind::mark, '/'};

DayNeeds needs_of(PatternKind kind, std::vector<PatternElement> elements) {
  DayNeeds needs;
  needs.add({kind, std::move(elements)});
  return needs;
}

}  // namespace

TEST_CASE("a pattern needs its name of a month") {
  const auto needs =
      needs_of(PatternKind::day, {of(ElementKind::day), of(ElementKind::soft_gap), of(ElementKind::month_name)});
  CHECK(needs.anywhere == set_of(WordClass::month));
  CHECK(needs.between == 0);
}

TEST_CASE("a pattern of numbers needs its mark between two") {
  const auto needs = needs_of(PatternKind::date,
                              {of(ElementKind::year), stroke, of(ElementKind::month), stroke, of(ElementKind::day)});
  CHECK(needs.anywhere == 0);
  CHECK(needs.between == token_set::of_mark('/'));
}

TEST_CASE("a pattern that goes without both needs nothing that is known, and one of hours is not asked for") {
  CHECK(needs_of(PatternKind::day, {of(ElementKind::day), of(ElementKind::month)}).anywhere == token_set::all);
  CHECK(needs_of(PatternKind::time, {of(ElementKind::hour), of(ElementKind::period)}).anywhere == 0);
}

}  // namespace isnad
