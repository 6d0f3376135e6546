// Gradient-boosted regression trees: small, read from a table, without branches at run time.
#include "2_article/tree_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "0_base/table.h"

namespace isnad {
namespace {

constexpr std::uint32_t deepest = 8;
constexpr std::size_t most_features = 256;  // a byte tells them apart

std::optional<float> number(std::string_view text) {
  float value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

constexpr std::size_t lanes = 8;  // trees whose walks do not wait for one another

/// After so many trees, a row whose sum is beyond `clear` is decided: later trees add to it, to `growth` times the sum
/// in the middle of such rows, and turn one in forty thousand.
struct Look {
  std::size_t trees;
  float clear;
  float growth;
};
constexpr std::array<Look, 5> looks = {
    {{16, 1.9F, 2.35F}, {24, 2.25F, 1.8F}, {40, 2.1F, 1.36F}, {64, 1.6F, 1.16F}, {88, 1.35F, 1.06F}}};

/// Whole numbers in the order of the values: compared, they move a walk on without a branch and in few instructions.
std::uint32_t in_order(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F);  // there is one zero
  return bits ^ ((0U - (bits >> 31U)) | 0x80000000U);
}

/// The next word of `text`, which it is cut from.
std::string_view next_word(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

Result<bool> TreeModel::read_tree(TreeModel& model, std::string_view splits, std::string_view leaves,
                                  const FeatureNumbers& features) {
  const auto bad = [](std::string_view what) { return fail(Errc::bad_table, "", std::string(what)); };
  const std::size_t inner = (std::size_t{1} << model.depth_) - 1;
  model.features_.push_back(0);
  model.thresholds_.push_back(0);
  for (std::size_t i = 0; i < inner; ++i) {
    const std::string_view split = next_word(splits);
    const auto mark = split.find('>');
    if (mark == std::string_view::npos) return bad("has too few splits, or one without '>'");
    const auto feature = features.find(split.substr(0, mark));
    const auto threshold = number(split.substr(mark + 1));
    if (feature == features.end()) return bad("names a feature that is not measured: " + std::string(split));
    if (!threshold) return bad("has a threshold that is no number: " + std::string(split));
    model.features_.push_back(feature->second);
    model.thresholds_.push_back(in_order(*threshold));
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
  if (features.size() > most_features) return fail(Errc::bad_table, files.where(name), "has more than 256 features");
  TreeModel model;
  model.width_ = features.size();
  FeatureNumbers numbers;
  for (std::size_t i = 0; i < features.size(); ++i) numbers.emplace(features[i], static_cast<std::uint8_t>(i));
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
    const auto tree = read_tree(model, row.cells[1], row.cells[2], numbers);
    if (!tree) return fail(Errc::bad_table, table->where(row), tree.error().what);
  }
  if (model.leaves_.empty())
    return fail(Errc::bad_table, files.where(name), "has no trees of the part '" + std::string(part) + "'");
  return model;
}

namespace {

/// See TreeModel::sum_of().
template <std::uint32_t depth>
float sum_leaves(const std::uint8_t* features, const std::uint32_t* thresholds, const float* leaves, std::size_t trees,
                 const std::uint32_t* row) {
  constexpr std::size_t size = std::size_t{1} << depth;
  float sum = 0;
  const auto walk = [&]<std::size_t count>(std::integral_constant<std::size_t, count>) {
    std::array<std::size_t, count> at;
    at.fill(1);
    for (std::uint32_t d = 0; d < depth; ++d)
#pragma GCC unroll 8
      for (std::size_t l = 0; l < count; ++l) {
        const std::size_t node = l * size + at[l];
        at[l] = at[l] + at[l] + static_cast<std::size_t>(thresholds[node] < row[features[node]]);
      }
    for (std::size_t l = 0; l < count; ++l) sum += leaves[l * size + at[l] - size];
    features += count * size;
    thresholds += count * size;
    leaves += count * size;
  };
  for (std::size_t i = 0; i < trees / lanes; ++i) walk(std::integral_constant<std::size_t, lanes>());
  for (std::size_t i = 0; i < trees % lanes; ++i) walk(std::integral_constant<std::size_t, 1>());
  return sum;
}

using Sum = float (*)(const std::uint8_t*, const std::uint32_t*, const float*, std::size_t, const std::uint32_t*);

/// sum_leaves() for each depth from 1 to the deepest.
constexpr auto sums_of_depth = []<std::uint32_t... d>(std::integer_sequence<std::uint32_t, d...>) {
  return std::array<Sum, deepest>{&sum_leaves<d + 1>...};
}
(std::make_integer_sequence<std::uint32_t, deepest>());

}  // namespace

float TreeModel::sum_of(const std::uint32_t* row, std::size_t first, std::size_t count) const {
  const std::size_t at = first << depth_;
  return sums_of_depth[depth_ - 1](features_.data() + at, thresholds_.data() + at, leaves_.data() + at, count, row);
}

float TreeModel::sum(const float* row) const {
  std::array<std::uint32_t, most_features> ordered;
  std::transform(row, row + width_, ordered.begin(), in_order);
  return bias_ + sum_of(ordered.data(), 0, leaves_.size() >> depth_);
}

void TreeModel::score(const float* rows, std::size_t width, std::size_t count, float* probabilities) const {
  const std::size_t trees = leaves_.size() >> depth_;
  const auto ordered = std::make_unique_for_overwrite<std::uint32_t[]>(width * count);
  std::transform(rows, rows + width * count, ordered.get(), in_order);
  using Open = std::uint32_t;  // a row that is not decided
  std::vector<Open> open(count);
  std::iota(open.begin(), open.end(), Open{0});
  std::fill_n(probabilities, count, bias_);
  std::size_t begin = 0;
  for (std::size_t look = 0; !open.empty(); ++look) {
    const bool last = look == looks.size() || looks[look].trees >= trees;
    const std::size_t end = last ? trees : looks[look].trees;
    for (const Open row : open) probabilities[row] += sum_of(ordered.get() + row * width, begin, end - begin);
    if (last) break;
    begin = end;
    std::erase_if(open, [&, now = looks[look]](Open row) {
      const bool decided = std::abs(probabilities[row]) > now.clear;
      if (decided) probabilities[row] *= now.growth;
      return decided;
    });
  }
  for (std::size_t i = 0; i < count; ++i) probabilities[i] = 1.0F / (1.0F + std::exp(-probabilities[i]));
}

}  // namespace isnad
