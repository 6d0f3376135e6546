#pragma once
// The weights of the recogniser of names: linear-chain models over keys of features, read where they lie.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "3_annotation/names_gate.h"
#include "isnad/result.h"

namespace isnad {

/// Labels of a layer are O, then B and I of each of its types.
namespace name_layer {
/// `flat`: names by the conventions of CoNLL. `outer`: the outermost names by those of nested annotation, and `inner`
/// the names inside of them. Types: person, place, organisation. `titles`: one type.
inline constexpr std::size_t flat = 0, outer = 1, titles = 2, inner = 3, count = 4;
inline constexpr std::array<std::size_t, count> labels = {7, 7, 3, 7};

/// Whether the name before token `t` goes on in it.
inline bool goes_on(std::span<const std::uint8_t> of, std::size_t t) {
  return t < of.size() && of[t] != 0 && of[t] % 2 == 0;
}
/// Behind the last token of what begins at `t`.
inline std::size_t end_of(std::span<const std::uint8_t> of, std::size_t t) {
  for (++t; goes_on(of, t);) ++t;
  return t;
}
}  // namespace name_layer

/// Two layers whose weights lie side by side: what a key finds is a row of both, in a table that is perfectly hashed.
/// No key is searched for: each has one place, and a check there tells whether the row is its own.
class NamePair {
 public:
  /// Labels of the first layer from 0 on, of the second from `second` on; the lanes at the end of each hold nothing.
  /// Sums of a hundred and some weights of a byte: two bytes hold them.
  using Sums = std::array<std::int16_t, 16>;
  static constexpr std::size_t second = 8, widest = 7;

  /// Adds the weights of all `keys`.
  void add(std::span<const std::uint64_t> keys, Sums& sums) const;

  /// Weights of the labels of both layers, 128 for nothing, so that they are summed as they lie, and the check of the
  /// key, 0 where the row is empty.
  struct alignas(16) Row {
    std::array<std::uint8_t, 2 * widest> weights;
    std::uint16_t check;
  };
  static_assert(sizeof(Row) == 16);
  static constexpr std::uint8_t no_weight = 128;
  /// Where the row of `key` lies among `rows`: its bucket has a number that was searched for until no two keys share a
  /// place (Belazzougui, Botelho, Dietzfelbinger: Hash, displace, and compress, 2009).
  static constexpr std::size_t bucket_of(std::uint64_t key, std::uint64_t buckets) {
    return static_cast<std::size_t>(((key & 0xFFFFFFFFU) * buckets) >> 32U);
  }
  static constexpr std::size_t row_of(std::uint64_t key, std::uint8_t displacement, std::uint64_t rows) {
    const std::uint32_t factor = (displacement * 0x9E3779B2U) ^ 0x85EBCA6BU;  // odd
    return static_cast<std::size_t>((std::uint64_t{static_cast<std::uint32_t>(key >> 32U) * factor} * rows) >> 32U);
  }
  /// Bytes of the displacements and of what fills them up.
  static constexpr std::uint64_t padded_size(std::uint64_t buckets) { return (buckets + 15) / 16 * 16; }
  static constexpr std::uint16_t check_of(std::uint64_t key) { return static_cast<std::uint16_t>(key | 1U); }

 private:
  friend class NameModel;
  /// Takes the table off the front of the bytes of a model; false where they are too short.
  bool take(std::string_view& rest);

  std::string_view displacements_;  ///< of each bucket
  std::string_view rows_;           ///< and behind them one that adds nothing
};

/// The moves of a layer, in units of a weight: a row of labels for each label before, the last for the beginning.
/// Lanes that are no label of the layer are out of reach.
struct NameMoves {
  static constexpr std::size_t widest = 8;
  std::size_t labels = 0;
  std::array<std::array<std::int32_t, widest>, widest> after{};
};

/// The file: notes, "ISNADNM3", the sum of what follows (8 bytes), for each layer its moves (label after label; the
/// last row: the first of a sentence) as 32-bit integers, then for each pair of layers the numbers of buckets and of
/// rows (8 bytes each), the displacements, zeros up to a multiple of 16 of them, the rows and one that adds nothing;
/// last the gate. Notes of a multiple of 16 bytes keep rows from lying across two lines of the cache.
class NameModel {
 public:
  /// Fails with bad_table where `bytes` is no such file; `summed`: or where their sum is another. The bytes must
  /// outlive this.
  static Result<NameModel> open(std::string_view name, std::string_view bytes, bool summed = true);

  [[nodiscard]] const NamePair& names() const { return pairs_[0]; }  ///< flat, outer
  [[nodiscard]] const NamePair& parts() const { return pairs_[1]; }  ///< titles, inner
  [[nodiscard]] const NameMoves& moves(std::size_t layer) const { return moves_[layer]; }

  [[nodiscard]] const NameGate& gate() const { return gate_; }

  static constexpr std::string_view magic = "ISNADNM3";
  static constexpr float unit = 1.0F / 64;  ///< of a weight

 private:
  std::array<NamePair, 2> pairs_;
  std::array<NameMoves, name_layer::count> moves_;
  NameGate gate_;
};

/// The best labels of the tokens of a sentence, or of some in it around which all are O. Linear in their number.
class NameDecoder {
 public:
  struct Ends {
    bool begins = true;  ///< the sentence begins here
    bool ends = true;    ///< and ends here
  };
  /// `scores` has a row of weights for each token, in which the labels of the layer begin at `column`; `path` has a
  /// place for each.
  void decode(std::span<const NamePair::Sums> scores, std::size_t column, const NameMoves& moves, Ends ends,
              std::span<std::uint8_t> path);

 private:
  std::vector<std::array<std::int32_t, NameMoves::widest>> at_;  ///< of each token, the sums of the best ways to it
};

}  // namespace isnad
