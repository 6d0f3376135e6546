#pragma once
// Sentences as numbers of features, and how a model is trained.

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
  float decay = 2e-6F;      ///< L2, per visit of a feature
  float dropout = 0;        ///< share of features left out at a visit
};

}  // namespace isnad::train
