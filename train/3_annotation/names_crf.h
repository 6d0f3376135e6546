#pragma once
// A linear-chain conditional random field over sparse binary features, trained by AdaGrad. Deterministic.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "names_sequence.h"

namespace isnad::train {

class Crf {
 public:
  static constexpr float forbidden = -1e4F;
  static constexpr std::size_t widest = FeatureRow::widest;

  /// `allowed(a, b)`: whether label b may follow label a; a == labels: at the beginning.
  template <class Allowed>
  Crf(std::size_t labels, std::size_t features, Allowed allowed)
      : labels_(labels), rows_(features), moves_((labels + 1) * labels), move_squares_(moves_.size(), 1e-3F) {
    for (std::size_t a = 0; a <= labels; ++a)
      for (std::size_t b = 0; b < labels; ++b)
        if (!allowed(a, b)) moves_[a * labels + b] = forbidden;
  }

  void train(const std::vector<Sequence>& data, const CrfOptions& options, std::uint64_t seed = 0) {
    random_ = Random(seed);
    std::vector<std::uint32_t> order(data.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<std::array<float, widest>> sum(rows_.size());
    std::vector<float> move_sum(moves_.size());
    int summed = 0;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
      for (const std::uint32_t i : order) step(data[i], options);
      if (epoch * 2 < options.epochs) continue;
      ++summed;
      for (std::size_t i = 0; i < sum.size(); ++i)
        for (std::size_t b = 0; b < widest; ++b) sum[i][b] += rows_[i].weight[b];
      for (std::size_t i = 0; i < move_sum.size(); ++i) move_sum[i] += moves_[i];
    }
    for (std::size_t i = 0; i < sum.size(); ++i)
      for (std::size_t b = 0; b < widest; ++b)
        rows_[i].weight[b] = sum[i][b] * (1 - options.dropout) / static_cast<float>(summed);
    for (std::size_t i = 0; i < move_sum.size(); ++i) moves_[i] = move_sum[i] / static_cast<float>(summed);
  }

  /// Adds the weights of another model with the same features: a committee of linear models is one linear model.
  void add(const Crf& other) {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (std::size_t b = 0; b < widest; ++b) rows_[i].weight[b] += other.rows_[i].weight[b];
    for (std::size_t i = 0; i < moves_.size(); ++i) moves_[i] += other.moves_[i];
  }
  void divide(float by) {
    for (FeatureRow& row : rows_)
      for (float& w : row.weight) w /= by;
    for (float& move : moves_) move /= by;
  }

  [[nodiscard]] std::vector<std::uint8_t> best(const Sequence& s) {
    score(s.first, s.features);
    return best_path(scores_, moves_, labels_);
  }

  /// The probability of each label of each token.
  [[nodiscard]] std::vector<float> marginals(const Sequence& s) {
    score(s.first, s.features);
    forward_backward(s.size());
    return probability_;
  }

  [[nodiscard]] float weight(std::size_t feature, std::size_t label) const { return rows_[feature].weight[label]; }
  /// The largest weight of a feature, without its sign.
  [[nodiscard]] float largest(std::size_t feature) const {
    float most = 0;
    for (const float w : rows_[feature].weight) most = std::max(most, std::abs(w));
    return most;
  }
  [[nodiscard]] const std::vector<float>& moves() const { return moves_; }
  [[nodiscard]] std::size_t labels() const { return labels_; }

 private:
  void score(const std::vector<std::uint32_t>& first, const std::vector<std::uint32_t>& features) {
    const std::size_t L = labels_, n = first.size() - 1;
    scores_.assign(n * L, 0);
    constexpr std::size_t ahead = 24;
    for (std::size_t t = 0; t < n; ++t) {
      std::array<float, widest> sums{};
      for (std::uint32_t k = first[t]; k < first[t + 1]; ++k) {
        if (k + ahead < features.size()) __builtin_prefetch(&rows_[features[k + ahead]]);
        const auto& w = rows_[features[k]].weight;
        for (std::size_t b = 0; b < widest; ++b) sums[b] += w[b];
      }
      for (std::size_t b = 0; b < L; ++b) scores_[t * L + b] = sums[b];
    }
  }

  /// Fills probability_, and the expected moves into pairs_.
  void forward_backward(std::size_t n) {
    const std::size_t L = labels_;
    alpha_.assign(n * L, 0);
    beta_.assign(n * L, 1.0F / static_cast<float>(L));
    probability_.assign(n * L, 0);
    pairs_.assign((L + 1) * L, 0);
    potential_.resize(n * L);
    move_potential_.resize(moves_.size());
    for (std::size_t i = 0; i < moves_.size(); ++i) move_potential_[i] = std::exp(moves_[i]);
    for (std::size_t t = 0; t < n; ++t) {
      const float top = *std::max_element(&scores_[t * L], &scores_[t * L] + L);
      for (std::size_t b = 0; b < L; ++b) potential_[t * L + b] = std::exp(std::max(scores_[t * L + b] - top, -50.0F));
      float total = 0;
      for (std::size_t b = 0; b < L; ++b) {
        float in = 0;
        if (t == 0)
          in = move_potential_[L * L + b];
        else
          for (std::size_t a = 0; a < L; ++a) in += alpha_[(t - 1) * L + a] * move_potential_[a * L + b];
        alpha_[t * L + b] = in * potential_[t * L + b];
        total += alpha_[t * L + b];
      }
      for (std::size_t b = 0; b < L; ++b) alpha_[t * L + b] /= total;
    }
    for (std::size_t t = n; t-- > 1;) {
      float total = 0;
      for (std::size_t a = 0; a < L; ++a) {
        float out = 0;
        for (std::size_t b = 0; b < L; ++b)
          out += move_potential_[a * L + b] * potential_[t * L + b] * beta_[t * L + b];
        beta_[(t - 1) * L + a] = out;
        total += out;
      }
      for (std::size_t a = 0; a < L; ++a) beta_[(t - 1) * L + a] /= total;
    }
    for (std::size_t t = 0; t < n; ++t) {
      float total = 0;
      for (std::size_t b = 0; b < L; ++b) total += probability_[t * L + b] = alpha_[t * L + b] * beta_[t * L + b];
      for (std::size_t b = 0; b < L; ++b) probability_[t * L + b] /= total;
      if (t == 0) {
        for (std::size_t b = 0; b < L; ++b) pairs_[L * L + b] += probability_[b];
        continue;
      }
      float all = 0;
      pair_.resize(L * L);
      for (std::size_t a = 0; a < L; ++a)
        for (std::size_t b = 0; b < L; ++b)
          all += pair_[a * L + b] =
              alpha_[(t - 1) * L + a] * move_potential_[a * L + b] * potential_[t * L + b] * beta_[t * L + b];
      for (std::size_t i = 0; i < L * L; ++i) pairs_[i] += pair_[i] / all;
    }
  }

  void step(const Sequence& s, const CrfOptions& options) {
    const std::size_t L = labels_;
    if (s.size() == 0) return;
    kept_.choose(s, options.dropout, random_);
    score(kept_.first, kept_.features);
    forward_backward(s.size());
    for (std::size_t t = 0; t < s.size(); ++t) {
      float* p = &probability_[t * L];
      const float trust = s.doubt > 0 ? std::pow(std::max(p[s.gold[t]], 1e-6F), s.doubt) : 1;
      p[s.gold[t]] -= 1;
      float size = 0;
      for (std::size_t b = 0; b < L; ++b) size += std::abs(p[b] *= s.weight * trust);
      if (size < 1e-3F) continue;
      std::array<float, widest> gradient{};
      std::copy(p, p + L, gradient.begin());
      for (std::uint32_t k = kept_.first[t]; k < kept_.first[t + 1]; ++k) {
        auto& [w, q] = rows_[kept_.features[k]];
        for (std::size_t b = 0; b < widest; ++b) {
          const float g = gradient[b] + options.decay * w[b];
          q[b] += g * g;
          w[b] -= options.rate * g / std::sqrt(q[b]);
        }
      }
    }
    for (std::size_t t = 0; t < s.size(); ++t) pairs_[(t == 0 ? L : s.gold[t - 1]) * L + s.gold[t]] -= 1;
    for (std::size_t i = 0; i < moves_.size(); ++i) {
      if (moves_[i] <= forbidden) continue;
      const float g = pairs_[i] * s.weight;
      move_squares_[i] += g * g;
      moves_[i] -= options.rate * g / std::sqrt(move_squares_[i]);
    }
  }

  std::size_t labels_;
  std::vector<FeatureRow> rows_;
  std::vector<float> moves_, move_squares_;
  std::vector<float> scores_, alpha_, beta_, probability_, potential_, move_potential_, pairs_, pair_;
  KeptFeatures kept_;
  Random random_;
};

}  // namespace isnad::train
