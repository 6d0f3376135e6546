// Rules laid over texts.
#include "3_annotation/times_made.h"

namespace isnad {

TEST_CASE("times: the rule that reads an expression") {
  for (const Case& c : read_cases("3_annotation/times_match.cases", 2)) {
    const MadeTimeText made(c.cells[0]);
    TimeMatch match;
    made.tables.patterns.match(made.time_text, 0, false, match);
    CHECK_MESSAGE((match.rule == 0 ? "-" : made.tables.rule(match.rule).name) == c.cells[1], c.where);
  }
}

}  // namespace isnad
