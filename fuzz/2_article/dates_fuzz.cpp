// Any bytes as text, as a value of metadata and as an address: readings in order, inside of the text, and real days.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "2_article/calendars.h"
#include "2_article/dates.h"

namespace {

using isnad::DateTime;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const DateTime& time) {
  require(time.year >= 0 && time.month <= 12 && time.hour <= 23 && time.minute <= 59 && time.second <= 60);
  require(time.day == 0 || time.day <= isnad::month_length(time.year, time.month));
  require(!isnad::to_iso(time).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto tables = isnad::DateTables::load(isnad::DataFiles::embedded());
  require(tables.has_value());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  DateTime now;
  now.year = 2025;
  now.month = 3;
  now.day = 18;
  now.hour = 17;
  now.minute = 20;
  for (const auto& reference : {std::optional<DateTime>(), std::optional<DateTime>(now)}) {
    std::uint32_t last = 0;
    for (const auto& reading : isnad::find_dates(text, *tables, reference)) {
      require(reading.span.begin >= last && reading.span.begin < reading.span.end && reading.span.end <= size);
      require(reading.whole >= 0.0F && reading.whole <= 1.0F);
      last = reading.span.end;
      check(reading.value);
    }
    if (const auto time = isnad::read_machine_date(text, *tables, reference)) check(*time);
  }
  if (const auto time = isnad::date_in_url(text)) check(*time);
  if (const auto clock = isnad::find_clock(text, *tables)) require(clock->span.end <= size);
  return 0;
}
