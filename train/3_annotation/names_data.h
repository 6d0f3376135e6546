#pragma once
// Labelled texts and the features of their tokens, for the models of names.

#include <fstream>
#include <string>
#include <vector>

#include "3_annotation/entities_tables.h"
#include "3_annotation/letters.h"
#include "3_annotation/names_features.h"
#include "3_annotation/sentences.h"
#include "3_annotation/tokens.h"
#include "3_annotation/words.h"
#include "names_keys.h"

namespace isnad::train {

struct Labelled {
  std::vector<std::string> tokens;
  std::vector<std::uint8_t> labels;
};

/// What features are made with and names are joined by.
struct Means {
  LetterTable letters;
  NameHeads heads;
  WordTables words;
  EntityTables entities;
};

/// O, then B and I of each type.
inline const std::vector<std::string> flat_labels = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"};

inline std::uint8_t flat_label(std::string tag) {
  if (tag.ends_with("PERS")) tag.pop_back();
  for (std::size_t i = 0; i < flat_labels.size(); ++i)
    if (flat_labels[i] == tag) return static_cast<std::uint8_t>(i);
  return 0;
}
/// Whether label b may follow a; a == labels: at the beginning. Labels as above.
inline bool may_follow(std::size_t a, std::size_t b, std::size_t labels) {
  if (b == 0 || b % 2 == 1) return true;
  return a != labels && (a == b || a + 1 == b);
}

inline std::vector<Labelled> read_conll(const std::string& path) {
  std::vector<Labelled> sentences(1);
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const auto tab = line.find_first_of("\t ");
    if (tab == std::string::npos) {
      if (!sentences.back().tokens.empty()) sentences.emplace_back();
      continue;
    }
    sentences.back().tokens.push_back(line.substr(0, tab));
    std::uint8_t label = flat_label(line.substr(line.find_last_of("\t ") + 1));
    const std::size_t before = sentences.back().labels.empty() ? 0 : sentences.back().labels.back();
    if (!may_follow(before, label, flat_labels.size())) --label;  // an I without its B begins a name
    sentences.back().labels.push_back(label);
  }
  if (sentences.back().tokens.empty()) sentences.pop_back();
  return sentences;
}

/// The features of each token of each sentence, as keys: sentence, token, keys.
using Keys = std::vector<std::vector<std::vector<std::uint64_t>>>;

/// The keys of each token of one sentence.
inline std::vector<std::vector<std::uint64_t>> keys_of(const NameFeatures& features, IndexRange tokens) {
  std::vector<std::vector<std::uint64_t>> rows;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    auto& row = rows.emplace_back();
    for (int step = -NameFeatures::reach; step <= NameFeatures::reach; ++step) {
      const std::int64_t j = std::int64_t{i} + step;
      const bool inside = j >= tokens.begin && j < tokens.end;
      const NameType type = inside ? features.types()[features.type_of(static_cast<std::size_t>(j))] : NameType{};
      const NameFeatures::Keys word = NameFeatures::word_keys(type, step);
      row.insert(row.end(), word.all().begin(), word.all().end());
    }
    const NameFeatures::Keys joint = features.joint_keys(i, tokens);
    row.insert(row.end(), joint.all().begin(), joint.all().end());
  }
  return rows;
}

/// The text of `sentences`: their tokens, parted by blanks.
inline Document document_of(const std::vector<Labelled>& sentences) {
  Document document;
  for (const Labelled& sentence : sentences) {
    const auto first = offset(document.tokens.size());
    for (const std::string& written : sentence.tokens) {
      Token token;
      token.span.begin = offset(document.text.size());
      document.text += written;
      token.span.end = offset(document.text.size());
      document.text += ' ';
      document.tokens.push_back(token);
    }
    document.sentences.push_back({{}, {first, offset(document.tokens.size())}});
  }
  return document;
}

/// Calls `take` with the features of all sentences and the tokens of each.
template <class Take>
void each_sentence(const std::vector<Labelled>& sentences, const Means& means, const NameWords& words, Take take) {
  Document document = document_of(sentences);
  Analysis analysis{document, means.letters.read(document.text), {}};
  take_given_tokens(analysis);
  find_words(analysis, means.words);
  const NameFeatures features(analysis, words, means.heads, {0, offset(document.tokens.size())});
  for (const Sentence& sentence : document.sentences) take(features, sentence.tokens);
}

inline Keys keys_of(const std::vector<Labelled>& sentences, const Means& means, const NameWords& words) {
  Keys keys;
  each_sentence(sentences, means, words,
                [&](const NameFeatures& features, IndexRange tokens) { keys.push_back(keys_of(features, tokens)); });
  return keys;
}

}  // namespace isnad::train
