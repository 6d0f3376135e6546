#pragma once
// Dates and hours of publication or change, as pages write them in text, in metadata and in addresses.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "isnad/result.h"
#include "isnad/span.h"

namespace isnad {

/// What was read, with the precision that was written, in the Gregorian calendar.
struct DateTime {
  std::int16_t year = 0;
  std::uint8_t month = 0, day = 0;                  ///< 0: not written
  std::int8_t hour = -1, minute = -1, second = -1;  ///< -1: not written
  std::optional<std::int16_t> zone_minutes;         ///< east of Greenwich, where a zone was written; Z is 0

  friend bool operator==(const DateTime&, const DateTime&) = default;
};

/// ISO 8601 as far as `time` goes: "2025-03-18T14:05:00+03:00", "2025-03-18T14", "2025-07-12", "2025-03".
std::string to_iso(const DateTime& time);

/// A calendar day from 1990 until two days after `reference` (the year 2100 where there is none).
bool plausible(const DateTime& time, const std::optional<DateTime>& reference);

struct DateWords;

/// The words and shapes of dates in all languages: data/2_article/dates/*.tsv.
class DateTables {
 public:
  static Result<DateTables> load(const DataFiles& files);
  [[nodiscard]] const DateWords& words() const { return *words_; }

 private:
  std::shared_ptr<const DateWords> words_;  ///< never changes, so copies share it
};

/// One date, with its hour where that stands beside it.
struct DateReading {
  DateTime value;
  Span span;              ///< from the first to the last of its parts; the label is outside
  bool relative = false;  ///< counted from the reference: "three hours ago", or a day without its year
  bool hijri = false;     ///< only a Hijri date was there (Umm al-Qura; a weekday beside it corrects it by a day)
  bool has_weekday = false;
  bool either_order = false;  ///< of two bare numbers that may be day and month either way, and nothing told which
  std::int8_t role = -1;      ///< -1 none, 0 published, 1 modified: by the label beside it
  float whole = 0;  ///< share of the letters and digits of the text, label and weekday not counted, that it fills
};

/// Which of 03/04 is the day, where nothing else tells.
enum class DayOrder : std::uint8_t { day_first, month_first };

/// All dates in the first `date_text_limit` bytes of `text`, left to right. Linear in the text. What is relative is
/// read with a reference only, and without a digit only in a text of at most `relative_text_limit` bytes: a stamp is
/// short, and prose is full of "today".
std::vector<DateReading> find_dates(std::string_view text, const DateTables& tables,
                                    const std::optional<DateTime>& reference = std::nullopt,
                                    DayOrder order = DayOrder::day_first);
inline constexpr std::size_t relative_text_limit = 160;
inline constexpr std::size_t date_text_limit = std::size_t{1} << 20U;

/// An hour that stands without a date ("11:36", a label of an entry): the date of `value` is 0.
struct ClockReading {
  DateTime value;
  Span span;
  float whole = 0;  ///< as in DateReading
};

/// The first hour of `text`, where it has no date beside it.
std::optional<ClockReading> find_clock(std::string_view text, const DateTables& tables);

/// A value of metadata: ISO 8601 and its variants, RFC 2822, seconds or milliseconds of Unix; else the first of
/// find_dates().
std::optional<DateTime> read_machine_date(std::string_view value, const DateTables& tables,
                                          const std::optional<DateTime>& reference = std::nullopt,
                                          DayOrder order = DayOrder::day_first);

/// A day in an address: /2025/03/18/, /2025-03-18-, /20250318/, /2025/mar/18.
std::optional<DateTime> date_in_url(std::string_view url);

}  // namespace isnad
