// What the statement stage keeps of single words from text to text.
#include "4_statement/statement_memory.h"

namespace isnad {

StatementMemory& StatementMemory::of(Memory& memory, const StatementTables& tables) {
  if (!memory.statement_ || &memory.statement_->tables != &tables)
    memory.statement_ = std::make_unique<StatementMemory>(tables);
  return *memory.statement_;
}

}  // namespace isnad
