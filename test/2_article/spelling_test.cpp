// One spelling for words, and lines cut into pieces.
#include "2_article/spelling.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad {
namespace {

/// The pieces in brackets, their words parted by "_".
std::string cut(std::string_view line) {
  const Pieces pieces = pieces_of(line);
  std::string out;
  for (const Piece& piece : pieces.items) {
    out += '[';
    for (std::uint32_t w = piece.words.begin; w < piece.words.end; ++w) {
      if (w > piece.words.begin) out += '_';
      out += slice(line, pieces.words[w].span);
    }
    out += ']';
  }
  return out;
}

TEST_CASE("spelling: words that are written in several ways have one key") {
  struct Spellings {
    const char* one;
    const char* other;
  };
  for (const Spellings& same : {Spellings{"أحمد", "احمد"},
                                {"مُحمَّد", "محمد"},
                                {"مـحـمـد", "محمد"},
                                {"فاطمة", "فاطمه"},
                                {"ليلى", "ليلي"},
                                {"کریم", "كريم"},
                                {"٢٠٢٥", "2025"},
                                {"A.F.P.", "afp"},
                                {"ÉCOLE", "école"},
                                {"Al-Masry", "almasry"}})
    CHECK_MESSAGE(key_of(same.one) == key_of(same.other), same.one);
  CHECK(key_of("محمد علي") == "محمدعلي");
  CHECK(key_of("- : .").empty());
  CHECK(key_of("محمد") != key_of("محمود"));
}

TEST_CASE("spelling: lines are cut at marks") {
  CHECK(cut("Written by: Sara Lind") == "[Written_by][Sara_Lind]");
  CHECK(cut("كتب: سليم الراوي - ميناء الصخرة") == "[كتب][سليم_الراوي][ميناء_الصخرة]");
  CHECK(cut("Sara Lind, Omar Said | The Green Paper") == "[Sara_Lind][Omar_Said][The_Green_Paper]");
  CHECK(cut("one/two (three)") == "[one][two][three]");
  CHECK(cut("Al-Masry Al-Youm") == "[Al-Masry_Al-Youm]");
  CHECK(cut("port - ship") == "[port][ship]");
  CHECK(cut("").empty());
  CHECK(cut(" - | : ").empty());
}

TEST_CASE("spelling: marks beside a piece") {
  const Pieces pieces = pieces_of("By (Sara) | Omar");
  REQUIRE(pieces.items.size() == 3);
  CHECK(pieces.items[0].before == Mark::none);
  CHECK(pieces.items[0].after == Mark::open);
  CHECK(pieces.items[1].before == Mark::open);
  CHECK(pieces.items[1].after == Mark::close);
  CHECK(pieces.items[2].after == Mark::none);
  CHECK(pieces.key(pieces.items[0].words) == "by");
}

TEST_CASE("spelling: what words look like") {
  const Pieces pieces = pieces_of("J. SAID wrote 12 أحمد");
  REQUIRE(pieces.words.size() == 5);
  CHECK(pieces.words[0].dotted);
  CHECK(pieces.words[0].upper);
  CHECK_FALSE(pieces.words[0].shout);
  CHECK(pieces.words[1].shout);
  CHECK(pieces.words[2].cased);
  CHECK_FALSE(pieces.words[2].upper);
  CHECK(pieces.words[3].digits);
  CHECK(pieces.words[3].letters == 0);
  CHECK(pieces.words[4].arabic);
  CHECK_FALSE(pieces.words[4].cased);
}

TEST_CASE("spelling: a long line is read up to the limit, on a code point") {
  std::string line;
  for (int i = 0; i < 1000; ++i) line += "بحر ";
  CHECK(pieces_of(line, 10).words.size() == 2);
  CHECK(pieces_of(line, 0).words.empty());
  for (std::size_t limit = 0; limit < 40; ++limit)
    for (const LineWord& word : pieces_of(line, limit).words) CHECK(word.span.end <= limit);
}

TEST_CASE("spelling: blanks and marks at the ends") {
  const auto inner = [](std::string_view line) { return slice(line, trimmed(line, {0, offset(line.size())})); };
  CHECK(inner(" - سليم الراوي : ") == "سليم الراوي");
  CHECK(inner("(Sara Lind)") == "Sara Lind");
  CHECK(inner(" | ").empty());
  CHECK(inner("").empty());
}

}  // namespace
}  // namespace isnad
