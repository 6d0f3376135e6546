// The headline of the article, with the kicker above and the deck below it.
#include "2_article/headline.h"

#include <string>

namespace isnad {

void find_headline(Reading& reading) {
  const std::uint32_t b = headline_block(reading.page);
  reading.headline_block = b;
  if (b == reading.page.blocks.size()) return;
  const Rule rule = reading.page.input == InputKind::html ? Rule::heading_like_title : Rule::first_line;
  reading.give(b, Role::headline, rule);
  const Block& block = reading.page.blocks[b];
  reading.article.headline = {std::string(reading.text(b)), {id_of(rule), block.element, block.text, false}};
}

void find_kicker_and_deck(Reading&) {}

}  // namespace isnad
