// The article as JSON-LD of schema.org.
#include <string_view>

#include "8_library/body.h"
#include "8_library/json_writer.h"
#include "8_library/linked_statements.h"
#include "8_library/writers.h"

namespace isnad {
namespace {

std::string_view type_for(PageKind kind) {
  switch (kind) {
    case PageKind::live: return "LiveBlogPosting";
    case PageKind::gallery: return "ImageGallery";
    case PageKind::video: return "VideoObject";
    case PageKind::front: return "CollectionPage";
    case PageKind::other: return "WebPage";
    case PageKind::article: break;
  }
  return "NewsArticle";
}

void member_if(JsonWriter& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.member(key, value);
}

void write_thing(JsonWriter& json, std::string_view type, std::string_view name) {
  json.begin_object();
  json.member("@type", type);
  json.member("name", name);
  json.end_object();
}

void write_titles(JsonWriter& json, const Article& article) {
  member_if(json, "headline", article.headline.value);
  if (article.kind == PageKind::video) member_if(json, "name", article.headline.value);
  if (!article.kicker.has_value() && !article.deck.has_value()) return;
  json.key("alternativeHeadline");
  const bool both = article.kicker.has_value() && article.deck.has_value();
  if (both) json.begin_array();
  for (const Field* field : {&article.kicker, &article.deck})
    if (field->has_value()) json.string(field->value);
  if (both) json.end_array();
}

void write_people(JsonWriter& json, const Article& article) {
  if (!article.bylines.empty()) {
    json.key("author");
    json.begin_array();
    for (const Byline& byline : article.bylines) write_thing(json, "Person", byline.name.value);
    json.end_array();
  }
  if (!article.agencies.empty()) {
    json.key("sourceOrganization");
    json.begin_array();
    for (const Field& agency : article.agencies) write_thing(json, "NewsMediaOrganization", agency.value);
    json.end_array();
  }
  if (article.outlet.has_value()) {
    json.key("publisher");
    write_thing(json, "NewsMediaOrganization", article.outlet.value);
  }
}

void write_times(JsonWriter& json, const Article& article) {
  member_if(json, "datePublished", article.published.value);
  member_if(json, "dateModified", article.modified.value);
  if (article.kind == PageKind::live) {
    member_if(json, "coverageStartTime", article.published.value);
    member_if(json, "coverageEndTime", article.modified.value);
  }
  if (article.kind == PageKind::video) member_if(json, "uploadDate", article.published.value);
  if (article.kind == PageKind::article) member_if(json, "dateline", article.dateline_place.value);
}

void write_photos(JsonWriter& json, const Article& article) {
  if (article.photos.empty()) return;
  json.key("image");
  json.begin_array();
  for (const Photo& photo : article.photos) {
    json.begin_object();
    json.member("@type", "ImageObject");
    member_if(json, "contentUrl", photo.url);
    member_if(json, "caption", photo.caption.has_value() ? photo.caption.value : photo.alt);
    member_if(json, "creditText", photo.credit.value);
    json.end_object();
  }
  json.end_array();
}

/// The texts of `range`, one below the other.
std::string text_of(const Article& article, IndexRange range) {
  std::string text;
  for (std::uint32_t i = range.begin; i < range.end && i < article.blocks.size(); ++i)
    text.append(text.empty() ? "" : "\n").append(slice(article.text, article.blocks[i].text));
  return text;
}

void write_updates(JsonWriter& json, const Article& article) {
  if (article.entries.empty()) return;
  json.key("liveBlogUpdate");
  json.begin_array();
  for (const Entry& entry : article.entries) {
    json.begin_object();
    json.member("@type", "BlogPosting");
    member_if(json, "headline", entry.heading.empty() ? entry.time : entry.heading);
    member_if(json, "articleBody", text_of(article, entry.blocks));
    json.end_object();
  }
  json.end_array();
}

void write_items(JsonWriter& json, const Article& article) {
  if (article.items.empty()) return;
  json.key("mainEntity");
  json.begin_object();
  json.member("@type", "ItemList");
  json.key("itemListElement");
  json.begin_array();
  std::uint64_t position = 0;
  for (const Item& item : article.items) {
    json.begin_object();
    json.member("@type", "ListItem");
    json.key("position");
    json.number(++position);
    member_if(json, "name", item.headline);
    member_if(json, "url", item.url);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

/// schema.org, and the namespace of what it has no word for where that is used.
void write_context(JsonWriter& json, bool attributed) {
  json.key("@context");
  if (!attributed) return json.string("https://schema.org");
  json.begin_array();
  json.string("https://schema.org");
  json.begin_object();
  json.member("isnad", isnad_namespace);
  json.end_object();
  json.end_array();
}

/// The property that holds the body: only an Article has articleBody, other works have text.
std::string_view body_key(PageKind kind) {
  return kind == PageKind::article || kind == PageKind::live ? "articleBody" : "text";
}

}  // namespace

std::string write_jsonld(const Article& article, const Document* document, const Statements* statements) {
  std::string out;
  JsonWriter json(out, JsonPlace::html);  // where it mostly ends up
  json.begin_object();
  const bool attributed = document != nullptr && statements != nullptr && !statements->items.empty();
  write_context(json, attributed);
  json.member("@type", type_for(article.kind));
  member_if(json, "url", article.url.value);
  member_if(json, "inLanguage", article.language);
  write_titles(json, article);
  write_people(json, article);
  write_times(json, article);
  write_photos(json, article);
  member_if(json, body_key(article.kind), article.text);
  write_updates(json, article);
  write_items(json, article);
  if (attributed) write_citations(json, article, *document, *statements);
  json.end_object();
  out += '\n';
  return out;
}

}  // namespace isnad
