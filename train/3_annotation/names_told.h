#pragma once
// What words mostly are in raw text that a model has read: soft gazetteers.

#include <array>
#include <cstring>
#include <string>
#include <unordered_map>

#include "names_data.h"

namespace isnad::train {

/// Of each stem: how often it was seen, and the sum of the probabilities of each type.
using Told = std::unordered_map<std::uint64_t, std::array<float, 4>>;

/// Reads one text with the model and adds what it says of each word.
inline void read_text(std::string text, Crf& crf, const KeyIndex& index, unsigned domain, const Means& means,
                      const NameWords& words, Told& told) {
  Document document;
  document.text = std::move(text);
  Analysis analysis{document, means.letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, means.words);
  const NameFeatures features(analysis, words, means.heads, {0, offset(document.tokens.size())});
  for (const Sentence& sentence : document.sentences) {
    const Sequence s = sequence_of(keys_of(features, sentence.tokens), {}, index, domain);
    const std::vector<float> p = crf.marginals(s);
    for (std::size_t t = 0; t < s.size(); ++t) {
      auto& sums = told[features.types()[features.type_of(sentence.tokens.begin + t)].stem];
      sums[0] += 1;
      for (std::size_t k = 1; k < crf.labels(); ++k) sums[1 + (k - 1) / 2] += p[t * crf.labels() + k];
    }
  }
}

inline std::uint8_t level(float share, std::initializer_list<float> bounds) {
  std::uint8_t found = 0;
  for (const float bound : bounds)
    if (share >= bound) ++found;
  return found;
}

/// Writes what was told into the slots of a file of words.
inline void write_told(const Told& told, std::string& bytes) {
  for (std::size_t at = NameWords::head; at + sizeof(KnownWord) <= bytes.size(); at += sizeof(KnownWord)) {
    KnownWord word;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    word.told = word.told_apart = 0;
    std::memcpy(bytes.data() + at, &word, sizeof word);
  }
  std::uint64_t count = 0;
  std::memcpy(&count, bytes.data() + 16, 8);
  for (const auto& [hash, sums] : told) {
    const std::uint64_t mixed = name_mix(hash);
    const auto check = static_cast<std::uint32_t>(mixed >> 32U) | 1U;
    for (std::uint64_t i = NameWords::slot_of(mixed, count);; i = i + 1 == count ? 0 : i + 1) {
      char* place = bytes.data() + NameWords::head + i * sizeof(KnownWord);
      KnownWord word;
      std::memcpy(&word, place, sizeof word);
      if (word.check == 0) break;
      if (word.check != check) continue;
      const float n = sums[0] + 0.3F;
      const float all = (sums[1] + sums[2] + sums[3]) / n;
      unsigned type = sums[2] > sums[1] ? 1 : 0;
      if (sums[3] > sums[1 + type]) type = 2;
      const unsigned share = level(all, {0.03F, 0.12F, 0.3F, 0.6F, 0.85F});
      const unsigned seen = level(sums[0], {3, 20});
      word.told = static_cast<std::uint8_t>(1 + seen + 3 * (share == 0 ? 0 : share * 3 + type));
      word.told_apart = static_cast<std::uint8_t>(0x40U | level(sums[1] / n, {0.05F, 0.25F, 0.6F}) |
                                                  level(sums[2] / n, {0.05F, 0.25F, 0.6F}) * 4U |
                                                  level(sums[3] / n, {0.02F, 0.15F, 0.5F}) * 16U);
      std::memcpy(place, &word, sizeof word);
      break;
    }
  }
  const std::uint64_t sum = name_sum(std::string_view(bytes).substr(16));
  std::memcpy(bytes.data() + 8, &sum, 8);
}

/// The texts of a file, parted where a line begins with `mark`.
template <class Take>
void each_text(const std::string& path, std::string_view mark, Take take) {
  std::ifstream file(path);
  std::string text;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(mark)) {
      if (!text.empty()) take(text);
      text.clear();
    } else {
      text += line + '\n';
    }
  }
  if (!text.empty()) take(text);
}

}  // namespace isnad::train
