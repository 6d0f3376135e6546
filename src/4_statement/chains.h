#pragma once
// The chain of a statement: who spoke, through whom, how well each is known.

#include "4_statement/drafts.h"
#include "isnad/statement.h"

namespace isnad {

/// Fills source_class, entity, via, chain and grade of the statement `number`, which is drafts[number]; its links are
/// put behind those of `out`. A conveyor that brought the source in is inherited.
void add_chain(const Reading& reading, const Drafts& drafts, std::size_t number, Statement& statement, Statements& out);

}  // namespace isnad
