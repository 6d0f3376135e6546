// Headlines of dumps: more cases are in headline.cases.
#include "2_article/headline_lines.h"

#include <doctest/doctest.h>

#include "support/cases.h"

namespace {

using namespace isnad;

const std::string prose =
    "The engineer in charge said that the work had taken four months, and that the people of the valley had carried "
    "stones.\n\n";

std::string line_of(const std::string& text) {
  const Page page = test_page(text, InputKind::page_text);
  const std::uint32_t b = headline_line(page, first_prose(page));
  return b < page.blocks.size() ? std::string(slice(page.text, page.blocks[b].text)) : "-";
}

}  // namespace

TEST_CASE("measures of a line") {
  const LineMeasures line = measure_line("Open at 10:30 | daily.");
  CHECK(line.words == 5);
  CHECK(line.digits == 4);
  CHECK(line.bars == 1);
  CHECK(line.time);
  CHECK(line.ends_sentence);
  CHECK(measure_line("\u0661\u0662:\u0663\u0660").time);
  CHECK(measure_line("").words == 0);
}

TEST_CASE("where the prose begins") {
  const Page page = test_page("Menu\n\nFerry runs again\n\n" + prose + prose, InputKind::page_text);
  CHECK(first_prose(page) == 2);
  CHECK(first_prose(test_page("Menu", InputKind::page_text)) == 1);
}

TEST_CASE("the line that reads like a headline") {
  CHECK(line_of("Home\n\nThe old ferry runs again between the two banks\n\n" + prose + prose) ==
        "The old ferry runs again between the two banks");
  CHECK(
      line_of("- The old ferry runs again between banks\n- The last train leaves at ten\n\nA storm takes the mole\n\n" +
              prose + prose) == "A storm takes the mole");
  CHECK(
      line_of(
          "A captain and his boat at the pier\n\nA captain and his boat at the pier\n\nThe ferry runs again today\n\n" +
          prose + prose) == "The ferry runs again today");
  CHECK(line_of("Menu") == "-");
}

TEST_CASE("of clean text a line above short sentences is the headline") {
  const auto found = [](const std::string& text) {
    Page page = test_page(text, InputKind::page_text);
    page.clean = true;
    return headline_line(page, first_prose(page));
  };
  CHECK(found("The old ferry runs again between the two banks\n\nThe mayor said so.\nHe thanked the crew.") == 0);
  CHECK(found("The mayor said so.\nHe thanked the crew.") == 2);
  CHECK(found("The old ferry runs again between the two banks") == 1);
}

TEST_CASE("of clean text a first sentence is no headline, a line without its full stop is") {
  const auto found = [](const std::string& first) {
    Page page = test_page(first + "\n\n" + prose + prose, InputKind::page_text);
    page.clean = true;
    return headline_line(page, first_prose(page));
  };
  CHECK(found("The old ferry runs again between the two banks") == 0);
  CHECK(found("Does the old ferry run again between the two banks?") == 0);
  CHECK(found("The old ferry runs again between the two banks of the river.") == 3);
  CHECK(found("Breaking\n\nThe old ferry runs again between the two banks") == 1);
  const std::string twenty =
      "The old ferry runs again between the two banks of the river as the mayor and the crew greet the people";
  CHECK(found(twenty) == 0);
  CHECK(found(twenty + ".") == 3);
  // What asks in the middle of a text is a sentence of it.
  const std::string asks = "The people of the valley asked: where does the old ferry run?\n\n";
  Page page = test_page("He came in a boat.\n\n" + asks + prose + prose, InputKind::page_text);
  page.clean = true;
  CHECK(headline_line(page, first_prose(page)) == page.blocks.size());
}
