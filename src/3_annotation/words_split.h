#pragma once
// Where a token parts into proclitics, stem and pronoun: candidates from tables, ranked by a linear model.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/word_map.h"
#include "3_annotation/letters.h"
#include "3_annotation/words_lexicon.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad {

/// Clitics that may stand together on one side of a stem. Index 0 of their tables is "none".
struct Clitics {
  std::string letters;
  std::array<std::uint8_t, 3> lengths{};  ///< letters of each piece
  std::array<Part, 3> parts{};
  std::uint8_t pieces = 0;
};

struct Split {
  std::uint8_t prefix = 0;  ///< into Splitter::prefixes()
  std::uint8_t suffix = 0;  ///< into Splitter::suffixes()
  friend bool operator==(const Split&, const Split&) = default;
};

/// A token among its neighbours, as letters; a neighbour is empty at the edge of a sentence.
struct SplitSite {
  std::string_view before, word, after;
};

/// The candidates of one token, the whole one first.
struct SplitCandidates {
  static constexpr std::size_t most = 24;
  std::array<Split, most> items;
  std::size_t count = 0;
};

/// The candidates of one token with what its own letters say for each.
struct ScoredSplits {
  SplitCandidates candidates;
  std::array<int, SplitCandidates::most> sums{};
};

/// What is measured of one candidate: indices of weights.
struct SplitFeatures {
  static constexpr std::size_t most = 128;
  std::array<std::uint32_t, most> items;
  std::size_t count = 0;
};

class Splitter {
 public:
  static constexpr std::uint32_t weights = 1U << 18U;
  static constexpr std::size_t longest = 32;  ///< letters; what is longer is no word of the language

  static Result<Splitter> load(const DataFiles& files, const LetterTable& letters);

  [[nodiscard]] const std::vector<Clitics>& prefixes() const { return prefixes_; }
  [[nodiscard]] const std::vector<Clitics>& suffixes() const { return suffixes_; }
  /// The index of the enclitic `letters`; 0 where it is none.
  [[nodiscard]] std::size_t suffix_of(std::string_view letters) const;
  [[nodiscard]] const WordLexicon& lexicon() const { return lexicon_; }

  [[nodiscard]] SplitCandidates candidates(std::string_view word) const;
  /// The features of all candidates of a site; `alone` leaves out those that look at its neighbours.
  void measure(const SplitSite& site, const SplitCandidates& candidates, bool alone,
               std::array<SplitFeatures, SplitCandidates::most>& out) const;
  /// The part of speech that the table gives to a word of the closed classes.
  [[nodiscard]] std::optional<Part> fixed_part(std::string_view word) const;
  /// The split that holds whatever stands beside the word: better by `margin` than all others.
  [[nodiscard]] std::optional<Split> decided(std::string_view word, int margin) const;
  /// The candidates of a word, scored without its neighbours.
  [[nodiscard]] ScoredSplits score(std::string_view word) const;
  /// The split of a site. `facts` are those of its word.
  [[nodiscard]] Split split(const SplitSite& site, const KnownFacts& facts) const;
  /// The best candidate of a site; `scored` are those of its word.
  [[nodiscard]] Split best(const SplitSite& site, const ScoredSplits& scored) const;

  /// The form that a stem has alone, "al-sulta" of li + l-sulta, "ibna" of ibnat + hu: what the lexicon knows best.
  /// Written into `room` where it is not the stem itself.
  using Room = std::array<char, longest + 8>;
  [[nodiscard]] std::string_view alone(std::string_view stem, const Split& split, Room& room, KnownFacts& facts) const;

 private:
  [[nodiscard]] SplitCandidates before_number(std::string_view word, std::size_t letters) const;

  /// The split of a word that digits stand behind without a blank: that of the word, a pronoun left aside.
  [[nodiscard]] Split before_digits(const SplitSite& site) const;
  /// Reads the words that part in one way only.
  std::optional<Error> load_fixed(const DataFiles& files, const LetterTable& letters);
  /// The split of a word made of these pieces.
  [[nodiscard]] std::optional<Split> split_of(const std::vector<std::string_view>& pieces) const;

  struct StemEnd {
    std::string bound, alone;
  };

  std::vector<Clitics> prefixes_;
  std::vector<Clitics> suffixes_;
  std::vector<StemEnd> ends_;
  WordMap fixed_;  ///< of words of the closed classes: 1024 * (1 + part of a word of one piece) + 32 * suffix + prefix
  WordLexicon lexicon_;
  std::vector<std::int8_t> weights_;

  friend class SplitMeasure;
};

}  // namespace isnad
