#pragma once
// Teaches the gate before the models of names what those models say of raw text.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include "3_annotation/names_gate.h"
#include "3_annotation/names_labels.h"
#include "names_data.h"

namespace isnad::train {

/// The bytes of a gate from its sums to pass and its weights.
inline std::string gate_bytes(const std::array<std::int32_t, NameGate::kinds>& least, const std::string& weights) {
  return std::string(reinterpret_cast<const char*>(least.data()), sizeof least) + weights;
}

/// A gate that lets everything through.
inline std::string open_gate() {
  constexpr std::int32_t all = std::numeric_limits<std::int32_t>::min();
  return gate_bytes({all, all}, std::string(NameGate::rows * NameGate::Gifts{}.size(), '\0'));
}

class GateTeacher {
 public:
  /// Labels a text and keeps what the gate may see of it.
  void read(std::string text, const Means& means, const NameMeans& all) {
    Document document;
    document.text = std::move(text);
    Analysis analysis{document, means.letters.read(document.text), {}};
    find_tokens(analysis);
    find_sentences(analysis);
    find_words(analysis, means.words);
    NameMemory memory(all);
    const NameLayers layers = label_names(analysis, all, memory);
    const NameFeatures features(analysis, all.words, all.heads, {0, offset(document.tokens.size())});
    add_sentence_end();
    const auto first = static_cast<std::uint32_t>(types_.size());
    for (const NameType& type : features.types()) types_.push_back(NameGate::rows_of(type));
    ++texts_;
    std::size_t at = 0;  // label_names gives the labels of the sentences one after the other
    for (const Sentence& sentence : document.sentences) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i, ++at) {
        const auto flat = layers[name_layer::flat][at], outer = layers[name_layer::outer][at];
        const bool name = flat != 0 || outer != 0, title = layers[name_layer::titles][at] != 0;
        tokens_.push_back(
            {first + features.type_of(i), name, title, is_body(flat) || is_body(outer), texts_ % held_out == 0});
      }
      add_sentence_end();
    }
  }

  /// The bytes of a gate that lets these shares of the tokens of names and of titles through, in texts kept apart.
  std::string gate(double names, double titles) {
    std::string weights(NameGate::rows * lanes, '\0');
    std::array<std::int32_t, NameGate::kinds> least{};
    for (const auto kind : {NameGate::name, NameGate::title}) {
      teach(kind);
      for (std::size_t row = 0; row < NameGate::rows; ++row)
        for (std::size_t place = 0; place < NameGate::places; ++place) {
          const long units = std::lround(std::clamp(weights_[row][place] / unit, -127.0F, 127.0F));
          weights[row * lanes + kind * NameGate::places + place] = static_cast<char>(static_cast<signed char>(units));
        }
      least[kind] = bound(kind, kind == NameGate::name ? names : titles, weights);
    }
    return gate_bytes(least, weights);
  }

 private:
  using Rows = std::array<std::uint32_t, NameGate::traits>;
  struct Seen {
    std::uint32_t type = 0;
    bool name = false, title = false, body = false, apart = false;
    bool nothing = false;  ///< between sentences
  };
  static constexpr std::size_t lanes = NameGate::Gifts{}.size();
  static constexpr std::size_t held_out = 10;  // each tenth text is kept apart
  static constexpr float unit = 1.0F / 24, rate = 0.1F, positives = 3, bodies = 8;
  static constexpr int epochs = 3;

  static bool is_body(std::uint8_t label) { return label == 5 || label == 6; }

  /// As many places as the gate sees on a side that no word holds: what is around a sentence is no word of another.
  void add_sentence_end() {
    if (types_.empty()) types_.push_back(NameGate::rows_of(NameType{}));
    for (int i = 0; i < NameFeatures::reach; ++i) tokens_.push_back({0, false, false, false, false, true});
  }

  void teach(NameGate::Kind kind) {
    weights_.assign(NameGate::rows, {});
    squares_.assign(NameGate::rows, {});
    for (auto& row : squares_) row.fill(1e-2F);
    bias_ = 0;
    for (int epoch = 0; epoch < epochs; ++epoch)
      for (std::size_t t = NameFeatures::reach; t + NameFeatures::reach < tokens_.size(); ++t) {
        const Seen& here = tokens_[t];
        if (here.nothing || here.apart) continue;
        const bool is = kind == NameGate::name ? here.name : here.title;
        float sum = bias_;
        each_weight(t, [&](std::uint32_t row, std::size_t place) { sum += weights_[row][place]; });
        const float weight = !is ? 1 : kind == NameGate::name && here.body ? bodies : positives;
        const float wrong = (1 / (1 + std::exp(-sum)) - (is ? 1.0F : 0.0F)) * weight;
        if (std::abs(wrong) < 0.01F) continue;
        bias_ -= rate * 0.01F * wrong;
        each_weight(t, [&](std::uint32_t row, std::size_t place) {
          float& square = squares_[row][place];
          square += wrong * wrong;
          weights_[row][place] -= rate * wrong / std::sqrt(square);
        });
      }
  }

  template <class Take>
  void each_weight(std::size_t t, Take take) const {
    for (std::size_t place = 0; place < NameGate::places; ++place)
      for (const std::uint32_t row : types_[tokens_[t + place - NameFeatures::reach].type]) take(row, place);
  }

  /// The sum that this share of the tokens of names or titles kept apart reaches, of those of bodies too: they are the
  /// rarest names, and what they are made of is the commonest.
  std::int32_t bound(NameGate::Kind kind, double share, const std::string& weights) const {
    std::vector<std::int32_t> sums, of_bodies, all;
    for (std::size_t t = NameFeatures::reach; t + NameFeatures::reach < tokens_.size(); ++t) {
      if (tokens_[t].nothing || !tokens_[t].apart) continue;
      std::int32_t sum = 0;
      each_weight(t, [&](std::uint32_t row, std::size_t place) {
        sum += static_cast<signed char>(weights[row * lanes + kind * NameGate::places + place]);
      });
      all.push_back(sum);
      if (kind == NameGate::name ? tokens_[t].name : tokens_[t].title) sums.push_back(sum);
      if (kind == NameGate::name && tokens_[t].body) of_bodies.push_back(sum);
    }
    if (sums.empty()) return std::numeric_limits<std::int32_t>::min();
    const auto reached = [&](std::vector<std::int32_t>& of) {
      const auto at = of.begin() + static_cast<std::ptrdiff_t>((1 - share) * static_cast<double>(of.size()));
      std::nth_element(of.begin(), at, of.end());
      return *at;
    };
    const std::int32_t least = of_bodies.empty() ? reached(sums) : std::min(reached(sums), reached(of_bodies));
    const auto open = std::count_if(all.begin(), all.end(), [&](std::int32_t sum) { return sum >= least; });
    std::cerr << "gate: " << share << " of " << sums.size() << " pass (all " << reached(sums) << ", bodies "
              << (of_bodies.empty() ? 0 : reached(of_bodies)) << "); open are " << open << " of " << all.size() << '\n';
    return least;
  }

  std::vector<Rows> types_;
  std::vector<Seen> tokens_;
  std::vector<std::array<float, NameGate::places>> weights_, squares_;
  float bias_ = 0;
  std::size_t texts_ = 0;
};

}  // namespace isnad::train
