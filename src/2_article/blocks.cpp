// Which blocks of a page are prose of its article: a probability for each, by two small models one after the other.
#include "2_article/blocks.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr float kept = 0.5F;      // a block counts as kept above this
constexpr float long_block = 400; // characters beyond which a block weighs no more
constexpr std::uint32_t far = 99; // blocks; farther is the same

float log1(float x) { return std::log2(1 + x); }

/// Means of the probabilities, weighted by length, over ranges of blocks and over styles.
class Context {
 public:
  Context(const Page& page, const Features& features, const std::vector<float>& q)
      : page_(page), features_(features), q_(q), count_(offset(q.size())) {
    weighted_.assign(count_ + 1, 0);
    weights_.assign(count_ + 1, 0);
    plain_.assign(count_ + 1, 0);
    for (std::uint32_t b = 0; b < count_; ++b) {
      const float w = std::min(features.lengths[b], long_block);
      weighted_[b + 1] = weighted_[b] + w * q[b];
      weights_[b + 1] = weights_[b] + w;
      plain_[b + 1] = plain_[b] + q[b];
    }
    find_kept();
    find_styles();
  }

  [[nodiscard]] std::vector<float> run() const {
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(count_) * context_count);
    const float whole = std::max(1.0F, weighted_[count_]);
    for (std::uint32_t b = 0; b < count_; ++b) {
      const auto add = [&](float value) { values.push_back(value); };
      add(q_[b]);
      for (std::uint32_t d = 1; d <= 3; ++d) {
        add(b >= d ? q_[b - d] : 0);
        add(b + d < count_ ? q_[b + d] : 0);
      }
      add(weighted_[b] / whole);
      add((whole - weighted_[b + 1]) / whole);
      add(window(b >= 5 ? b - 5 : 0, b));
      add(window(b + 1, b + 6));
      add(window(b >= 10 ? b - 10 : 0, b + 11));
      add(log1(b < first_ ? static_cast<float>(first_ - b) : 0));
      add(log1(b > last_ ? static_cast<float>(b - last_) : 0));
      add(log1(static_cast<float>(since_[b])));
      add(log1(static_cast<float>(until_[b])));
      add(log1(whole));
      add_containers(b, values);
      add(style_weighted_[features_.styles[b]] / std::max(1.0F, style_weights_[features_.styles[b]]));
    }
    return values;
  }

 private:
  void find_kept() {
    first_ = count_;
    since_.assign(count_, far);
    until_.assign(count_, far);
    std::uint32_t distance = far;
    for (std::uint32_t b = 0; b < count_; ++b) {
      since_[b] = distance;
      distance = q_[b] > kept ? 1 : std::min(distance + 1, far);
      if (q_[b] > kept) {
        first_ = std::min(first_, b);
        last_ = b;
      }
    }
    distance = far;
    for (std::uint32_t b = count_; b-- > 0;) {
      until_[b] = distance;
      distance = q_[b] > kept ? 1 : std::min(distance + 1, far);
    }
  }

  void find_styles() {
    std::uint32_t styles = 0;
    for (const std::uint32_t s : features_.styles) styles = std::max(styles, s + 1);
    style_weighted_.assign(styles, 0);
    style_weights_.assign(styles, 0);
    for (std::uint32_t b = 0; b < count_; ++b) {
      style_weighted_[features_.styles[b]] += weighted_[b + 1] - weighted_[b];
      style_weights_[features_.styles[b]] += weights_[b + 1] - weights_[b];
    }
  }

  [[nodiscard]] float window(std::uint32_t begin, std::uint32_t end) const {
    begin = std::min(begin, count_);
    end = std::min(end, count_);
    return begin < end ? (plain_[end] - plain_[begin]) / static_cast<float>(end - begin) : 0;
  }

  [[nodiscard]] float mean(IndexRange blocks) const {
    return (weighted_[blocks.end] - weighted_[blocks.begin]) /
           std::max(1.0F, weights_[blocks.end] - weights_[blocks.begin]);
  }

  void add_containers(std::uint32_t b, std::vector<float>& values) const {
    std::uint32_t e = page_.blocks[b].element;
    if (page_.elements[e].blocks.size() <= 1) e = page_.elements[e].parent;
    for (int up = 0; up < 3; ++up) {
      values.push_back(mean(page_.elements[e].blocks));
      e = page_.elements[e].parent;
    }
  }

  const Page& page_;
  const Features& features_;
  const std::vector<float>& q_;
  std::uint32_t count_;
  std::uint32_t first_ = 0, last_ = 0;
  std::vector<float> weighted_, weights_, plain_, style_weighted_, style_weights_;
  std::vector<std::uint32_t> since_, until_;
};

constexpr std::string_view model_file = "models/2_article_blocks.tsv";

}  // namespace

std::vector<float> context_of(const Page& page, const Features& features, const std::vector<float>& probabilities) {
  return Context(page, features, probabilities).run();
}

Result<BlockModels> BlockModels::load(const DataFiles& files) {
  auto first = TreeModel::load(files, model_file, "first", feature_names);
  if (!first) return first.error();
  std::vector<std::string_view> names(std::begin(feature_names), std::end(feature_names));
  names.insert(names.end(), std::begin(context_names), std::end(context_names));
  auto second = TreeModel::load(files, model_file, "second", names);
  if (!second) return second.error();
  return BlockModels{std::move(*first), std::move(*second)};
}

std::vector<float> score_blocks(const Page& page, std::uint32_t headline, const FeatureTables& tables,
                                const BlockModels& models) {
  const Features features = measure(page, headline, tables);
  const std::size_t count = page.blocks.size();
  std::vector<float> probabilities(count);
  models.first.score(features.values.data(), feature_count, count, probabilities.data());
  const std::vector<float> context = context_of(page, features, probabilities);
  std::vector<float> rows(count * (feature_count + context_count));
  for (std::size_t b = 0; b < count; ++b) {
    float* row = rows.data() + b * (feature_count + context_count);
    std::copy_n(features.row(b), feature_count, row);
    std::copy_n(context.data() + b * context_count, context_count, row + feature_count);
  }
  models.second.score(rows.data(), feature_count + context_count, count, probabilities.data());
  return probabilities;
}

}  // namespace isnad
