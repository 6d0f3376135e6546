// What annotating keeps from one text to the next.
#include "3_annotation/annotation_memory.h"

#include "isnad/document.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("memory: texts come out alike with it and without") {
  const std::string texts[] = {"قال وزير الخارجية سليم حداد في بيروت أمس إن المؤتمر سيعقد في دمشق.",
                               "سليم حداد: عقد المؤتمر.", "", "The minister met Salim Haddad on Monday."};
  Memory memory;
  for (int round = 0; round < 2; ++round)
    for (const std::string& text : texts) {
      const AnnotationOptions options{"2025-01-15"};
      const Document with = annotate(text, test_resources(), options, memory),
                     without = annotate(text, test_resources(), options);
      CHECK(with.flat_tags == without.flat_tags);
      CHECK(with.strings == without.strings);
      REQUIRE(with.mentions.size() == without.mentions.size());
      for (std::size_t i = 0; i < with.mentions.size(); ++i) CHECK(with.mentions[i].span == without.mentions[i].span);
    }
}

}  // namespace
}  // namespace isnad
