#pragma once
// What the labelling of names keeps from text to text: what each word and each pattern of labels adds to scores.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "0_base/hash_numbers.h"
#include "3_annotation/names_features.h"
#include "3_annotation/names_gate.h"
#include "3_annotation/names_model.h"
#include "3_annotation/names_words.h"

namespace isnad {

/// What tokens are labelled with.
struct NameMeans {
  NameHeads heads;
  NameWords words;
  NameModel model;
};

/// What each word was labelled in a window, and what that adds to its scores: a surname alone is the man who was named.
class NameRepeats {
 public:
  /// Before a window, in which groups have numbers below `groups`.
  void begin(std::size_t groups) {
    ++window_;
    if (counts_.size() < groups) counts_.resize(groups);
  }

  /// Counts a token of each group with its labels in the two layers of names.
  void count(std::span<const std::uint32_t> groups, std::span<const std::uint8_t> flat,
             std::span<const std::uint8_t> outer) {
    for (std::size_t t = 0; t < groups.size(); ++t) {
      fetch(groups, t);
      Counts& counts = counts_[groups[t]];
      if (counts.window != window_) counts = {window_, 0, false, {}};
      ++counts.seen;
      if ((flat[t] | outer[t]) == 0) continue;
      counts.named = true;
      ++counts.of[0][flat[t]], ++counts.of[1][outer[t]];
    }
  }

  /// Returns whether that is anything.
  bool add(std::span<const std::uint32_t> groups, std::span<NamePair::Sums> scores) const {
    bool any = false;
    for (std::size_t t = 0; t < groups.size(); ++t) {
      fetch(groups, t);
      const Counts& counts = counts_[groups[t]];
      if (!counts.named || counts.seen < 2) continue;
      any = true;
      for (std::size_t layer = 0; layer < 2; ++layer) {
        const auto& of = counts.of[layer];
        auto* score = &scores[t][layer * NamePair::second];
        // Of a person any part may stand alone; of another name its first word.
        const int person = share(of[1] + of[2], counts.seen);
        for (const std::size_t label : {1U, 2U}) add(score[label], person);
        for (std::size_t label = 3; label < 7; ++label)
          if (of[label] != 0) add(score[label], share(of[label], counts.seen));
      }
    }
    return any;
  }

 private:
  /// Asks for the memory of a token behind token `t`.
  void fetch(std::span<const std::uint32_t> groups, std::size_t t) const {
    constexpr std::size_t ahead = 8;
    if (t + ahead < groups.size()) __builtin_prefetch(&counts_[groups[t + ahead]]);
  }
  static int share(std::uint32_t part, std::uint32_t all) {
    constexpr std::uint32_t bonus = 150;  // in units of a weight, for a word that is always that
    return static_cast<int>(part * bonus / all);
  }
  static void add(std::int16_t& score, int more) { score = static_cast<std::int16_t>(score + more); }
  /// A window has some thousand tokens: two bytes count them.
  struct Counts {
    std::uint32_t window = 0;  ///< that they are of
    std::uint16_t seen = 0;
    bool named = false;  ///< some of them were part of a name
    std::array<std::array<std::uint16_t, 7>, 2> of{};
  };
  std::vector<Counts> counts_;
  std::uint32_t window_ = 0;
};

/// The types of words that were seen, and what each adds to the scores of its neighbours, summed when it is first
/// asked for. Place 0 is that of no word, beyond the ends of a sentence; type `n` has place n + 1.
class NameMemory {
 public:
  static constexpr std::uint8_t names = 1, parts = 2;  ///< bits: scores that are wanted

  explicit NameMemory(const NameMeans& means);

  /// The types, for NameFeatures to read a text with. Forgets all where there are many: memory has a bound.
  NameTypes& begin();
  void clear_numbers() { types_.clear_numbers(); }
  /// To be called when the text was read.
  void take_new();

  static constexpr std::size_t places = 2 * NameFeatures::reach + 1;
  using Places = std::span<const std::uint32_t, places>;
  /// Adds to the scores of a token, where they are wanted, what the types at and around it give: `around` are their
  /// places in the order of the text.
  void add_words(Places around, NamePair::Sums* names_scores, NamePair::Sums* parts_scores);
  /// Asks for the memory that add_words() will read.
  void fetch(Places around) const {
    for (std::size_t step = 0; step < places; ++step) __builtin_prefetch(&sums_[around[step] * places + step]);
  }
  [[nodiscard]] const NameGate::Gifts& gifts(std::uint32_t place) const { return gifts_[place]; }
  /// The group of the types that share a stem.
  [[nodiscard]] std::uint32_t group(std::uint32_t type) const { return groups_[type]; }
  NameRepeats& repeats() { return repeats_; }
  [[nodiscard]] std::uint32_t group_count() const { return stems_.size(); }

  /// What the keys of NameFeatures::add_labels() add to the scores of one layer of parts, that at `column`.
  using LayerSums = std::array<std::int16_t, NamePair::second>;
  const LayerSums& labels(const NameFeatures& features, IndexRange tokens, std::span<const std::uint8_t> of,
                          std::size_t t, std::uint64_t salt, std::size_t column);

 private:
  static constexpr std::size_t most_types = 1U << 16U, patterns = 1U << 13U;
  struct alignas(64) Both {  // one line of the cache
    NamePair::Sums names{}, parts{};
  };
  struct Pattern {
    std::uint64_t sum = ~std::uint64_t{0};  ///< see NameFeatures::sum_of_labels()
    LayerSums scores{};
  };

  void sum_word(std::uint32_t place, std::size_t step, std::uint8_t wanted);

  const NameMeans& means_;
  NameTypes types_;
  std::vector<NameGate::Gifts> gifts_;  ///< of each place
  std::vector<Both> sums_;              ///< of each place and step
  std::vector<std::uint8_t> known_;     ///< of `sums_`: bits, which of both are there
  HashNumbers stems_;
  std::vector<std::uint32_t> groups_;
  std::vector<Pattern> patterns_;
  NameRepeats repeats_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace isnad
