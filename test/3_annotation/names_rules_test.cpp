// What the words decide of names: language is tested by names.cases.
#include "3_annotation/names_rules.h"

#include "3_annotation/annotation_tables.h"
#include "support/cases.h"

namespace isnad {
namespace {

TEST_CASE("rules: facilities, judgement, and a place behind a definite word") {
  const NameTables& tables = test_resources().annotation().names;
  Document document;
  document.text = "قاعدة شلواخ الجوية تنظيم ضلواط الإرهابي المعارضة بغداد";
  Analysis analysis{document, LetterTable().read(document.text), {}};
  find_tokens(analysis);
  const IndexRange tokens{0, offset(document.tokens.size())};
  const NameFeatures features(analysis, tables.words, tables.heads, tokens);
  const NameRules rules(analysis, features, tokens);
  const std::vector<std::uint8_t> before = {0, 0, 0, 0, 5, 6, 0, 0};
  std::vector<std::uint8_t> outer = before, inner(outer.size(), 0);
  rules.fit(outer);
  CHECK(outer == std::vector<std::uint8_t>{3, 4, 4, 5, 6, 0, 0, 0});
  rules.fit_inner(before, outer, inner);
  CHECK(inner == std::vector<std::uint8_t>{0, 3, 0, 0, 5, 0, 0, 0});
  CHECK(rules.parts(7));
  CHECK_FALSE(rules.parts(4));
}

}  // namespace
}  // namespace isnad
