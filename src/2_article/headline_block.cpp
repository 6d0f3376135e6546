// Where the headline probably stands: a first look at the page, that the measures of its blocks start from.
#include <algorithm>
#include <vector>

#include "2_article/headline.h"
#include "2_article/headline_lines.h"
#include "2_article/headline_words.h"

namespace isnad {
namespace {

constexpr std::size_t longest_headline = 400;  // bytes
constexpr std::size_t most_titles = 6;
constexpr int most_candidates = 100;  // a page with more headings is a list

// What a candidate gains and loses. The models of blocks are trained on what comes of these: they stay.
constexpr float first_level = 2.0F, second_level = 0.8F, third_level = 0.5F, title_class = 0.6F, above_prose = 0.5F;
constexpr float agreement = 3.0F, furniture = -0.8F, not_shown = -1.5F, at_least = 1.0F;

/// The titles that the page gives to machines, each once.
std::vector<TitleWords> titles_of(const Page& page) {
  std::vector<TitleWords> titles;
  std::vector<std::string_view> seen;
  for (const Fact& fact : page.facts) {
    if (fact.key != FactKey::title && fact.key != FactKey::headline) continue;
    const std::string_view value = slice(page.values, fact.value);
    if (value.size() > longest_headline || std::find(seen.begin(), seen.end(), value) != seen.end()) continue;
    seen.push_back(value);
    titles.emplace_back(value);
    if (titles.size() == most_titles) break;
  }
  return titles;
}

/// 1 where the words are those of a title or three and more of them; 0 where they share none.
float agreement_of(std::string_view text, const std::vector<TitleWords>& titles) {
  const TitleWords words(text);
  float best = 0;
  for (const TitleWords& title : titles) {
    const auto shared = static_cast<float>(shared_words(words, title));
    const float both = 2 * shared / static_cast<float>(std::max(1U, words.size() + title.size()));
    best = std::max(best, shared >= 3 && shared == static_cast<float>(words.size()) ? std::max(both, 0.9F) : both);
  }
  return best;
}

float level_of(Tag tag) {
  return tag == Tag::h1 ? first_level : tag == Tag::h2 ? second_level : tag == Tag::h3 ? third_level : 0;
}

bool is_furniture(const Element& element) {
  if (element.within(Tag::nav) || element.within(Tag::footer) || element.within(Tag::aside)) return true;
  Hints hints = element.above;
  hints.add(element.own);
  return hints.has(Hint::related) || hints.has(Hint::most_read) || hints.has(Hint::sidebar) ||
         hints.has(Hint::comments) || hints.has(Hint::popup) || hints.has(Hint::footer) || hints.has(Hint::masthead);
}

}  // namespace

HeadlinePlaces headline_places(const Page& page) {
  const std::uint32_t count = offset(page.blocks.size());
  const std::uint32_t prose = first_prose(page);
  if (page.input != InputKind::html) return {headline_line(page, prose), prose};
  const std::vector<TitleWords> titles = titles_of(page);
  std::uint32_t found = count;
  float best = at_least;
  int candidates = 0;
  for (std::uint32_t b = 0; b < count && candidates < most_candidates; ++b) {
    const Block& block = page.blocks[b];
    const Element& element = page.elements[block.element];
    float score = level_of(block.tag) + (element.own.has(Hint::title) ? title_class : 0);
    if (score <= 0 || block.text.size() > longest_headline) continue;
    ++candidates;
    score += agreement * agreement_of(slice(page.text, block.text), titles);
    score += b < prose ? above_prose : 0;
    score += is_furniture(element) ? furniture : 0;
    score += block.hidden ? not_shown : 0;
    if (score <= best) continue;
    best = score;
    found = b;
  }
  return {found < count ? found : headline_line(page, prose), prose};
}

}  // namespace isnad
