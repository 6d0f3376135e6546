// Numbers in digits and in words.
#include "3_annotation/times_numbers.h"

#include "3_annotation/times_calendar.h"
#include "3_annotation/times_made.h"

namespace isnad {
namespace {

std::string show(const TimeNumber& number) {
  if (number.tokens == 0) return "0";
  std::string out = std::to_string(number.whole());
  if (!number.is_whole()) {
    std::string rest = std::to_string(number.thousandths % 1000 + 1000).substr(1);
    while (rest.ends_with('0')) rest.pop_back();
    out += text_of({".", rest});
  }
  return out;
}

}  // namespace

TEST_CASE("times: numbers") {
  for (const Case& c : read_cases("3_annotation/times_numbers.cases", 4)) {
    const MadeTimeText made(c.cells[0]);
    const TimeNumber number =
        c.cells[1] == "card" ? read_cardinal(made.time_text, 0) : read_ordinal(made.time_text, 0, c.cells[1] == "ordf");
    CHECK_MESSAGE(show(number) == c.cells[2], c.where);
    CHECK_MESSAGE(std::to_string(number.tokens) == c.cells[3], c.where);
  }
}

TEST_CASE("times: long digits are bounded") {
  const MadeTimeText made(std::string(150, '9'));
  CHECK(read_cardinal(made.time_text, 0).whole() <= 1'000'000'000'000);
}

}  // namespace isnad
