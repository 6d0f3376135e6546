// Every statement of a document: cues, contents, sources, links, labels.
#include "isnad/statement.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "3_annotation/annotation_tables.h"
#include "4_statement/chains.h"
#include "4_statement/drafts.h"
#include "4_statement/labels.h"
#include "4_statement/links.h"
#include "4_statement/statement_memory.h"
#include "4_statement/statement_of_reading.h"
#include "4_statement/statement_tables.h"
#include "4_statement/unsourced.h"

namespace isnad {
namespace {

namespace wc = word_class;

constexpr std::uint32_t pluperfect = 8;  // tokens from "had" to its verb
constexpr char had_letters[] = {static_cast<char>(letter::kaf), static_cast<char>(letter::alef),
                                static_cast<char>(letter::noon)};
constexpr std::string_view had_begins(had_letters, std::size(had_letters));

std::uint32_t time_of(const Document& document, Span span) {
  if (span.empty()) return 0;
  for (auto at = std::lower_bound(document.times.begin(), document.times.end(), span.begin,
                                  [](const Timex&t, std::uint32_t b) { return t.span.end <= b; });
       at != document.times.end() && at->span.begin < span.end; ++at)
    return offset(static_cast<std::size_t>(at - document.times.begin())) + 1;
  return 0;
}

/// "had said": on another occasion than what is told around it.
bool is_earlier(const Reading& reading, const Draft& draft) {
  const std::uint32_t first = reading.sentence(draft.cue.begin).begin;
  for (std::uint32_t i = draft.cue.begin; i > first && i + pluperfect > draft.cue.begin; --i) {
    if (reading.mark(i - 1) != 0) return false;
    if (reading.is(i - 1, wc::copula) && reading.bare(i - 1).starts_with(had_begins)) return true;
  }
  return false;
}

/// A statement that goes on with what a source says has the date of the one before by the same source.
void inherit_dates(Statements& out) {
  std::vector<std::uint32_t> last(out.items.size() + 1, 0);  // by origin: 1 + index of its latest statement
  for (std::size_t i = 0; i < out.items.size(); ++i) {
    Statement& statement = out.items[i];
    if (statement.origin == 0 || statement.origin >= last.size()) continue;
    const std::uint32_t before = last[statement.origin];
    last[statement.origin] = offset(i) + 1;
    if (statement.time != 0 || before == 0 || statement.earlier || out.items[before - 1].earlier) continue;
    const Statement& other = out.items[before - 1];
    statement.dated_by = other.time != 0 ? before : other.dated_by;
  }
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
    statement.earlier = !draft.cue.empty() && draft.phrase == 0 && is_earlier(reading, draft);
    if (!draft.cue.empty())
      statement.cue_row = static_cast<std::uint16_t>(
          1 + (draft.phrase != 0 ? reading.tables.cues.size() + draft.phrase - 1 : draft.match.cue));
    label(reading, draft, statement);
    add_chain(reading, drafts, number, statement, out);
    // "the same speaker" is of the kind that he was of when he was named.
    if (holds(reading, draft.source, wc::self) && statement.origin != 0 && statement.origin <= out.items.size())
      statement.source_type = out.items[statement.origin - 1].source_type;
    out.items.push_back(statement);
  }
  inherit_dates(out);
  out.unsourced = find_unsourced(reading, out);
  return out;
}

}  // namespace

Statements attribute(const Reading& reading) {
  Drafts drafts = find_cues(reading);
  find_phrases(reading, drafts);
  end_contents(reading, drafts);
  add_quotations(reading, drafts);
  add_lines(reading, drafts);
  find_parents(drafts);
  find_sources(reading, drafts);
  find_links(reading, drafts);
  find_times_of_saying(reading, drafts);
  return written(reading, drafts);
}

Statements attribute(const Document& document, const Resources& resources, Memory& memory) {
  if (document.tokens.empty()) return {};
  const StatementTables& tables = resources.statement();
  return attribute(read_document(document, resources.annotation().letters, StatementMemory::of(memory, tables)));
}

Statements attribute(const Document& document, const Resources& resources) {
  Memory memory;
  return attribute(document, resources, memory);
}

}  // namespace isnad
