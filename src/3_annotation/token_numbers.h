#pragma once
// Numbers of the distinct tokens of texts: what a step finds out of a word alone it keeps in a row by this number.

#include <cstdint>
#include <vector>

#include "0_base/hash_numbers.h"
#include "3_annotation/tokens.h"

namespace isnad {

class TokenNumbers {
 public:
  /// Before a text. Forgets all where there are many, and says so: rows by the numbers are to be cleared then.
  bool begin();
  /// Fills Analysis::hashes and Analysis::numbers; words beyond a bound have no number.
  void read(Analysis& analysis);

 private:
  static constexpr std::uint32_t most = 1U << 16U;
  HashNumbers numbers_;
};

/// Rows of what is known of words, by their numbers; they are made when they are asked for.
template <class Row>
class WordRows {
 public:
  Row& operator[](std::uint32_t number) {
    if (number >= rows_.size()) rows_.resize(number + 1 + number / 2);
    return rows_[number];
  }
  /// Asks for the memory of a row.
  void prefetch(std::uint32_t number) const {
    if (number < rows_.size()) __builtin_prefetch(&rows_[number]);
  }
  void clear() { rows_.clear(); }

 private:
  std::vector<Row> rows_;
};

}  // namespace isnad
