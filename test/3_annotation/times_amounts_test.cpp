// Quantities of time: durations, and what lies so far from the reference.
#include <doctest/doctest.h>

#include "3_annotation/times_meaning.h"

namespace isnad {
namespace {

TimeFrame amount(std::int64_t thousandths, TimeUnitKind unit) {
  TimeFrame frame;
  frame.amounts[0] = {thousandths, unit};
  frame.amount_count = 1;
  return frame;
}

std::string value(const TimeFrame& frame, TimeAction action, std::string_view reference = "2025-03-18") {
  return meaning_of_amount(frame, action, read_time_reference(reference)).value;
}

}  // namespace

TEST_CASE("times: every unit in whole numbers, vague ones and halves") {
  struct Row {
    TimeUnitKind unit;
    const char *three, *vague, *half;
  };
  constexpr Row rows[] = {
      {TimeUnitKind::second, "PT3S", "PTXS", "PT0.5S"}, {TimeUnitKind::minute, "PT3M", "PTXM", "PT30S"},
      {TimeUnitKind::hour, "PT3H", "PTXH", "PT30M"},    {TimeUnitKind::day, "P3D", "PXD", "PT12H"},
      {TimeUnitKind::week, "P3W", "PXW", "P0.5W"},      {TimeUnitKind::month, "P3M", "PXM", "P0.5M"},
      {TimeUnitKind::year, "P3Y", "PXY", "P6M"},        {TimeUnitKind::decade, "P3DE", "PXDE", "P5Y"},
      {TimeUnitKind::century, "P3CE", "PXCE", "P50Y"},
  };
  for (const Row& row : rows) {
    CHECK(value(amount(3000, row.unit), TimeAction::duration) == row.three);
    CHECK(value(amount(-1, row.unit), TimeAction::duration) == row.vague);
    CHECK(value(amount(500, row.unit), TimeAction::duration) == row.half);
  }
}

TEST_CASE("times: seconds of durations") {
  const auto seconds = [](const TimeFrame& frame) {
    return meaning_of_amount(frame, TimeAction::duration, {}).seconds;
  };
  CHECK(seconds(amount(3000, TimeUnitKind::hour)) == 10800);
  CHECK(seconds(amount(3500, TimeUnitKind::year)) == 110376000);
  CHECK(seconds(amount(1000, TimeUnitKind::month)) == 2592000);
  CHECK(seconds(amount(-1, TimeUnitKind::day)) == -1);
}

TEST_CASE("times: so long ago, at the grain of the word") {
  CHECK(value(amount(2000, TimeUnitKind::day), TimeAction::ago) == "2025-03-16");
  CHECK(value(amount(1000, TimeUnitKind::week), TimeAction::ago) == "2025-W11");
  CHECK(value(amount(3000, TimeUnitKind::month), TimeAction::ago) == "2024-12");
  CHECK(value(amount(36000, TimeUnitKind::year), TimeAction::ago) == "1989");
  CHECK(value(amount(2000, TimeUnitKind::decade), TimeAction::ago) == "200X");
  CHECK(value(amount(-1, TimeUnitKind::month), TimeAction::ago) == "PAST_REF");
  CHECK(value(amount(2000, TimeUnitKind::hour), TimeAction::ago, "2025-03-18T01:30") == "2025-03-17T23:30");
  CHECK(value(amount(2000, TimeUnitKind::hour), TimeAction::ago) == "PAST_REF");
  CHECK(value(amount(1000, TimeUnitKind::month), TimeAction::ago, "2025-03-31") == "2025-02");
  CHECK(value(amount(2000, TimeUnitKind::day), TimeAction::ago, "") == "");
  CHECK(value(amount(900000000, TimeUnitKind::century), TimeAction::ago) == "");
  CHECK(value(amount(10000, TimeUnitKind::day), TimeAction::hence) == "2025-03-28");
}

TEST_CASE("times: what comes again") {
  TimeFrame frame;
  frame.weekday = 5;
  CHECK(value(frame, TimeAction::set) == "XXXX-WXX-5");
  TimeFrame yearly;
  yearly.set_unit = 6;
  CHECK(value(yearly, TimeAction::set) == "P1Y");
  yearly.set_divisor = 2;
  CHECK(value(yearly, TimeAction::set) == "P6M");
}

}  // namespace isnad
