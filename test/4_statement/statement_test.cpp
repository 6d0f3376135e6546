// The whole stage: what must always hold, on any text.
#include "isnad/statement.h"

#include "4_statement/show_statements.h"

namespace isnad {
namespace {

void check_link(const Document& document, const ChainLink& link) {
  CHECK(is_span_of(document.text, link.span));
  CHECK_FALSE(link.span.empty());
  CHECK(link.entity <= document.entities.size());
}

void check_invariants(const Document& document, const Statements& statements) {
  for (const ChainLink& link : statements.links) check_link(document, link);
  for (std::size_t i = 0; i < statements.items.size(); ++i) {
    const Statement& s = statements.items[i];
    CHECK_FALSE(s.content.empty());
    for (const Span span : {s.content, s.cue, s.source, s.source_antecedent, s.said_on})
      CHECK(is_span_of(document.text, span));
    CHECK(s.parent <= i);
    CHECK((s.source.empty() || s.source_antecedent.empty()));
    CHECK((s.chain.begin <= s.via.begin && s.via.end <= s.chain.end && s.chain.end <= statements.links.size()));
  }
}

Statements checked(const std::string& text) {
  const Document document = annotate(text, test_resources(), {"2025-01-15"});
  const Statements statements = attribute(document, test_resources());
  check_invariants(document, statements);
  return statements;
}

std::string repeated(std::string_view word, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += word;
  return out;
}

TEST_CASE("nothing gives nothing") {
  CHECK(checked("").items.empty());
  CHECK(checked(" \n ").items.empty());
  CHECK(checked("The minister said that prices fell.").items.empty());
}

TEST_CASE("marks and cues alone are quick and sensible") {
  // qal; inn; a quotation mark; a bracket; a colon; wa-qal.
  for (const std::string_view word :
       {"\xD9\x82\xD8\xA7\xD9\x84 ", "\xD8\xA5\xD9\x86 ", "\"", "\" ", "(", ": ", "\xC2\xAB", "\xC2\xBB",
        "\xD9\x88\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA5\xD9\x86 ", ", ", "\xD9\x82\xD8\xA7\xD9\x84: \"",
        "\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA5\xD9\x86\xD9\x87 \xD9\x82\xD8\xA7\xD9\x84 \xD8\xA5\xD9\x86\xD9\x87 "})
    checked(repeated(word, 4000));
}

TEST_CASE("a text without a full stop is read in linear time") {
  for (const std::string_view words : {"\" قال: ", "وفق ما ذكر ", "نقلا عن وكالة رويترز، قال الوزير ", "أما الوزير، "})
    checked(repeated(words, 20000));
}

TEST_CASE("the same text gives the same statements") {
  // "The minister said that the prices fell."
  const std::string text =
      "\xD9\x82\xD8\xA7\xD9\x84 \xD8\xA7\xD9\x84\xD9\x88\xD8\xB2\xD9\x8A\xD8\xB1 \xD8\xA5\xD9\x86 "
      "\xD8\xA7\xD9\x84\xD8\xA3\xD8\xB3\xD8\xB9\xD8\xA7\xD8\xB1 \xD8\xA7\xD9\x86\xD8\xAE\xD9\x81\xD8\xB6\xD8\xAA.";
  const Statements one = checked(text), two = checked(text);
  REQUIRE(one.items.size() == 1);
  REQUIRE(two.items.size() == 1);
  CHECK(one.items[0].content == two.items[0].content);
  CHECK(one.items[0].source_type == SourceType::named_person);
}

}  // namespace
}  // namespace isnad
