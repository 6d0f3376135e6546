#pragma once
// What the statement stage keeps of single words from text to text.

#include <cstdint>

#include "0_base/hash_numbers.h"
#include "3_annotation/token_numbers.h"
#include "4_statement/statement_tables.h"
#include "isnad/memory.h"

namespace isnad {

/// What the letters of a token tell.
struct SeenWord {
  bool known = false;
  word_class::Bits classes = 0;
  word_list::Bits lists = 0, lists_behind = 0;  ///< of it, and of it without its article
  std::uint16_t head = 0;
  std::uint16_t shaped = 0, shaped_behind = 0;  ///< the head that its shape tells, of it and without its first letter
  bool conjoined = false, definite = false;
  unsigned char proclitic = 0;
  bool may_report = false;        ///< it is a form of a reporting word
  bool may_begin_phrase = false;  ///< a cue that is no verb may begin with it
};

/// Rows by the numbers of loose letters.
struct StatementMemory {
  const StatementTables& tables;
  HashNumbers numbers;
  WordRows<SeenWord> rows;

  explicit StatementMemory(const StatementTables& of) : tables(of) {}

  /// Before a text.
  void begin() {
    if (numbers.size() <= most / 2) return;
    numbers.clear();
    rows.clear();
  }
  /// The row of the word whose letters have this hash; `own` where there are too many.
  SeenWord& row(std::uint64_t hash, SeenWord& own) {
    const std::uint32_t number = numbers.size() < most ? numbers.number_of(hash) : numbers.find(hash);
    if (number != HashNumbers::none) return rows[number];
    own = {};
    return own;
  }

  /// Asks for the memory that row() will read first.
  void prefetch(std::uint64_t hash) const { numbers.prefetch(hash); }

  /// The memory of `tables`, made when it is first asked for.
  static StatementMemory& of(Memory& memory, const StatementTables& tables);

 private:
  static constexpr std::uint32_t most = 1U << 16U;
};

}  // namespace isnad
