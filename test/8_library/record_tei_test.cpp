// Statements in their text, as TEI.
#include <doctest/doctest.h>

#include <string>

#include "8_library/said.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

using test::Said;

/// The document, with the identifiers of its page taken out: "#.s1" for "#p0123456789ab.s1".
std::string written(const Said& said) {
  std::string out = write_tei(said.article, said.document, said.statements, {RecordFormat::tei, "a", "a.html", false});
  for (std::size_t at = 0; (at = out.find("=\"", at)) != std::string::npos; at += 2) {
    const std::size_t begin = at + 2 + (out[at + 2] == '#');
    if (out[begin] == 'p' && out[begin + 13] == '.') out.erase(begin, 13);
  }
  return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("what is said stands in its paragraph, and a citation tells who said it") {
  Said said("Lina said: \"it rains & pours\".\nThe end.");
  said.article.outlet.value = "Outlet";
  Statement& statement = said.add("it rains & pours", "Lina");
  statement.speech = Speech::direct;
  statement.cue = said.span("said");
  said.name_source("Lina");
  const std::string tei = written(said);
  CHECK(
      has(tei, "<p>Lina said: &quot;<said corresp=\"#.s1\" direct=\"true\" who=\"#.e1\">it rains &amp; pours</said>"));
  CHECK(has(tei, "<p>The end.</p>"));
  CHECK(has(tei, "<item xml:id=\".e1\"><name type=\"person\">Lina</name></item>"));
  CHECK(has(tei, "<cit xml:id=\".s1\">\n<quote>it rains &amp; pours</quote>"));
  CHECK(has(tei, "<respStmt><resp>speaker</resp><name>Lina</name></respStmt>"));
  CHECK(has(tei, "<respStmt><resp>outlet</resp><name>Outlet</name></respStmt>"));
  CHECK(has(tei, "<note type=\"cue\">said</note>"));
}

TEST_CASE("a statement over several paragraphs is one in pieces") {
  Said said("One begins\nand ends here. Two");
  said.add("begins\nand ends");
  const std::string tei = written(said);
  CHECK(has(tei, "<p>One <said corresp=\"#.s1\" direct=\"false\">begins</said></p>"));
  CHECK(has(tei, "<p><said corresp=\"#.s1\" direct=\"false\">and ends</said> here. Two</p>"));
}

TEST_CASE("elements nest, even where statements cross") {
  Said said("a b c d e");
  said.add("a b c");
  said.add("b c d");
  const std::string one = "<said corresp=\"#.s1\" direct=\"false\">", two = "<said corresp=\"#.s2\" direct=\"false\">";
  CHECK(has(written(said), "<p>" + one + "a " + two + "b c</said></said>" + two + " d</said> e</p>"));
  Said inner("a b c d e");
  inner.add("a b c d");
  inner.add("b c").parent = 1;
  inner.add("c").parent = 2;
  const std::string three = "<said corresp=\"#.s3\" direct=\"false\">";
  CHECK(has(written(inner), one + "a " + two + "b " + three + "c</said></said> d</said> e</p>"));
  CHECK(has(written(inner), "<cit xml:id=\".s2\" corresp=\"#.s1\">"));
}

TEST_CASE("a long quotation is cut where it is repeated, and whole in its place") {
  const std::string words(5000, 'a');
  Said said(words);
  said.add(words);
  const std::string tei = written(said);
  CHECK(has(tei, std::string(4096, 'a') + "<gap reason=\"length\"/></quote>"));
  CHECK(has(tei, words + "</said></p>"));
}

TEST_CASE("headings begin parts, entries of lists stand together, and a page without a text has a body") {
  Said said("Head\nfirst\nsecond\nlast");
  said.article.blocks[0].kind = BlockKind::heading;
  said.article.blocks[1].kind = said.article.blocks[2].kind = BlockKind::list_item;
  CHECK(has(written(said),
            "<body>\n<div>\n<head>Head</head>\n<list>\n<item>first</item>\n<item>second</item>\n</list>\n<p>last</p>\n"
            "</div>\n</body>"));
  CHECK(has(written(Said("")), "<body>\n<p/>\n</body>"));
  CHECK_FALSE(has(written(Said("")), "<back>"));
}

TEST_CASE("all pages stand in one corpus") {
  CHECK(tei_head().starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus "));
  CHECK(tei_tail() == "</teiCorpus>\n");
}

}  // namespace
}  // namespace isnad
