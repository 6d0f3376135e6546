#pragma once
// What the models of names see of a token: keys of features.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/hash_numbers.h"
#include "0_base/word_map.h"
#include "3_annotation/names_words.h"
#include "3_annotation/token_numbers.h"
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
/// What keys of several tokens are made of comes first: it is one line of the cache.
struct alignas(64) NameType {
  std::uint64_t base = 0;        ///< a hash, as those below: without conjunction, preposition and article
  KnownWord known;               ///< of the word, or of its stem
  NameWords::Likeness likeness;  ///< of its stem
  std::uint8_t proclitic = 0;    ///< letters that the stem lacks
  std::uint8_t conjunction = 0;  ///< the first letter, where the stem lacks it
  bool article = false;
  std::uint8_t heads = 0;                           ///< bits: see NameHeads; those that the models see
  std::uint16_t rules = 0;                          ///< the others
  std::uint8_t shape = 0;                           ///< kind of token and length
  std::array<std::uint64_t, 4> suffix{}, prefix{};  ///< of the last and first letters of `base`; 0: it is not longer
  std::uint64_t word = 0, stem = 0;                 ///< as written; without conjunction and preposition
};
static_assert(offsetof(NameType, suffix) + 2 * sizeof(std::uint64_t) <= 64);

/// The distinct tokens of texts, in order of first appearance; each is read once. Of use to one thread.
class NameTypes {
 public:
  NameTypes(const NameWords& words, const NameHeads& heads) : words_(words), heads_(heads) {}

  /// The number of the type of token `i`.
  std::uint32_t number_of(const Analysis& analysis, std::size_t i);
  [[nodiscard]] const std::vector<NameType>& all() const { return types_; }
  [[nodiscard]] const NameWords& words() const { return words_; }
  void clear();
  /// Forgets what words the numbers of Analysis were of.
  void clear_numbers() { type_of_.clear(); }

 private:
  std::uint32_t read(std::string_view letters, TokenKind kind);

  const NameWords& words_;
  const NameHeads& heads_;
  WordRows<std::uint32_t> type_of_;  ///< of words by their numbers, and one
  HashNumbers forms_;                ///< of letters folded once more
  std::vector<NameType> types_;
};

/// The keys of the features of each token of a text.
class NameFeatures {
 public:
  static constexpr int reach = 2;  ///< tokens before and behind that are seen

  /// Of `tokens`, with the types of theirs alone.
  NameFeatures(const Analysis& analysis, const NameWords& words, const NameHeads& heads, IndexRange tokens);
  /// Of `tokens`, whose types are added to `types`, which outlives this.
  NameFeatures(const Analysis& analysis, NameTypes& types, IndexRange tokens);

  /// The type of token `i`, in order of first appearance.
  [[nodiscard]] std::uint32_t type_of(std::size_t i) const { return type_of_[i - begin_]; }
  [[nodiscard]] const std::vector<NameType>& types() const { return types_.all(); }

  /// Bits of name_place: what token `i` and the next are together.
  [[nodiscard]] std::uint8_t pair_places(std::size_t i) const { return static_cast<std::uint8_t>(pairs_[i - begin_]); }

  /// Some keys of a token: no more than fit in here.
  class Keys {
   public:
    [[nodiscard]] std::span<const std::uint64_t> all() const { return std::span(keys_).first(count_); }

   private:
    friend class NameFeatures;
    std::array<std::uint64_t, 64> keys_;
    std::uint32_t count_ = 0;
  };
  /// Those of what `type` is to a token `offset` tokens before or behind it.
  [[nodiscard]] static Keys word_keys(const NameType& type, int offset);
  /// Those that several tokens make together for token `i` of `sentence`.
  [[nodiscard]] Keys joint_keys(std::uint32_t i, IndexRange sentence) const;
  /// Where the words of `tokens` alone, with the names that `flat` tells, make titles: 0 none; 1, 2 the first and a
  /// later word of a title that touches a person; 3, 4 of another.
  [[nodiscard]] std::vector<std::uint8_t> likely_titles(IndexRange tokens, std::span<const std::uint8_t> flat) const;

  /// Adds the keys of what another layer says of token `t` of `tokens` and of those around it; `salt` is below 4.
  void add_labels(IndexRange tokens, std::span<const std::uint8_t> labels, std::size_t t, std::uint64_t salt,
                  std::vector<std::uint64_t>& keys) const;
  /// All that the keys of add_labels() are made of, in one number.
  [[nodiscard]] std::uint64_t sum_of_labels(IndexRange tokens, std::span<const std::uint8_t> labels, std::size_t t,
                                            std::uint64_t salt) const;

 private:
  [[nodiscard]] const NameType& type_at(std::size_t i) const { return types_.all()[type_of(i)]; }
  void read(const Analysis& analysis, IndexRange tokens);
  std::unique_ptr<NameTypes> own_;
  NameTypes& types_;
  std::uint32_t begin_;
  std::vector<std::uint32_t> type_of_;
  std::vector<std::uint8_t>
      parts_;  ///< of each token: the part of speech of its main word, and whether a clitic stands before
  std::vector<std::uint16_t> pairs_;  ///< of each token: what it and the next are together
};

}  // namespace isnad
