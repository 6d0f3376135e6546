// Quotations without a cue: they go on with what the speaker before them said.
#include <algorithm>

#include "4_statement/drafts.h"

namespace isnad {
namespace {

constexpr std::uint32_t shortest = 4;  // words: less is a name or a scare quote

/// "'...', said the minister, '...'": a cue inside of its content leaves it one span.
void join_parts(const Reading& reading, Drafts& drafts) {
  std::vector<std::uint32_t> closed_by(reading.size() + 1, 0);
  for (std::size_t q = 0; q < reading.quotes.size(); ++q)
    if (reading.quotes[q].closed)
      closed_by[std::min(reading.quotes[q].close, reading.size())] = static_cast<std::uint32_t>(q + 1);
  std::uint32_t spoken = 0;  // the end of the contents before
  for (Draft& draft : drafts) {
    if (draft.opening == Opening::quote && draft.quote != 0 && !draft.match.conjoined && draft.cue.begin > 1) {
      const std::uint32_t before = draft.cue.begin - (reading.mark(draft.cue.begin - 1) == ',' ? 2 : 1);
      const std::uint32_t q = closed_by[before];
      if (q != 0 && reading.quotes[q - 1].open >= spoken &&
          reading.quotes[q - 1].close > reading.quotes[q - 1].open + shortest)
        draft.content.begin = reading.quotes[q - 1].open + 1;
    }
    spoken = std::max(spoken, draft.content.end);
  }
}

}  // namespace

void add_quotations(const Reading& reading, Drafts& drafts) {
  join_parts(reading, drafts);
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
