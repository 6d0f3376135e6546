#pragma once
// `isnad read` and `isnad annotate`: inputs in, records out.

#include "9_command/options.h"

namespace isnad {

/// Does what `command` says. Gives the exit status: 0 all done, 1 some inputs failed, 2 an option or a table is wrong.
int run_read(const ReadCommand& command);

/// Prints "isnad: PLACE: WHAT" on standard error.
void complain(const Error& error);

}  // namespace isnad
