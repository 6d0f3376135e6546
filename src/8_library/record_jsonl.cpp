// The record as one line of JSON: the keys that other programs rely on, in their order.
#include <string_view>

#include "0_base/utf8.h"
#include "2_article/rules.h"
#include "8_library/body.h"
#include "8_library/code_points.h"
#include "8_library/explain.h"
#include "8_library/json_writer.h"
#include "8_library/names.h"
#include "8_library/record_document.h"
#include "8_library/record_statements.h"
#include "8_library/safe_text.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

void write_people(JsonWriter& json, const Article& article) {
  json.key("bylines");
  json.begin_array();
  for (const Byline& byline : article.bylines) {
    json.begin_object();
    json.member("name", byline.name.value);
    json.member_or_null("role", byline.role);
    json.end_object();
  }
  json.end_array();
  json.key("agencies");
  json.begin_array();
  for (const Field& agency : article.agencies) json.string(agency.value);
  json.end_array();
}

void write_dateline(JsonWriter& json, const Article& article) {
  json.key("dateline");
  if (!article.dateline_place.has_value() && !article.dateline_agency.has_value()) return json.null();
  json.begin_object();
  json.member_or_null("place", article.dateline_place.value);
  json.member_or_null("agency", article.dateline_agency.value);
  json.end_object();
}

void write_photos(JsonWriter& json, const Article& article) {
  json.key("photos");
  json.begin_array();
  for (const Photo& photo : article.photos) {
    json.begin_object();
    json.member_or_null("url", photo.url);
    json.member_or_null("alt", photo.alt);
    json.member_or_null("caption", photo.caption.value);
    json.member_or_null("credit", photo.credit.value);
    json.end_object();
  }
  json.end_array();
}

void write_blocks(JsonWriter& json, const Article& article, IndexRange range) {
  json.key("blocks");
  json.begin_array();
  for (std::uint32_t i = range.begin; i < range.end && i < article.blocks.size(); ++i) {
    const ArticleBlock& block = article.blocks[i];
    json.begin_object();
    json.member("kind", name_of(block.kind));
    json.key("level");
    block.level == 0 ? json.null() : json.number(block.level);
    json.member("text", slice(article.text, block.text));
    json.end_object();
  }
  json.end_array();
}

void write_sections(JsonWriter& json, const Article& article) {
  json.key("sections");
  json.begin_array();
  for (const Section& section : article.sections) {
    json.begin_object();
    json.member_or_null("heading", heading_of(article, section));
    write_blocks(json, article, section.blocks);
    json.end_object();
  }
  json.end_array();
}

void write_lists(JsonWriter& json, const Article& article) {
  json.key("entries");
  json.begin_array();
  for (const Entry& entry : article.entries) {
    json.begin_object();
    json.member_or_null("time", entry.time);
    json.member_or_null("heading", entry.heading);
    IndexRange blocks = entry.blocks;  // a heading that the entry bears is not given a second time
    if (!blocks.empty() && blocks.begin < article.blocks.size() &&
        slice(article.text, article.blocks[blocks.begin].text) == entry.heading)
      ++blocks.begin;
    write_blocks(json, article, blocks);
    json.end_object();
  }
  json.end_array();
  json.key("items");
  json.begin_array();
  for (const Item& item : article.items) {
    json.begin_object();
    json.member_or_null("headline", item.headline);
    json.member_or_null("url", item.url);
    json.end_object();
  }
  json.end_array();
}

void write_dropped(JsonWriter& json, const Page& page, const Article& article, bool explain) {
  json.key("dropped");
  json.begin_array();
  for (const Dropped& dropped : article.dropped) {
    if (dropped.block >= page.blocks.size()) continue;
    const Block& block = page.blocks[dropped.block];
    json.begin_object();
    json.member("text", words_of(page, dropped));
    json.member("reason", name_of(dropped.reason));
    if (explain) {
      json.member("rule", dropped.rule < std::size(rule_names) ? rule_names[dropped.rule] : rule_names[0]);
      json.member_or_null("place", place_of(page, block.element));
    }
    json.end_object();
  }
  json.end_array();
}

void write_head(JsonWriter& json, const Page& page, const Article& article, const RecordOptions& options) {
  json.member_or_null("id", valid_utf8(options.id));
  json.member_or_null("source", valid_utf8(options.source));
  json.member_or_null("url", article.url.value);
  json.member_or_null("outlet", article.outlet.value);
  json.member_or_null("encoding", page.encoding);
  json.member_or_null("language", article.language);
  json.member("kind", name_of(article.kind));
  json.member_or_null("kicker", article.kicker.value);
  json.member_or_null("headline", article.headline.value);
  json.member_or_null("deck", article.deck.value);
}

}  // namespace

std::string write_jsonl(const Page& page, const Article& article, const Document* document,
                        const Statements* statements, const Resources& resources, const RecordOptions& options) {
  std::string out;
  // Long records should not be copied while they grow: what is not written to is no memory yet.
  out.reserve((document == nullptr ? 2 : 12) * article.text.size() + page.text.size() + 64 * page.blocks.size() + 4096);
  JsonWriter json(out);
  json.begin_object();
  write_head(json, page, article, options);
  write_people(json, article);
  write_dateline(json, article);
  json.member_or_null("published", article.published.value);
  json.member_or_null("modified", article.modified.value);
  write_photos(json, article);
  write_sections(json, article);
  json.member("text", article.text);
  write_lists(json, article);
  write_dropped(json, page, article, options.explain);
  if (document != nullptr) write_document(json, *document, CodePoints(document->text), resources, options.explain);
  if (document != nullptr && statements != nullptr)
    write_statements(json, article, *document, *statements, resources, options, CodePoints(document->text));
  if (options.explain) {
    json.key("explain");
    write_explanation(json, page, article, resources, CodePoints(article.text));
  }
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace isnad
