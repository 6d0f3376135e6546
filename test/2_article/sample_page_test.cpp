// The page that the design was drawn up from, field by field. It lies beside the repository and is no part of it.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "2_article/rules.h"
#include "8_library/names.h"
#include "isnad/article.h"
#include "support/cases.h"
#include "support/sample_page.h"

namespace isnad {
namespace {

struct Sample {
  Page page;
  Article article;
};

/// Nothing where the page is not there.
std::optional<Sample> sample() {
  const auto bytes = sample_page_bytes();
  if (!bytes) return std::nullopt;
  auto page = read_page(*bytes, test_resources());
  REQUIRE(page.has_value());
  Sample read{std::move(*page), {}};
  read.article = read_article(read.page, test_resources());
  return read;
}

Rule rule_of(const Field& field) { return static_cast<Rule>(field.evidence.rule); }

TEST_CASE("sample page: what it is and its fields") {
  const auto read = sample();
  if (!read) return;
  const Article& article = read->article;
  CHECK(read->page.input == InputKind::page_text);
  CHECK(article.kind == PageKind::article);
  CHECK(article.headline.value == "حكومة دمشق الجديدة تؤكد استمرار التعاون العسكري مع روسيا");
  CHECK_FALSE(article.kicker.has_value());
  CHECK_FALSE(article.deck.has_value());
  REQUIRE(article.bylines.size() == 1);
  CHECK(article.bylines[0].name.value == "وداد العربي");
  CHECK(article.bylines[0].role.empty());
  CHECK(rule_of(article.bylines[0].name) == Rule::under_headline);
  CHECK_FALSE(article.outlet.has_value());
  CHECK_FALSE(article.modified.has_value());
  CHECK(article.agencies.empty());
  CHECK_FALSE(article.dateline_place.has_value());
}

TEST_CASE("sample page: the picture and its caption") {
  const auto read = sample();
  if (!read) return;
  REQUIRE(read->article.photos.size() == 1);
  const Photo& photo = read->article.photos[0];
  CHECK(photo.caption.value == "حكومة الإنقاذ السورية");
  CHECK(photo.url.empty());
  CHECK_FALSE(photo.credit.has_value());
}

TEST_CASE("sample page: the only time is the clock of the visitor") {
  const auto read = sample();
  if (!read) return;
  CHECK(read->article.published.value == "2025-01-01T11:36");
  WARN(rule_of(read->article.published) == Rule::visitor_clock);
}

TEST_CASE("sample page: sub-headings and paragraphs") {
  const auto read = sample();
  if (!read) return;
  const Article& article = read->article;
  std::vector<std::string_view> headings, paragraphs;
  for (const ArticleBlock& block : article.blocks) {
    const std::string_view text = slice(article.text, block.text);
    if (block.kind == BlockKind::heading) headings.push_back(text);
    if (block.kind == BlockKind::paragraph) paragraphs.push_back(text);
    if (block.kind == BlockKind::heading) CHECK(block.level == 2);
  }
  CHECK(headings == std::vector<std::string_view>{"مفاوضات لضمان الاستقرار طويل الأمد",
                                                  "ضمان الوضع القانوني للقواعد الروسية", "تغيير سياسي واسع في سوريا",
                                                  "تطورات عسكرية وسياسية متسارعة", "القواعد العسكرية الروسية في سوريا",
                                                  "تصريحات روسية حول مستقبل القواعد",
                                                  "استخدام القواعد في المساعدات الإنسانية"});
  CHECK(article.blocks.size() == headings.size() + paragraphs.size());
  CHECK(article.sections.size() == 8);
  REQUIRE(paragraphs.size() == 11);
  CHECK(paragraphs.front().starts_with("أفاد مصدر مطلع على المناقشات"));
  CHECK(paragraphs.front().ends_with("في الوقت الحالي."));
  CHECK(paragraphs.back().starts_with("وفي 19 ديسمبر، أشار"));
  CHECK(paragraphs.back().ends_with("في دعم الاستقرار الإقليمي."));
}

TEST_CASE("sample page: every drop and its reason") {
  const auto read = sample();
  if (!read) return;
  std::vector<std::string> drops;
  for (const Dropped& dropped : read->article.dropped) {
    const Span span = dropped.text.empty() ? read->page.blocks[dropped.block].text : dropped.text;
    drops.push_back(std::string(name_of(dropped.reason)).append(": ").append(slice(read->page.text, span)));
  }
  const std::vector<std::string> masthead = {"masthead: رئيس مجلس الإدارة", "masthead: محمد رزق",
                                             "masthead: رئيس التحرير", "masthead: أمين صالح"};
  std::vector<std::string> expected = {"clock: الأربعاء، 01 يناير 2025", "clock: 11:36 ص"};
  for (int twice = 0; twice < 2; ++twice) expected.insert(expected.end(), masthead.begin(), masthead.end());
  for (const char* last :
       {"template_word: tru", "caption_copy: حكومة الإنقاذ السورية", "letter_size: A A", "search: search"})
    expected.emplace_back(last);
  CHECK(drops == expected);
}

}  // namespace
}  // namespace isnad
