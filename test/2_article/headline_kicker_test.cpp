// What kickers and decks take out of the body: most cases are in headline.cases.
#include <doctest/doctest.h>

#include "2_article/headline.h"
#include "2_article/made_reading.h"

namespace {

using namespace isnad;

constexpr std::string_view page =
    "<title>The ferry runs again</title><div class=kicker>After the storm</div><h1>The ferry runs again</h1>"
    "<p class=standfirst>Two new boats will follow</p><p class=byline>By Ann Reed</p><p>Text of the body.</p>";

}  // namespace

TEST_CASE("kicker and deck have roles and evidence") {
  MadeReading made(page, InputKind::html, 0.1F);
  find_headline(*made, headline_places(made->page));
  find_kicker_and_deck(*made);
  CHECK(made.role_of("After the storm") == Role::kicker);
  CHECK(made.role_of("Two new boats") == Role::deck);
  CHECK(made.rule_of("Two new boats") == Rule::class_word);
  CHECK(slice(made->page.text, made->article.kicker.evidence.span) == "After the storm");
  CHECK(slice(made->page.text, made->article.deck.evidence.span) == "Two new boats will follow");
}

TEST_CASE("a first paragraph stays in the body, whatever its class") {
  MadeReading made(
      "<title>The ferry runs again</title><h1>The ferry runs again</h1><p class=lead>Two new boats will "
      "follow.</p><p>Text of it.",
      InputKind::html, 0.9F);
  find_headline(*made, headline_places(made->page));
  find_kicker_and_deck(*made);
  CHECK(made.role_of("Two new boats") == Role::none);
  CHECK(!made->article.deck.has_value());
}

TEST_CASE("the section that the metadata name is no kicker") {
  MadeReading made(
      "<meta property=article:section content=Transport><title>The ferry runs again</title>"
      "<div class=kicker>Transport</div><h1>The ferry runs again</h1><p>Text of it.</p>");
  find_headline(*made, headline_places(made->page));
  find_kicker_and_deck(*made);
  CHECK(!made->article.kicker.has_value());
}

TEST_CASE("a heading whose class says deck is one, whatever the model of blocks makes of it") {
  MadeReading made(
      "<title>The ferry runs again</title><h1>The ferry runs again</h1><h2 class=subtitle>Two new boats will "
      "follow</h2><p>Text of it.</p>",
      InputKind::html, 0.9F);
  find_headline(*made, headline_places(made->page));
  find_kicker_and_deck(*made);
  CHECK(made.role_of("Two new boats") == Role::deck);
}

TEST_CASE("without a headline there is neither") {
  MadeReading made("<p class=kicker>After the storm</p>");
  find_kicker_and_deck(*made);
  CHECK(!made->article.kicker.has_value());
}
