// Numbers of headlines and bodies, and words that agree.
#include "4_statement/headline_text.h"

#include <cmath>

#include "4_statement/show_headline.h"

namespace isnad {
namespace {

/// "24000 (displaced)", "12%", "0.5 (hospitals)", with ~ where it is about so many.
std::string show_numbers(const std::string& text) {
  const ReadText read(text);
  std::string out;
  for (const ComparedNumber& number : read.text.numbers) {
    if (!out.empty()) out += " ; ";
    const auto hundredths = std::llround(number.value * 100);
    if (number.about) out += '~';
    out += std::to_string(hundredths / 100);
    if (hundredths % 100 != 0) out.append(".").append(std::to_string(hundredths % 100));
    if (number.percent) out += "%";
    if (number.unit != 0) out.append(" (").append(read.words({number.unit - 1, number.unit})).append(")");
  }
  return out.empty() ? "-" : out;
}

TEST_CASE("headlines: numbers") {
  for (const Case& c : read_cases("4_statement/headline_text.cases", 2)) {
    INFO(c.where);
    CHECK(show_numbers(c.cells[0]) == c.cells[1]);
  }
}

TEST_CASE("no more is read than is asked for") {
  const ReadText read("one two three four");
  const ComparedText two = read_compared(read.reading, read.text.tables, test_resources().annotation().entities, 2);
  CHECK(two.size() == 2);
}

}  // namespace
}  // namespace isnad
