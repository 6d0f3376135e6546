// Blocks that are no text of the article whatever the model says.
#include "2_article/certain_furniture.h"

#include <string>

#include "2_article/made_reading.h"

namespace isnad {
namespace {

const std::string prose =
    "قال مدير الميناء إن السفينة التي غابت ثلاثة أيام وصلت صباح الاثنين إلى رصيفها سالمة بجميع أفراد طاقمها، "
    "وإن الربان سيمثل أمام لجنة التحقيق خلال الأسبوع المقبل.";
constexpr std::string_view headline = "سفينة الميناء القديم تعود بعد غياب ثلاثة أيام";

std::string page_with(std::string_view middle, std::string_view above = {}) {
  std::string html(above);
  html.append("<h1>").append(headline).append("</h1><p>").append(prose).append("</p>");
  html.append(middle).append("<p>").append(prose).append("</p><p>").append(prose).append("</p>");
  return html;
}

bool is_furniture(const std::string& html, std::string_view text) {
  MadeReading reading(html);
  reading.set_headline(headline);
  find_certain_furniture(*reading);
  return reading.role_of(text) == Role::furniture;
}

TEST_CASE("certain furniture: pointers to other pages") {
  for (const char* line :
       {"اقرأ أيضاً: قطار الصحراء يستأنف رحلاته", "اقرأ أيضا: قطار الصحراء", "Read also: The train is back"})
    CHECK_MESSAGE(is_furniture(page_with("<p>" + std::string(line) + "</p>"), line), line);
  CHECK(is_furniture(page_with("<p>اقرأ أيضاً <a href=/t>قطار الصحراء يستأنف رحلاته</a></p>"), "اقرأ أيضاً"));
}

TEST_CASE("certain furniture: prose stays, and so does what only resembles a pointer") {
  CHECK_FALSE(is_furniture(page_with(""), prose));
  CHECK_FALSE(is_furniture(page_with("<p>سطر قصير من الخبر.</p>"), "سطر قصير"));
  CHECK_FALSE(is_furniture(page_with("<p>اقرأ أيضا الكتاب الذي كتبه الربان عن رحلاته</p>"), "اقرأ أيضا"));
}

TEST_CASE("certain furniture: a date that stands alone") {
  CHECK(is_furniture(page_with("<p>12 مايو 2024</p>"), "12 مايو"));
  CHECK_FALSE(is_furniture(page_with("<p>غرقت في 12 مايو 2024 سفينة أخرى.</p>"), "غرقت"));
  CHECK_FALSE(is_furniture(page_with("<table><tr><td>12 مايو 2024</td><td>غرق</td></tr></table>"), "12 مايو"));
}

TEST_CASE("certain furniture: short lines above the headline") {
  CHECK(is_furniture(page_with("", "<p>جريدة الورقة الخضراء</p>"), "جريدة"));
  CHECK_FALSE(is_furniture(page_with("", "<p>" + prose + "</p>"), prose));
}

TEST_CASE("certain furniture: a label takes the links below it, and the article goes on behind them") {
  const std::string html = page_with(
      "<div><h3>مواضيع ذات صلة</h3><ul><li><a href=/a>قطار الصحراء يستأنف رحلاته</a><li><a href=/b>سد جديد في "
      "الوادي</a></ul></div>");
  MadeReading reading(html);
  reading.set_headline(headline);
  find_certain_furniture(*reading);
  CHECK(reading.role_of("مواضيع") == Role::furniture);
  CHECK(reading.rule_of("قطار الصحراء") == Rule::label_before);
  CHECK(reading.role_of("سد جديد") == Role::furniture);
  CHECK(reading->roles.back() == Role::none);
}

TEST_CASE("certain furniture: answers of readers begin with the headline") {
  const std::string html =
      page_with("") + "<div><p>رد: " + std::string(headline) + "</p><p>خبر جميل يا أصدقاء</p></div>";
  MadeReading reading(html);
  reading.set_headline(headline);
  find_certain_furniture(*reading);
  CHECK(reading.role_of("رد:") == Role::furniture);
  CHECK(reading.rule_of("رد:") == Rule::same_as_headline);
  CHECK(reading.role_of("خبر جميل") == Role::furniture);
}

TEST_CASE("certain furniture: links that share the page, and a headline that is about that") {
  MadeReading reading(
      page_with("<div class=share><a href=1>فيسبوك</a> <a href=2>نسخ العنوان</a></div>"
                "<h3 class=share><a href=3>شارك</a> <a href=4>البحارة</a></h3>"));
  reading.set_headline(headline);
  find_certain_furniture(*reading);
  CHECK(reading.role_of("فيسبوك") == Role::furniture);
  CHECK(reading.role_of("شارك البحارة") != Role::furniture);
}

TEST_CASE("certain furniture: what has a role keeps it, and unlikely blocks are left to others") {
  const std::string html = page_with("<p>اقرأ أيضاً: قطار الصحراء</p><p>12 مايو 2024</p>");
  MadeReading reading(html);
  reading.set_headline(headline);
  reading->give(reading.find("اقرأ"), Role::caption, Rule::figure_caption);
  reading->content[reading.find("12 مايو")] = 0;
  find_certain_furniture(*reading);
  CHECK(reading.role_of("اقرأ") == Role::caption);
  CHECK(reading.role_of("12 مايو") == Role::none);
  CHECK(reading.role_of(headline) == Role::headline);
}

TEST_CASE("certain furniture: pages without blocks or without a headline") {
  MadeReading empty("");
  find_certain_furniture(*empty);
  CHECK(empty->roles.empty());
  MadeReading reading(page_with("<p>اقرأ أيضاً: قطار الصحراء</p>"));
  find_certain_furniture(*reading);
  CHECK(reading.role_of("اقرأ") == Role::furniture);
  CHECK(reading.role_of(headline) == Role::none);
}

}  // namespace
}  // namespace isnad
