#pragma once
// The statements of a document that is read already.

#include "4_statement/reading.h"
#include "isnad/statement.h"

namespace isnad {

/// attribute() of the document of `reading`, which has a token or more.
Statements attribute(const Reading& reading);

}  // namespace isnad
