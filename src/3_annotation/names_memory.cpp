// What the labelling of names keeps from text to text.
#include "3_annotation/names_memory.h"

#include <algorithm>

namespace isnad {
namespace {

/// By copies, which are known to be apart: so the loop is one of vectors.
template <class Sums>
void add_sums(Sums& to, const Sums& from) {
  Sums sum = to;
  const Sums more = from;
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = static_cast<std::int16_t>(sum[i] + more[i]);
  to = sum;
}

}  // namespace

NameMemory::NameMemory(const NameMeans& means) : means_(means), types_(means.words, means.heads), patterns_(patterns) {
  take_new();
}

NameTypes& NameMemory::begin() {
  if (types_.all().size() > most_types) {
    types_.clear(), stems_.clear();
    gifts_.clear(), sums_.clear(), known_.clear(), groups_.clear();
    take_new();
  }
  return types_;
}

void NameMemory::take_new() {
  const std::vector<NameType>& types = types_.all();
  if (gifts_.empty()) gifts_.push_back(means_.model.gate().gifts_of({}));
  for (std::size_t i = gifts_.size() - 1; i < types.size(); ++i) {
    gifts_.push_back(means_.model.gate().gifts_of(types[i]));
    groups_.push_back(stems_.number_of(name_mix(types[i].stem)));
  }
  sums_.resize(gifts_.size() * places), known_.resize(sums_.size());
}

void NameMemory::add_words(Places around, NamePair::Sums* names_scores, NamePair::Sums* parts_scores) {
  const auto wanted =
      static_cast<std::uint8_t>((names_scores != nullptr ? names : 0U) | (parts_scores != nullptr ? parts : 0U));
  std::array<const Both*, places> found;
  for (std::size_t step = 0; step < places; ++step) {
    const std::size_t at = around[step] * places + step;
    if ((known_[at] & wanted) != wanted) sum_word(around[step], step, wanted);
    found[step] = &sums_[at];
  }
  if (names_scores != nullptr)
    for (const Both* one : found) add_sums(*names_scores, one->names);
  if (parts_scores != nullptr)
    for (const Both* one : found) add_sums(*parts_scores, one->parts);
}

void NameMemory::sum_word(std::uint32_t place, std::size_t step, std::uint8_t wanted) {
  static const NameType outside;
  const std::size_t at = place * places + step;
  const NameFeatures::Keys keys = NameFeatures::word_keys(place == 0 ? outside : types_.all()[place - 1],
                                                          static_cast<int>(step) - NameFeatures::reach);
  if ((wanted & ~known_[at] & names) != 0) means_.model.names().add(keys.all(), sums_[at].names);
  if ((wanted & ~known_[at] & parts) != 0) means_.model.parts().add(keys.all(), sums_[at].parts);
  known_[at] |= wanted;
}

const NameMemory::LayerSums& NameMemory::labels(const NameFeatures& features, IndexRange tokens,
                                                std::span<const std::uint8_t> of, std::size_t t, std::uint64_t salt,
                                                std::size_t column) {
  const std::uint64_t sum = features.sum_of_labels(tokens, of, t, salt);
  Pattern& pattern = patterns_[static_cast<std::size_t>(name_mix(sum)) & (patterns - 1)];
  if (pattern.sum == sum) return pattern.scores;
  keys_.clear();
  features.add_labels(tokens, of, t, salt, keys_);
  NamePair::Sums scores{};
  means_.model.parts().add(keys_, scores);
  pattern.sum = sum;
  std::copy_n(scores.begin() + static_cast<std::ptrdiff_t>(column), pattern.scores.size(), pattern.scores.begin());
  return pattern.scores;
}

}  // namespace isnad
