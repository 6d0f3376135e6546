// Any bytes as a page: every drop names a block and a reason, entries and items hold together.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "isnad/article.h"
#include "isnad/resources.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const isnad::Page& page, const isnad::Article& article) {
  std::uint32_t last = 0;
  for (const isnad::Dropped& dropped : article.dropped) {
    require(dropped.block < page.blocks.size() && dropped.block >= last);
    require(dropped.reason < isnad::Reason::count);
    require(dropped.text.begin <= dropped.text.end && dropped.text.end <= page.text.size());
    last = dropped.block;
  }
  std::uint32_t end = 0;
  for (const isnad::Entry& entry : article.entries) {
    require(entry.blocks.begin >= end && entry.blocks.begin <= entry.blocks.end &&
            entry.blocks.end <= article.blocks.size());
    end = entry.blocks.end;
  }
  require(article.items.empty() || article.kind == isnad::PageKind::front);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto resources = isnad::Resources::load();
  require(resources.has_value());
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);  // NOLINT
  for (const isnad::InputKind kind : {isnad::InputKind::html, isnad::InputKind::page_text}) {
    isnad::PageOptions options;
    options.from = kind;
    const auto page = isnad::read_page(bytes, *resources, options);
    if (page) check(*page, isnad::read_article(*page, *resources));
  }
  return 0;
}
