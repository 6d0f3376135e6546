// The body: its blocks and their kinds, sub-headings, rows of tables, sections.
#include "2_article/body.h"

#include <string>

#include "2_article/made_reading.h"
#include "8_library/names.h"

namespace isnad {
namespace {

const std::string prose = "وصلت السفينة التي غابت ثلاثة أيام صباح الاثنين إلى رصيفها سالمة بجميع أفراد طاقمها.";
const std::string para = "<p>" + prose + "</p>";

/// The blocks of the body: "kind(text)" with "prose" for the paragraph above.
std::string show(const Article& article) {
  std::string out;
  for (const ArticleBlock& block : article.blocks) {
    const std::string_view text = slice(article.text, block.text);
    if (!out.empty()) out += ' ';
    out.append(name_of(block.kind));
    if (block.level > 0) out += std::to_string(block.level);
    if (block.numbered) out += '#';
    out.append("(").append(text == prose ? "prose" : text).append(")");
  }
  return out;
}

std::string body_of(const std::string& bytes, InputKind kind = InputKind::html) {
  MadeReading reading(bytes, kind);
  choose_body(*reading);
  build_sections(*reading);
  return show(reading->article);
}

TEST_CASE("body: kinds of blocks") {
  CHECK(body_of(para + "<h2>Two</h2><h4>Four</h4>" + para) ==
        "paragraph(prose) heading2(Two) heading4(Four) paragraph(prose)");
  CHECK(body_of("<ul><li>a<ul><li>b</ul></ul>") == "list_item1(a) list_item2(b)");
  CHECK(body_of("<ol><li>a<ul><li>b</ul><li>c</ol>") == "list_item1#(a) list_item2(b) list_item1#(c)");
  CHECK(body_of("<blockquote><p>said</p></blockquote>") == "quote(said)");
  CHECK(body_of("<pre>x = 1\ny = 2</pre><pre>z = 3</pre>") == "code(x = 1\ny = 2) code(z = 3)");
  CHECK(body_of("<p>one<br>two</p>") == "paragraph(one) paragraph(two)");
}

TEST_CASE("body: cells of a row are parted by tabs") {
  CHECK(body_of("<table><tr><th>Port<th>Ships</tr><tr><td>North<td>12<td>3</tr></table>") ==
        "table_row(Port\tShips) table_row(North\t12\t3)");
  CHECK(body_of("<table><tr><td>North<br>pier<td>12</tr></table>") == "table_row(North pier\t12)");
  CHECK(body_of("<table><tr><td>a<br>b<br>c<td>d<br>e</tr></table>").starts_with("paragraph(a)"));
}

TEST_CASE("body: tables that only lay out a page give paragraphs") {
  CHECK(body_of("<table><tr><td>" + para + para + "</td></tr></table>") == "paragraph(prose) paragraph(prose)");
  const std::string long_cell = "<td><p>" + prose + " " + prose + " " + prose + "</p></td>";
  CHECK(body_of("<table><tr><td>menu</td>" + long_cell + "</tr></table>").starts_with("paragraph(menu) paragraph("));
}

TEST_CASE("body: a bold line before prose is a sub-heading") {
  CHECK(body_of(para + "<p><b>رحلة العودة</b></p>" + para) ==
        "paragraph(prose) heading2(رحلة العودة) paragraph(prose)");
  CHECK(body_of(para + "<p><b>انتهت الرحلة.</b></p>" + para) ==
        "paragraph(prose) paragraph(انتهت الرحلة.) paragraph(prose)");
  CHECK(body_of(para + "<p>رحلة العودة</p>" + para) == "paragraph(prose) paragraph(رحلة العودة) paragraph(prose)");
  CHECK(body_of(para + "<p><b>رحلة العودة</b></p>") == "paragraph(prose) paragraph(رحلة العودة)");
}

TEST_CASE("body: a line alone in a dump is a sub-heading") {
  const auto dump = [](const std::string& text) { return body_of(text, InputKind::page_text); };
  CHECK(dump(prose + "\n\nرحلة العودة\n\n" + prose) == "paragraph(prose) heading2(رحلة العودة) paragraph(prose)");
  CHECK(dump(prose + "\nرحلة العودة\n" + prose) == "paragraph(prose) paragraph(رحلة العودة) paragraph(prose)");
}

TEST_CASE("body: sub-headings stand without the arrow they are set with") {
  CHECK(body_of(para + "<h3>▶ رحلة العودة</h3>" + para) == "paragraph(prose) heading3(رحلة العودة) paragraph(prose)");
  CHECK(body_of(para + "<h3>•رحلة</h3>" + para) == "paragraph(prose) heading3(رحلة) paragraph(prose)");
  CHECK(body_of(para + "<h3>“Back”</h3>" + para) == "paragraph(prose) heading3(“Back”) paragraph(prose)");
  CHECK(body_of("<p>▶ one more line of text.</p>") == "paragraph(▶ one more line of text.)");
}

TEST_CASE("body: what is likely, and what has no other role") {
  MadeReading reading(para + "<p>unlikely</p>" + para + "<p>caption</p>");
  reading->content[1] = 0.1F;
  reading->give(3, Role::caption, Rule::figure_caption);
  choose_body(*reading);
  build_sections(*reading);
  CHECK(show(reading->article) == "paragraph(prose) paragraph(prose)");
  CHECK(reading.role_of("unlikely") == Role::none);
  CHECK(reading->rules[0] == Rule::block_model);
}

TEST_CASE("body: a bold line between parts of the body needs less to be likely") {
  MadeReading reading(para + "<p><b>رحلة العودة</b></p>" + para);
  reading->content[1] = 0.2F;
  choose_body(*reading);
  CHECK(reading->roles[1] == Role::body);
  CHECK(reading->rules[1] == Rule::between_body);
}

TEST_CASE("body: sections follow the headings and cover all blocks") {
  MadeReading reading(para + "<h2>One</h2>" + para + para + "<h2>Two</h2><h2>Three</h2>" + para);
  choose_body(*reading);
  build_sections(*reading);
  const Article& article = reading->article;
  REQUIRE(article.sections.size() == 4);
  CHECK(article.sections[0].heading == 0);
  CHECK(article.sections[0].blocks == IndexRange{0, 1});
  CHECK(article.sections[1].heading == 2);
  CHECK(article.sections[1].blocks == IndexRange{2, 4});
  CHECK(article.sections[2].blocks.empty());
  CHECK(article.sections[3].heading == 6);
  CHECK(article.sections[3].blocks == IndexRange{6, 7});
}

TEST_CASE("body: positions of blocks in the text and their sources on the page") {
  MadeReading reading(para + "<table><tr><td>a<td>b</tr></table><h2>One</h2>" + para);
  choose_body(*reading);
  build_sections(*reading);
  const Article& article = reading->article;
  REQUIRE(article.blocks.size() == 4);
  CHECK(article.blocks[1].source == IndexRange{1, 3});
  CHECK(article.text == prose + "\na\tb\nOne\n" + prose);
  std::uint32_t end = 0;
  for (const ArticleBlock& block : article.blocks) {
    CHECK(is_span_of(article.text, block.text));
    CHECK((block.text.begin == 0 || block.text.begin == end + 1));
    end = block.text.end;
  }
}

TEST_CASE("body: a page without text has none") {
  CHECK(body_of("").empty());
  CHECK(body_of("<div></div>").empty());
}

}  // namespace
}  // namespace isnad
