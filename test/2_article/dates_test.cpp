// Dates: the cases of dates.cases, and what must hold for any text.
#include "2_article/dates.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <string>
#include <vector>

namespace isnad {
namespace {

const DateTables& tables() {
  static const DateTables loaded = [] {
    auto result = DateTables::load(DataFiles::embedded());
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().where + ": " + result.error().what));
    return *result;
  }();
  return loaded;
}

/// One line of dates.cases, with what the lines that begin with @ said before it.
struct DateCase {
  int line = 0;
  std::string reader = "text", input, expected;
  std::optional<DateTime> reference;
  DayOrder order = DayOrder::day_first;
};

/// \uXXXX becomes the character: marks of direction are invisible in a file.
std::string unescape(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) != "\\u" || i + 6 > text.size()) {
      plain += text[i];
      continue;
    }
    const int code = std::stoi(std::string(text.substr(i + 2, 4)), nullptr, 16);
    if (code >= 0x800) plain += static_cast<char>(0xE0 | (code >> 12));
    plain += static_cast<char>(code >= 0x800 ? 0x80 | ((code >> 6) & 0x3F) : 0xC0 | (code >> 6));
    plain += static_cast<char>(0x80 | (code & 0x3F));
    i += 5;
  }
  return plain;
}

std::vector<DateCase> read_date_cases() {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/test/2_article/dates.cases");
  REQUIRE(file);
  std::vector<DateCase> cases;
  DateCase current;
  for (std::string line; std::getline(file, line);) {
    ++current.line;
    if (line.empty() || line.front() == '#') continue;
    if (line.starts_with("@reference")) {
      const std::string value = line.size() > 11 ? line.substr(11) : "";
      current.reference = value.empty() ? std::nullopt : read_machine_date(value, tables());
    } else if (line.starts_with("@order ")) {
      current.order = line.substr(7) == "month_first" ? DayOrder::month_first : DayOrder::day_first;
    } else if (line.starts_with("@")) {
      current.reader = line.substr(1);
    } else {
      const auto tab = line.find('\t');
      REQUIRE_MESSAGE(tab != std::string::npos, line);
      current.input = unescape(line.substr(0, tab));
      current.expected = line.substr(tab + 1);
      cases.push_back(current);
    }
  }
  return cases;
}

std::string show(const std::vector<DateReading>& readings) {
  std::string shown;
  for (const DateReading& reading : readings) {
    if (!shown.empty()) shown += " | ";
    shown += to_iso(reading.value);
    if (reading.relative) shown += " relative";
    if (reading.hijri) shown += " hijri";
    if (reading.has_weekday) shown += " weekday";
    if (reading.role == 0) shown += " published";
    if (reading.role == 1) shown += " modified";
    const int percent = static_cast<int>(reading.whole * 100.0F + 0.5F);
    if (percent != 100) shown.append(" ").append(std::to_string(percent)).append("%");
  }
  return shown.empty() ? "-" : shown;
}

std::string show(const std::optional<DateTime>& time) { return time ? to_iso(*time) : "-"; }

std::string show(const std::optional<ClockReading>& clock) {
  if (!clock) return "-";
  DateTime time = clock->value;
  time.year = 2000;
  time.month = time.day = 1;
  const int percent = static_cast<int>(clock->whole * 100.0F + 0.5F);
  std::string shown = to_iso(time).substr(11);
  if (percent != 100) shown.append(" ").append(std::to_string(percent)).append("%");
  return shown;
}

std::string read(const DateCase& c) {
  if (c.reader == "machine") return show(read_machine_date(c.input, tables(), c.reference, c.order));
  if (c.reader == "url") return show(date_in_url(c.input));
  if (c.reader == "clock") return show(find_clock(c.input, tables()));
  return show(find_dates(c.input, tables(), c.reference, c.order));
}

DateTime day(int year, int month, int day) {
  DateTime time;
  time.year = static_cast<std::int16_t>(year);
  time.month = static_cast<std::uint8_t>(month);
  time.day = static_cast<std::uint8_t>(day);
  return time;
}

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_readings(std::string_view text, const std::vector<DateReading>& readings) {
  std::uint32_t last = 0;
  for (const DateReading& reading : readings) {
    REQUIRE(reading.span.begin >= last);
    REQUIRE(reading.span.end > reading.span.begin);
    REQUIRE(reading.span.end <= text.size());
    REQUIRE(on_boundary(text, reading.span.begin));
    REQUIRE(on_boundary(text, reading.span.end));
    REQUIRE(reading.whole >= 0.0F);
    REQUIRE(reading.whole <= 1.0F);
    last = reading.span.end;
  }
}

}  // namespace

TEST_CASE("every case of dates.cases") {
  for (const DateCase& c : read_date_cases()) {
    CAPTURE(c.line);
    CAPTURE(c.input);
    CHECK(read(c) == c.expected);
  }
}

TEST_CASE("a time is written as far as it goes") {
  DateTime time = day(2025, 3, 18);
  CHECK(to_iso(time) == "2025-03-18");
  time.hour = 14;
  CHECK(to_iso(time) == "2025-03-18T14");
  time.minute = 5;
  time.zone_minutes = std::int16_t{-210};
  CHECK(to_iso(time) == "2025-03-18T14:05-03:30");
  time.second = 0;
  time.zone_minutes = std::int16_t{180};
  CHECK(to_iso(time) == "2025-03-18T14:05:00+03:00");
  CHECK(to_iso(day(2025, 3, 0)) == "2025-03");
  CHECK(to_iso(day(2025, 0, 0)) == "2025");
}

TEST_CASE("what is plausible") {
  const std::optional<DateTime> reference = day(2025, 2, 27);
  CHECK(plausible(day(2025, 3, 1), reference));
  CHECK_FALSE(plausible(day(2025, 3, 2), reference));
  CHECK_FALSE(plausible(day(2025, 2, 29), reference));
  CHECK_FALSE(plausible(day(1989, 12, 31), reference));
  CHECK(plausible(day(1990, 1, 1), std::nullopt));
  CHECK_FALSE(plausible(day(2025, 2, 0), std::nullopt));
}

TEST_CASE("any bytes, in linear time") {
  const std::optional<DateTime> reference = day(2025, 3, 18);
  constexpr std::size_t size = std::size_t{1} << 18U;
  const std::string pieces[] = {"1",
                                "1/",
                                "12/12/",
                                "2025-",
                                "3 ",
                                "a",
                                "1 a",
                                "\xD9",
                                "\xD9\xA1",
                                "\xF0",
                                "3 mar ",
                                "10:",
                                "1.1.",
                                "(",
                                "mar ",
                                "ago ",
                                "1 hour ",
                                "of ",
                                "at ",
                                "2025-03-18",
                                "3 March 2025 14:05 GMT+3 ",
                                "vor 3 ",
                                "12 may ",
                                " ",
                                "T",
                                "+0300",
                                "14h",
                                "Updated: ",
                                "\xE5\xB9\xB4",
                                "2020\xE5\xB9\xB4"
                                "3\xE6\x9C\x88"};
  for (const std::string& piece : pieces) {
    CAPTURE(piece);
    const std::string text = repeated(piece, size);
    const auto begin = std::chrono::steady_clock::now();
    check_readings(text, find_dates(text, tables(), reference));
    read_machine_date(text, tables(), reference);
    date_in_url(text);
    find_clock(text, tables());
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    CHECK(taken.count() < 20.0);  // seconds, with a sanitizer on a busy machine; some hundredths without
  }
}

TEST_CASE("damaged stamps keep their promises") {
  const std::optional<DateTime> reference = day(2025, 3, 18);
  std::uint32_t seed = 1;
  const auto random = [&] { return seed = seed * 1664525U + 1013904223U, seed >> 8U; };
  for (const DateCase& c : read_date_cases()) {
    std::string text = c.input;
    for (int round = 0; round < 20 && !text.empty(); ++round) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0: text[at] = static_cast<char>(random()); break;
        case 1: text.erase(at, 1 + random() % 4); break;
        case 2: text.insert(at, 1, static_cast<char>('0' + random() % 10)); break;
        default: text.insert(at, text.substr(0, random() % text.size())); break;
      }
      const auto readings = find_dates(text, tables(), reference);
      std::uint32_t last = 0;
      for (const DateReading& reading : readings) {
        REQUIRE(reading.span.begin >= last);
        REQUIRE(reading.span.end <= text.size());
        REQUIRE(reading.whole <= 1.0F);
        last = reading.span.end;
      }
      read_machine_date(text, tables(), reference);
      date_in_url(text);
    }
  }
}

}  // namespace isnad
