// Any bytes as a page: what the article holds lies inside of its text and of the page, in order and on code points, and
// the same bytes give the same article.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "0_base/utf8.h"
#include "isnad/article.h"
#include "isnad/resources.h"

namespace {

using isnad::Article;
using isnad::Page;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

void check(std::string_view text, isnad::Span span) {
  require(span.begin <= span.end && is_boundary(text, span.begin) && is_boundary(text, span.end));
}

void check(const Page& page, const isnad::Evidence& evidence) {
  require(evidence.element < page.elements.size());
  check(evidence.in_values ? page.values : page.text, evidence.span);
}

void check(const Page& page, const isnad::Field& field) {
  require(isnad::is_utf8(field.value));
  check(page, field.evidence);
}

void check_fields(const Page& page, const Article& article) {
  check(page, article.kind_evidence);
  for (const isnad::Field* field :
       {&article.url, &article.outlet, &article.kicker, &article.headline, &article.deck, &article.dateline_place,
        &article.dateline_agency, &article.published, &article.modified})
    check(page, *field);
  for (const isnad::Byline& byline : article.bylines) {
    require(byline.name.has_value());
    check(page, byline.name);
  }
  for (const isnad::Field& agency : article.agencies) check(page, agency);
  for (const isnad::Photo& photo : article.photos) {
    check(page, photo.caption);
    check(page, photo.credit);
    require(photo.element < page.elements.size());
  }
}

void check_body(const Page& page, const Article& article) {
  require(isnad::is_utf8(article.text));
  std::uint32_t end = 0, source = 0;
  for (const isnad::ArticleBlock& block : article.blocks) {
    check(article.text, block.text);
    require(block.text.begin >= end);
    require(block.source.begin >= source && block.source.begin < block.source.end);
    require(block.source.end <= page.blocks.size());
    end = block.text.end;
    source = block.source.end;
  }
  require(article.blocks.empty() || end == article.text.size());
  std::uint32_t last = 0;
  for (const isnad::Section& section : article.sections) {
    require(section.heading <= article.blocks.size());
    require(section.blocks.begin >= last && section.blocks.begin <= section.blocks.end);
    require(section.blocks.end <= article.blocks.size());
    last = section.blocks.end;
  }
}

void check_drops(const Page& page, const Article& article) {
  for (const isnad::Dropped& dropped : article.dropped) {
    require(dropped.block < page.blocks.size() && dropped.reason < isnad::Reason::count);
    check(page.text, dropped.text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT
  for (const isnad::InputKind kind : {isnad::InputKind::html, isnad::InputKind::page_text, isnad::InputKind::text}) {
    isnad::PageOptions how;
    how.from = kind;
    const auto page = isnad::read_page(bytes, *resources, how);
    if (!page) continue;
    isnad::ArticleOptions options;
    options.reference_time = "2025-03-18T17:20";
    const Article article = isnad::read_article(*page, *resources, options);
    check_fields(*page, article);
    check_body(*page, article);
    check_drops(*page, article);
    const Article again = isnad::read_article(*page, *resources, options);
    require(again.text == article.text && again.headline.value == article.headline.value);
    require(again.published.value == article.published.value && again.dropped.size() == article.dropped.size());
  }
  return 0;
}
