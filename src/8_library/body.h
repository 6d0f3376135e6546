#pragma once
// The body of an article in the order in which a person reads it.

#include <cstdint>
#include <string_view>

#include "isnad/article.h"
#include "isnad/page.h"

namespace isnad {

/// The words of the heading of `section`; empty where it has none.
[[nodiscard]] inline std::string_view heading_of(const Article& article, const Section& section) {
  if (section.heading == 0 || section.heading > article.blocks.size()) return {};
  return slice(article.text, article.blocks[section.heading - 1].text);
}

/// The words of what was left out; empty where its indices lead nowhere.
[[nodiscard]] inline std::string_view words_of(const Page& page, const Dropped& dropped) {
  if (dropped.block >= page.blocks.size()) return {};
  return slice(page.text, dropped.text.empty() ? page.blocks[dropped.block].text : dropped.text);
}

/// Calls `on_entry(const Entry&)` where an entry of a live blog begins, and `on_block(const ArticleBlock&)` for each
/// block. A heading that the entry itself bears is not given a second time.
template <class OnEntry, class OnBlock>
void read_aloud(const Article& article, OnEntry on_entry, OnBlock on_block) {
  std::size_t next = 0;
  const Entry* entry = nullptr;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    for (; next < article.entries.size() && article.entries[next].blocks.begin <= i; ++next) {
      entry = &article.entries[next];
      on_entry(*entry);
    }
    const ArticleBlock& block = article.blocks[i];
    const bool said = entry != nullptr && block.kind == BlockKind::heading && i < entry->blocks.end &&
                      slice(article.text, block.text) == entry->heading;
    if (!said) on_block(block);
  }
  for (; next < article.entries.size(); ++next) on_entry(article.entries[next]);
}

/// Calls `on_cell(std::string_view)` for each cell of a table row: its text is the cells, parted by tabs.
template <class OnCell>
void for_each_cell(std::string_view row, OnCell on_cell) {
  for (;;) {
    const auto tab = row.find('\t');
    on_cell(row.substr(0, tab));
    if (tab == std::string_view::npos) return;
    row.remove_prefix(tab + 1);
  }
}

}  // namespace isnad
