// Every statement of a document: cues, contents, sources, links, labels.
#include "isnad/statement.h"

#include <algorithm>

#include "3_annotation/annotation_tables.h"
#include "4_statement/drafts.h"
#include "4_statement/labels.h"
#include "4_statement/links.h"
#include "4_statement/statement_tables.h"

namespace isnad {
namespace {

/// The entity of the mention that begins in `range` first, of a person or a body.
std::uint32_t entity_in(const Reading& reading, IndexRange range) {
  for (std::uint32_t i = range.begin; i < range.end && i < reading.size(); ++i)
    if (const std::uint32_t mention = reading.tokens[i].mention) return reading.document.mentions[mention - 1].entity + 1;
  return 0;
}

void link(Statements& out, const Reading& reading, IndexRange tokens, LinkRole role) {
  ChainLink made;
  made.span = reading.span(tokens);
  made.entity = entity_in(reading, tokens);
  made.role = role;
  out.links.push_back(made);
}

/// Who spoke, then who passed it on.
void add_chain(const Reading& reading, const Draft& draft, Statement& statement, Statements& out) {
  const IndexRange source = draft.source.empty() ? draft.antecedent : draft.source;
  statement.chain.begin = offset(out.links.size());
  if (!source.empty())
    link(out, reading, source,
         statement.source_type == SourceType::document ? LinkRole::document : LinkRole::speaker);
  statement.via.begin = offset(out.links.size());
  for (std::size_t k = 0; k < draft.vias; ++k) link(out, reading, draft.via[k], LinkRole::conveyor);
  statement.via.end = statement.chain.end = offset(out.links.size());
  statement.entity = entity_in(reading, source);
}

Grade grade_of(const Statement& statement, bool sourced) {
  if (!sourced) return Grade::link_missing;
  return statement.source_type == SourceType::anonymous ? Grade::one_unnamed : Grade::named;
}

std::uint32_t time_of(const Document& document, Span span) {
  if (span.empty()) return 0;
  for (auto at = std::lower_bound(document.times.begin(), document.times.end(), span.begin,
                                  [](const Timex& t, std::uint32_t b) { return t.span.end <= b; });
       at != document.times.end() && at->span.begin < span.end; ++at)
    return offset(static_cast<std::size_t>(at - document.times.begin())) + 1;
  return 0;
}

Statements written(const Reading& reading, const Drafts& drafts) {
  Statements out;
  for (const Draft& draft : drafts) {
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
    add_chain(reading, draft, statement, out);
    statement.grade = grade_of(statement, !draft.source.empty() || !draft.antecedent.empty());
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
  std::vector<std::uint32_t> by_content;
  find_sources(reading, drafts);
  find_links(reading, drafts);
  find_times_of_saying(reading, drafts);
  return written(reading, drafts);
}

}  // namespace isnad
