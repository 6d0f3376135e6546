// What is said in the page that the design was drawn up from: by whom, through whom, when. It lies beside the
// repository and is no part of it.
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "4_statement/statement_names.h"
#include "8_library/provenance.h"
#include "isnad/article.h"
#include "support/cases.h"
#include "support/sample_page.h"

namespace isnad {
namespace {

struct Sample {
  Article article;
  Document document;
  Statements statements;

  [[nodiscard]] std::string words(Span span) const { return std::string(slice(document.text, span)); }
  [[nodiscard]] const Statement* with(std::string_view cue, std::string_view content) const {
    for (const Statement& s : statements.items)
      if (words(s.cue) == cue && words(s.content).starts_with(content)) return &s;
    return nullptr;
  }
  [[nodiscard]] std::vector<const Statement*> outer() const {
    std::vector<const Statement*> found;
    for (const Statement& s : statements.items)
      if (s.parent == 0) found.push_back(&s);
    return found;
  }
  [[nodiscard]] std::string chain(const Statement& s) const {
    std::string out;
    for (const NamedLink& link : chain_of(article, document, statements, s))
      out.append(out.empty() ? "" : " > ").append(link.name);
    return out;
  }
};

/// Nothing where the page is not there.
std::optional<Sample> sample() {
  const auto bytes = sample_page_bytes();
  if (!bytes) return std::nullopt;
  const auto page = read_page(*bytes, test_resources());
  REQUIRE(page.has_value());
  Sample s;
  s.article = read_article(*page, test_resources());
  s.document = annotate(s.article.text, test_resources(), {s.article.published.value});
  s.statements = attribute(s.document, test_resources());
  return s;
}

TEST_CASE("sample page: seven outer statements, and what is told in them") {
  const auto s = sample();
  if (!s) return;
  std::vector<std::string> cues;
  for (const Statement* outer : s->outer()) cues.push_back(s->words(outer->cue));
  CHECK(cues == std::vector<std::string>{"أفاد", "وذكر", "وأكد", "كشف", "وأكد", "وصرح", "أشار"});
  const Statement* adherence = s->with("وأكدت", "التزامها");
  REQUIRE(adherence != nullptr);
  CHECK(s->words(adherence->source_antecedent) == "موسكو");
  REQUIRE(adherence->parent != 0);
  CHECK(s->words(s->statements.items[adherence->parent - 1].cue) == "وصرح");
  const Statement* proposal = s->with("اقترحت", "استخدام قواعدها");
  REQUIRE(proposal != nullptr);
  CHECK(s->words(proposal->source) == "موسكو");
  CHECK(proposal->stance == Stance::demand);
  REQUIRE(proposal->parent != 0);
  CHECK(s->words(s->statements.items[proposal->parent - 1].cue) == "أشار");
}

TEST_CASE("sample page: two sources without a name, both through the same agency") {
  const auto s = sample();
  if (!s) return;
  const auto outer = s->outer();
  REQUIRE(outer.size() == 7);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(outer[i]->source_type == SourceType::anonymous);
    CHECK(outer[i]->grade == Grade::one_unnamed);
    CHECK(outer[i]->origin == (i < 3 ? outer[0]->origin : outer[3]->origin));
    CHECK(s->chain(*outer[i]).find("تاس") != std::string::npos);
    const ChainLink& conveyor = s->statements.links[outer[i]->chain.begin + 1];
    CHECK(conveyor.role == LinkRole::conveyor);
    CHECK(conveyor.from == (i == 0 || i == 3 ? 0U : outer[i]->origin));  // what is inherited says where it stands
  }
  CHECK(outer[0]->origin != outer[3]->origin);
  for (std::size_t i = 0; i < 3; ++i) CHECK(outer[i]->source_class == SourceClass::informed);
}

TEST_CASE("sample page: persons with their titles") {
  const auto s = sample();
  if (!s) return;
  const Statement* envoy = s->with("وصرح", "موسكو");
  REQUIRE(envoy != nullptr);
  CHECK(s->words(envoy->source) == "ميخائيل بوجدانوف، المبعوث الرئاسي الروسي إلى الشرق الأوسط وإفريقيا");
  const Statement* president = s->with("أشار", "موسكو");
  REQUIRE(president != nullptr);
  CHECK(s->words(president->source) == "الرئيس الروسي فلاديمير بوتين");
  for (const Statement* each : {envoy, president}) {
    CHECK(each->source_type == SourceType::named_person);
    CHECK(each->grade == Grade::named);
    CHECK(each->entity != 0);
  }
}

TEST_CASE("sample page: when it was said") {
  const auto s = sample();
  if (!s) return;
  const auto outer = s->outer();
  REQUIRE(outer.size() == 7);
  const auto date = [&](std::size_t i) { return said_on(s->article, s->document, s->statements, *outer[i]); };
  CHECK(date(3).value == "2024-12-09");
  CHECK(date(3).origin == DateOrigin::sentence);
  CHECK(date(4).value == "2024-12-09");
  CHECK(date(4).origin == DateOrigin::statement);
  CHECK(date(6).value == "2024-12-19");
  for (const std::size_t i : {0U, 1U, 2U, 5U}) {
    CHECK(date(i).value == "2025-01-01");
    CHECK(date(i).origin == DateOrigin::publication);
  }
}

TEST_CASE("sample page: no plan at present is no denial and no promise") {
  const auto s = sample();
  if (!s) return;
  const Statement* plan = s->with("أفاد", "السلطات السورية الجديدة لا تخطط");
  REQUIRE(plan != nullptr);
  CHECK(s->words(plan->content).ends_with("في الوقت الحالي"));
  CHECK(plan->stance == Stance::assert_);
  CHECK(plan->certainty == Certainty::plain);
  CHECK_FALSE(plan->negated);
  const Statement* end = s->with("وأكد", "الجانب السوري لن");
  REQUIRE(end != nullptr);
  CHECK(end->certainty == Certainty::firm);
}

TEST_CASE("sample page: chains end at the byline, and paragraphs without a source are listed") {
  const auto s = sample();
  if (!s) return;
  for (const Statement& each : s->statements.items) CHECK(s->chain(each).ends_with(" > وداد العربي"));
  std::vector<std::string> claims;
  for (const Unsourced& each : unsourced_in(s->article, s->statements)) claims.push_back(s->words(each.claim));
  CHECK(claims.size() == 4);
}

}  // namespace
}  // namespace isnad
