// Dates, hours and distances where they begin, without what stands around them; and the shapes that they are read by.
#include "2_article/date_parts.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

const DateWords& words() {
  static const DateWords loaded = [] {
    auto result = DateWords::load(DataFiles::embedded());
    REQUIRE(result.has_value());
    return *result;
  }();
  return loaded;
}

/// The tokens of a text, all looked up.
struct Tokens {
  explicit Tokens(std::string_view text) : view{text, tokens, words()} {
    DateTokens split;
    split_into_tokens(text, split);
    std::u16string scratch;
    for (std::size_t at = 0; at < split.size();) {
      DateToken token = split[at];
      std::size_t taken = 1;
      if (token.is_word()) {
        const auto match = words().lexicon.match(text, split, at, scratch);
        token.entry = match.entry;
        taken = match.tokens;
        token.kinds = match.entry == 0 ? token_set::other : TokenSet{words().lexicon.entry(token).classes};
      } else {
        token.kinds = token.mark != 0 ? token_set::of_mark(token.mark) : token_set::of_number(token.digits);
      }
      tokens.push_back(token);
      at += taken;
    }
  }
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  DateTokens tokens;
  TokenText view;
};

std::string date(std::string_view text, PatternKind kind = PatternKind::date) {
  const Tokens tokens(text);
  const auto found = find_date(tokens.view, 0, kind);
  if (!found) return "-";
  const auto show = [](CalendarDay day) {
    return std::to_string(day.year) + "." + std::to_string(day.month) + "." + std::to_string(day.day);
  };
  std::string shown = show(found->date);
  if (found->swapped) shown.append(" or ").append(show(*found->swapped));
  if (found->calendar == CalendarKind::hijri) shown += " hijri";
  if (found->calendar == CalendarKind::jalali) shown += " jalali";
  return shown.append(" ").append(std::to_string(found->end));
}

std::string time(std::string_view text, bool after_date) {
  const Tokens tokens(text);
  const auto found = find_time(tokens.view, 0, after_date);
  if (!found) return "-";
  std::string shown = std::to_string(found->hour);
  if (found->minute >= 0) shown.append(":").append(std::to_string(found->minute));
  if (found->second >= 0) shown.append(":").append(std::to_string(found->second));
  if (found->has_zone)
    shown.append(found->zone != nullptr ? " zone " : " offset ").append(std::to_string(found->zone_offset));
  return shown;
}

}  // namespace

TEST_CASE("dates") {
  CHECK(date("3 March 2025") == "2025.3.3 3");
  CHECK(date("3/4/2025 x") == "2025.4.3 or 2025.3.4 5");
  CHECK(date("13/4/2025") == "2025.4.13 5");
  CHECK(date("4/13/2025") == "2025.4.13 5");
  CHECK(date("4/4/2025") == "2025.4.4 5");
  CHECK(date("1446/10/25") == "1446.10.25 hijri 5");
  CHECK(date("1403/7/12") == "1403.7.12 jalali 5");
  CHECK(date("3 March 1446") == "-");
  CHECK(date("March 2025", PatternKind::month) == "2025.3.0 2");
  CHECK(date("3 March", PatternKind::day) == "0.3.3 2");
  CHECK(date("30 February", PatternKind::day) == "-");
  CHECK(date("1.2.3.4") == "-");
  CHECK(date("") == "-");
}

TEST_CASE("hours") {
  CHECK(time("14:05", false) == "14:5");
  CHECK(time("14:05:33 +03:00", false) == "14:5:33 offset 180");
  CHECK(time("2:05 pm GMT+3", false) == "14:5 zone 180");
  CHECK(time("12:05 am", false) == "0:5");
  CHECK(time("5 pm", false) == "-");
  CHECK(time("5 pm", true) == "17");
  CHECK(time("14.05", true) == "14:5");
  CHECK(time("14:05 et", false) == "14:5");
  CHECK(time("14:05 ET", false) == "14:5 zone 0");
  CHECK(time("14:05 -2025", false) == "14:5");
  CHECK(time("25:05", false) == "-");
}

TEST_CASE("distances") {
  const auto distance = [](std::string_view text) {
    const Tokens tokens(text);
    const auto found = find_distance(tokens.view, 0);
    if (!found) return std::string("-");
    std::string shown;
    for (int i = 0; i < found->size; ++i)
      shown.append(std::to_string(found->amounts[i].count))
          .append(std::string(1, "smhdwMy"[static_cast<std::size_t>(found->amounts[i].unit)]));
    return shown;
  };
  CHECK(distance("3 hours ago") == "3h");
  CHECK(distance("an hour ago") == "1h");
  CHECK(distance("1 day, 2 hours ago") == "1d2h");
  CHECK(distance("vor 3 Wochen") == "3w");
  CHECK(distance("just now").empty());
  CHECK(distance("3 hours later") == "-");
}

}  // namespace isnad
