#pragma once
// Sentences as numbers of features, and how a model is trained.

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

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }
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
  std::uint64_t operator()() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return state_;
  }

 private:
  std::uint64_t state_ = 88172645463325252U;
};

}  // namespace isnad::train
