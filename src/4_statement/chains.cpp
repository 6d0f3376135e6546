// The chain of a statement: who spoke, through whom, how well each is known.
#include "4_statement/chains.h"

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

IndexRange source_of(const Draft& draft) { return draft.source.empty() ? draft.antecedent : draft.source; }

/// The entity of the first mention in `range`.
std::uint32_t entity_in(const Reading& reading, IndexRange range) {
  std::uint32_t found = 0;
  for (std::uint32_t i = range.begin; i < range.end && i < reading.size(); ++i) {
    const std::uint32_t mention = reading.token(i).mention;
    if (mention == 0) continue;
    const Mention& of = reading.document.mentions[mention - 1];
    if (of.type == MentionType::person) return of.entity + 1;
    if (found == 0) found = of.entity + 1;
  }
  return found;
}

/// The class that `word` of a source tells of, bare of its article and its feminine ending.
SourceClass class_of(const StatementTables& tables, std::string_view word) {
  for (int cut = 0; cut < 3; ++cut) {
    if (const auto found = tables.class_of.find(word)) return static_cast<SourceClass>(*found);
    if (cut == 0 && word.size() > 4 && static_cast<unsigned char>(word[0]) == alef &&
        static_cast<unsigned char>(word[1]) == lam)
      word.remove_prefix(2);
    else if (word.size() > 4 && static_cast<unsigned char>(word.back()) == heh)
      word.remove_suffix(1);
  }
  return SourceClass::none;
}

SourceClass class_in(const Reading& reading, IndexRange source) {
  SourceClass best = SourceClass::unnamed;
  for (std::uint32_t i = source.begin; i < source.end && i < reading.size(); ++i) {
    const SourceClass found = class_of(reading.tables, reading.word(i));
    if (found == SourceClass::none) continue;
    if (best == SourceClass::unnamed || best == SourceClass::official) best = found;
  }
  return best;
}

LinkRole role_of(const Reading& reading, const Statement& statement, IndexRange source) {
  if (statement.source_type == SourceType::document) return LinkRole::document;
  for (std::uint32_t i = source.begin; i < source.end && i < source.begin + 3; ++i)
    if (reading.is(i, wc::spokes)) return LinkRole::spokesperson;
  return LinkRole::speaker;
}

void link(Statements& out, const Reading& reading, IndexRange tokens, LinkRole role, bool inherited) {
  ChainLink made;
  made.span = reading.span(tokens);
  made.entity = entity_in(reading, tokens);
  made.role = role;
  made.inherited = inherited;
  if (!made.span.empty()) out.links.push_back(made);
}

/// The links of the statement that brought the source in, where this one has none of its own.
void inherit(const Reading& reading, const Drafts& drafts, const Draft& draft, Statements& out) {
  if (draft.vias != 0 || draft.origin == 0 || draft.origin > drafts.size()) return;
  const Draft& first = drafts[draft.origin - 1];
  if (&first == &draft) return;
  for (std::size_t k = 0; k < first.vias; ++k) link(out, reading, first.via[k], LinkRole::conveyor, true);
}

Grade grade_of(const Statement& statement, IndexRange source, std::size_t links) {
  if (source.empty()) return links == 0 ? Grade::no_source : Grade::link_missing;
  return statement.source_type == SourceType::anonymous ? Grade::one_unnamed : Grade::named;
}

}  // namespace

void add_chain(const Reading& reading, const Drafts& drafts, std::size_t number, Statement& statement,
               Statements& out) {
  const Draft& draft = drafts[number];
  const IndexRange source = source_of(draft);
  if (statement.source_type == SourceType::anonymous && !source.empty())
    statement.source_class = class_in(reading, source);
  statement.entity = entity_in(reading, source);
  statement.chain.begin = offset(out.links.size());
  if (!source.empty()) link(out, reading, source, role_of(reading, statement, source), false);
  statement.via.begin = offset(out.links.size());
  for (std::size_t k = 0; k < draft.vias; ++k) link(out, reading, draft.via[k], LinkRole::conveyor, false);
  statement.via.end = offset(out.links.size());
  inherit(reading, drafts, draft, out);
  statement.chain.end = offset(out.links.size());
  statement.grade = grade_of(statement, source, statement.chain.size());
}

}  // namespace isnad
