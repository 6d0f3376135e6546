// The words of expressions of time, and tokens with the particles before them.
#include "3_annotation/times_words.h"

#include "3_annotation/times_made.h"

namespace isnad {
namespace {

std::string show_flags(const TimeItem& item) {
  if (!item.known()) return "unknown";
  std::string out;
  const auto add = [&](TimeItem::Flag flag, const char* name) {
    if (item.is(flag)) out += text_of({out.empty() ? "" : " ", name});
  };
  add(TimeItem::joined, "joined");
  add(TimeItem::preposition, "preposition");
  add(TimeItem::article, "article");
  add(TimeItem::fused, "fused");
  return out;
}

}  // namespace

TEST_CASE("times: particles and the article are seen") {
  for (const Case& c : read_cases("3_annotation/times_words.cases", 3)) {
    const MadeTimeText made(c.cells[0]);
    REQUIRE(made.items.size() == 1);
    CHECK_MESSAGE(show_flags(made.items[0]) == c.cells[1], c.where);
    CHECK_MESSAGE(std::to_string(made.items[0].cut) == c.cells[2], c.where);
  }
}

TEST_CASE("times: lines and quotations are marked") {
  const MadeTimeText made("a \"b\" c\nd");
  CHECK(made.items[0].is(TimeItem::line));
  CHECK_FALSE(made.items[1].is(TimeItem::line));
  CHECK(made.items[2].is(TimeItem::quoted));
  CHECK_FALSE(made.items[4].is(TimeItem::quoted));
  CHECK(made.items.back().is(TimeItem::line));
}

TEST_CASE("times: damaged tables of words are refused with their line") {
  CHECK(load_error("words.tsv", "month\tx\tabc\n").find("words.tsv:1") != std::string::npos);
  CHECK(load_error("words.tsv", "month\t1\ta b c d e f g\n").find("words.tsv:1") != std::string::npos);
  CHECK(load_error("numbers.tsv", "# comment\nother\t1\tabc\n").find("numbers.tsv:2") != std::string::npos);
  CHECK(load_error("holidays.tsv", "lunar\t1\t1\t0\t1\t0\tabc\n").find("holidays.tsv:1") != std::string::npos);
  CHECK(load_error("holidays.tsv", "hijri\t1\t99\t0\t1\t0\tabc\n").find("holidays.tsv:1") != std::string::npos);
}

}  // namespace isnad
