// Numbers of the distinct tokens of texts.
#include "3_annotation/token_numbers.h"

#include <string>

#include "support/cases.h"

namespace isnad {
namespace {

std::vector<std::uint32_t> numbers_of(std::string text, TokenNumbers& numbers) {
  Document document;
  document.text = std::move(text);
  Analysis analysis{document, LetterTable().read(document.text), {}};
  find_tokens(analysis);
  numbers.read(analysis);
  return analysis.numbers;
}

TEST_CASE("token numbers: the same word has the same number, in any text") {
  TokenNumbers numbers;
  CHECK(numbers_of("a b a", numbers) == std::vector<std::uint32_t>{0, 1, 0});
  CHECK_FALSE(numbers.begin());
  CHECK(numbers_of("c b", numbers) == std::vector<std::uint32_t>{2, 1});
  CHECK(numbers_of("", numbers).empty());
}

TEST_CASE("token numbers: they are bounded, and begin again") {
  TokenNumbers numbers;
  std::string many;
  for (int i = 0; i < 70000; ++i) many += "x" + std::to_string(i) + " ";
  const auto found = numbers_of(many, numbers);
  CHECK(found[0] == 0);
  CHECK(found[60000] == 60000);
  CHECK(found.back() == HashNumbers::none);
  CHECK(numbers.begin());
  CHECK(numbers_of("x9", numbers) == std::vector<std::uint32_t>{0});
}

}  // namespace
}  // namespace isnad
