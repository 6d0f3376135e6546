#pragma once
// Sentences as numbers of features, and how a model is trained.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad::train {

/// A sentence to learn from: features of token t are `features` from first[t] to first[t + 1].
struct Sequence {
  std::vector<std::uint32_t> first{0};
  std::vector<std::uint32_t> features;
  std::vector<std::uint8_t> gold;
  float weight = 1;
  /// How little a label counts that the model thinks unlikely: its gradient is multiplied by that power of its
  /// probability (Zhang and Sabuncu: Generalized cross entropy loss for training with noisy labels, 2018).
  float doubt = 0;

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }

  /// Gives feature i the number `numbers[i + 1] - 1`, where `numbers` is not 0, and drops the others.
  void renumber(const std::vector<std::uint32_t>& numbers) {
    std::uint32_t kept = 0, k = 0;
    for (std::size_t t = 0; t < size(); ++t) {
      for (; k < first[t + 1]; ++k)
        if (const std::uint32_t number = numbers[features[k] + 1]; number != 0) features[kept++] = number - 1;
      first[t + 1] = kept;
    }
    features.resize(kept);
    features.shrink_to_fit();
  }
};

struct CrfOptions {
  int epochs = 12;
  float rate = 0.15F;
  float decay = 2e-6F;  ///< L2, per visit of a feature
  float dropout = 0;    ///< share of features left out at a visit
};

/// The weights of one feature and the sums of their squared gradients: one line of the cache.
struct alignas(64) FeatureRow {
  static constexpr std::size_t widest = 8;  ///< labels
  std::array<float, widest> weight{};
  std::array<float, widest> squares = {1e-3F, 1e-3F, 1e-3F, 1e-3F, 1e-3F, 1e-3F, 1e-3F, 1e-3F};
};

/// Numbers that look random, the same in every run.
class Random {
 public:
  explicit Random(std::uint64_t seed = 0) : state_(88172645463325252U + seed * 0x9E3779B97F4A7C15U) {}
  std::uint64_t operator()() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return state_;
  }

 private:
  std::uint64_t state_;
};

/// The best labels, by `scores` (a row of labels for each token) and `moves` (label after label, then from the
/// beginning).
inline std::vector<std::uint8_t> best_path(const std::vector<float>& scores, const std::vector<float>& moves,
                                           std::size_t labels) {
  const std::size_t L = labels, n = scores.size() / L;
  std::vector<std::uint8_t> from(n * L), path(n);
  std::vector<float> now(L), next(L);
  for (std::size_t b = 0; b < L && n > 0; ++b) now[b] = scores[b] + moves[L * L + b];
  for (std::size_t t = 1; t < n; ++t) {
    for (std::size_t b = 0; b < L; ++b) {
      std::size_t a = 0;
      for (std::size_t x = 1; x < L; ++x)
        if (now[x] + moves[x * L + b] > now[a] + moves[a * L + b]) a = x;
      next[b] = now[a] + moves[a * L + b] + scores[t * L + b];
      from[t * L + b] = static_cast<std::uint8_t>(a);
    }
    now.swap(next);
  }
  if (n == 0) return path;
  path[n - 1] = static_cast<std::uint8_t>(std::max_element(now.begin(), now.end()) - now.begin());
  for (std::size_t t = n - 1; t > 0; --t) path[t - 1] = from[t * L + path[t]];
  return path;
}

/// The features of a visit of a sentence: some are left out.
struct KeptFeatures {
  std::vector<std::uint32_t> first, features;  ///< as in Sequence

  void choose(const Sequence& s, float dropout, Random& random) {
    constexpr unsigned bits_each = 10, each = 6;  // of the 64 bits of a number
    const auto bound = static_cast<std::uint64_t>(dropout * (1U << bits_each));
    features.clear();
    first.assign(1, 0);
    std::uint64_t bits = 0;
    unsigned left = 0;
    for (std::size_t t = 0; t < s.size(); ++t) {
      for (std::uint32_t k = s.first[t]; k < s.first[t + 1]; ++k, bits >>= bits_each, --left) {
        if (left == 0) {
          bits = random();
          left = each;
        }
        if (bits % (1U << bits_each) >= bound) features.push_back(s.features[k]);
      }
      first.push_back(static_cast<std::uint32_t>(features.size()));
    }
  }
};

}  // namespace isnad::train
