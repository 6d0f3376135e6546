#pragma once
// What the programs share that train the models of words: the gold, its examples, and the files of weights.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "3_annotation/letters.h"
#include "3_annotation/words_model.h"
#include "3_annotation/words_split.h"

namespace isnad::training {

inline constexpr int folds = 5;

inline const char* const licence =
    "# Made by train/3_annotation/train_words.cpp. Counted in and trained on: Arabic Wikipedia, NTREX-128, ANERcorp\n"
    "# (CC BY-SA 4.0), Wikinews (CC BY 2.5), UD Arabic PUD (CC BY-SA 3.0), Arabic ChainBank (CC BY 4.0), names of\n"
    "# NETransliteration (MIT), places of Who's On First with GeoNames (attribution). This file is under CC BY-SA "
    "4.0.\n";

inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line)
    if (c == '\t')
      cells.emplace_back();
    else
      cells.back() += c;
  return cells;
}

inline void write(const std::string& path, const std::string& what, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << "# " << what << "\n" << licence << bytes;
}

struct Item {
  std::string word;      // letters
  std::string segments;  // letters, parted by '+'
  std::string parts;     // as written
};
using GoldSentence = std::vector<Item>;

inline std::vector<GoldSentence> read_gold(const std::string& path, const LetterTable& letters) {
  std::ifstream file(path);
  std::vector<GoldSentence> sentences(1);
  for (std::string line; std::getline(file, line);) {
    const auto cells = cells_of(line);
    if (cells.size() < 2) {
      if (!sentences.back().empty()) sentences.emplace_back();
      continue;
    }
    Item item{letters.fold(cells[0]), {}, cells.size() > 2 ? cells[2] : ""};
    item.segments = cells[0] == cells[1] ? item.word : letters.fold(cells[1]);
    sentences.back().push_back(item);
  }
  if (sentences.back().empty()) sentences.pop_back();
  return sentences;
}

inline std::string shown(const Splitter& splitter, const std::string& word, Split split) {
  std::string out;
  std::size_t at = 0;
  const Clitics& prefix = splitter.prefixes()[split.prefix];
  for (std::size_t i = 0; i < prefix.pieces; ++i) {
    out.append(word, at, prefix.lengths[i]).append("+");
    at += prefix.lengths[i];
  }
  const std::size_t tail = splitter.suffixes()[split.suffix].letters.size();
  out += word.substr(at, word.size() - at - tail);
  if (tail != 0) out.append("+").append(word, word.size() - tail);
  return out;
}

struct Example {
  float weight = 1;
  SplitCandidates candidates;
  std::vector<SplitFeatures> features;
  int right = -1;
  bool split = false;  // whether the gold has several segments
  std::size_t sentence = 0;
  const Item* item = nullptr;
};

inline Example example_of(const Splitter& splitter, const SplitSite& site, const Item& item, std::size_t sentence,
                          bool alone) {
  Example example;
  example.sentence = sentence;
  example.item = &item;
  example.split = item.segments.size() > item.word.size();
  example.candidates = splitter.candidates(item.word);
  std::array<SplitFeatures, SplitCandidates::most> features;
  splitter.measure(site, example.candidates, alone, features);
  example.features.assign(features.begin(), features.begin() + static_cast<std::ptrdiff_t>(example.candidates.count));
  for (std::size_t c = 0; c < example.candidates.count && example.right < 0; ++c)
    if (shown(splitter, item.word, example.candidates.items[c]) == item.segments) example.right = static_cast<int>(c);
  return example;
}

inline std::string written(const LetterTable& letters, std::string_view bytes) {
  static std::map<char, std::string> back;
  if (back.empty())
    for (char32_t point = 0x64A; point >= 0x621; --point) {
      std::string utf8{static_cast<char>(0xC0 | (point >> 6)), static_cast<char>(0x80 | (point & 0x3F))};
      const std::string folded = letters.fold(utf8);
      if (folded.size() == 1) back[folded[0]] = utf8;
    }
  std::string out;
  for (const char c : bytes) out += back.contains(c) ? back[c] : std::string(1, c);
  return out;
}

/// A weight as a byte: the largest is 127.
inline std::int8_t as_byte(float weight, float largest) {
  return static_cast<std::int8_t>(std::lround(weight / largest * 127));
}

inline float largest_of(const std::vector<float>& weights) {
  float largest = 1e-6F;
  for (const float weight : weights) largest = std::max(largest, std::fabs(weight));
  return largest;
}

/// Whether sentence `i` is kept out of training for `fold`: blocks of ten neighbours.
inline bool in_fold(std::size_t i, int fold) { return static_cast<int>(i / 10 % folds) == fold; }

}  // namespace isnad::training
