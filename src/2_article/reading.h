#pragma once
// What the steps of this stage share about one page: what each block turned out to be, and the article so far.

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "2_article/rules.h"
#include "isnad/article.h"
#include "isnad/page.h"

namespace isnad {

struct ArticleTables;

/// What a block turned out to be. A block that stays `none` belongs to no field and is dropped with a reason in the
/// end.
enum class Role : std::uint8_t { none, headline, kicker, deck, byline, stamp, caption, body, entry_time, furniture };

/// Where an entry of a live blog stands on the page.
struct EntryPlace {
  static constexpr std::uint32_t no_block = ~std::uint32_t{0};
  std::uint32_t hour = 0;  ///< the block that the hour stands in
  Span time;               ///< the hour as shown, in Page::text
  bool whole = false;      ///< the block of the hour holds nothing else
  std::uint32_t heading = no_block;
  IndexRange blocks;  ///< all of it, the hour with it
};

/// One page under the steps of read_article(). Each step reads what the steps before it left and says what it fills.
struct PageReading {
  const Page& page;
  const ArticleTables& tables;
  const ArticleOptions& options;
  std::vector<float> content;        ///< per block: probability that it is of the body (blocks.h)
  std::vector<Role> roles;           ///< per block
  std::vector<Rule> rules;           ///< per block: why it has its role
  std::uint32_t headline_block = 0;  ///< index of the block of the headline; page.blocks.size() where it is none
  std::vector<EntryPlace> entries;   ///< of a live blog, in the order of the page
  std::vector<Reason> reasons;       ///< per block: why it is dropped; Reason::count where it is not
  Article article;

  [[nodiscard]] std::string_view text(std::uint32_t block) const { return slice(page.text, page.blocks[block].text); }
  /// The text of a block of the body; an hour that an entry begins with is no part of it.
  [[nodiscard]] std::string_view body_text(std::uint32_t block) const {
    Span span = page.blocks[block].text;
    const auto entry = std::lower_bound(entries.begin(), entries.end(), block,
                                        [](const EntryPlace& e, std::uint32_t b) { return e.hour < b; });
    if (entry != entries.end() && entry->hour == block && !entry->whole) span.begin = entry->time.end;
    std::string_view rest = slice(page.text, span);
    const auto begin = span.begin == page.blocks[block].text.begin ? 0 : rest.find_first_not_of(" :|-");
    return rest.substr(std::min(begin, rest.size()));
  }
  [[nodiscard]] std::string_view value(Span span) const { return slice(page.values, span); }
  [[nodiscard]] const Element& element_of(std::uint32_t block) const {
    return page.elements[page.blocks[block].element];
  }
  void give(std::uint32_t block, Role role, Rule rule) {
    roles[block] = role;
    rules[block] = rule;
  }
};

}  // namespace isnad
