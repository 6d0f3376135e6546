// Dates in values of metadata and in addresses, where programs wrote them.
#include <algorithm>
#include <array>
#include <string_view>

#include "2_article/calendars.h"
#include "2_article/dates.h"

namespace isnad {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// Reads numbers and marks one behind another; once something does not fit, nothing fits any more.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// A number of exactly `digits` digits between the bounds.
  int number(std::size_t digits, int low, int high) {
    int value = 0;
    if (rest_.size() < digits) return give_up();
    for (std::size_t i = 0; i < digits; ++i) {
      if (!is_digit(rest_[i])) return give_up();
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return value >= low && value <= high ? value : give_up();
  }

  bool mark(std::string_view marks) {
    if (rest_.empty() || marks.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool word(std::string_view word) {
    if (rest_.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
      if (lower(rest_[i]) != word[i]) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  void digits() {
    while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
  }

  int give_up() {
    good_ = false;
    return 0;
  }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool digit_next() const { return !rest_.empty() && is_digit(rest_.front()); }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

void set_day(DateTime& time, int year, int month, int day) {
  time.year = static_cast<std::int16_t>(year);
  time.month = static_cast<std::uint8_t>(month);
  time.day = static_cast<std::uint8_t>(day);
}

bool is_day(const DateTime& time) { return time.day >= 1 && time.day <= month_length(time.year, time.month); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v\"'";
  const auto begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

/// "Z", "UTC", "+03:00", "+0300", "+03", with white space before it; the rest is anything ("(AST)", "[Asia/Riyadh]").
void read_zone(Scanner& scan, DateTime& time) {
  while (scan.mark(" ")) continue;
  Scanner zone = scan;
  if (zone.word("z") || zone.word("utc") || zone.word("gmt")) {
    time.zone_minutes = std::int16_t{0};
    scan = zone;
  }
  const bool minus = !zone.rest().empty() && zone.rest().front() == '-';
  if (!zone.mark("+-")) return;
  const int hours = zone.number(2, 0, 14);
  zone.mark(":");
  const int minutes = zone.digit_next() ? zone.number(2, 0, 59) : 0;
  if (!zone.good()) return;
  time.zone_minutes = static_cast<std::int16_t>((minus ? -1 : 1) * (hours * 60 + minutes));
  scan = zone;
}

/// "14:05:00.000+03:00", "140500Z", "14:05".
bool read_hour(Scanner& scan, DateTime& time) {
  const int hour = scan.number(2, 0, 24);
  const bool colon = scan.mark(":");
  int minute = scan.digit_next() ? scan.number(2, 0, 59) : -1;
  int second = -1;
  if (minute >= 0 && (colon ? scan.mark(":") : scan.digit_next())) second = scan.number(2, 0, 60);
  if (second >= 0 && scan.mark(".,")) scan.digits();
  if (!scan.good() || hour == 24) return false;
  time.hour = static_cast<std::int8_t>(hour);
  time.minute = static_cast<std::int8_t>(minute);
  time.second = static_cast<std::int8_t>(second);
  read_zone(scan, time);
  return true;
}

/// The year first, with - or / or a blank or nothing between, then perhaps an hour behind T or a blank.
std::optional<DateTime> read_iso(std::string_view text) {
  Scanner scan(text);
  DateTime time;
  const int year = scan.number(4, 1000, 2999);
  const bool parted = scan.mark("-/ ");
  const int month = scan.number(2, 1, 12);
  if (scan.good() && scan.at_end() && parted) {
    set_day(time, year, month, 0);
    return time;
  }
  if (parted && !scan.mark("-/ ")) return std::nullopt;
  set_day(time, year, month, scan.number(2, 1, 31));
  if (!scan.good() || !is_day(time) || (!parted && year < 1900)) return std::nullopt;
  if (scan.at_end()) return time;
  Scanner hour = scan;
  // Some programs put more than one of these: "2025-03-18 T 14:05".
  bool joint = false;
  while (hour.mark(" tT,")) joint = true;
  if (!joint && (parted || !hour.digit_next())) return std::nullopt;
  if (!hour.digit_next() || !read_hour(hour, time)) return std::nullopt;
  // An hour of the clock of twelve is read with the words of the tables.
  const bool period =
      !hour.rest().empty() && (is_letter(hour.rest()[0]) || static_cast<unsigned char>(hour.rest()[0]) >= 0x80);
  return period ? std::nullopt : std::optional(time);
}

DateTime time_of_unix(std::int64_t seconds) {
  constexpr std::int64_t day = 86400;
  const CalendarDay date = gregorian_of(static_cast<std::int32_t>(seconds / day));
  DateTime time;
  set_day(time, date.year, date.month, date.day);
  time.hour = static_cast<std::int8_t>(seconds % day / 3600);
  time.minute = static_cast<std::int8_t>(seconds % 3600 / 60);
  time.second = static_cast<std::int8_t>(seconds % 60);
  time.zone_minutes = std::int16_t{0};
  return time;
}

/// Nine or ten digits of seconds, or thirteen of milliseconds, perhaps with a fraction.
std::optional<DateTime> read_unix(std::string_view text) {
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  const bool milliseconds = digits == 13;
  if (digits != text.size() && text[digits] != '.') return std::nullopt;
  if (digits != 9 && digits != 10 && !milliseconds) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text.substr(0, digits)) value = value * 10 + (c - '0');
  constexpr std::int64_t first_second = 631152000;  // 1990: smaller numbers count something else
  const std::int64_t seconds = milliseconds ? value / 1000 : value;
  return seconds >= first_second ? std::optional(time_of_unix(seconds)) : std::nullopt;
}

/// The month that an address names: its first three letters, or the whole English word ("mar", "march").
int month_in_url(std::string_view word) {
  constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                    "may",       "june",     "july",     "august",
                                                    "september", "october",  "november", "december"};
  constexpr std::size_t short_name = 3;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string_view name = months[i];
    if (word.size() != short_name && word.size() != name.size()) continue;
    if (std::ranges::equal(word, name.substr(0, word.size()), {}, lower)) return static_cast<int>(i) + 1;
  }
  return 0;
}

/// A run of digits or of letters in an address, and the character behind it.
struct Piece {
  std::string_view text;
  char after = 0;

  [[nodiscard]] int number(std::size_t least, std::size_t most) const {
    if (text.size() < least || text.size() > most || !is_digit(text.front())) return -1;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
  }
};

Piece piece_at(std::string_view url, std::size_t at) {
  std::size_t end = at;
  while (end < url.size() && is_digit(url[end]) == is_digit(url[at]) && (is_digit(url[end]) || is_letter(url[end])))
    ++end;
  return {url.substr(at, end - at), end < url.size() ? url[end] : '\0'};
}

constexpr int first_url_year = 1990;
constexpr int last_url_year = 2100;

std::optional<DateTime> day_in_url(int year, int month, int day) {
  if (year < first_url_year || year > last_url_year || month < 1 || day < 1) return std::nullopt;
  DateTime time;
  if (month > 12 || day > 31) return std::nullopt;
  set_day(time, year, month, day);
  return is_day(time) ? std::optional(time) : std::nullopt;
}

/// Eight digits, or fourteen with the hour.
std::optional<DateTime> compact_in_url(const Piece& piece) {
  if (piece.text.size() != 8 && piece.text.size() != 14 && piece.text.size() != 12) return std::nullopt;
  const int n = Piece{piece.text.substr(0, 8)}.number(8, 8);
  return n < 0 ? std::nullopt : day_in_url(n / 10000, n / 100 % 100, n % 100);
}

/// Three pieces parted by one and the same of / - _ from `at` on: year month day, or day month year.
std::optional<DateTime> parted_in_url(std::string_view url, std::size_t at) {
  const Piece first = piece_at(url, at);
  const auto is_joint = [](char c) { return c == '/' || c == '-' || c == '_' || c == '.'; };
  if (!is_joint(first.after)) return std::nullopt;
  const std::size_t second_at = at + first.text.size() + 1;
  if (second_at >= url.size()) return std::nullopt;
  const Piece second = piece_at(url, second_at);
  const std::size_t third_at = second_at + second.text.size() + 1;
  if (second.text.empty() || second.after != first.after || third_at >= url.size()) return std::nullopt;
  const Piece third = piece_at(url, third_at);
  if (third.text.empty()) return std::nullopt;
  const int month = is_digit(second.text.front()) ? second.number(1, 2) : month_in_url(second.text);
  if (first.text.size() == 4) return day_in_url(first.number(4, 4), month, third.number(1, 2));
  return day_in_url(third.number(4, 4), month, first.number(1, 2));
}

}  // namespace

std::optional<DateTime> read_machine_date(std::string_view value, const DateTables& tables,
                                          const std::optional<DateTime>& reference, DayOrder order) {
  const std::string_view text = trimmed(value);
  if (auto time = read_unix(text)) return time;
  if (auto time = read_iso(text)) return time;
  const auto readings = find_dates(text, tables, reference, order);
  return readings.empty() ? std::nullopt : std::optional(readings.front().value);
}

std::optional<DateTime> date_in_url(std::string_view url) {
  for (std::size_t at = 0; at < url.size();) {
    if (!is_digit(url[at])) {
      ++at;
      continue;
    }
    const Piece piece = piece_at(url, at);
    if (auto time = compact_in_url(piece)) return time;
    // Not where a number of another kind ends here: "id-12-2025/03/18" is read from 2025 on.
    if (auto time = parted_in_url(url, at)) return time;
    at += piece.text.size();
  }
  return std::nullopt;
}

}  // namespace isnad
