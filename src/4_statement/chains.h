#pragma once
// The chain of a statement: who spoke, through whom, how well each is known.

#include "4_statement/drafts.h"
#include "isnad/statement.h"

namespace isnad {

/// Fills source_class, entity, origin, via, chain and grade of the statement `number`, which is drafts[number]; its
/// links are put behind those of `out`, which holds the statements before it. A conveyor that brought the source in is
/// taken over, and so is the chain of the statement around it.
void add_chain(const Reading& reading, const Drafts& drafts, std::size_t number, Statement& statement, Statements& out);

}  // namespace isnad
