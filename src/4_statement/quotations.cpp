// Quotations without a cue: they go on with what the speaker before them said.
#include <algorithm>

#include "4_statement/drafts.h"

namespace isnad {
namespace {

constexpr std::uint32_t shortest = 4;  // words: less is a name or a scare quote

}  // namespace

void add_quotations(const Reading& reading, Drafts& drafts) {
  std::vector<Draft> found;
  for (const Quote& quote : reading.quotes) {
    if (!quote.closed || quote.outer != 0 || quote.close - quote.open <= shortest || quote.open == 0) continue;
    // It stands behind another quotation, and nothing but a stop is between them.
    std::uint32_t before = quote.open;
    while (before > 0 && reading.mark(before - 1) != 0 && !reading.is_quote_mark(before - 1)) --before;
    if (before == 0 || !reading.is_quote_mark(before - 1)) continue;
    const std::uint32_t close = before - 1;
    const auto holds = [&](const Draft& d) { return d.content.begin < quote.close && d.content.end > quote.open; };
    if (std::any_of(drafts.begin(), drafts.end(), holds)) continue;
    const auto ends = [&](const Draft& d) { return d.content.end <= close && d.content.end + 3 > close; };
    const auto previous = std::find_if(drafts.begin(), drafts.end(), ends);
    if (previous == drafts.end()) continue;
    Draft draft;
    draft.opening = Opening::verbless;
    draft.content = {quote.open + 1, quote.close};
    draft.kind = previous->kind;
    found.push_back(draft);
  }
  drafts.insert(drafts.end(), found.begin(), found.end());
}

}  // namespace isnad
