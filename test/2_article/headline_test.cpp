// The head of an article: the cases of headline.cases, and what holds for any page.
#include "2_article/headline.h"

#include <doctest/doctest.h>

#include <string>

#include "2_article/made_reading.h"

namespace {

using namespace isnad;

constexpr std::uint32_t long_text = 120;  // bytes; a block that is longer is body text in these pages

/// `text` with the prose that its marks stand for.
std::string with_prose(std::string_view text, bool lines) {
  static const std::string arabic =
      "وقال المهندس المشرف على المشروع إن العمل استغرق أربعة أشهر، وإن السكان شاركوا في نقل الحجارة وتنظيف المجرى كل "
      "يوم جمعة.";
  static const std::string english =
      "The engineer in charge said that the work had taken four months, and that the people of the valley had carried "
      "the "
      "stones and cleaned the channel every Friday.";
  std::string out;
  for (const char c : text) {
    if (c != '~' && c != '*') {
      out += c;
      continue;
    }
    for (int i = 0; i < 3; ++i) {
      out += lines ? "" : "<p>";
      out += c == '~' ? arabic : english;
      out += lines ? "\n\n" : "</p>";
    }
  }
  return out;
}

std::string or_none(const Field& field) { return field.has_value() ? field.value : "-"; }

}  // namespace

TEST_CASE("headline, kicker and deck") {
  for (const Case& c : read_cases("2_article/headline.cases", 5)) {
    std::string input = with_escapes(c.cells[0]);
    const bool lines = input.starts_with("text ");
    if (lines) input.erase(0, 5);
    MadeReading made(with_prose(input, lines), lines ? InputKind::page_text : InputKind::html);
    for (std::uint32_t b = 0; b < made->content.size(); ++b)
      made->content[b] = made->text(b).size() > long_text ? 0.9F : 0.1F;
    find_headline(*made, headline_places(made->page));
    find_kicker_and_deck(*made);
    CHECK_MESSAGE(or_none(made->article.headline) == c.cells[1], c.where);
    CHECK_MESSAGE(or_none(made->article.kicker) == c.cells[2], c.where);
    CHECK_MESSAGE(or_none(made->article.deck) == c.cells[3], c.where);
    CHECK_MESSAGE(name_of(static_cast<Rule>(made->article.headline.evidence.rule)) == c.cells[4], c.where);
  }
}

TEST_CASE("evidence of the headline is where it stands") {
  MadeReading made(
      "<title>Ferry runs again - The Green Paper</title><h1><span class=kicker>Harbour</span> Ferry runs "
      "again</h1><p>Text.");
  find_headline(*made, headline_places(made->page));
  const Evidence& evidence = made->article.headline.evidence;
  CHECK(!evidence.in_values);
  CHECK(slice(made->page.text, evidence.span) == "Ferry runs again");
  CHECK(made->roles[made->headline_block] == Role::headline);
}

TEST_CASE("a headline of the metadata is shown by the heading that has its words") {
  MadeReading made(
      "<meta property='og:title' content=\"The ferry's captain is back at sea\"><title>The ferry's captain is back at "
      "sea</title>"
      "<h1>The ferry\u2019s captain is back at sea</h1><p>Text.");
  find_headline(*made, headline_places(made->page));
  CHECK(made.role_of("The ferry") == Role::headline);
}

TEST_CASE("the model has a weight for each measure, and says which row is wrong") {
  CHECK(HeadlineTables::load(DataFiles::embedded()).has_value());
}
