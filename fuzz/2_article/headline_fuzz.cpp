// Any bytes as a page and as a title: the head of the article stands where its evidence says; parts of titles are in
// order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "2_article/headline.h"
#include "2_article/headline_parts.h"
#include "2_article/headline_words.h"
#include "isnad/article.h"
#include "isnad/resources.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

void check(const isnad::Page& page, const isnad::Field& field) {
  if (!field.has_value()) return;
  const isnad::Evidence& evidence = field.evidence;
  const std::string_view all = evidence.in_values ? page.values : page.text;
  require(evidence.span.begin < evidence.span.end && evidence.element < page.elements.size());
  require(on_boundary(all, evidence.span.begin) && on_boundary(all, evidence.span.end));
  require(field.value.size() == evidence.span.size() && field.value.find('\n') == std::string::npos);
}

void check_title(std::string_view title) {
  const isnad::SplitTitle parts = isnad::parts_of(title);
  require(parts.count <= parts.parts.size() && parts.colon <= title.size());
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < parts.count; ++i) {
    require(parts.parts[i].begin >= last && !parts.parts[i].empty() && parts.parts[i].end <= title.size());
    last = parts.parts[i].end;
  }
  const isnad::TitleWords words(title);
  require(shared_words(words, words) == words.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT
  check_title(bytes);
  for (const isnad::InputKind kind : {isnad::InputKind::html, isnad::InputKind::page_text}) {
    isnad::PageOptions options;
    options.from = kind;
    const auto page = isnad::read_page(bytes, *resources, options);
    if (!page) continue;
    require(isnad::headline_places(*page).likely <= page->blocks.size());
    const isnad::Article article = isnad::read_article(*page, *resources);
    check(*page, article.headline);
    check(*page, article.kicker);
    check(*page, article.deck);
  }
  return 0;
}
