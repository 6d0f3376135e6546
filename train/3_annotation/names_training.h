#pragma once
// Models of names from corpora: the features that are worth a weight, and the mean of several models over them.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <utility>
#include <vector>

#include "names_data.h"
#include "names_keys.h"

namespace isnad::train {

/// A number of the environment, for trials.
inline double setting(const char* name, double otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::atof(value) : otherwise;
}

inline CrfOptions options() {
  CrfOptions o;
  o.epochs = static_cast<int>(setting("EPOCHS", 10));
  o.rate = static_cast<float>(setting("RATE", 0.1));
  o.decay = static_cast<float>(setting("DECAY", 1e-5));
  o.dropout = static_cast<float>(setting("DROPOUT", 0.55));
  return o;
}

struct Corpus {
  std::vector<Labelled> sentences;
  float weight = 1;
  unsigned domain = 0;
  float doubt = 0;  ///< see Sequence
};

inline constexpr unsigned news_domain = 1, encyclopedia_domain = 2, passage_domain = 3;

struct Model {
  KeyIndex index;
  Crf crf{1, 0, [](auto, auto) { return true; }};
};

/// Leaves the features to which a first model gives a weight of `least`: a tenth of them carries nearly all that is
/// learned, and a table of those stays in near memory.
template <class Allowed>
void select_features(Model& model, std::vector<Sequence>& data, std::size_t labels, Allowed allowed, double least) {
  Crf scout(labels, model.index.size(), allowed);
  scout.train(data, options());
  std::vector<std::uint32_t> renumbered(model.index.size() + 1);
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < model.index.size(); ++i)
    if (scout.largest(i) >= least) renumbered[i + 1] = ++count;
  std::cerr << count << " of " << model.index.size() << " features kept\n";
  model.index.renumber(renumbered, count);
  for (Sequence& sequence : data) sequence.renumber(renumbered);
}

/// The mean of `members` models over the features of weight `least`; 0: over all.
inline Model train_model(const std::vector<Corpus>& corpora, const std::vector<Keys>& keys, std::size_t labels,
                         int members = 1, double least = 0) {
  Model model;
  for (std::size_t c = 0; c < corpora.size(); ++c)
    for (const auto& rows : keys[c])
      for (const auto& row : rows) model.index.count(row, corpora[c].domain);
  model.index.close(static_cast<std::uint32_t>(setting("LEAST", 2)));
  std::vector<Sequence> data;
  for (std::size_t c = 0; c < corpora.size(); ++c)
    for (std::size_t i = 0; i < corpora[c].sentences.size(); ++i) {
      data.push_back(sequence_of(keys[c][i], corpora[c].sentences[i].labels, model.index, corpora[c].domain));
      data.back().weight = corpora[c].weight;
      data.back().doubt = corpora[c].doubt;
    }
  const auto allowed = [&](std::size_t a, std::size_t b) { return may_follow(a, b, labels); };
  if (least > 0) select_features(model, data, labels, allowed, least);
  for (int member = 0; member < members; ++member) {
    Crf crf(labels, model.index.size(), allowed);
    crf.train(data, options(), static_cast<std::uint64_t>(member));
    if (member == 0)
      model.crf = std::move(crf);
    else
      model.crf.add(crf);
  }
  model.crf.divide(static_cast<float>(members));
  return model;
}

}  // namespace isnad::train
