// The weights of the recogniser of names.
#include "3_annotation/names_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "3_annotation/names_words.h"

namespace isnad {
namespace {

constexpr std::uint64_t most_rows = 1U << 22U;
constexpr std::int32_t out_of_reach = -1000000000;

/// Takes `size` bytes off the front of `rest`; empty where it is shorter.
std::string_view take(std::string_view& rest, std::size_t size) {
  if (rest.size() < size) return {};
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(size);
  return taken;
}

// Vectors by name: loops over them stay loops where the compiler is told of no newer processor.
using Bytes [[gnu::vector_size(16)]] = signed char;
using Longs [[gnu::vector_size(16)]] = std::int64_t;
using Shorts [[gnu::vector_size(16)]] = std::int16_t;
using Lanes [[gnu::vector_size(32)]] = std::int32_t;

/// A number of 8 bytes off the front of `rest`; 0 where there is none, or more than `most`.
std::uint64_t take_count(std::string_view& rest, std::uint64_t most) {
  std::uint64_t count = 0;
  const std::string_view taken = take(rest, sizeof count);
  if (!taken.empty()) std::memcpy(&count, taken.data(), sizeof count);
  return count > most ? 0 : count;
}

/// The moves of a layer off the front of `rest`; no labels where it is shorter.
NameMoves take_moves(std::string_view& rest, std::size_t labels) {
  NameMoves moves;
  const std::string_view taken = take(rest, (labels + 1) * labels * sizeof(std::int32_t));
  if (taken.empty()) return moves;
  moves.labels = labels;
  for (std::size_t a = 0; a <= labels; ++a) {
    moves.after[a].fill(out_of_reach);
    std::memcpy(moves.after[a].data(), taken.data() + a * labels * sizeof(std::int32_t), labels * sizeof(std::int32_t));
    // Sums of a sentence must not leave 32 bits.
    for (std::size_t b = 0; b < labels; ++b) moves.after[a][b] = std::clamp(moves.after[a][b], -100000, 100000);
  }
  return moves;
}

}  // namespace

void NamePair::add(std::span<const std::uint64_t> keys, Sums& sums) const {
  static_assert(std::endian::native == std::endian::little);
  Shorts first, other;
  std::memcpy(&first, sums.data(), sizeof first);
  std::memcpy(&other, sums.data() + second, sizeof other);
  constexpr std::size_t most = 32;  // rows that are on their way from far memory at a time
  std::array<const Row*, most> found;
  for (; !keys.empty(); keys = keys.subspan(std::min(keys.size(), most))) {
    const std::size_t taken = std::min(keys.size(), most);
    for (std::size_t i = 0; i < taken; ++i) {
      const auto displacement = static_cast<std::uint8_t>(displacements_[bucket_of(keys[i], displacements_.size())]);
      found[i] = &rows_[row_of(keys[i], displacement, rows_.size())];
      __builtin_prefetch(found[i]);
    }
    for (std::size_t i = 0; i < taken; ++i) {
      const Row& row = *found[i];
      // No branch: whether a key has a row cannot be foretold.
      const unsigned check = static_cast<std::uint8_t>(row.bytes[second - 1]) |
                             unsigned{static_cast<std::uint8_t>(row.bytes.back())} << 8U;
      const std::int64_t kept = -std::int64_t{check == check_of(keys[i])};
      Bytes weights;
      std::memcpy(&weights, row.bytes.data(), sizeof weights);
      weights &= std::bit_cast<Bytes>(Longs{kept, kept});
      const Bytes signs = weights < 0;
      // Each byte beside the byte of its sign is the number in two bytes.
      first += std::bit_cast<Shorts>(
          __builtin_shufflevector(weights, signs, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
      other += std::bit_cast<Shorts>(
          __builtin_shufflevector(weights, signs, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
    }
  }
  std::memcpy(sums.data(), &first, sizeof first);
  std::memcpy(sums.data() + second, &other, sizeof other);
}

Result<NameModel> NameModel::open(std::string_view name, std::string_view bytes) {
  const Error damaged{Errc::bad_table, std::string(name), "is no model of names, or is damaged"};
  bytes = behind_notes(bytes);
  if (!bytes.starts_with(magic)) return damaged;
  bytes.remove_prefix(magic.size());
  const std::string_view sum = take(bytes, 8);
  if (sum.empty() || std::memcmp(sum.data(), std::array{name_sum(bytes)}.data(), 8) != 0) return damaged;
  NameModel model;
  for (std::size_t layer = 0; layer < name_layer::count; ++layer) {
    model.moves_[layer] = take_moves(bytes, name_layer::labels[layer]);
    if (model.moves_[layer].labels == 0) return damaged;
  }
  for (NamePair& pair : model.pairs_) {
    const std::uint64_t buckets = take_count(bytes, most_rows), rows = take_count(bytes, most_rows);
    pair.displacements_ = take(bytes, buckets);
    const std::string_view from = take(bytes, rows * sizeof(NamePair::Row));
    if (pair.displacements_.empty() || from.empty()) return damaged;
    pair.rows_.resize(rows);
    std::memcpy(pair.rows_.data(), from.data(), from.size());
  }
  if (!model.gate_.take(bytes) || !bytes.empty()) return damaged;
  return model;
}

void NameDecoder::decode(std::span<const NamePair::Sums> scores, std::size_t column, const NameMoves& moves, Ends ends,
                         std::span<std::uint8_t> path) {
  const std::size_t count = scores.size(), labels = moves.labels;
  if (count == 0) return;
  at_.resize(count);
  const auto add_weights = [&](std::size_t t, Lanes& to) {
    Shorts narrow;
    std::memcpy(&narrow, scores[t].data() + column, sizeof narrow);
    to += __builtin_convertvector(narrow, Lanes);
  };
  std::array<Lanes, NameMoves::widest> after;
  std::memcpy(after.data(), moves.after.data(), sizeof after);
  Lanes now = after[ends.begins ? labels : 0];
  add_weights(0, now);
  for (std::size_t t = 1; t < count; ++t) {
    std::memcpy(at_[t - 1].data(), &now, sizeof now);
    Lanes best = now[0] + after[0];
    for (std::size_t a = 1; a < labels; ++a) {
      const Lanes through = now[a] + after[a];
      best = through > best ? through : best;
    }
    now = best;
    add_weights(t, now);
  }
  if (!ends.ends)
    for (std::size_t b = 0; b < labels; ++b) now[b] += moves.after[b][0];
  std::size_t last = 0;
  for (std::size_t b = 1; b < labels; ++b)
    if (now[b] > now[last]) last = b;
  path[count - 1] = static_cast<std::uint8_t>(last);
  // The way back: from which label the best way came, the first of equal ones.
  for (std::size_t t = count - 1; t > 0; --t) {
    std::size_t from = 0;
    std::int32_t best = at_[t - 1][0] + moves.after[0][last];
    for (std::size_t a = 1; a < labels; ++a)
      if (const std::int32_t through = at_[t - 1][a] + moves.after[a][last]; through > best) best = through, from = a;
    last = from;
    path[t - 1] = static_cast<std::uint8_t>(from);
  }
}

}  // namespace isnad
