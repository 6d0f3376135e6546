// Whole articles: one invented page with every field, and what holds for any page.
#include "isnad/article.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "2_article/article_tables.h"
#include "2_article/rules.h"
#include "8_library/names.h"
#include "support/cases.h"
#include "support/temporary_folder.h"

namespace isnad {
namespace {

constexpr std::string_view html = R"(<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8">
<title>عودة السفينة «نسيم» إلى ميناء الصخرة بعد غياب ثلاثة أيام | جريدة المرفأ</title>
<link rel="canonical" href="https://almarfa.example/news/5512">
<meta property="og:site_name" content="جريدة المرفأ"><meta property="og:type" content="article">
<meta property="og:title" content="عودة السفينة «نسيم» إلى ميناء الصخرة بعد غياب ثلاثة أيام">
<meta property="article:published_time" content="2024-05-13T09:20:00+03:00">
<meta property="article:modified_time" content="2024-05-13T11:45:00+03:00"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/n">أخبار</a> <a href="/s">رياضة</a></nav>
<article><div class="kicker">أخبار البحر</div>
<h1 class="title">عودة السفينة «نسيم» إلى ميناء الصخرة بعد غياب ثلاثة أيام</h1>
<h2 class="sub-title">مدير الميناء: الطاقم بخير والتحقيق يبدأ غدا</h2>
<div class="meta"><span class="author">كتب: <a rel="author" href="/w/7">سليم الراوي</a></span>
<span class="date">13 مايو 2024 - 09:20 ص</span></div>
<figure><img src="/img/naseem.jpg" alt="السفينة نسيم"><figcaption>السفينة نسيم عند الرصيف الشرقي - تصوير: هناء الزين</figcaption></figure>
<div class="article-body">
<p>وصلت السفينة «نسيم» صباح الاثنين إلى ميناء الصخرة بعد غياب دام ثلاثة أيام، وقال مدير الميناء إن جميع أفراد الطاقم بخير، وإن السفينة تعرضت لعطل في أجهزة الاتصال وسط العاصفة.</p>
<h3>عطل وسط العاصفة</h3>
<p>وأوضح المدير أن الربان قرر الاحتماء بجزيرة صغيرة حتى تهدأ الريح، وأن فريق الإنقاذ عثر على السفينة بعد أن أشعل البحارة نارا على الشاطئ رآها صيادون من القرية المقابلة.</p>
<p>وأضاف أن لجنة من ثلاثة مهندسين ستفحص أجهزة السفينة غدا، وأن النتائج ستعلن في نهاية الأسبوع بعد الاستماع إلى أقوال الربان واثنين من مساعديه في مكتب الميناء.</p>
<p>اقرأ أيضا: <a href="/n/5400">قطار الصحراء يستأنف رحلاته</a></p>
<h3>فرحة على الرصيف</h3>
<p>واستقبلت عائلات البحارة السفينة بالزغاريد، وقالت والدة أحدهم إنها لم تنم منذ ليلة الجمعة، وإنها كانت واثقة من عودة ابنها لأن الربان يعرف هذا البحر منذ أربعين عاما.</p>
</div></article><footer>جميع الحقوق محفوظة © جريدة المرفأ 2024</footer></body></html>)";

Rule rule_of(const Field& field) { return static_cast<Rule>(field.evidence.rule); }

TEST_CASE("article: every field of one page") {
  const Page page = test_page(html);
  const Article article = read_article(page, test_resources());
  CHECK(article.kind == PageKind::article);
  CHECK(article.url.value == "https://almarfa.example/news/5512");
  CHECK(article.outlet.value == "جريدة المرفأ");
  CHECK(article.kicker.value == "أخبار البحر");
  CHECK(article.headline.value == "عودة السفينة «نسيم» إلى ميناء الصخرة بعد غياب ثلاثة أيام");
  CHECK(article.deck.value == "مدير الميناء: الطاقم بخير والتحقيق يبدأ غدا");
  REQUIRE(article.bylines.size() == 1);
  CHECK(article.bylines[0].name.value == "سليم الراوي");
  CHECK(article.bylines[0].role == "كتب");
  CHECK(article.published.value == "2024-05-13T09:20:00+03:00");
  CHECK(article.modified.value == "2024-05-13T11:45:00+03:00");
  REQUIRE(article.photos.size() == 1);
  CHECK(article.photos[0].url == "/img/naseem.jpg");
  CHECK(article.photos[0].alt == "السفينة نسيم");
  CHECK(article.photos[0].caption.value == "السفينة نسيم عند الرصيف الشرقي");
  CHECK(article.photos[0].credit.value == "هناء الزين");
}

TEST_CASE("article: the body of the page, and what is left out of it") {
  const Page page = test_page(html);
  const Article article = read_article(page, test_resources());
  std::string kinds;
  for (const ArticleBlock& block : article.blocks) kinds += block.kind == BlockKind::heading ? 'h' : 'p';
  CHECK(kinds == "phpphp");
  CHECK(article.sections.size() == 3);
  CHECK(article.text.starts_with("وصلت السفينة «نسيم» صباح الاثنين"));
  CHECK(article.text.ends_with("منذ أربعين عاما."));
  for (const char* furniture : {"اقرأ أيضا", "الرئيسية", "محفوظة", "سليم الراوي", "تصوير"})
    CHECK_MESSAGE(article.text.find(furniture) == std::string::npos, furniture);
  std::set<std::string_view> reasons;
  for (const Dropped& dropped : article.dropped) reasons.insert(name_of(dropped.reason));
  CHECK(reasons.contains("navigation"));
  CHECK(reasons.contains("related"));
  CHECK(reasons.contains("copyright"));
}

TEST_CASE("article: every field tells its rule and its place") {
  const Page page = test_page(html);
  const Article article = read_article(page, test_resources());
  CHECK(rule_of(article.published) == Rule::open_graph);
  CHECK(rule_of(article.modified) == Rule::open_graph);
  for (const Field* field :
       {&article.url, &article.outlet, &article.kicker, &article.headline, &article.deck, &article.published,
        &article.modified, &article.bylines.at(0).name, &article.photos.at(0).caption, &article.photos.at(0).credit}) {
    CAPTURE(field->value);
    CHECK(field->evidence.rule != 0);
    CHECK(field->evidence.element < page.elements.size());
    CHECK(is_span_of(field->evidence.in_values ? page.values : page.text, field->evidence.span));
  }
}

TEST_CASE("article: each block of the page is in the article or dropped, never both") {
  const Page page = test_page(html);
  const Article article = read_article(page, test_resources());
  std::vector<int> times(page.blocks.size());
  for (const ArticleBlock& block : article.blocks)
    for (std::uint32_t b = block.source.begin; b < block.source.end; ++b) ++times[b];
  for (const Dropped& dropped : article.dropped) CHECK(times.at(dropped.block) == 0);
  for (const int n : times) CHECK(n <= 1);
}

TEST_CASE("article: the caller's address goes before the page's own") {
  ArticleOptions options;
  options.url = "https://mirror.example/5512";
  const Article article = read_article(test_page(html), test_resources(), options);
  CHECK(article.url.value == "https://mirror.example/5512");
}

TEST_CASE("article: pages that hold nothing") {
  for (const char* bytes : {"", "<html></html>", "<p></p>", "x", "<script>x</script>"}) {
    const Article article = read_article(test_page(bytes), test_resources());
    CHECK_MESSAGE(article.text.empty() == article.blocks.empty(), bytes);
    CHECK(article.published.value.empty());
    CHECK(article.bylines.empty());
  }
}

TEST_CASE("article: nothing of a clean text is left out, nor of a sentence that was typed") {
  const std::string text = "الرئيسية\nقال الوزير إن الطريق مفتوح.\nاقرأ أيضا\nانتهى.";
  PageOptions options;
  options.from = InputKind::text;
  const auto page = read_page(text, test_resources(), options);
  REQUIRE(page.has_value());
  const Article article = read_article(*page, test_resources());
  CHECK(article.kind == PageKind::article);
  CHECK(article.text == text);
  CHECK(article.dropped.empty());
  const auto typed = read_page("قال الوزير إن الطريق مفتوح.", test_resources(), {});
  REQUIRE(typed.has_value());
  CHECK(read_article(*typed, test_resources()).text == "قال الوزير إن الطريق مفتوح.");
}

TEST_CASE("article: a page that is cut anywhere is read") {
  for (std::size_t cut = 0; cut < html.size(); cut += 97) {
    const Page page = test_page(html.substr(0, cut));
    const Article article = read_article(page, test_resources());
    bool right = is_utf8(article.text);
    for (const ArticleBlock& block : article.blocks) right = right && is_span_of(article.text, block.text);
    for (const Dropped& dropped : article.dropped) right = right && dropped.block < page.blocks.size();
    CHECK_MESSAGE(right, cut);
  }
}

TEST_CASE("article: a damaged table is named") {
  for (const char* name :
       {"models/2_article_blocks.tsv", "models/2_article_headline.tsv", "models/2_article_stamps.tsv",
        "2_article/line_beginnings.tsv", "2_article/furniture.tsv", "2_article/kind_words.tsv"}) {
    const TemporaryFolder folder;
    folder.write(name, "what is this\n");
    const auto files = DataFiles::from_folder(folder.path());
    REQUIRE(files.has_value());
    const auto tables = ArticleTables::load(*files);
    REQUIRE_FALSE_MESSAGE(tables.has_value(), name);
    CHECK(tables.error().code == Errc::bad_table);
    CHECK(tables.error().where.starts_with(folder.path() + "/" + name));
  }
}

}  // namespace
}  // namespace isnad
