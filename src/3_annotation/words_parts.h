#pragma once
// Parts of speech of words in a sentence: a linear model from left to right.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "3_annotation/token_numbers.h"
#include "3_annotation/words_lexicon.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad {

/// A word as the model sees it.
struct PartWord {
  std::string_view form;   ///< letters
  KnownFacts facts;        ///< of the word alone: "al-sulta" of li + l-sulta, "ibna" of ibnat + hu
  std::uint64_t hash = 0;  ///< of `form`
  Part part = Part::x;     ///< the outcome
  bool known = false;      ///< `part` is given
  bool after_clitic = false;
  bool before_pronoun = false;
  std::uint32_t number = HashNumbers::none;  ///< of the token, where the word is the whole of it
};

struct PartFeatures {
  static constexpr std::size_t most = 48;
  std::array<std::uint32_t, most> items;
  std::size_t count = 0;
};

class PartTagger {
 public:
  static constexpr std::uint32_t rows = 1U << 18U;  ///< of weights; most are empty and not kept
  static constexpr std::size_t classes = 16;        ///< the numbers of the parts; x is none of them

  static Result<PartTagger> load(const DataFiles& files);

  /// The bytes that load() reads, without the lines at the top.
  static std::string pack(const std::vector<std::array<std::int8_t, classes>>& all);

  /// The weights of features, summed for each class.
  using Sums = std::array<std::int16_t, classes>;
  /// What a word alone says for each class.
  struct Row {
    bool known = false;
    Sums sums{};
  };

  /// Sets `part` of the words of one sentence that have none; `kept` are the rows of the numbers of words.
  void tag(std::span<PartWord> words, WordRows<Row>& kept) const;

  /// The features of word `i`; the parts of the words before it are set.
  static void measure(std::span<const PartWord> words, std::size_t i, PartFeatures& out);

 private:
  void add(const PartFeatures& features, Sums& sums) const;

  /// 64 rows.
  struct Block {
    std::uint64_t present = 0;  ///< a bit for each row that is kept
    std::uint32_t end = 0;      ///< kept rows up to here
  };

  std::vector<Block> blocks_;
  std::vector<std::int8_t> weights_;  ///< `classes` of each kept row; the class is the number of the part
};

}  // namespace isnad
