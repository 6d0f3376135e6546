// The labels of the layers of names.
#include "3_annotation/names_labels.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "isnad/document.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("labels: a sentence longer than a run, a text longer than a window") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += i % 9 == 0 ? "بغداد " : "كلام ";
  const Document document = annotate(text, test_resources());
  CHECK(document.flat_tags.size() == document.tokens.size());
  CHECK(document.sentences.size() == 1);
}

TEST_CASE("labels: where a name begins behind its clitics") {
  const Document document = annotate("وبغداد", test_resources());
  REQUIRE(document.tokens.size() == 1);
  CHECK(name_begin(document, document.tokens[0]) <= 2);
}

}  // namespace
}  // namespace isnad
