#pragma once
// Tokens: words, numbers, addresses and marks as written.

#include <string_view>
#include <vector>

#include "0_base/hash_numbers.h"
#include "3_annotation/letters.h"
#include "isnad/document.h"

namespace isnad {

/// A text while it is annotated: what the parts of the stage share and do not keep.
struct Analysis {
  Document& document;
  Letters letters;                          ///< of Document::text
  std::vector<IndexRange> token_letters;    ///< of each token, into `letters`
  std::vector<std::uint64_t> hashes = {};   ///< of each token: of its letters; or empty
  std::vector<std::uint32_t> numbers = {};  ///< of each token: see TokenNumbers; or empty

  /// The letters of token `i`.
  [[nodiscard]] std::string_view token(std::size_t i) const { return letters.view(token_letters[i]); }
  /// The number of its word; HashNumbers::none where it has none.
  [[nodiscard]] std::uint32_t number(std::size_t i) const {
    return i < numbers.size() ? numbers[i] : HashNumbers::none;
  }
};

/// Fills Document::tokens from `letters`. A word is a run of letters with the marks inside of it; a number is digits
/// with the separators between them; an address is a web or mail address, a handle or a hash tag; every other sign is a
/// token of its own. Tokens are in order, do not overlap, hold no blanks, and cover all that is not blank. Linear.
void find_tokens(Analysis& analysis);

/// The same for tokens that are given: fills `token_letters`, and the kind of each token.
void take_given_tokens(Analysis& analysis);

}  // namespace isnad
