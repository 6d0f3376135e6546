// What an input is taken for; dumps told from clean text.
#include "1_page/recognise.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace isnad {
namespace {

// Resolves \n, \t, \\ and \xHH.
std::string unescaped(std::string_view cell) {
  std::string bytes;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at] != '\\' || at + 1 == cell.size()) {
      bytes += cell[at];
      continue;
    }
    const char kind = cell[++at];
    if (kind == 'x') {
      bytes += static_cast<char>(std::stoi(std::string(cell.substr(at + 1, 2)), nullptr, 16));
      at += 2;
    } else {
      bytes += kind == 'n' ? '\n' : kind == 't' ? '\t' : kind;
    }
  }
  return bytes;
}

std::string show(InputKind kind) {
  return kind == InputKind::html ? "html" : kind == InputKind::text ? "text" : "page_text";
}

std::string show(const Recognised& recognised) { return recognised.kind ? show(*recognised.kind) : recognised.refusal; }

TEST_CASE("recognise.cases") {
  std::ifstream file(ISNAD_SOURCE_DIR "/test/1_page/recognise.cases");
  REQUIRE(file);
  std::size_t cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    CAPTURE(line);
    CHECK(show(recognise(unescaped(line.substr(0, tab)))) == line.substr(tab + 1));
    ++cases;
  }
  CHECK(cases > 50);
}

TEST_CASE("a dump has scraps at its borders, an article has prose") {
  const std::string prose =
      "The fishermen of the island went back to sea on Tuesday after a storm of three days, the harbour office "
      "said.\n\n";
  std::string article =
      "Back to sea\nBy a reporter\n12 March\n\n" + prose + prose + "After the storm\n" + prose + prose;
  CHECK(show(recognise_text(article)) == "text");
  CHECK(show(recognise_text(prose)) == "text");
  CHECK(show(recognise_text("")) == "text");
  CHECK(show(recognise_text("A headline and nothing more")) == "text");
  CHECK(show(recognise_text("Home\nNews\nSport\nArts\nBack to sea\n" + prose + prose + "Share\nPrint\n")) ==
        "page_text");
  CHECK(show(recognise_text("Home\r\nNews\r\nSport\r\nArts\r\nWeather\r\nContact\r\nSearch\r\n")) == "page_text");
  CHECK(show(recognise_text(article + "Most read\nOne\nTwo\nThree\nFour\nCopyright\n")) == "page_text");
}

TEST_CASE("a sentence ends in any script") {
  const std::string line = "\xD8\xB9\xD8\xA7\xD8\xAF \xD8\xA7\xD9\x84\xD8\xB5\xD9\x8A\xD8\xA7\xD8\xAF\xD9\x88\xD9\x86 ";
  std::string question;
  for (int i = 0; i < 4; ++i) question += line;
  const std::string scraps = "a\nb\nc\n";
  // With a question mark the middle line is prose, and three scraps on one side and two on the other are an article.
  CHECK(show(recognise_text(scraps + question + "\xD8\x9F\xC2\xBB\n" + "d\ne\n")) == "text");
  CHECK(show(recognise_text(scraps + question + "\n" + "d\ne\n")) == "page_text");
}

}  // namespace
}  // namespace isnad
