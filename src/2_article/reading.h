#pragma once
// What the steps of this stage share about one page: what each block turned out to be, and the article so far.

#include <cstdint>
#include <string_view>
#include <vector>

#include "2_article/rules.h"
#include "isnad/article.h"
#include "isnad/page.h"

namespace isnad {

struct ArticleTables;

/// What a block turned out to be. A block that stays `none` belongs to no field and is dropped with a reason in the end.
enum class Role : std::uint8_t { none, headline, kicker, deck, byline, stamp, caption, body, entry_time, furniture };

/// One page under the steps of read_article(). Each step reads what the steps before it left and says what it fills.
struct Reading {
  const Page& page;
  const ArticleTables& tables;
  const ArticleOptions& options;
  std::vector<float> content;         ///< per block: probability that it is of the body (blocks.h)
  std::vector<Role> roles;            ///< per block
  std::vector<Rule> rules;            ///< per block: why it has its role
  std::uint32_t headline_block = 0;   ///< index of the block of the headline; page.blocks.size() where it is none
  Article article;

  [[nodiscard]] std::string_view text(std::uint32_t block) const { return slice(page.text, page.blocks[block].text); }
  [[nodiscard]] std::string_view value(Span span) const { return slice(page.values, span); }
  [[nodiscard]] const Element& element_of(std::uint32_t block) const { return page.elements[page.blocks[block].element]; }
  void give(std::uint32_t block, Role role, Rule rule) {
    roles[block] = role;
    rules[block] = rule;
  }
};

}  // namespace isnad
