// Names and titles where they stand.
#include "3_annotation/names.h"

#include <string>

#include "3_annotation/annotation_tables.h"
#include "isnad/document.h"
#include "support/cases.h"

namespace isnad {
namespace {

constexpr std::string_view marks = "POLT";

/// The text with its mentions in angle brackets: "<T minister of <L France>> <P name>".
std::string show(const Document& document) {
  std::string out;
  std::vector<const Mention*> open;
  std::size_t next = 0;
  for (std::uint32_t at = 0; at <= document.text.size(); ++at) {
    while (!open.empty() && open.back()->span.end == at) {
      out += '>';
      open.pop_back();
    }
    for (; next < document.mentions.size() && document.mentions[next].span.begin == at; ++next) {
      open.push_back(&document.mentions[next]);
      out.append("<").append(1, marks[static_cast<std::size_t>(open.back()->type)]).append(" ");
    }
    if (at < document.text.size()) out += document.text[at];
  }
  return out;
}

void check_name_order(const Document& document) {
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    CHECK(is_span_of(document.text, mention.span));
    CHECK_FALSE(mention.span.empty());
    CHECK(mention.entity < document.entities.size());
    for (std::size_t j = i + 1; j < document.mentions.size(); ++j) {
      const Span a = mention.span, b = document.mentions[j].span;
      CHECK((a.begin < b.begin || (a.begin == b.begin && a.end > b.end)));
      CHECK((b.begin >= a.end || b.end <= a.end));
    }
  }
  CHECK(document.flat_tags.size() == document.tokens.size());
}

TEST_CASE("names: cases") {
  for (const Case& c : read_cases("3_annotation/names.cases", 2)) {
    const Document document = annotate(c.cells[0], test_resources());
    INFO(c.where);
    CHECK(show(document) == c.cells[1]);
    check_name_order(document);
  }
}

TEST_CASE("names: any text") {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += static_cast<char>((i * 7919 + i / 7) % 251 + 1);
  check_name_order(annotate(text, test_resources()));
  check_name_order(annotate("", test_resources()));
  std::string words;
  for (const Case& c : read_cases("3_annotation/names.cases", 2))
    words += c.cells[0].substr(0, c.cells[0].size() / 2) + " ";
  check_name_order(annotate(words, test_resources()));
}

TEST_CASE("names: tags of given tokens follow each other") {
  const Document document = annotate_tokens({{"a", "b"}, {"c"}}, test_resources());
  CHECK(document.flat_tags.size() == 3);
}

}  // namespace
}  // namespace isnad
