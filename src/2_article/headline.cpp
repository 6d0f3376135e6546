// The headline of the article, with the kicker above and the deck below it.
#include "2_article/headline.h"

#include <algorithm>
#include <string>

namespace isnad {
namespace {

std::string_view fact(const Reading& reading, FactKey key) {
  for (const Fact& f : reading.page.facts)
    if (f.key == key) return reading.value(f.value);
  return {};
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h3; }

}  // namespace

void find_headline(Reading& reading) {
  const std::string_view title = fact(reading, FactKey::title);
  double best = 0.9;
  for (std::uint32_t b = 0; b < reading.page.blocks.size(); ++b) {
    const Block& block = reading.page.blocks[b];
    const std::string_view text = reading.text(b);
    const bool in_title = text.size() > 12 && title.find(text) != std::string_view::npos;
    double score = block.tag == Tag::h1 ? 2.5 : is_heading(block.tag) ? 0.5 : 0;
    score += in_title ? (is_heading(block.tag) ? 3 : 1) : 0;
    score -= block.hidden ? 1 : 0;
    if (score <= best) continue;
    best = score;
    reading.headline_block = b;
  }
  if (reading.headline_block < reading.page.blocks.size()) {
    const std::uint32_t b = reading.headline_block;
    reading.give(b, Role::headline, Rule::first_heading);
    reading.article.headline = {std::string(reading.text(b)),
                                {id_of(Rule::first_heading), reading.page.blocks[b].element, reading.page.blocks[b].text, false}};
  }
}

void find_kicker_and_deck(Reading&) {}

}  // namespace isnad
