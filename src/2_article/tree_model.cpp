// Gradient-boosted regression trees: small, read from a table, without branches at run time.
#include "2_article/tree_model.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

#include "0_base/table.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define ISNAD_TREES_AVX2 1
#endif

namespace isnad {
namespace {

constexpr std::uint32_t deepest = 8;

std::optional<float> number(std::string_view text) {
  float value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

constexpr std::size_t lanes = 8;  // rows whose walks do not wait for one another

/// After so many trees, a row whose sum is beyond `clear` is decided: what later trees add is smaller.
struct Look {
  std::size_t trees;
  float clear;
};
constexpr std::array<Look, 3> looks = {{{24, 2.3F}, {48, 3.0F}, {72, 3.4F}}};

/// The next word of `text`, which it is cut from.
std::string_view next_word(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

Result<bool> TreeModel::read_tree(TreeModel& model, std::string_view splits, std::string_view leaves,
                                  std::span<const std::string_view> features) {
  const auto bad = [](std::string_view what) { return fail(Errc::bad_table, "", std::string(what)); };
  const std::size_t inner = (std::size_t{1} << model.depth_) - 1;
  for (std::size_t i = 0; i < inner; ++i) {
    const std::string_view split = next_word(splits);
    const auto mark = split.find('>');
    if (mark == std::string_view::npos) return bad("has too few splits, or one without '>'");
    const auto feature = std::find(features.begin(), features.end(), split.substr(0, mark));
    const auto threshold = number(split.substr(mark + 1));
    if (feature == features.end()) return bad("names a feature that is not measured: " + std::string(split));
    if (!threshold) return bad("has a threshold that is no number: " + std::string(split));
    model.nodes_.push_back({static_cast<std::uint32_t>(feature - features.begin()), *threshold});
  }
  for (std::size_t i = 0; i <= inner; ++i) {
    const auto leaf = number(next_word(leaves));
    if (!leaf) return bad("has too few leaves, or one that is no number");
    model.leaves_.push_back(*leaf);
  }
  if (!splits.empty() || !leaves.empty()) return bad("has too many splits or leaves");
  return true;
}

Result<TreeModel> TreeModel::load(const DataFiles& files, std::string_view name, std::string_view part,
                                  std::span<const std::string_view> features) {
  const auto table = load_table(files, name, 3);
  if (!table) return table.error();
  TreeModel model;
  for (const Row& row : table->rows) {
    if (row.cells[0] != part) continue;
    if (model.depth_ == 0) {
      const auto depth = number(row.cells[1]);
      const auto bias = number(row.cells[2]);
      if (!depth || *depth < 1 || *depth > deepest) return bad_cell(*table, row, 1, "the depth of the trees, 1 to 8");
      if (!bias) return bad_cell(*table, row, 2, "a number");
      model.depth_ = static_cast<std::uint32_t>(*depth);
      model.bias_ = *bias;
      continue;
    }
    const auto tree = read_tree(model, row.cells[1], row.cells[2], features);
    if (!tree) return fail(Errc::bad_table, table->where(row), tree.error().what);
  }
  if (model.nodes_.empty())
    return fail(Errc::bad_table, files.where(name), "has no trees of the part '" + std::string(part) + "'");
  return model;
}

namespace {

/// Some trees of one depth, and eight rows that go through them.
struct Grove {
  const TreeModel::Node* nodes;
  const float* leaves;
  std::size_t trees;
  std::uint32_t depth;
  const float* values;
  std::array<std::int32_t, lanes> rows;  ///< where each row begins in `values`
};
using LeafSums = std::array<float, lanes>;

LeafSums sum_leaves(const Grove& grove) {
  const std::size_t inner = (std::size_t{1} << grove.depth) - 1;
  LeafSums sum{};
  const TreeModel::Node* nodes = grove.nodes;
  const float* leaves = grove.leaves;
  for (std::size_t t = 0; t < grove.trees; ++t, nodes += inner, leaves += inner + 1) {
    std::array<std::uint32_t, lanes> at{};
    for (std::uint32_t d = 0; d < grove.depth; ++d)
      for (std::size_t l = 0; l < lanes; ++l) {
        const TreeModel::Node& node = nodes[at[l]];
        const float value = grove.values[static_cast<std::uint32_t>(grove.rows[l]) + node.feature];
        at[l] = 2 * at[l] + 1 + static_cast<std::uint32_t>(value > node.threshold);
      }
    for (std::size_t l = 0; l < lanes; ++l) sum[l] += leaves[at[l] - inner];
  }
  return sum;
}

#ifdef ISNAD_TREES_AVX2
/// The same in wide registers, sum for sum.
__attribute__((target("avx2"))) LeafSums sum_leaves_avx2(const Grove& grove) {
  const std::size_t inner = (std::size_t{1} << grove.depth) - 1;
  const __m256i one = _mm256_set1_epi32(1);
  const __m256i rows = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(grove.rows.data()));  // NOLINT
  __m256 sum = _mm256_setzero_ps();
  const TreeModel::Node* nodes = grove.nodes;
  const float* leaves = grove.leaves;
  for (std::size_t t = 0; t < grove.trees; ++t, nodes += inner, leaves += inner + 1) {
    __m256i at = _mm256_setzero_si256();
    for (std::uint32_t d = 0; d < grove.depth; ++d) {
      const __m256i feature = _mm256_i32gather_epi32(reinterpret_cast<const int*>(&nodes->feature), at, 8);  // NOLINT
      const __m256 threshold = _mm256_i32gather_ps(&nodes->threshold, at, 8);
      const __m256 value = _mm256_i32gather_ps(grove.values, _mm256_add_epi32(rows, feature), 4);
      const __m256i greater = _mm256_castps_si256(_mm256_cmp_ps(value, threshold, _CMP_GT_OQ));  // -1 where it is
      at = _mm256_sub_epi32(_mm256_add_epi32(_mm256_add_epi32(at, at), one), greater);
    }
    const __m256i leaf = _mm256_sub_epi32(at, _mm256_set1_epi32(static_cast<int>(inner)));
    sum = _mm256_add_ps(sum, _mm256_i32gather_ps(leaves, leaf, 4));
  }
  LeafSums sums;
  _mm256_storeu_ps(sums.data(), sum);
  return sums;
}
#endif

LeafSums sum_leaves_fast(const Grove& grove) {
#ifdef ISNAD_TREES_AVX2
  if (__builtin_cpu_supports("avx2")) return sum_leaves_avx2(grove);
#endif
  return sum_leaves(grove);
}

}  // namespace

void TreeModel::add(std::size_t begin, std::size_t end, std::span<const Open> rows, std::size_t width,
                    const float* values, float* sums) const {
  const std::size_t inner = (std::size_t{1} << depth_) - 1;
  Grove grove{nodes_.data() + begin * inner, leaves_.data() + begin * (inner + 1), end - begin, depth_, values, {}};
  // Offsets count from the first row: the others come behind it.
  const std::size_t base = rows[0];
  grove.values = values + base * width;
  for (std::size_t l = 0; l < lanes; ++l)
    grove.rows[l] = static_cast<std::int32_t>((rows[std::min(l, rows.size() - 1)] - base) * width);
  const LeafSums sum = sum_leaves_fast(grove);
  for (std::size_t l = 0; l < rows.size(); ++l) sums[rows[l]] += sum[l];
}

void TreeModel::score(const float* rows, std::size_t width, std::size_t count, float* probabilities) const {
  const std::size_t trees = nodes_.size() / ((std::size_t{1} << depth_) - 1);
  std::vector<Open> open(count);
  std::iota(open.begin(), open.end(), Open{0});
  std::fill_n(probabilities, count, bias_);
  std::size_t begin = 0;
  for (std::size_t look = 0; look <= looks.size() && begin < trees && !open.empty(); ++look) {
    const std::size_t end = look < looks.size() ? std::min(looks[look].trees, trees) : trees;
    for (std::size_t i = 0; i < open.size(); i += lanes)
      add(begin, end, std::span(open).subspan(i, std::min(lanes, open.size() - i)), width, rows, probabilities);
    if (look < looks.size())
      std::erase_if(open, [&](Open row) { return std::abs(probabilities[row]) > looks[look].clear; });
    begin = end;
  }
  for (std::size_t i = 0; i < count; ++i) probabilities[i] = 1.0F / (1.0F + std::exp(-probabilities[i]));
}

}  // namespace isnad
