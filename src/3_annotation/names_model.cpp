// The weights of the recogniser of names.
#include "3_annotation/names_model.h"

#include <algorithm>
#include <bit>
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

/// Vectors by name: a loop over the bytes of a row, which are no whole register, stays a loop.
template <std::size_t width>
void add_row(const char* row, NamePair::Sums& sums) {
  static_assert(width >= 8 && width <= 16 && std::endian::native == std::endian::little);
  using Halves [[gnu::vector_size(16)]] = std::uint64_t;
  using Bytes [[gnu::vector_size(16)]] = signed char;
  using Shorts [[gnu::vector_size(32)]] = std::int16_t;
  std::uint64_t low = 0, high = 0;
  std::memcpy(&low, row, 8);
  std::memcpy(&high, row + width - 8, 8);
  const Halves halves{low, high >> (8 * (16 - width))};
  const auto weights = __builtin_convertvector(std::bit_cast<Bytes>(halves), Shorts);
  Shorts all;
  std::memcpy(&all, sums.data(), sizeof all);
  all += weights;
  std::memcpy(sums.data(), &all, sizeof all);
}

std::uint16_t check_in(const char* row) {
  std::uint16_t check = 0;
  std::memcpy(&check, row, 2);
  return check;
}

constexpr std::uint16_t check_of(std::uint64_t key) { return static_cast<std::uint16_t>(key | 1U); }

/// A byte of a check; 0 is for empty rows.
constexpr std::uint8_t tag_of(std::uint16_t check) {
  const auto tag = static_cast<std::uint8_t>(check >> 1U);
  return tag == 0 ? std::uint8_t{1} : tag;
}

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::size_t tags_at_once = 8;

/// A bit in each byte of `bytes` that is 0; those above the lowest such byte may be wrong.
constexpr std::uint64_t lowest_zero(std::uint64_t bytes) { return (bytes - ones) & ~bytes & (0x80 * ones); }

/// The byte in memory that the lowest bit of `bits` stands for.
constexpr std::size_t first_of(std::uint64_t bits) {
  static_assert(std::endian::native == std::endian::little);
  return static_cast<std::size_t>(std::countr_zero(bits)) / 8;
}

}  // namespace

void NamePair::fill_tags() {
  tags_.resize(count_ + tags_at_once);
  for (std::size_t i = 0; i < tags_.size(); ++i) {
    const std::uint16_t check = check_in(rows_.data() + i % count_ * row_size());
    tags_[i] = check == 0 ? std::uint8_t{0} : tag_of(check);
  }
}

/// The first row from `row` on that may have a check with `tag`; count_ where an empty one comes before it.
inline std::size_t NamePair::next_likely(std::size_t row, std::uint8_t tag) const {
  // A damaged file may have no empty row.
  constexpr std::size_t farthest = 64;
  for (std::size_t steps = 0; steps < farthest; steps += tags_at_once) {
    std::uint64_t tags = 0;
    std::memcpy(&tags, tags_.data() + row, sizeof tags);
    const std::uint64_t same = lowest_zero(tags ^ (tag * ones)), empty = lowest_zero(tags);
    if (same != 0 && (empty == 0 || first_of(same) < first_of(empty))) {
      row += first_of(same);
      return row < count_ ? row : row % count_;
    }
    if (empty != 0) break;
    row += tags_at_once;
    if (row >= count_) row %= count_;
  }
  return count_;
}

/// Adds the weights of `key`, which may stand in `row`.
inline void NamePair::add_at(std::size_t row, std::uint64_t key, Sums& sums) const {
  const std::uint16_t check = check_of(key);
  for (std::size_t steps = 0; row != count_ && steps < 64; ++steps) {
    const char* at = rows_.data() + row * row_size();
    if (check_in(at) == check) {
      if (width_ == widest)
        add_row<widest>(at + 2, sums);
      else
        add_row<name_layer::labels[2] + name_layer::labels[3]>(at + 2, sums);
      return;
    }
    row = next_likely(row + 1 == count_ ? 0 : row + 1, tag_of(check));
  }
}

void NamePair::add(std::span<const std::uint64_t> keys, Sums& sums) const {
  constexpr std::size_t most = 64;  // rows that are on their way from far memory at a time
  struct Likely {
    std::size_t row;
    std::uint64_t key;
  };
  std::array<Likely, most> likely;
  while (!keys.empty()) {
    const std::size_t taken = std::min(keys.size(), most);
    std::size_t found = 0;
    for (const std::uint64_t key : keys.first(taken)) {
      const std::size_t row = next_likely(row_at(key), tag_of(check_of(key)));
      if (row == count_) continue;
      likely[found++] = {row, key};
      __builtin_prefetch(rows_.data() + row * row_size());
    }
    for (std::size_t i = 0; i < found; ++i) add_at(likely[i].row, likely[i].key, sums);
    keys = keys.subspan(taken);
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
    pair.fill_tags();
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
