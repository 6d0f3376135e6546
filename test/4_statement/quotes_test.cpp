// Pairs of quotation marks.
#include "3_annotation/annotation_tables.h"
#include "4_statement/reading.h"
#include "4_statement/show_statements.h"

namespace isnad {
namespace {

/// The words between each pair, the open ones with a dash behind them.
std::string show_quotes(const std::string& text) {
  const Document document = annotate(text, test_resources());
  const Reading reading = read_document(document, test_resources().statement(), test_resources().annotation().letters);
  std::string out;
  for (const Quote& quote : reading.quotes) {
    CHECK(quote.open < quote.close);
    CHECK(quote.close <= reading.size());
    if (!out.empty()) out += " | ";
    out += slice(document.text, reading.span({quote.open + 1, quote.close}));
    if (!quote.closed) out += " -";
  }
  return out;
}

TEST_CASE("quotes") {
  for (const Case& c : read_cases("4_statement/quotes.cases", 2)) {
    INFO(c.where);
    CHECK(show_quotes(c.cells[0]) == c.cells[1]);
  }
}

}  // namespace
}  // namespace isnad
