#pragma once
// A page and its article made by hand, with everything that a record can hold.

#include <string>
#include <string_view>

#include "2_article/rules.h"
#include "isnad/article.h"
#include "isnad/page.h"
#include "isnad/resources.h"

namespace isnad::test {

inline const Resources& resources() {
  static const Resources loaded = [] {
    auto result = Resources::load();
    return std::move(*result);
  }();
  return loaded;
}

struct Sample {
  Page page;
  Article article;

  Sample() {
    page.encoding = "windows-1256";
    page.declared = "windows-1256";
    page.encoding_evidence = EncodingEvidence::meta;
    page.values = "body > divA name of a machine";
    page.elements.resize(2);
    page.elements[1].name = {0, 10};
  }

  /// A block of the page; its index.
  std::uint32_t block(std::string_view text) {
    if (!page.blocks.empty()) page.text += '\n';
    Block block;
    block.text.begin = offset(page.text.size());
    page.text += text;
    block.text.end = offset(page.text.size());
    block.element = 1;
    page.blocks.push_back(block);
    return offset(page.blocks.size() - 1);
  }

  /// A block of the page that is a block of the body too; its index in the article.
  std::uint32_t body(std::string_view text, BlockKind kind = BlockKind::paragraph, std::uint8_t level = 0) {
    const std::uint32_t source = block(text);
    if (!article.blocks.empty()) article.text += '\n';
    ArticleBlock block;
    block.kind = kind;
    block.level = level;
    block.text.begin = offset(article.text.size());
    article.text += text;
    block.text.end = offset(article.text.size());
    block.source = {source, source + 1};
    article.blocks.push_back(block);
    return offset(article.blocks.size() - 1);
  }

  /// A field that was read from `words` in the text of the page.
  [[nodiscard]] Field field(std::string_view words, Rule rule = Rule::class_word) const {
    const auto begin = offset(page.text.find(words));
    return {std::string(words), {id_of(rule), 1, {begin, begin + offset(words.size())}, false}};
  }

  void drop(std::string_view text, Reason reason, Rule rule = Rule::furniture_words) {
    const std::uint32_t source = block(text);
    article.dropped.push_back({source, reason, id_of(rule), {}});
  }
};

/// An article of every part: names with marks, an emoji, bidi controls, a list, a table, a quote.
inline Sample full_sample() {
  Sample s;
  s.drop("الرئيسية", Reason::navigation);
  s.block("مرافئ");
  s.block("سفينة تعود بعد عامين");
  s.block("القبطان: \"لم نفقد الأمل\"");
  s.block("كتب: سليم مُرقُص");
  s.body(
      "بيروت 🚢 - عادت السفينة \xE2\x80\xAB"
      "أمس"
      "\xE2\x80\xAC"
      " إلى المرفأ.");
  const auto heading = s.body("على الرصيف", BlockKind::heading, 3);
  s.body("بند أول", BlockKind::list_item, 1);
  s.body("بند تحته", BlockKind::list_item, 2);
  s.body("عام\tعدد", BlockKind::table_row);
  s.body("2024\t3", BlockKind::table_row);
  s.body("\"لم نفقد الأمل\" قال", BlockKind::quote);
  Article& a = s.article;
  a.kind = PageKind::article;
  a.language = "ar";
  a.url.value = "https://mina.example/7?a=1&b=(2)";
  a.outlet = {"بريد الميناء", {id_of(Rule::open_graph), 0, {10, 29}, true}};
  a.kicker = s.field("مرافئ");
  a.headline = s.field("سفينة تعود بعد عامين", Rule::first_heading);
  a.deck = s.field("القبطان: \"لم نفقد الأمل\"");
  a.bylines.push_back({s.field("سليم مُرقُص", Rule::role_word), "كتب"});
  a.agencies.push_back({"رويترز", {}});
  a.dateline_place = s.field("بيروت", Rule::dateline_pattern);
  a.published = {"2025-03-06T15:15:00+02:00", {id_of(Rule::json_ld), 0, {10, 29}, true}};
  Photo photo;
  photo.url = "https://mina.example/a b.jpg";
  photo.alt = "سفينة [كبيرة]";
  photo.caption = {"السفينة عند الرصيف", {}};
  photo.credit = {"هند", {}};
  a.photos.push_back(photo);
  a.sections.push_back({0, {0, heading}});
  a.sections.push_back({heading + 1, {heading + 1, offset(a.blocks.size())}});
  s.drop("شارك\x1B[31m", Reason::share, Rule::furniture_class);
  return s;
}

}  // namespace isnad::test
