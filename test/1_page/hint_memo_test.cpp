// What was found once is not looked for again.
#include "1_page/hint_memo.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace isnad {
namespace {

TEST_CASE("hint memo: asks once for what it has room for") {
  const auto memo = std::make_unique<HintMemo>();
  int asked = 0;
  const auto find = [&](std::string_view tokens, Hint hint) {
    return memo->find(tokens, [&] {
      ++asked;
      Hints hints;
      hints.add(hint);
      return hints;
    });
  };
  CHECK(find("byline", Hint::byline).has(Hint::byline));
  CHECK(find("byline", Hint::date).has(Hint::byline));
  CHECK(asked == 1);
  CHECK(find("date", Hint::date).has(Hint::date));
  CHECK(asked == 2);
  for (int i = 0; i < 10'000; ++i) CHECK(find("other" + std::to_string(i), Hint::share).has(Hint::share));
  CHECK(find("byline", Hint::byline).has(Hint::byline));
  // What is too long is asked for each time.
  const std::string tokens(100, 'x');
  CHECK(find(tokens, Hint::date).has(Hint::date));
  CHECK(find(tokens, Hint::share).has(Hint::share));
}

}  // namespace
}  // namespace isnad
