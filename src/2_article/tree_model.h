#pragma once
// Gradient-boosted regression trees: small, read from a table, without branches at run time.

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "0_base/data_files.h"

namespace isnad {

/// A sum of complete binary trees of one depth. A row of features goes right at a node where its value is greater than
/// the threshold. (J. Friedman, "Greedy function approximation", 2001; trained by train/2_article/train_blocks.py.)
class TreeModel {
 public:
  /// Reads the trees of `part` from the table `name`: rows `part  depth  bias` and `part  splits  leaves`, where splits
  /// are "feature>threshold" in the order of a heap. Features are named by `features`; fails with bad_table at the
  /// first row that names another one, or that is incomplete.
  static Result<TreeModel> load(const DataFiles& files, std::string_view name, std::string_view part,
                                std::span<const std::string_view> features);

  /// The probability (logistic of the sum) for each of `count` rows of `width` values. A row whose sum is clear early
  /// is not carried through the later trees. O(count x trees x depth).
  void score(const float* rows, std::size_t width, std::size_t count, float* probabilities) const;

  /// The bare sum of all trees for one row.
  [[nodiscard]] float sum(const float* row) const;

 private:
  using FeatureNumbers = std::unordered_map<std::string_view, std::uint8_t>;  ///< by their names
  static Result<bool> read_tree(TreeModel& model, std::string_view splits, std::string_view leaves,
                                const FeatureNumbers& features);

  /// The sum of the leaves of `count` trees from `first` on that a row comes to, whose values are numbers in order.
  [[nodiscard]] float sum_of(const std::uint32_t* row, std::size_t first, std::size_t count) const;

  std::uint32_t depth_ = 0;
  float bias_ = 0;
  std::size_t width_ = 0;  ///< features
  // Of each tree 2^depth: a node's children lie at twice its place, the first place is empty.
  std::vector<std::uint8_t> features_;
  std::vector<std::uint32_t> thresholds_;  ///< as numbers in order
  std::vector<float> leaves_;
};

}  // namespace isnad
