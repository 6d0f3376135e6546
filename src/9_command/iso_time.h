#pragma once
// A time as records write it: ISO 8601 with as much of it as is known.

#include <optional>
#include <string_view>

namespace isnad {

struct IsoTime {
  int year = 0;
  unsigned month = 0;  ///< 0: not known, and so is all that follows
  unsigned day = 0;
  std::string_view hour;  ///< "14:05"; empty when it is not known
  std::string_view zone;  ///< "+02:00", "Z", or empty
  unsigned weekday = 0;   ///< 0: Sunday; only where the day is known
};

/// `text` read as YYYY[-MM[-DD[THH:MM[:SS[.fraction]][zone]]]]; nothing where it is none or such a day does not exist.
std::optional<IsoTime> parse_iso_time(std::string_view text);

}  // namespace isnad
