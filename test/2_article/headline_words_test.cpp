// The words of titles.
#include "2_article/headline_words.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace isnad;

bool same(std::string_view a, std::string_view b) {
  const TitleWords x(a), y(b);
  return x.size() == y.size() && shared_words(x, y) == x.size();
}

}  // namespace

TEST_CASE("case, marks and vowel signs count as nothing") {
  CHECK(same("The FERRY runs, again!", "the ferry runs again"));
  CHECK(same("F\u00C4HRE", "f\u00E4hre"));
  CHECK(same("Fer\u00ADry", "ferry"));
  CHECK(same("\u0645\u064E\u062F\u0631\u0633\u0629", "\u0645\u062F\u0631\u0633\u0629"));
  CHECK(!same("ferry", "ferries"));
}

TEST_CASE("characters of scripts without blanks are words") {
  CHECK(TitleWords("\u6E21\u8239\u6062\u590D").size() == 4);
}

TEST_CASE("shared words") {
  CHECK(shared_words(TitleWords("the ferry runs"), TitleWords("a ferry runs again")) == 2);
  CHECK(shared_words(TitleWords(""), TitleWords("ferry")) == 0);
  CHECK(TitleWords(std::string(100000, 'a')).size() == 1);
  std::string many;
  for (int i = 0; i < 1000; ++i) many += " w" + std::to_string(i);
  CHECK(TitleWords(many).size() == 40);
}
