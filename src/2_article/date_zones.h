#pragma once
// Time zones as pages name them: a number of minutes, or a place whose rule for the day holds.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "2_article/dates.h"

namespace isnad {

/// An hour more from one weekday of a month to another: "2023:4.5.5/10.5.4", as zones.tsv says.
struct SummerRule {
  struct Turn {
    int month = 0, week = 0, weekday = 0;
  };
  int first_year = 0;
  Turn begin, end;
};

struct Zone {
  std::int16_t minutes = 0;  ///< where `place` is empty
  std::string place;         ///< of the IANA database
  std::optional<SummerRule> summer;
  bool month_first = false;
};

/// The rule in a cell of zones.tsv, or nothing where it is none.
std::optional<SummerRule> read_summer_rule(std::string_view cell);

/// Whether ICU knows the place.
bool is_zone_place(const std::string& place);

/// Minutes east of Greenwich at the local time `time` of `zone`. A time without an hour is taken at noon.
std::int16_t zone_minutes(const Zone& zone, const DateTime& time);

}  // namespace isnad
