// Every statement of a document: cues, contents, sources, links, labels.
#include "isnad/statement.h"

#include <algorithm>

#include "3_annotation/annotation_tables.h"
#include "4_statement/chains.h"
#include "4_statement/drafts.h"
#include "4_statement/labels.h"
#include "4_statement/links.h"
#include "4_statement/statement_tables.h"

namespace isnad {
namespace {

std::uint32_t time_of(const Document& document, Span span) {
  if (span.empty()) return 0;
  for (auto at = std::lower_bound(document.times.begin(), document.times.end(), span.begin,
                                  [](const Timex&t, std::uint32_t b) { return t.span.end <= b; });
       at != document.times.end() && at->span.begin < span.end; ++at)
    return offset(static_cast<std::size_t>(at - document.times.begin())) + 1;
  return 0;
}

Statements written(const Reading& reading, const Drafts& drafts) {
  Statements out;
  for (std::size_t number = 0; number < drafts.size(); ++number) {
    const Draft& draft = drafts[number];
    Statement statement;
    statement.content = reading.span(draft.content);
    statement.cue = reading.span(draft.cue);
    statement.source = reading.span(draft.source);
    if (draft.source.empty()) statement.source_antecedent = reading.span(draft.antecedent);
    statement.said_on = reading.span(draft.said_on);
    statement.time = time_of(reading.document, statement.said_on);
    statement.parent = draft.parent;
    if (!draft.cue.empty())
      statement.cue_row = static_cast<std::uint16_t>(
          1 + (draft.phrase != 0 ? reading.tables.cues.size() + draft.phrase - 1 : draft.match.cue));
    label(reading, drafts, draft, statement);
    add_chain(reading, drafts, number, statement, out);
    out.items.push_back(statement);
  }
  return out;
}

}  // namespace

Statements attribute(const Document& document, const Resources& resources) {
  if (document.tokens.empty()) return {};
  const Reading reading = read_document(document, resources.statement(), resources.annotation().letters);
  Drafts drafts = find_cues(reading);
  find_phrases(reading, drafts);
  end_contents(reading, drafts);
  add_quotations(reading, drafts);
  find_parents(drafts);
  find_sources(reading, drafts);
  find_links(reading, drafts);
  find_times_of_saying(reading, drafts);
  return written(reading, drafts);
}

}  // namespace isnad
