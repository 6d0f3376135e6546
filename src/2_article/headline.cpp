// The headline of the article: of all texts of the page that may be it, the one that the model weighs highest.
#include "2_article/headline.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string>
#include <utility>

#include "0_base/table.h"
#include "2_article/article_tables.h"
#include "2_article/headline_words.h"

namespace isnad {
namespace {

constexpr bool has(const HeadlineCandidate& c, HeadlineSource s) {
  return (c.sources >> static_cast<unsigned>(s)) & 1U;
}

std::string_view text_of(const Page& page, const HeadlineCandidate& c) {
  return slice(c.in_values ? page.values : page.text, c.text);
}

const HeadlineCandidate* best_of(const std::vector<HeadlineCandidate>& candidates, const HeadlineTables& tables) {
  const HeadlineCandidate* best = nullptr;
  float most = 0;
  for (const HeadlineCandidate& c : candidates) {
    const float sum = std::inner_product(c.features.begin(), c.features.end(), tables.weights.begin(), 0.0F) +
                      tables.trees.sum(c.features.data());
    if (best != nullptr && sum <= most) continue;
    best = &c;
    most = sum;
  }
  return best;
}

Rule rule_of(const Page& page, const HeadlineCandidate& c) {
  if (c.in_values) {
    const bool cut = !has(c, HeadlineSource::title_whole) && !has(c, HeadlineSource::graph) &&
                     !has(c, HeadlineSource::twitter) && !has(c, HeadlineSource::json_ld) &&
                     !has(c, HeadlineSource::microdata) && !has(c, HeadlineSource::other_meta);
    return cut ? Rule::title_cut : rule_of(c.origin);
  }
  if (page.input != InputKind::html || has(c, HeadlineSource::line)) return Rule::first_line;
  const auto measure = [&](HeadlineFeature f) { return c.features[static_cast<std::size_t>(f)]; };
  const bool agrees = std::max(measure(HeadlineFeature::title_c), measure(HeadlineFeature::graph_c)) > 0.5F;
  const Tag tag = page.blocks[c.block].tag;
  if (agrees) return Rule::heading_like_title;
  return tag >= Tag::h1 && tag <= Tag::h3 ? Rule::first_heading : Rule::class_word;
}

/// The block that shows what the metadata call the headline: of the headings that are candidates the one with most
/// words of it.
std::uint32_t block_of(const Page& page, const std::vector<HeadlineCandidate>& candidates, std::string_view headline) {
  const TitleWords wanted(headline);
  const std::uint32_t count = offset(page.blocks.size());
  std::uint32_t found = count;
  float best = 0.5F;
  for (const HeadlineCandidate& c : candidates) {
    if (c.in_values) continue;
    const TitleWords words(text_of(page, c));
    const auto smaller = static_cast<float>(std::max(1U, std::min(words.size(), wanted.size())));
    const float share = static_cast<float>(shared_words(words, wanted)) / smaller;
    if (words.size() < 2 || share <= best) continue;
    best = share;
    found = c.block;
  }
  return found;
}

/// One line: the blocks of a heading are parted by line feeds.
std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace

Result<HeadlineTables> HeadlineTables::load(const DataFiles& files) {
  const auto table = load_table(files, "models/2_article_headline.tsv", 2);
  if (!table) return table.error();
  HeadlineTables tables;
  std::size_t filled = 0;
  for (const Row& row : table->rows) {
    const auto name = std::find(std::begin(headline_feature_names), std::end(headline_feature_names), row.cells[0]);
    if (name == std::end(headline_feature_names)) return bad_cell(*table, row, 0, "the name of a measure");
    float& weight = tables.weights[static_cast<std::size_t>(name - std::begin(headline_feature_names))];
    const std::string& number = row.cells[1];
    const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (failed != std::errc() || end != number.data() + number.size()) return bad_cell(*table, row, 1, "a number");
    ++filled;
  }
  if (filled != headline_feature_count) return fail(Errc::bad_table, table->file, "has not one row for each measure");
  auto trees = TreeModel::load(files, "models/2_article_headline_trees.tsv", "headline", headline_feature_names);
  if (!trees) return trees.error();
  tables.trees = std::move(*trees);
  return tables;
}

void find_headline(PageReading& reading, HeadlinePlaces places) {
  const Page& page = reading.page;
  const std::uint32_t count = offset(page.blocks.size());
  reading.headline_block = places.likely;
  const auto candidates = headline_candidates(page, reading.article.url.value, places);
  const HeadlineCandidate* best = best_of(candidates, reading.tables.headline);
  if (best == nullptr) return;
  const Rule rule = rule_of(page, *best);
  reading.article.headline = {in_one_line(text_of(page, *best)),
                              {id_of(rule), best->element, best->text, best->in_values}};
  if (best->in_values) {
    const std::uint32_t shown = block_of(page, candidates, reading.article.headline.value);
    if (shown == count) return;  // no block shows it; where the likely heading stands is still where the article begins
    reading.headline_block = shown;
    reading.give(shown, Role::headline, Rule::same_as_headline);
    return;
  }
  reading.headline_block = best->block;
  for (std::uint32_t b = best->block; b < count && page.blocks[b].text.begin < best->text.end; ++b)
    reading.give(b, Role::headline, rule);
}

}  // namespace isnad
