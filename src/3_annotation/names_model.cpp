// The weights of the recogniser of names.
#include "3_annotation/names_model.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <utility>

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

bool NamePair::take(std::string_view& rest) {
  static_assert(std::endian::native == std::endian::little);
  const std::uint64_t buckets = take_count(rest, most_rows), rows = take_count(rest, most_rows);
  const std::string_view padded = isnad::take(rest, padded_size(buckets));
  rows_ = isnad::take(rest, (rows + 1) * sizeof(Row));
  if (padded.empty() || rows == 0 || rows_.empty()) return false;
  displacements_ = padded.substr(0, buckets);
  return true;
}

void NamePair::add(std::span<const std::uint64_t> keys, Sums& sums) const {
  constexpr std::size_t most = 64;  // rows that are on their way from far memory at a time
  for (; keys.size() > most; keys = keys.subspan(most)) add(keys.first(most), sums);
  const std::uint64_t rows = rows_.size() / sizeof(Row) - 1;
  const char* const nothing = rows_.data() + rows * sizeof(Row);
  std::array<const char*, most> found;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto displacement = static_cast<std::uint8_t>(displacements_[bucket_of(keys[i], displacements_.size())]);
    found[i] = rows_.data() + row_of(keys[i], displacement, rows) * sizeof(Row);
    __builtin_prefetch(found[i]);
  }
  Shorts low{}, high{};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::uint16_t check;
    std::memcpy(&check, found[i] + offsetof(Row, check), sizeof check);
    // No branch: whether a key has a row cannot be foretold.
    const std::ptrdiff_t kept = -std::ptrdiff_t{check == check_of(keys[i])};
    Bytes weights;
    std::memcpy(&weights, nothing + ((found[i] - nothing) & kept), sizeof weights);
    // Each byte beside a zero is the number in two bytes.
    low += std::bit_cast<Shorts>(
        __builtin_shufflevector(weights, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    high += std::bit_cast<Shorts>(
        __builtin_shufflevector(weights, Bytes{}, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
  }
  const Shorts all = Shorts{} + static_cast<std::int16_t>(no_weight * keys.size());  // what is too much in each sum
  const auto added = std::bit_cast<std::array<std::int16_t, 16>>(std::array{low - all, high - all});
  for (std::size_t label = 0; label < widest; ++label) {
    sums[label] = static_cast<std::int16_t>(sums[label] + added[label]);
    sums[second + label] = static_cast<std::int16_t>(sums[second + label] + added[widest + label]);
  }
}

Result<NameModel> NameModel::open(std::string_view name, std::string_view bytes, bool summed) {
  const Error damaged{Errc::bad_table, std::string(name), "is no model of names, or is damaged"};
  bytes = behind_notes(bytes);
  if (!bytes.starts_with(magic)) return damaged;
  bytes.remove_prefix(magic.size());
  const std::string_view sum = take(bytes, 8);
  if (sum.empty()) return damaged;
  if (summed && std::memcmp(sum.data(), std::array{name_sum(bytes)}.data(), 8) != 0) return damaged;
  NameModel model;
  for (std::size_t layer = 0; layer < name_layer::count; ++layer) {
    model.moves_[layer] = take_moves(bytes, name_layer::labels[layer]);
    if (model.moves_[layer].labels == 0) return damaged;
  }
  for (NamePair& pair : model.pairs_)
    if (!pair.take(bytes)) return damaged;
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
