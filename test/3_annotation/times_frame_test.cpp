// Pieces of a match laid out as what they say.
#include "3_annotation/times_frame.h"

#include <doctest/doctest.h>

#include <initializer_list>

namespace isnad {
namespace {

TimePiece piece(TimeRole role, std::int64_t value, std::uint32_t at, std::uint8_t frame = 0) {
  TimePiece made;
  made.role = role;
  made.value = value;
  made.at = at;
  made.tokens = 1;
  made.frame = frame;
  return made;
}

TimeMatch match_of(std::initializer_list<TimePiece> pieces) {
  TimeMatch match;
  for (const TimePiece& made : pieces) match.pieces[match.count++] = made;
  return match;
}

}  // namespace

TEST_CASE("times: a day with its month and year") {
  const TimeFrames frames = frames_of(match_of({piece(TimeRole::day, 9, 0), piece(TimeRole::none, 0, 1),
                                                piece(TimeRole::month, 12, 2), piece(TimeRole::year, 2024, 3)}));
  REQUIRE(frames.count == 1);
  CHECK(frames.frames[0].day == 9);
  CHECK(frames.frames[0].month == 12);
  CHECK(frames.frames[0].year == 2024);
  CHECK(frames.frames[0].first_token == 0);
  CHECK(frames.frames[0].end_token == 4);
}

TEST_CASE("times: of two, each takes from the other what it lacks") {
  const TimeFrames days = frames_of(
      match_of({piece(TimeRole::day, 14, 0), piece(TimeRole::day, 16, 2, 1), piece(TimeRole::month, 2, 3, 1)}));
  REQUIRE(days.count == 2);
  CHECK(days.frames[0].month == 2);
  const TimeFrames spans = frames_of(
      match_of({piece(TimeRole::count, 3000, 0), piece(TimeRole::count, 5000, 2, 1), piece(TimeRole::units, 6, 3, 1)}));
  REQUIRE(spans.count == 2);
  CHECK(spans.frames[0].amounts[0].thousandths == 3000);
  CHECK(spans.frames[0].amounts[0].unit == TimeUnitKind::year);
}

TEST_CASE("times: a sum has each unit once") {
  const TimeFrames sum = frames_of(match_of({piece(TimeRole::count, 1000, 0), piece(TimeRole::unit, 6, 1),
                                             piece(TimeRole::count, 2000, 2), piece(TimeRole::units, 5, 3)}));
  REQUIRE(sum.count == 1);
  CHECK(sum.frames[0].amount_count == 2);
  const TimeFrames two = frames_of(match_of({piece(TimeRole::count, 17000, 0), piece(TimeRole::unit, 6, 1),
                                             piece(TimeRole::count, 18000, 2), piece(TimeRole::unit, 6, 3)}));
  REQUIRE(two.count == 2);
  CHECK(two.frames[1].amounts[0].thousandths == 18000);
  CHECK(two.frames[1].first_token == 2);
}

TEST_CASE("times: hours with their minutes") {
  const TimeFrames later = frames_of(match_of({piece(TimeRole::hour, 8, 0), piece(TimeRole::plusfrac, 2, 1)}));
  CHECK(later.frames[0].seconds == 8 * 3600 + 1800);
  const TimeFrames before = frames_of(match_of({piece(TimeRole::hour, 8, 0), piece(TimeRole::minusfrac, 4, 1)}));
  CHECK(before.frames[0].seconds == 8 * 3600 - 900);
  const TimeFrames ahead = frames_of(match_of({piece(TimeRole::minute2, 3, 0), piece(TimeRole::hour, 8, 1)}));
  CHECK(ahead.frames[0].seconds == 8 * 3600 - 180);
}

}  // namespace isnad
