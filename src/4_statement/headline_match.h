#pragma once
// Where the body says what the headline claims.

#include <cstdint>
#include <vector>

#include "4_statement/headline_claim.h"

namespace isnad {

/// A clause of the body.
struct BodyPiece {
  IndexRange tokens;
  std::uint32_t sentence = 0;
  std::uint32_t statement = 0;  ///< 1 + index of the innermost statement that it is told in; 0: of none
};

/// Neighbouring pieces of one sentence, and how much of the claim they carry.
struct BodyRun {
  IndexRange pieces;
  IndexRange tokens;
  float main = 0;   ///< the share of the main clause that it has, by weight
  float score = 0;  ///< by which runs are ranked
  std::uint32_t statement = 0;
};

struct HeadlineMatch {
  const ComparedText& headline;
  const ComparedText& body;
  const Statements& said;
  HeadlineClaim claim;
  std::vector<BodyPiece> pieces;
  std::vector<float> like;            ///< of each piece and each term how surely the piece has it
  std::vector<std::uint32_t> places;  ///< the token of the piece that has it
  std::vector<BodyRun> runs;          ///< the best of each sentence that has something, in text order
  std::uint32_t best = 0;             ///< 1 + index into `runs`; 0: there is none

  [[nodiscard]] const BodyRun* support() const { return best == 0 ? nullptr : &runs[best - 1]; }
  [[nodiscard]] float like_of(std::uint32_t piece, std::uint32_t term) const {
    return like[piece * claim.terms.size() + term];
  }
  /// The token of `run` that has `term`; the size of the body where none has.
  [[nodiscard]] std::uint32_t place_of(const BodyRun& run, std::uint32_t term) const;
  /// The share of `part` that the pieces have, by weight.
  [[nodiscard]] float coverage(IndexRange pieces, std::uint32_t part) const;
  /// How surely one of `pieces` has `term`.
  [[nodiscard]] float most(IndexRange range, std::uint32_t term) const;
  /// How surely any piece of the body has `term`.
  [[nodiscard]] float anywhere(std::uint32_t term) const;
  /// The tokens of `span` of the body.
  [[nodiscard]] IndexRange tokens_of(Span span) const;
};

/// Whether `time` names a day or more, or an hour, that is known.
bool is_date(const Document& document, const Timex& time);

/// Whether two times, each of its document, may be one: their intervals meet, the month is the same where no year is
/// said, or the words are.
bool may_be_one_time(const Document& one, const Timex& a, const Document& other, const Timex& b);

/// Whether a content word of `words` of the headline stands in `range` of the body, as surely as `least`.
bool shares_word(const HeadlineMatch& match, IndexRange words, IndexRange range, float least);

/// Looks for the claim of `headline`.
HeadlineMatch match_headline(const ComparedText& headline, const ComparedText& body, const Statements& said,
                             HeadlineClaim claim);

}  // namespace isnad
