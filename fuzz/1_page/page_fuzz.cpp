// Any bytes as a page of each kind: positions lie in the text and on code points, blocks follow each other, parents
// come before their children, and the same bytes give the same page.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "0_base/utf8.h"
#include "isnad/page.h"
#include "isnad/resources.h"

namespace {

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

void check_elements(const Page& page) {
  require(!page.elements.empty() && page.elements[0].parent == 0);
  for (std::size_t e = 0; e < page.elements.size(); ++e) {
    const isnad::Element& element = page.elements[e];
    require(e == 0 || element.parent < e);
    require(e == 0 || element.depth == page.elements[element.parent].depth + 1 || element.depth == 0xFFFF);
    require(!page.elements[element.parent].hidden || element.hidden);
    require(element.blocks.begin <= element.blocks.end && element.blocks.end <= page.blocks.size());
    check(page.text, element.text);
    check(page.values, element.name);
    (void)isnad::place_of(page, isnad::offset(e));
  }
  require(isnad::place_of(page, isnad::offset(page.elements.size())).empty());
}

void check_blocks(const Page& page) {
  std::uint32_t end = 0;
  for (const isnad::Block& block : page.blocks) {
    check(page.text, block.text);
    require(!block.text.empty() && block.text.begin >= end);
    require(block.element < page.elements.size());
    require(block.link_bytes <= block.text.size());
    const std::string_view text = isnad::slice(page.text, block.text);
    require(text.find('\n') == std::string_view::npos && text.front() != ' ' && text.back() != ' ');
    end = block.text.end;
  }
}

void check(const Page& page) {
  require(isnad::is_utf8(page.text) && isnad::is_utf8(page.values));
  check_elements(page);
  check_blocks(page);
  for (const isnad::Image& image : page.images) {
    check(page.values, image.url);
    check(page.values, image.alt);
    require(image.element < page.elements.size() && image.block <= page.blocks.size());
  }
  for (const isnad::Link& link : page.links) {
    check(page.values, link.url);
    check(page.text, link.text);
    require(link.block <= page.blocks.size());
  }
  for (const isnad::Fact& fact : page.facts) {
    check(page.values, fact.value);
    require(fact.key < isnad::FactKey::count && fact.origin < isnad::Origin::count);
    require(fact.element < page.elements.size());
  }
}

bool are_same(const Page& a, const Page& b) {
  const auto same_block = [](const isnad::Block& x, const isnad::Block& y) {
    return x.text == y.text && x.element == y.element && x.tag == y.tag && x.link_bytes == y.link_bytes;
  };
  return a.text == b.text && a.values == b.values && a.elements.size() == b.elements.size() &&
         a.links.size() == b.links.size() && a.images.size() == b.images.size() && a.facts.size() == b.facts.size() &&
         std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), same_block);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT
  isnad::PageOptions options;
  options.limits.bytes = std::size_t{1} << 22U;
  // Half of the inputs are read under limits that they reach.
  if (size % 2 == 0) options.limits.elements = options.limits.blocks = 16;
  for (const std::optional<isnad::InputKind> kind :
       {std::optional<isnad::InputKind>(), std::optional(isnad::InputKind::html),
        std::optional(isnad::InputKind::page_text), std::optional(isnad::InputKind::text)}) {
    options.from = kind;
    const auto page = isnad::read_page(bytes, *resources, options);
    if (!page) {
      require(!page.error().what.empty());
      continue;
    }
    require(!kind || page->input == *kind);
    check(*page);
    const auto again = isnad::read_page(bytes, *resources, options);
    require(again.has_value() && are_same(*page, *again));
  }
  return 0;
}
