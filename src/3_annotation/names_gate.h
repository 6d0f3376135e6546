#pragma once
// The gate before the models of names: which tokens may be part of a name or of a title at all.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "3_annotation/names_features.h"
#include "isnad/result.h"

namespace isnad {

/// Two linear models over single words, taught by the models of names themselves: most tokens are far from any name,
/// and what a few traits of the words around them say is enough to know it (Weiss and Taskar: Structured prediction
/// cascades, 2010). The full scores are summed for the others.
class NameGate {
 public:
  enum Kind : std::uint8_t { name, title };
  static constexpr std::size_t kinds = 2, places = 2 * NameFeatures::reach + 1, traits = 12;

  /// What a word gives to the sums of the tokens around it: of each kind and each place.
  using Gifts = std::array<std::int16_t, kinds * places>;
  /// Where the gift to a token lies of the word that stands `step` tokens behind it.
  static constexpr std::size_t lane(Kind kind, int step) {
    return kind * places + static_cast<std::size_t>(NameFeatures::reach + step);
  }

  /// Rows of weights, one for each value of each trait: of `type`.
  static std::array<std::uint32_t, traits> rows_of(const NameType& type);
  static const std::uint32_t rows;
  [[nodiscard]] Gifts gifts_of(const NameType& type) const;
  /// What the sum of a token must be for it to pass.
  [[nodiscard]] std::int32_t least(Kind kind) const { return least_[kind]; }

  /// Takes its part off the front of the bytes of a model: for each kind the sum to pass (4 bytes), then the rows of a
  /// byte for each lane. False where they are too short. The bytes must outlive this.
  bool take(std::string_view& bytes);

 private:
  std::array<std::int32_t, kinds> least_{};
  std::string_view weights_;
};

}  // namespace isnad
