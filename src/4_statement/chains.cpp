// The chain of a statement: who spoke, through whom, how well each is known.
#include "4_statement/chains.h"

#include <algorithm>

namespace isnad {
namespace {

using namespace letter;
namespace wc = word_class;

constexpr std::size_t longest_chain = 12;  // links; a thousand sayings inside of each other stay linear

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

/// Whether `tokens` name somebody: a name, a definite noun, a word that no table knows.
bool is_named(const Reading& reading, IndexRange tokens) {
  const Head* head = reading.head(tokens.begin);
  if (head == nullptr || (head->type == SourceType::media && tokens.size() == 1)) return true;
  if (head->type == SourceType::anonymous) return false;
  for (std::uint32_t i = tokens.begin; i < tokens.end && i < reading.size(); ++i) {
    const Seen& seen = reading.token(i);
    if (seen.mention != 0 || seen.definite || seen.opens != 0) return true;
  }
  return false;
}

void link(Statements& out, const Reading& reading, IndexRange tokens, ChainLink made) {
  made.span = reading.span(tokens);
  made.entity = entity_in(reading, tokens);
  if (!made.span.empty()) out.links.push_back(made);
}

/// The conveyors of the statement that brought the source in, where this one has none of its own.
void take_over_conveyors(const Reading& reading, const Drafts& drafts, const Draft& draft, Statements& out) {
  if (draft.vias != 0 || draft.origin == 0 || draft.origin > drafts.size()) return;
  const Draft& first = drafts[draft.origin - 1];
  if (&first == &draft) return;
  for (std::size_t k = 0; k < first.vias; ++k)
    link(out, reading, first.via[k], {{}, 0, draft.origin, LinkRole::conveyor, is_named(reading, first.via[k])});
}

/// The chain of the statement around `statement`: who says that another said.
void take_over_parent(const Statement& statement, Statements& out) {
  if (statement.parent == 0 || statement.parent > out.items.size()) return;
  const IndexRange outer = out.items[statement.parent - 1].chain;
  for (std::uint32_t i = outer.begin; i < outer.end && out.links.size() - statement.chain.begin < longest_chain; ++i) {
    ChainLink taken = out.links[i];
    if (taken.from == 0) taken.from = statement.parent;
    const auto same = [&](const ChainLink& l) { return l.span == taken.span; };
    if (std::none_of(out.links.begin() + statement.chain.begin, out.links.end(), same)) out.links.push_back(taken);
  }
}

Grade grade_of(const Reading& reading, const Draft& draft, const Statement& statement, const Statements& out) {
  const bool nobody = source_of(draft).empty();
  if (nobody && draft.cue.empty()) return Grade::no_source;
  if (nobody || reading.tables.classes[draft.kind].name == "spread") return Grade::link_missing;
  const auto unnamed = std::count_if(out.links.begin() + statement.chain.begin, out.links.end(),
                                     [](const ChainLink& l) { return !l.named; });
  return unnamed == 0 ? Grade::named : unnamed == 1 ? Grade::one_unnamed : Grade::more_unnamed;
}

/// "the source" has the class of "an informed source" that brought it in.
SourceClass class_of_source(const Reading& reading, const Statement& statement, IndexRange source,
                            const Statements& out) {
  const SourceClass own = class_in(reading, source);
  if (own != SourceClass::unnamed || statement.origin == 0 || statement.origin > out.items.size()) return own;
  const SourceClass first = out.items[statement.origin - 1].source_class;
  return first == SourceClass::none ? own : first;
}

}  // namespace

void add_chain(const Reading& reading, const Drafts& drafts, std::size_t number, Statement& statement,
               Statements& out) {
  const Draft& draft = drafts[number];
  const IndexRange source = source_of(draft);
  statement.origin = draft.origin == 0 ? offset(number) + 1 : draft.origin;
  const bool anonymous = statement.source_type == SourceType::anonymous;
  if (anonymous && !source.empty()) statement.source_class = class_of_source(reading, statement, source, out);
  statement.entity = entity_in(reading, source);
  statement.chain.begin = offset(out.links.size());
  const bool named = !anonymous && is_named(reading, source);
  if (!source.empty()) link(out, reading, source, {{}, 0, 0, role_of(reading, statement, source), named});
  statement.via.begin = offset(out.links.size());
  for (std::size_t k = 0; k < draft.vias; ++k)
    link(out, reading, draft.via[k], {{}, 0, 0, LinkRole::conveyor, is_named(reading, draft.via[k])});
  statement.via.end = offset(out.links.size());
  take_over_conveyors(reading, drafts, draft, out);
  take_over_parent(statement, out);
  statement.chain.end = offset(out.links.size());
  statement.grade = grade_of(reading, draft, statement, out);
}

}  // namespace isnad
