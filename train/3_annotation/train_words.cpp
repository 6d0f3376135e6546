// Trains the model that parts words: train_words pack FORMS DATA_FOLDER | split GOLD FORMS DATA_FOLDER | decide FORMS DATA_FOLDER
//
// pack reads the rows of count_words.py and writes models/3_annotation_words_lexicon.bin. split reads words as written
// and their segments, prints the figures of five folds of neighbouring sentences, trains on all of them and writes
// models/3_annotation_words_split.bin. Deterministic.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "3_annotation/letters.h"
#include "3_annotation/words_model.h"
#include "3_annotation/words_split.h"
#include "isnad/resources.h"

namespace {

using namespace isnad;

constexpr int folds = 5;

const char* const licence =
    "# Made by train/3_annotation/train_words.cpp. Counted in and trained on: Arabic Wikipedia, NTREX-128, ANERcorp\n"
    "# (CC BY-SA 4.0), Wikinews (CC BY 2.5), UD Arabic PUD (CC BY-SA 3.0), Arabic ChainBank (CC BY 4.0), names of\n"
    "# NETransliteration (MIT), places of Who's On First with GeoNames (attribution). This file is under CC BY-SA 4.0.\n";

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line)
    if (c == '\t') cells.emplace_back();
    else cells.back() += c;
  return cells;
}

void write(const std::string& path, const std::string& what, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << "# " << what << "\n" << licence << bytes;
}

/// Packs the forms; with `margin` the splits that hold in every context go with them.
int pack(const std::string& forms_path, const std::string& folder, int margin) {
  const LetterTable letters;
  auto files = DataFiles::from_folder(folder);
  if (!files) return 1;
  std::optional<Splitter> splitter;
  if (margin > 0) {
    auto loaded = Splitter::load(*files, letters);
    if (!loaded) return 1;
    splitter = std::move(*loaded);
  }
  std::size_t decided = 0;
  std::ifstream file(forms_path);
  std::map<std::string, WordFacts> forms;
  for (std::string line; std::getline(file, line);) {
    const auto cells = cells_of(line);
    const auto number = [&](std::size_t i) {
      return static_cast<std::uint8_t>(i < cells.size() ? std::atoi(cells[i].c_str()) : 0);
    };
    WordFacts facts;
    facts.level = number(1), facts.bound = number(2), facts.proclitics = number(3), facts.latin = number(4);
    facts.place = number(5), facts.lemma = number(6), facts.cluster = number(7);
    const std::string key = letters.fold(cells[0]);
    if (margin > 0)
      if (const auto split = splitter->decided(key, margin)) {
        facts.decided = 1, facts.prefix = split->prefix, facts.suffix = split->suffix;
        ++decided;
      }
    if (key.size() <= Splitter::longest) forms.emplace(key, facts);
  }
  const std::vector<std::pair<std::string, WordFacts>> list(forms.begin(), forms.end());
  write(folder + "/models/3_annotation_words_lexicon.bin", "What is known of forms of words without their context.",
        with_sum("forms", WordLexicon::pack(list)));
  std::printf("%zu forms, %zu decided\n", list.size(), decided);
  return 0;
}

struct Item {
  std::string word;      // letters
  std::string segments;  // letters, parted by '+'
  std::string parts;     // as written
};
using Sentence_ = std::vector<Item>;

std::vector<Sentence_> read_gold(const std::string& path, const LetterTable& letters) {
  std::ifstream file(path);
  std::vector<Sentence_> sentences(1);
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

std::string shown(const Splitter& splitter, const std::string& word, Split split) {
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

/// Words that the gold lacks and the lexicon knows, put in the place of words of the gold: the rarer clitics.
class MadeWords {
 public:
  MadeWords(const Splitter& splitter, const LetterTable& letters) : splitter_(splitter) {
    const auto fold = [&](const char* text) { return letters.fold(text); };
    waw_ = fold("\xD9\x88"), feh_ = fold("\xD9\x81"), lam_ = fold("\xD9\x84"), seen_ = fold("\xD8\xB3");
    article_ = fold("\xD8\xA7\xD9\x84"), imperfect_ = fold("\xD9\x8A\xD8\xAA\xD9\x86\xD8\xA3");
    for (const char* text : {"\xD9\x86\xD9\x8A", "\xD9\x86\xD8\xA7", "\xD9\x83", "\xD9\x83\xD9\x85", "\xD9\x87\xD9\x85"})
      verb_ends_.push_back(fold(text));
    for (const char* text : {"\xD9\x86\xD8\xA7", "\xD9\x83", "\xD9\x83\xD9\x85", "\xD9\x87\xD9\x86"})
      noun_ends_.push_back(fold(text));
  }

  /// What may stand in the place of `item`.
  [[nodiscard]] std::vector<Item> of(const Item& item) const {
    made_.clear();
    const bool verb = item.parts == "VERB" || item.parts == "AUX";
    if (item.segments == item.word && item.word.size() > 1) {
      if (verb || item.word.starts_with(article_)) {
        put(feh_, item.word);
        put(waw_, item.word);
      }
      if (verb && imperfect_.find(item.word[0]) != std::string::npos) put(lam_, item.word), put(seen_, item.word);
    }
    for (const auto* ends : {&verb_ends_, &noun_ends_}) {
      const bool verbs = ends == &verb_ends_;
      if (item.parts != (verbs ? "VERB+PRON" : "NOUN+PRON")) continue;
      const std::string stem = item.segments.substr(0, item.segments.find('+'));
      for (const std::string& end : *ends) put_end(stem, end);
    }
    return made_;
  }

 private:
  [[nodiscard]] int level(const std::string& word) const { return splitter_.lexicon().find(word).level; }
  void put(const std::string& head, const std::string& word) const {
    if (level(head + word) >= 1 && level(word) >= level(head + word) + 2) made_.push_back({head + word, head + "+" + word, {}});
  }
  void put_end(const std::string& stem, const std::string& end) const {
    if (level(stem + end) >= 1) made_.push_back({stem + end, stem + "+" + end, {}});
  }

  const Splitter& splitter_;
  std::string waw_, feh_, lam_, seen_, article_, imperfect_;
  std::vector<std::string> verb_ends_, noun_ends_;
  mutable std::vector<Item> made_;
};

/// Names and nouns of the lexicon that begin or end as if with clitics, whole and behind clitics.
std::vector<Item> known_words(const std::string& path, const LetterTable& letters, const Splitter& splitter) {
  std::vector<Item> words;
  std::ifstream file(path);
  const std::string waw = letters.fold("\xD9\x88"), beh = letters.fold("\xD8\xA8"), lam = letters.fold("\xD9\x84");
  for (std::string line; std::getline(file, line);) {
    const auto cells = cells_of(line);
    const std::string word = letters.fold(cells[0]);
    const int level = std::atoi(cells[1].c_str()), latin = std::atoi(cells[4].c_str());
    const int place = std::atoi(cells[5].c_str()), lemma = std::atoi(cells[6].c_str());
    if (word.size() < 4 || splitter.candidates(word).count < 2) continue;
    const bool name = (latin == 2 && level >= 4) || (place == 1 && level >= 4);
    const bool noun = level >= 7 && lemma != 0 && (lemma & 2) == 0;
    if (!name && !noun) continue;
    words.push_back({word, word, {}});
    if (!name || level < 6) continue;
    words.push_back({waw + word, waw + "+" + word, {}});
    if (place == 0) continue;
    words.push_back({beh + word, beh + "+" + word, {}});
    words.push_back({lam + word, lam + "+" + word, {}});
  }
  return words;
}

Example example_of(const Splitter& splitter, const SplitSite& site, const Item& item, std::size_t sentence, bool alone) {
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

std::vector<Example> examples_of(const Splitter& splitter, const std::vector<Sentence_>& sentences,
                                 const LetterTable& letters, float weight, const std::vector<Item>& known, float known_weight) {
  const MadeWords made_words(splitter, letters);
  std::size_t next = 0;
  std::vector<Example> examples;
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::size_t i = 0; i < sentences[s].size(); ++i) {
      const Item& item = sentences[s][i];
      SplitSite site{{}, item.word, {}};
      if (i > 0) site.before = sentences[s][i - 1].word;
      if (i + 1 < sentences[s].size()) site.after = sentences[s][i + 1].word;
      examples.push_back(example_of(splitter, site, item, s, false));
      for (const Item& made : weight > 0 ? made_words.of(item) : std::vector<Item>()) {
        site.word = made.word;
        examples.push_back(example_of(splitter, site, made, s, false));
        examples.back().weight = weight;
        examples.back().item = nullptr;
      }
      if (item.parts != "NOUN" && item.parts != "PROPN") continue;
      for (int k = 0; k < 2 && known_weight > 0; ++k, ++next) {  // known words in the places of nouns, each at least once
        const Item& other = known[next * 613 % known.size()];
        site.word = other.word;
        examples.push_back(example_of(splitter, site, other, s, false));
        examples.back().weight = known_weight;
        examples.back().item = nullptr;
      }
    }
  return examples;
}

std::vector<double> sums_of(const Example& example, const std::vector<float>& weights) {
  std::vector<double> sums;
  for (const SplitFeatures& features : example.features) {
    double sum = 0;
    for (std::size_t k = 0; k < features.count; ++k) sum += static_cast<double>(weights[features.items[k]]);
    sums.push_back(sum);
  }
  return sums;
}

/// Softmax over the candidates, by AdaGrad with squares of the weights held down.
std::vector<float> train(const std::vector<Example>& examples, int fold, int rounds, float rate, float decay) {
  std::vector<float> weights(Splitter::weights), squares(Splitter::weights, 1e-6F);
  for (int round = 0; round < rounds; ++round)
    for (std::size_t step = 0; step < examples.size(); ++step) {
      const Example& example = examples[step * 7919 % examples.size()];
      if (example.right < 0 || example.candidates.count < 2) continue;
      if (fold >= 0 && static_cast<int>(example.sentence / 10 % folds) == fold) continue;
      auto sums = sums_of(example, weights);
      const double top = *std::max_element(sums.begin(), sums.end());
      double total = 0;
      for (double& sum : sums) total += sum = std::exp(sum - top);
      for (std::size_t c = 0; c < sums.size(); ++c) {
        const auto slope = example.weight * static_cast<float>(sums[c] / total - (static_cast<int>(c) == example.right ? 1 : 0));
        if (std::fabs(slope) < 1e-4F) continue;
        for (std::size_t k = 0; k < example.features[c].count; ++k) {
          const std::uint32_t i = example.features[c].items[k];
          const float g = slope + decay * weights[i];
          squares[i] += g * g;
          weights[i] -= rate * g / std::sqrt(squares[i]);
        }
      }
    }
  return weights;
}

int best_of(const std::vector<double>& sums) {
  return static_cast<int>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

std::string written(const LetterTable& letters, std::string_view bytes) {
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

int split(const std::string& gold_path, const std::string& forms_path, const std::string& folder, int rounds, float rate, float decay, float weight, float known_weight, bool errors) {
  const LetterTable letters;
  auto files = DataFiles::from_folder(folder);
  if (!files) return 1;
  auto splitter = Splitter::load(*files, letters);
  if (!splitter) {
    std::fprintf(stderr, "%s: %s\n", splitter.error().where.c_str(), splitter.error().what.c_str());
    return 1;
  }
  const auto sentences = read_gold(gold_path, letters);
  const auto known = known_words(forms_path, letters, *splitter);
  const auto examples = examples_of(*splitter, sentences, letters, weight, known, known_weight);
  std::printf("%zu known words, %zu examples\n", known.size(), examples.size());
  int count[2] = {}, right[2] = {}, missing = 0;
  std::map<std::string, int> wrong;
  for (int fold = 0; fold < folds; ++fold) {
    const auto weights = train(examples, fold, rounds, rate, decay);
    for (const Example& example : examples) {
      if (static_cast<int>(example.sentence / 10 % folds) != fold || example.item == nullptr) continue;
      ++count[example.split];
      missing += example.right < 0;
      const int best = best_of(sums_of(example, weights));
      right[example.split] += best == example.right;
      if (best != example.right)
        ++wrong[written(letters, example.item->segments) + "  not  " +
                written(letters, shown(*splitter, example.item->word, example.candidates.items[static_cast<std::size_t>(best)]))];
    }
  }
  std::printf("whole %.4f of %d, split %.4f of %d, all %.4f; no candidate: %d\n", double(right[0]) / count[0], count[0],
              double(right[1]) / count[1], count[1], double(right[0] + right[1]) / (count[0] + count[1]), missing);
  if (errors)
    for (const auto& [what, n] : wrong) std::printf("%d %s\n", n, what.c_str());
  const auto weights = train(examples, -1, rounds, rate, decay);
  float largest = 0;
  for (const float w : weights) largest = std::max(largest, std::fabs(w));
  std::string bytes;
  for (const float w : weights) bytes += static_cast<char>(static_cast<int>(std::lround(w / largest * 127)));
  write(folder + "/models/3_annotation_words_split.bin", "Weights of the model that parts words, a byte each.",
        with_sum("split", bytes));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  const auto number = [&](std::size_t i, double otherwise) {
    return static_cast<float>(i < words.size() ? std::atof(words[i].c_str()) : otherwise);
  };
  if (count >= 4 && words[1] == "pack") return pack(words[2], words[3], 0);
  if (count >= 4 && words[1] == "decide") return pack(words[2], words[3], static_cast<int>(number(4, 200)));
  if (count >= 5 && words[1] == "split")
    return split(words[2], words[3], words[4], static_cast<int>(number(5, 12)), number(6, 0.05), number(7, 0.0),
                 number(8, 0.3), number(9, 0.2), count > 10);
  std::fprintf(stderr, "train_words pack FORMS DATA_FOLDER | split GOLD FORMS DATA_FOLDER | decide FORMS DATA_FOLDER\n");
  return 2;
}
