#pragma once
// What the models of names see of a token: keys of features.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/names_words.h"
#include "3_annotation/tokens.h"

namespace isnad {

/// Words that head titles and names: bits in the order of the kinds of titles.tsv and names_heads.tsv.
struct NameHeads {
  enum : std::uint16_t {
    office = 1,
    rank = 2,
    profession = 4,
    honorific = 8,
    office_part = 16,
    organisation = 32,
    place = 64,
    person = 128,
    facility = 256,
    inside = 512,
    judged = 1024,
    several = 2048
  };
  WordMap words;  ///< in loose letters

  static Result<NameHeads> load(const DataFiles& files, const LetterTable& letters);
};

/// A distinct token of a text: all that its letters tell.
struct NameType {
  std::uint64_t word = 0, stem = 0,
                base = 0;  ///< hashes: as written; without conjunction and preposition; without the article too
  std::array<std::uint64_t, 4> prefix{},
      suffix{};                  ///< hashes of the first and last letters of `base`; 0: it is not longer
  KnownWord known;               ///< of the word, or of its stem
  NameWords::Likeness likeness;  ///< of its stem
  std::uint8_t proclitic = 0;    ///< letters that the stem lacks
  std::uint8_t conjunction = 0;  ///< the first letter, where the stem lacks it
  bool article = false;
  std::uint8_t heads = 0;   ///< bits: see NameHeads; those that the models see
  std::uint16_t rules = 0;  ///< the others
  std::uint8_t shape = 0;   ///< kind of token and length
};

/// The keys of the features of each token of a text.
class NameFeatures {
 public:
  static constexpr int reach = 2;  ///< tokens before and behind that are seen

  /// Of `tokens`.
  NameFeatures(const Analysis& analysis, const NameWords& words, const NameHeads& heads, IndexRange tokens);

  /// The type of token `i`, in order of first appearance.
  [[nodiscard]] std::uint32_t type_of(std::size_t i) const { return type_of_[i - begin_]; }
  [[nodiscard]] const std::vector<NameType>& types() const { return types_; }

  /// Bits of name_place: what token `i` and the next are together.
  [[nodiscard]] std::uint8_t pair_places(std::size_t i) const { return static_cast<std::uint8_t>(pairs_[i - begin_]); }

  /// Adds the keys of what `type` is to a token `offset` tokens before or behind it.
  static void add_word(const NameType& type, int offset, std::vector<std::uint64_t>& keys);
  /// Adds the keys that several tokens make together for token `i` of `sentence`.
  void add_joint(std::uint32_t i, IndexRange sentence, std::vector<std::uint64_t>& keys) const;
  /// Where the words of `tokens` alone, with the names that `flat` tells, make titles: 0 none; 1, 2 the first and a
  /// later word of a title that touches a person; 3, 4 of another.
  [[nodiscard]] std::vector<std::uint8_t> likely_titles(IndexRange tokens, std::span<const std::uint8_t> flat) const;

  /// Adds the keys of what another layer says of token `t` of `tokens` and of those around it.
  void add_labels(IndexRange tokens, std::span<const std::uint8_t> labels, std::size_t t, std::uint64_t salt,
                  std::vector<std::uint64_t>& keys) const;

 private:
  /// What the parts of speech of the tokens around `i` say.
  void add_parts(std::uint32_t i, IndexRange sentence, const NameType& before, const NameType& here,
                 std::vector<std::uint64_t>& keys) const;
  /// What tables say of the pairs of words around `i`.
  void add_pairs(std::uint32_t i, IndexRange sentence, std::vector<std::uint64_t>& keys) const;
  void add_token(std::string_view letters, TokenKind kind, const NameWords& words, const NameHeads& heads);
  std::uint32_t begin_;
  std::vector<NameType> types_;
  std::vector<std::uint32_t> type_of_;
  std::vector<std::uint8_t>
      parts_;  ///< of each token: the part of speech of its main word, and whether a clitic stands before
  std::vector<std::uint16_t> pairs_;  ///< of each token: what it and the next are together
  std::vector<std::uint32_t> slots_;  ///< 1 + type, by hash
};

}  // namespace isnad
