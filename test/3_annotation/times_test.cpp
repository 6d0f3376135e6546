// Expressions of time in texts: the language by its cases, and what must always hold.
#include "3_annotation/times.h"

#include <string>
#include <string_view>

#include "3_annotation/annotation_tables.h"
#include "3_annotation/sentences.h"
#include "support/cases.h"
#include "support/sample_page.h"

namespace isnad {
namespace {

const TimeTables& tables() { return test_resources().annotation().times; }

/// The text with its expressions, and nothing else of the stage.
Document read_times(std::string text, std::string_view reference) {
  Document document;
  document.text = std::move(text);
  Analysis analysis{document, test_resources().annotation().letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  TimeRows rows;
  find_times(analysis, tables(), reference, rows);
  return document;
}

/// "words = VALUE MOD begin..end": the interval is left away where it is the day of the value.
std::string show(const Document& document, const Timex& timex) {
  constexpr std::string_view mods[] = {"", " START", " MID", " END", " APPROX"};
  const std::string_view value = document.string(timex.value), begin = document.string(timex.begin);
  std::string out(slice(document.text, timex.span));
  out += " = ";
  out += value.empty() ? "?" : value;
  out += mods[static_cast<std::size_t>(timex.mod)];
  const bool own_day = value.substr(0, 10) == begin && value.find('/') == std::string_view::npos;
  if (!begin.empty() && !own_day) out += text_of({" ", begin, "..", document.string(timex.end)});
  return out;
}

std::string show(const Document& document) {
  std::string out;
  for (const Timex& timex : document.times) out += text_of({out.empty() ? "" : " ; ", show(document, timex)});
  return out;
}

void check_spans(const Document& document) {
  std::uint32_t last = 0;
  for (const Timex& timex : document.times) {
    REQUIRE(is_span_of(document.text, timex.span));
    REQUIRE_FALSE(timex.span.empty());
    REQUIRE(timex.span.begin >= last);
    REQUIRE(timex.rule > 0);
    last = timex.span.end;
    for (const Span span : {timex.value, timex.begin, timex.end, timex.time})
      REQUIRE(span.end <= document.strings.size());
    REQUIRE(timex.begin.empty() == timex.end.empty());
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("times: the cases of the language") {
  for (const Case& c : read_cases("3_annotation/times.cases", 3)) {
    const Document document = read_times(with_escapes(c.cells[1]), c.cells[0]);
    check_spans(document);
    CHECK_MESSAGE(show(document) == c.cells[2], c.where, ": ", c.cells[1]);
  }
}

TEST_CASE("times: the same text gives the same expressions") {
  for (const Case& c : read_cases("3_annotation/times.cases", 3))
    CHECK(show(read_times(c.cells[1], c.cells[0])) == show(read_times(c.cells[1], c.cells[0])));
}

TEST_CASE("times: without a reference nothing is counted from one") {
  for (const Case& c : read_cases("3_annotation/times.cases", 3)) {
    const Document with = read_times(c.cells[1], c.cells[0]), without = read_times(c.cells[1], "");
    check_spans(without);
    // What has a value without a reference has the same one with it, unless an hour gets its day.
    for (const Timex& timex : without.times)
      for (const Timex& same : with.times) {
        const std::string_view value = without.string(timex.value);
        if (same.span != timex.span || value.empty() || value.front() == 'T' || timex.type != same.type) continue;
        CHECK_MESSAGE(with.string(same.value) == value, c.where);
      }
  }
}

TEST_CASE("times: lines, marks and emoji do not move the spans") {
  const Document document = read_times(
      "\xF0\x9F\x98\x80 \xE2\x80\x8F"
      "2024-01-05\xE2\x80\x8F\n5/2/2024",
      "2025-03-18");
  REQUIRE(document.times.size() == 2);
  CHECK(slice(document.text, document.times[0].span) == "2024-01-05");
  CHECK(document.string(document.times[1].value) == "2024-02-05");
}

TEST_CASE("times: a date does not go over the end of a line") {
  const Document document = read_times("2024-01\n-05", "2025-03-18");
  for (const Timex& timex : document.times)
    CHECK(slice(document.text, timex.span).find('\n') == std::string_view::npos);
}

TEST_CASE("times: texts made to be slow are read in linear time") {
  for (const std::string_view piece :
       {"1 ", "1/", "2024-", "1,", ":", "5:30 ", "\xD9\x88 ", "\xD9\x82\xD8\xA8\xD9\x84 ", "\xD9\x8A\xD9\x88\xD9\x85 ",
        "\xD8\xA3\xD9\x84\xD9\x81 ", "(", "\n"})
    check_spans(read_times(repeated(piece, 60000), "2025-03-18"));
  check_spans(read_times(repeated("1", 300000), "2025-03-18"));
  check_spans(read_times("\xC2\xAB" + repeated("\xD8\xA3\xD9\x85\xD8\xB3 ", 100000), "2025-03-18"));  // "yesterday ...
  check_spans(read_times(repeated("\xD9\x8A", 300000), "2025-03-18"));
}

TEST_CASE("times: years and references at the edges") {
  for (const std::string_view reference :
       {"0001-01-01", "9999-12-31", "2024-02-29", "2024-02-29T23:59:59Z", "2024-13-01", "nonsense", "2024"})
    for (const Case& c : read_cases("3_annotation/times.cases", 3)) check_spans(read_times(c.cells[1], reference));
}

TEST_CASE("times: the page that the design was drawn up from") {
  const auto bytes = sample_page_bytes();
  if (!bytes) return;
  const Document document = read_times(*bytes, "2025-01-01");
  std::string values;
  for (const Timex& timex : document.times) values += text_of({document.string(timex.value), " "});
  CHECK(values ==
        "2025-01-01 2025-01-01T11:36 PRESENT_REF PRESENT_REF 2024-12-09 2024-11 2024-12-08 1971 2015 2024-12-19 ");
  CHECK(document.times[5].mod == TimexMod::end);
}

}  // namespace isnad
