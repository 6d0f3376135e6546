#pragma once
// The weights of the recogniser of names: linear-chain models over keys of features, read where they lie.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad {

/// Labels of a layer are O, then B and I of each of its types.
namespace name_layer {
/// `flat`: names by the conventions of CoNLL. `outer`: the outermost names by those of nested annotation, and `inner`
/// the names inside of them. Types: person, place, organisation. `titles`: one type.
inline constexpr std::size_t flat = 0, outer = 1, titles = 2, inner = 3, count = 4;
inline constexpr std::array<std::size_t, count> labels = {7, 7, 3, 7};
}  // namespace name_layer

/// Two layers whose weights lie side by side: what a key finds is a row of both.
class NamePair {
 public:
  static constexpr std::size_t widest = 14;
  /// Sums of a hundred and some weights of a byte: two bytes hold them. One register wide.
  using Sums = std::array<std::int16_t, 16>;

  /// Adds the weights of all `keys`.
  void add(std::span<const std::uint64_t> keys, Sums& sums) const;

 private:
  friend class NameModel;
  void fill_tags();
  [[nodiscard]] std::size_t next_likely(std::size_t row, std::uint8_t tag) const;
  void add_at(std::size_t row, std::uint64_t key, Sums& sums) const;
  [[nodiscard]] std::size_t row_size() const { return 2 + width_; }
  [[nodiscard]] std::size_t row_at(std::uint64_t key) const {
    return static_cast<std::size_t>(((key >> 32U) * count_) >> 32U);
  }
  std::string_view rows_;  ///< a check of 16 bits (0: empty) and a byte for each label of both layers
  /// Of each row a byte of its check, 0 where it is empty; behind the last the first ones again. Unlike the rows these
  /// bytes stay in near memory, and eight of them are looked at as one: the rows are packed, ways through them long.
  std::vector<std::uint8_t> tags_;
  std::uint64_t count_ = 0;
  std::size_t width_ = 0;
};

/// The file: notes, "ISNADNM1", the sum of what follows (8 bytes), for each layer its moves (label after label; the
/// last row: the first of a sentence) as 32-bit integers in units of a weight, then for each pair of layers the number
/// of rows (8 bytes) and the rows.
class NameModel {
 public:
  /// Fails with bad_table where `bytes` is no such file. The bytes must outlive this.
  static Result<NameModel> open(std::string_view name, std::string_view bytes);

  [[nodiscard]] const NamePair& names() const { return pairs_[0]; }  ///< flat, outer
  [[nodiscard]] const NamePair& parts() const { return pairs_[1]; }  ///< titles, inner
  [[nodiscard]] const std::vector<std::int32_t>& moves(std::size_t layer) const { return moves_[layer]; }

  static constexpr std::string_view magic = "ISNADNM1";
  static constexpr float unit = 1.0F / 64;  ///< of a weight

 private:
  std::array<NamePair, 2> pairs_;
  std::array<std::vector<std::int32_t>, name_layer::count> moves_;
};

/// The best labels of a sentence: `scores` has a row of weights for each token, in which the labels of the layer begin
/// at `column`. Linear in the number of tokens.
class NameDecoder {
 public:
  void decode(std::span<const NamePair::Sums> scores, std::size_t column, std::size_t labels,
              const std::vector<std::int32_t>& moves, std::vector<std::uint8_t>& path);

 private:
  std::vector<std::uint8_t> from_;
};

}  // namespace isnad
