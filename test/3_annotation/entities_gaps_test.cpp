// What stands between two mentions.
#include "3_annotation/entities_gaps.h"

#include "join_case.h"

namespace isnad {
namespace {

/// What the gap between the first two mentions is.
std::string show_gap(std::string_view marked) {
  Document document = marked_document(marked);
  REQUIRE(document.mentions.size() == 2);
  Analysis analysis{document, LetterTable().read(document.text), {}};
  const NameReading reading = read_names(analysis, test_entity_tables());
  const Gap gap = GapReader(reading).read(0, 1);
  if (gap.far) return "far";
  std::string out;
  const auto add = [&](bool is, std::string_view name) {
    if (is) out.append(out.empty() ? "" : " ").append(name);
  };
  add(gap.touch, "touch");
  add(gap.comma, "comma");
  add(gap.opens, "opens");
  add(gap.colon, "colon");
  add(gap.stop, "stop");
  add(gap.preposition, "preposition");
  add(gap.qualified, "qualified");
  add(gap.adjective, "adjective");
  add(gap.quotes, "quotes");
  add(gap.link == LinkWords::that_is, "that_is");
  add(gap.link == LinkWords::alias, "alias");
  add(gap.link == LinkWords::conjunction, "and");
  return out.empty() ? "words" : out;
}

TEST_CASE("entities_gaps: cases") {
  for (const Case& c : read_cases("3_annotation/entities_gaps.cases", 2))
    CHECK_MESSAGE(show_gap(c.cells[0]) == c.cells[1], c.where);
}

TEST_CASE("entities_gaps: neighbours") {
  Document document = marked_document("[p a] [t b] [p c [p d]] [p e]");
  Analysis analysis{document, LetterTable().read(document.text), {}};
  const NameReading reading = read_names(analysis, test_entity_tables());
  const Neighbours persons(reading, MentionType::person);
  CHECK(persons.items().size() == 4);
  CHECK(persons.from(1) == 2);
  CHECK(persons.from(100) == no_mention);
  CHECK(persons.until(document.mentions[4].span.begin) == 3);
  CHECK(persons.until(0) == no_mention);
}

}  // namespace
}  // namespace isnad
