// What the statement stage keeps of single words.
#include "4_statement/statement_memory.h"

#include <string>

#include "isnad/statement.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("statement memory: texts are attributed alike with it and without") {
  const std::string texts[] = {"قال وزير الخارجية سليم حداد أمس إن المؤتمر سيعقد في دمشق، بحسب وكالة الأنباء.",
                               "وأضاف حداد أن الموعد لم يحدد.", "وفقا لمصدر مطلع عاد الوزير."};
  Memory memory;
  for (int round = 0; round < 2; ++round)
    for (const std::string& text : texts) {
      const Document document = annotate(text, test_resources(), {"2025-01-15"}, memory);
      const Statements with = attribute(document, test_resources(), memory),
                       without = attribute(document, test_resources());
      REQUIRE(with.items.size() == without.items.size());
      for (std::size_t i = 0; i < with.items.size(); ++i) {
        CHECK(with.items[i].content == without.items[i].content);
        CHECK(with.items[i].source == without.items[i].source);
      }
      CHECK(with.links.size() == without.links.size());
    }
}

TEST_CASE("statement memory: rows are kept, and words beyond a bound have none") {
  StatementMemory memory(test_resources().statement());
  SeenWord own;
  memory.row(1, own).known = true;
  CHECK(memory.row(1, own).known);
  for (std::uint64_t hash = 2; hash < 70000; ++hash) memory.row(hash, own);
  CHECK(&memory.row(70001, own) == &own);
  memory.begin();
  CHECK_FALSE(memory.row(1, own).known);
}

}  // namespace
}  // namespace isnad
