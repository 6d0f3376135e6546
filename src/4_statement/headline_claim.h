#pragma once
// What a headline claims, and in whose name.

#include <cstdint>
#include <vector>

#include "4_statement/headline_text.h"
#include "isnad/statement.h"

namespace isnad {

/// A clause of the headline: the main one first.
struct ClaimPart {
  IndexRange tokens;
  bool adjunct = false;  ///< it stands beside the main clause: after, despite, because
};

/// A word, a number or a time that the body should have.
struct ClaimTerm {
  std::uint32_t token = 0;
  std::uint32_t number = 0;  ///< 1 + index into ComparedText::numbers
  std::uint32_t time = 0;    ///< 1 + index into Document::times; a term that is neither is a word
  std::uint32_t part = 0;    ///< into HeadlineClaim::parts
  float weight = 1;
  bool predicate = false;  ///< what its clause says of its subject

  [[nodiscard]] bool is_word() const { return number == 0 && time == 0; }
};

struct HeadlineClaim {
  IndexRange source;      ///< in tokens; empty: nobody is named
  IndexRange relayed;     ///< the medium that it was said to
  IndexRange whole;       ///< what is claimed
  std::uint32_t cue = 0;  ///< 1 + the token of the word that says how it is said; 0: none
  bool colon = false;     ///< the source stands before a colon
  bool beside = false;    ///< a second clause alone
  std::vector<ClaimPart> parts;
  std::vector<ClaimTerm> terms;  ///< by token

  /// What of a headline of `size` tokens leaves its claim open or denies it.
  [[nodiscard]] IndexRange reach(std::uint32_t size) const {
    return beside && !parts.empty() ? parts.front().tokens : IndexRange{0, size};
  }
};

/// Most terms of a headline that are looked for in the body.
inline constexpr std::size_t most_terms = 48;

/// The claim of `headline`, whose own statements are `said`.
HeadlineClaim read_claim(const ComparedText& headline, const Statements& said);

}  // namespace isnad
