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

TEST_CASE("what the filter of words leaves out agrees with none of them, and that is most") {
  std::size_t pairs = 0, agree = 0, words = 0, left = 0, lost = 0;
  for (const std::string about : {"check", "facts", "hedges", "negations", "sources"})
    for (const Case& c : read_cases("4_statement/headline_" + about + ".cases", 3)) {
      const ReadText headline(c.cells[0]), body(with_escapes(c.cells[1]));
      AgreementFilter filter;
      for (std::uint32_t h = 0; h < headline.text.size(); ++h) filter.add(headline.text, h);
      for (std::uint32_t b = 0; b < body.text.size(); ++b) {
        const bool may_agree = filter.may_agree(body.text, b);
        bool agrees = false;
        for (std::uint32_t h = 0; h < headline.text.size(); ++h, ++pairs)
          agrees = agrees || agreement(headline.text, h, body.text, b) > 0;
        lost += agrees && !may_agree;
        agree += agrees;
        left += may_agree;
        ++words;
      }
    }
  CHECK(pairs > 5'000);
  CHECK(agree > 300);
  CHECK(lost == 0);
  CHECK(left < agree + (words - agree) / 5);
}

}  // namespace
}  // namespace isnad
