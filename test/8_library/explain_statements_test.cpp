// Statements in words.
#include "8_library/explain_statements.h"

#include <string>

#include "8_library/said.h"
#include "support/cases.h"

namespace isnad {
namespace {

using test::Said;

std::string explained(const Said& said, std::uint32_t number) {
  return explain_statements(said.article, said.document, said.statements, test_resources(), {number, number + 1},
                            "a.txt");
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("each value has its meaning, each span its place") {
  Said said("Lina said: it rains.");
  said.article.outlet.value = "Outlet";
  Statement& statement = said.add("it rains", "Lina");
  statement.stance = Stance::deny;
  statement.grade = Grade::named;
  statement.cue = said.span("said");
  const std::string words = explained(said, 0);
  CHECK(words.starts_with("Statement 1 of 1: a.txt\n"));
  CHECK(has(words, "it rains\xE2\x81\xA9 [11, 19)"));
  CHECK(has(words, "stance      deny: It says that something is not so, or turns it down."));
  CHECK(has(words, "grade       named: Every link of the chain has a name."));
  CHECK(has(words, "outlet: \xE2\x81\xA8Outlet\xE2\x81\xA9 (of the page)"));
  CHECK(has(words, "said_on     not known"));
  CHECK(explained(said, 1).empty());
}

TEST_CASE("the row of the tables behind a cue is named") {
  // "The minister said that the road is open."
  const std::string text =
      "\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA7\xD9\x84\xD9\x88\xD8\xB2\xD9\x8A\xD8\xB1 \xD8\xA5\xD9\x86 "
      "\xD8\xA7\xD9\x84\xD8\xB7\xD8\xB1\xD9\x8A\xD9\x82 \xD9\x85\xD9\x81\xD8\xAA\xD9\x88\xD8\xAD.";
  const Document document = annotate(text, test_resources());
  const Statements statements = attribute(document, test_resources());
  REQUIRE(statements.items.size() == 1);
  const std::string words = explain_statements({}, document, statements, test_resources(), {0, 1}, "a.txt");
  CHECK(has(words, "a row of 4_statement/cues.tsv"));
  CHECK(has(words, "of the class 'say' of 4_statement/cue_classes.tsv"));
  CHECK(has(words, "kind        indirect: "));
}

}  // namespace
}  // namespace isnad
