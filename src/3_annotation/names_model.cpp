// The weights of the recogniser of names.
#include "3_annotation/names_model.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "3_annotation/names_words.h"

namespace isnad {
namespace {

constexpr std::uint64_t most_rows = 1U << 24U;

/// Takes `size` bytes off the front of `rest`; empty where it is shorter.
std::string_view take(std::string_view& rest, std::size_t size) {
  if (rest.size() < size) return {};
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(size);
  return taken;
}

template <std::size_t width>
void add_row(const char* row, NamePair::Sums& sums) {
  for (std::size_t i = 0; i < width; ++i)
    sums[i] = static_cast<std::int16_t>(sums[i] + static_cast<signed char>(row[i]));
}

}  // namespace

void NamePair::add(std::uint64_t key, Sums& sums) const {
  const auto check = static_cast<std::uint16_t>(key | 1U);
  std::size_t row = row_at(key);
  // A damaged file may have no empty row.
  for (std::size_t steps = 0; steps < 64; ++steps, row = row + 1 == count_ ? 0 : row + 1) {
    const char* at = rows_.data() + row * row_size();
    std::uint16_t found = 0;
    std::memcpy(&found, at, 2);
    if (found == 0) return;
    if (found != check) continue;
    if (width_ == widest)
      add_row<widest>(at + 2, sums);
    else
      add_row<name_layer::labels[2] + name_layer::labels[3]>(at + 2, sums);
    return;
  }
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
    const std::size_t labels = name_layer::labels[layer];
    auto& moves = model.moves_[layer];
    moves.resize((labels + 1) * labels);
    const std::string_view from = take(bytes, moves.size() * sizeof moves[0]);
    if (from.empty()) return damaged;
    std::memcpy(moves.data(), from.data(), from.size());
    // Sums of a sentence must not leave 32 bits.
    for (std::int32_t& move : moves) move = std::clamp(move, -100000, 100000);
  }
  for (std::size_t i = 0; i < 2; ++i) {
    NamePair& pair = model.pairs_[i];
    pair.width_ = name_layer::labels[2 * i] + name_layer::labels[2 * i + 1];
    const std::string_view count = take(bytes, 8);
    if (count.empty()) return damaged;
    std::memcpy(&pair.count_, count.data(), 8);
    if (pair.count_ == 0 || pair.count_ > most_rows) return damaged;
    pair.rows_ = take(bytes, pair.count_ * pair.row_size());
    if (pair.rows_.empty()) return damaged;
  }
  if (!bytes.empty()) return damaged;
  return model;
}

void NameDecoder::decode(std::span<const NamePair::Sums> scores, std::size_t column, std::size_t labels,
                         const std::vector<std::int32_t>& moves, std::vector<std::uint8_t>& path) {
  const std::size_t count = scores.size();
  path.assign(count, 0);
  if (count == 0) return;
  from_.resize(count * labels);
  std::array<std::int64_t, NamePair::widest> now{}, next{};
  for (std::size_t b = 0; b < labels; ++b) now[b] = scores[0][column + b] + moves[labels * labels + b];
  for (std::size_t t = 1; t < count; ++t) {
    for (std::size_t b = 0; b < labels; ++b) {
      std::size_t best = 0;
      for (std::size_t a = 1; a < labels; ++a)
        if (now[a] + moves[a * labels + b] > now[best] + moves[best * labels + b]) best = a;
      next[b] = now[best] + moves[best * labels + b] + scores[t][column + b];
      from_[t * labels + b] = static_cast<std::uint8_t>(best);
    }
    now = next;
  }
  path[count - 1] = static_cast<std::uint8_t>(
      std::max_element(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(labels)) - now.begin());
  for (std::size_t t = count - 1; t > 0; --t) path[t - 1] = from_[t * labels + path[t]];
}

}  // namespace isnad
