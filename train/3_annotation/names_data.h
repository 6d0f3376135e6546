#pragma once
// Labelled texts and the features of their tokens, for the models of names.

#include <fstream>
#include <string>
#include <vector>

#include "3_annotation/letters.h"
#include "3_annotation/names_features.h"
#include "3_annotation/tokens.h"
#include "3_annotation/sentences.h"
#include "names_crf.h"

namespace isnad::train {

struct Labelled {
  std::vector<std::string> tokens;
  std::vector<std::uint8_t> labels;
};

/// What features are made with.
struct Means {
  LetterTable letters;
  NameHeads heads;
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
      NameFeatures::add_word(inside ? features.types()[features.type_of(static_cast<std::size_t>(j))] : NameType{}, step, row);
    }
    features.add_joint(i, tokens, row);
  }
  return rows;
}

/// Calls `take` with the features of all sentences and the tokens of each.
template <class Take>
void each_sentence(const std::vector<Labelled>& sentences, const Means& means, const NameWords& words, Take take) {
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
  Analysis analysis{document, means.letters.read(document.text), {}};
  take_given_tokens(analysis);
  const NameFeatures features(analysis, words, means.heads, {0, offset(document.tokens.size())});
  for (const Sentence& sentence : document.sentences) take(features, sentence.tokens);
}

inline Keys keys_of(const std::vector<Labelled>& sentences, const Means& means, const NameWords& words) {
  Keys keys;
  each_sentence(sentences, means, words,
                [&](const NameFeatures& features, IndexRange tokens) { keys.push_back(keys_of(features, tokens)); });
  return keys;
}

/// Counts, then numbers, of keys: open addressing.
class KeyNumbers {
 public:
  KeyNumbers() : slots_(1U << 16U) {}
  std::uint32_t& operator[](std::uint64_t key) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place(key)];
    if (slot.key == 0) {
      slot.key = key | (key == 0 ? 1U : 0U);
      ++size_;
    }
    return slot.number;
  }
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const { return slots_[place(key)].number; }
  template <class Take>
  void each(Take take) {
    for (Slot& slot : slots_)
      if (slot.key != 0) take(slot.key, slot.number);
  }
  template <class Take>
  void each(Take take) const {
    for (const Slot& slot : slots_)
      if (slot.key != 0) take(slot.key, slot.number);
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;
  };
  [[nodiscard]] std::size_t place(std::uint64_t key) const {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key != 0) slots_[place(slot.key)] = slot;
  }
  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

/// Numbers for the keys that are seen often enough: each in general, and of each domain (Daume: features are doubled, so
/// that what corpora share is learned from all of them and their conventions apart).
class KeyIndex {
 public:
  static std::uint64_t of_domain(std::uint64_t key, unsigned domain) { return name_mix(key + domain * 0xA24BAED4963EE407U); }

  void count(const std::vector<std::uint64_t>& row, unsigned domain) {
    for (const std::uint64_t key : row) {
      ++counts_[key];
      if (domain != 0) ++special_[of_domain(key, domain)];
    }
  }
  void close(std::uint32_t least) {
    for (auto* counts : {&counts_, &special_})
      counts->each([&](std::uint64_t, std::uint32_t& number) { number = number >= least ? ++size_ : 0; });
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The number of `key`, from 1; 0: it has none.
  [[nodiscard]] std::uint32_t number(std::uint64_t key) const { return counts_.find(key); }
  [[nodiscard]] std::uint32_t number(std::uint64_t key, unsigned domain) const {
    return domain == 0 ? 0 : special_.find(of_domain(key, domain));
  }
  [[nodiscard]] const KeyNumbers& general() const { return counts_; }
  void add(const std::vector<std::uint64_t>& row, unsigned domain, Sequence& to) const {
    for (const std::uint64_t key : row) {
      if (const auto general = number(key); general != 0) to.features.push_back(general - 1);
      if (const auto special = number(key, domain); special != 0) to.features.push_back(special - 1);
    }
    to.first.push_back(static_cast<std::uint32_t>(to.features.size()));
  }

 private:
  KeyNumbers counts_, special_;
  std::uint32_t size_ = 0;
};

inline Sequence sequence_of(const std::vector<std::vector<std::uint64_t>>& rows, const std::vector<std::uint8_t>& gold,
                            const KeyIndex& index, unsigned domain) {
  Sequence s;
  for (const auto& row : rows) index.add(row, domain, s);
  s.gold = gold;
  return s;
}

}  // namespace isnad::train
