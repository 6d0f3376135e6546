// The reasons for a record: one evidence object for each field, in the shape of the record.
#include "8_library/explain.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "2_article/rules.h"
#include "8_library/names.h"
#include "8_library/record_tables.h"
#include "8_library/record_values.h"

namespace isnad {
namespace {

/// What every step of the explanation reads and writes.
struct Explanation {
  JsonWriter& json;
  const Page& page;
  const Article& article;
  const RecordTables& tables;
  const CodePoints& counts;

  void span(Span bytes) const { write_span(json, counts, bytes); }

  void rule(std::uint16_t rule) const {
    const bool known = rule < std::size(rule_names);
    json.member("rule", known ? rule_names[rule] : rule_names[0]);
    json.member("words", tables.rules[known ? rule : 0]);
  }

  void evidence(const Evidence& evidence) const {
    json.begin_object();
    rule(evidence.rule);
    json.member_or_null("place", evidence.element < page.elements.size() ? place_of(page, evidence.element) : "");
    json.member_or_null("quote", slice(evidence.in_values ? page.values : page.text, evidence.span));
    json.key("span");
    span(span_in_body(page, article, evidence));
    json.end_object();
  }

  /// Evidence of a field, null where the field is absent.
  void field(const Field& field) const { field.has_value() ? evidence(field.evidence) : json.null(); }

  void field(std::string_view key, const Field& value) const {
    json.key(key);
    field(value);
  }
};

void explain_encoding(const Explanation& e) {
  const Page& page = e.page;
  e.json.key("encoding");
  e.json.begin_object();
  e.json.member("rule", name_of(page.encoding_evidence));
  e.json.member("words", e.tables.encodings[static_cast<std::size_t>(page.encoding_evidence)]);
  e.json.member_or_null("declared", page.declared);
  e.json.key("double_encoding_repaired");
  e.json.boolean(page.repaired_double_encoding);
  e.json.key("replaced");
  e.json.number(page.replaced);
  e.json.end_object();
}

void explain_page(const Explanation& e) {
  e.json.key("page");
  e.json.begin_object();
  e.json.member("input", name_of(e.page.input));
  e.json.key("truncated");
  e.json.boolean(e.page.truncated);
  e.json.end_object();
}

void explain_people(const Explanation& e) {
  e.json.key("bylines");
  e.json.begin_array();
  for (const Byline& byline : e.article.bylines) e.field(byline.name);
  e.json.end_array();
  e.json.key("agencies");
  e.json.begin_array();
  for (const Field& agency : e.article.agencies) e.field(agency);
  e.json.end_array();
  e.json.key("dateline");
  e.json.begin_object();
  e.field("place", e.article.dateline_place);
  e.field("agency", e.article.dateline_agency);
  e.json.end_object();
}

void explain_photos(const Explanation& e) {
  e.json.key("photos");
  e.json.begin_array();
  for (const Photo& photo : e.article.photos) {
    e.json.begin_object();
    e.json.member_or_null("place", photo.element < e.page.elements.size() ? place_of(e.page, photo.element) : "");
    e.field("caption", photo.caption);
    e.field("credit", photo.credit);
    e.json.end_object();
  }
  e.json.end_array();
}

/// The body, block by block: where each stands on the page.
void explain_text(const Explanation& e) {
  e.json.key("text");
  e.json.begin_array();
  for (const ArticleBlock& block : e.article.blocks) {
    e.json.begin_object();
    e.json.key("span");
    e.span(block.text);
    const bool placed = !block.source.empty() && block.source.begin < e.page.blocks.size();
    e.json.member_or_null("place", placed ? place_of(e.page, e.page.blocks[block.source.begin].element) : "");
    e.json.end_object();
  }
  e.json.end_array();
}

/// The index of the block of the page that `byte` of its text lies in.
std::uint32_t block_at(const Page& page, std::uint32_t byte) {
  const auto after = std::upper_bound(page.blocks.begin(), page.blocks.end(), byte,
                                      [](std::uint32_t b, const Block& block) { return b < block.text.begin; });
  return after == page.blocks.begin() ? 0 : offset(static_cast<std::size_t>(after - page.blocks.begin() - 1));
}

}  // namespace

Span span_in_body(const Page& page, const Article& article, const Evidence& evidence) {
  const std::string_view words = slice(page.text, evidence.span);
  if (evidence.in_values || words.empty()) return {};
  const std::uint32_t block = block_at(page, evidence.span.begin);
  const auto after = std::upper_bound(article.blocks.begin(), article.blocks.end(), block,
                                      [](std::uint32_t b, const ArticleBlock& a) { return b < a.source.begin; });
  if (after == article.blocks.begin()) return {};
  const ArticleBlock& body = *std::prev(after);
  if (block >= body.source.end) return {};
  const std::size_t found = slice(article.text, body.text).find(words);
  if (found == std::string_view::npos) return {};
  const std::uint32_t begin = body.text.begin + offset(found);
  return {begin, begin + evidence.span.size()};
}

void write_explanation(JsonWriter& json, const Page& page, const Article& article, const Resources& resources,
                       const CodePoints& counts) {
  const Explanation e{json, page, article, resources.record(), counts};
  json.begin_object();
  explain_page(e);
  explain_encoding(e);
  json.key("kind");
  e.evidence(article.kind_evidence);
  e.field("url", article.url);
  e.field("outlet", article.outlet);
  e.field("kicker", article.kicker);
  e.field("headline", article.headline);
  e.field("deck", article.deck);
  explain_people(e);
  e.field("published", article.published);
  e.field("modified", article.modified);
  explain_photos(e);
  explain_text(e);
  json.end_object();
}

}  // namespace isnad
