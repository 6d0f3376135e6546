// The tense of a clause, and the register of a text.
#include "3_annotation/times_context.h"

#include "3_annotation/times_made.h"

namespace isnad {
namespace {

std::string name_of_tense(TimeTense tense) {
  constexpr const char* names[] = {"none", "past", "planned", "present", "future"};
  return names[static_cast<std::size_t>(tense)];
}

}  // namespace

TEST_CASE("times: the tense of a clause") {
  for (const Case& c : read_cases("3_annotation/times_context.cases", 2)) {
    const MadeTimeText made(c.cells[0]);
    const auto count = offset(made.items.size());
    CHECK_MESSAGE(
        name_of_tense(made.tables.cues.tense(made.time_text, {0, count}, count - 1, count).tense) == c.cells[1],
        c.where);
  }
}

TEST_CASE("times: texts of several lines and quotations are no requests") {
  CHECK_FALSE(MadeTimeText("a\nb").tables.cues.is_request(MadeTimeText("a\nb").time_text));
  CHECK_FALSE(MadeTimeText("a").tables.cues.is_request(MadeTimeText("\"5:30\"").time_text));
  CHECK(MadeTimeText("a").tables.cues.is_request(MadeTimeText("5:30").time_text));
}

TEST_CASE("times: damaged tables of cues are refused with their line") {
  CHECK(load_error("cues.tsv", "sometimes\tabc\n").find("cues.tsv:1") != std::string::npos);
  CHECK(load_error("imperfects.tsv", "a\tb\n").find("imperfects.tsv:1") != std::string::npos);
}

}  // namespace isnad
