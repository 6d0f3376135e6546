// Which blocks of a page are prose of its article: a probability for each, by a small model.
#include "2_article/blocks.h"

#include <string_view>
#include <utility>

namespace isnad {
namespace {

constexpr std::size_t rows_at_once = 64;  // rows and trees fit into the nearer caches of a processor

}  // namespace

Result<BlockModels> BlockModels::load(const DataFiles& files) {
  constexpr std::string_view file = "models/2_article_blocks.tsv";
  auto marked_up = TreeModel::load(files, file, "marked_up", feature_names);
  if (!marked_up) return marked_up.error();
  auto lines = TreeModel::load(files, file, "lines", feature_names);
  if (!lines) return lines.error();
  return BlockModels{std::move(*marked_up), std::move(*lines)};
}

std::vector<float> score_blocks(const Page& page, std::uint32_t headline, const FeatureTables& tables,
                                const BlockModels& models) {
  const TreeModel& model = page.input == InputKind::html ? models.marked_up : models.lines;
  std::vector<float> probabilities(page.blocks.size());
  std::vector<float> scores;
  measure(page, headline, tables, rows_at_once, [&](const Features& features) {
    scores.resize(features.blocks.size());
    model.score(features.values.data(), feature_count, scores.size(), scores.data());
    for (std::size_t i = 0; i < scores.size(); ++i) probabilities[features.blocks[i]] = scores[i];
  });
  return probabilities;
}

}  // namespace isnad
