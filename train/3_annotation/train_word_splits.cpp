// Trains the model that parts words: train_word_splits GOLD FORMS EXAMPLES DATA [errors]
//
// GOLD holds words as written and their segments; FORMS is what pack_words packed; EXAMPLES is
// word_examples.txt. Prints the figures of five folds of
// neighbouring sentences, trains on all of them and writes models/3_annotation_words_split.bin below DATA.
// Deterministic.
#include <sstream>

#include "3_annotation/words_verbs.h"
#include "word_gold.h"

namespace {

using namespace isnad;
using namespace isnad::training;

constexpr int rounds = 12;
constexpr int first_averaged = 4;  // the weights are the mean of those at the end of this round and later ones
constexpr float rate = 0.05F;
constexpr float made_weight = 0.15F;  // of examples that are made of words of the gold with other clitics
constexpr std::size_t no_fold = static_cast<std::size_t>(-1);  // the sentence of examples that all folds train on
constexpr float example_weight = 0.5F;  // of written sentences
constexpr float known_weight = 0.1F;  // of names and nouns of the lexicon

constexpr char ch(unsigned char byte) { return static_cast<char>(byte); }

/// Words that the gold lacks and the lexicon knows, put in the place of words of the gold: the rarer clitics.
class MadeWords {
 public:
  explicit MadeWords(const Splitter& splitter) : splitter_(splitter) {
    using namespace letter;
    for (const auto& end : {std::string{ch(noon), ch(yeh)}, {ch(noon), ch(alef)}, {ch(kaf)}, {ch(kaf), ch(meem)}, {ch(heh), ch(meem)}})
      verb_ends_.push_back(end);
    for (const auto& end : {std::string{ch(noon), ch(alef)}, {ch(kaf)}, {ch(kaf), ch(meem)}, {ch(heh), ch(noon)}, {ch(heh)}, {ch(heh), ch(alef)}, {ch(heh), ch(meem)}})
      noun_ends_.push_back(end);
  }

  /// What may stand in the place of `item`.
  [[nodiscard]] std::vector<Item> of(const Item& item) {
    made_.clear();
    const bool verb = item.parts == "VERB" || item.parts == "AUX";
    if (item.segments == item.word && item.word.size() > 1) {
      if (verb || item.word.starts_with(article_)) {
        put(feh_, item.word);
        put(waw_, item.word);
      }
      // A role or a person of the verb that is rare is as right where it was never seen.
      if (item.parts == "NOUN" && item.word.size() > 3 && !item.word.starts_with(article_) && ++nouns_ % 2 == 0 &&
          level(item.word) >= level(kaf_ + item.word) + 3)
        put_head(kaf_, item.word);
      if (verb && item.word.size() > 3 && imperfect_.find(item.word[0]) != std::string::npos)
        for (const char person : imperfect_) put_head(seen_, person + item.word.substr(1));
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
  [[nodiscard]] int level(const std::string& word) const { return splitter_.lexicon().find(word).level(); }
  void put(const std::string& head, const std::string& word) {
    if (level(head + word) >= 1 && level(word) >= level(head + word) + 2) made_.push_back({head + word, head + "+" + word, {}});
  }
  void put_head(const std::string& head, const std::string& word) { made_.push_back({head + word, head + "+" + word, {}}); }
  void put_end(const std::string& stem, const std::string& end) {
    made_.push_back({stem + end, stem + "+" + end, {}});
  }

  const Splitter& splitter_;
  const std::string waw_{ch(letter::waw)}, feh_{ch(letter::feh)}, lam_{ch(letter::lam)}, seen_{ch(letter::seen)};
  const std::string kaf_{ch(letter::kaf)}, article_{ch(letter::alef), ch(letter::lam)};
  const std::string imperfect_{ch(letter::yeh), ch(letter::teh), ch(letter::noon), ch(letter::alef_hamza)};
  std::vector<std::string> verb_ends_, noun_ends_;
  std::vector<Item> made_;
  std::size_t nouns_ = 0;
};

/// Names and nouns of the lexicon that begin or end as if with clitics, whole and behind clitics.
std::vector<Item> known_words(const std::string& path, const LetterTable& letters, const Splitter& splitter) {
  std::vector<Item> words;
  std::ifstream file(path);
  const std::string waw{ch(letter::waw)}, beh{ch(letter::beh)}, lam{ch(letter::lam)};
  for (std::string line; std::getline(file, line);) {
    const auto cells = cells_of(line);
    const std::string word = letters.fold(cells[0]);
    const int level = std::atoi(cells[1].c_str()), latin = std::atoi(cells[4].c_str());
    const int place = std::atoi(cells[5].c_str()), lemma = std::atoi(cells[6].c_str());
    if (word.size() < 3 || splitter.candidates(word).count < 2) continue;
    // Of the short ones "wahm" is more often wa + hum.
    if (word.size() == 3 && (level < 8 || splitter.lexicon().find(word.substr(1)).level() > level + 2)) continue;
    const bool name = (latin == 2 && level >= 4) || (place == 1 && level >= 4);
    const bool noun = level >= 7 && (lemma & 5) != 0 && ((lemma & 2) == 0 || word.size() == 3);
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

/// Perfects of verbs of reports, and accusatives of their participles: what stands where a report turns.
std::vector<Item> known_verbs(const VerbTable& verbs, const LetterTable& letters, const Splitter& splitter) {
  std::vector<Item> words;
  const std::string waw{ch(letter::waw)}, teh{ch(letter::teh)}, alef{ch(letter::alef)}, meem{ch(letter::meem)};
  const auto put = [&](const std::string& word) {
    if (word.size() < 3 || splitter.candidates(word).count < 2) return;
    words.push_back({word, word, {}});
    words.push_back({waw + word, waw + "+" + word, {}});
  };
  std::array<VerbReading, 16> readings;
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    const std::string lemma = letters.fold(verbs.lemma(i));
    for (const std::string& form : {lemma, lemma + teh, meem + lemma + alef, meem + lemma.substr(1) + alef}) {
      const std::size_t count = verbs.read(form, readings);
      if (count != 0 && readings[0].lemma == i) put(form);
    }
    if (lemma.size() > 3 && lemma[0] == ch(letter::alef_hamza)) put(alef + lemma.substr(1));  // as careless writers do
  }
  return words;
}

std::vector<Example> examples_of(const Splitter& splitter, const std::vector<GoldSentence>& sentences,
                                 const std::vector<Item>& known, const std::vector<Item>& verbs) {
  MadeWords made_words(splitter);
  std::size_t next = 0;
  std::vector<Example> examples;
  for (std::size_t s = 0; s < sentences.size(); ++s)
    for (std::size_t i = 0; i < sentences[s].size(); ++i) {
      const Item& item = sentences[s][i];
      SplitSite site{{}, item.word, {}};
      if (i > 0) site.before = sentences[s][i - 1].word;
      if (i + 1 < sentences[s].size()) site.after = sentences[s][i + 1].word;
      examples.push_back(example_of(splitter, site, item, s, false));
      for (const Item& made : made_words.of(item)) {
        site.word = made.word;
        examples.push_back(example_of(splitter, site, made, s, false));
        examples.back().weight = made_weight;
        examples.back().item = nullptr;
      }
      const bool noun = item.parts == "NOUN" || item.parts == "PROPN";
      if (!noun && item.parts != "VERB") continue;
      const auto& list = noun ? known : verbs;
      for (int k = 0; k < 2; ++k, ++next) {  // known words in the places of their like, each at least once
        const Item& other = list[next * 613 % list.size()];
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

/// Softmax over the candidates, by AdaGrad.
std::vector<float> train(const std::vector<Example>& examples, int fold) {
  std::vector<float> weights(Splitter::weights), squares(Splitter::weights, 1e-6F), mean(Splitter::weights);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t step = 0; step < examples.size(); ++step) {
      const Example& example = examples[step * 7919 % examples.size()];
      if (example.right < 0 || example.candidates.count < 2) continue;
      if (example.sentence != no_fold && in_fold(example.sentence, fold)) continue;
      auto sums = sums_of(example, weights);
      const double top = *std::max_element(sums.begin(), sums.end());
      double total = 0;
      for (double& sum : sums) total += sum = std::exp(sum - top);
      for (std::size_t c = 0; c < sums.size(); ++c) {
        const auto slope = example.weight * static_cast<float>(sums[c] / total - (static_cast<int>(c) == example.right ? 1 : 0));
        if (std::fabs(slope) < 1e-4F) continue;
        for (std::size_t k = 0; k < example.features[c].count; ++k) {
          const std::uint32_t i = example.features[c].items[k];
          squares[i] += slope * slope;
          weights[i] -= rate * slope / std::sqrt(squares[i]);
        }
      }
    }
    if (round < first_averaged) continue;
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += weights[i] / static_cast<float>(rounds - first_averaged);
  }
  return mean;
}

int best_of(const std::vector<double>& sums) {
  return static_cast<int>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

/// The sentences of a file of examples: their tokens, with "+" between words.
std::vector<GoldSentence> read_examples(const std::string& path, const LetterTable& letters) {
  std::ifstream file(path);
  std::vector<GoldSentence> sentences;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    GoldSentence& sentence = sentences.emplace_back();
    std::istringstream tokens(line);
    for (std::string token; tokens >> token;) {
      const std::string segments = letters.fold(token);
      std::string word = segments;
      std::erase(word, '+');
      sentence.push_back({word, segments, {}});
    }
  }
  return sentences;
}

/// Adds examples of sentences that stand in no fold.
void add_examples(const Splitter& splitter, const std::vector<GoldSentence>& sentences, std::vector<Example>& examples) {
  for (const GoldSentence& sentence : sentences)
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      SplitSite site{{}, sentence[i].word, {}};
      if (i > 0) site.before = sentence[i - 1].word;
      if (i + 1 < sentence.size()) site.after = sentence[i + 1].word;
      examples.push_back(example_of(splitter, site, sentence[i], no_fold, false));
      examples.back().item = nullptr;
      examples.back().weight = example_weight;
      if (examples.back().right < 0)
        std::fprintf(stderr, "no candidate: %s\n", sentence[i].segments.c_str());
    }
}

int split(const std::string& gold_path, const std::string& forms_path, const std::string& examples_path,
          const std::string& folder, bool errors) {
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
  const auto verb_table = VerbTable::load(*files, letters);
  if (!verb_table) return 1;
  const auto verbs = known_verbs(*verb_table, letters, *splitter);
  auto examples = examples_of(*splitter, sentences, known, verbs);
  const auto written_examples = read_examples(examples_path, letters);
  add_examples(*splitter, written_examples, examples);
  std::printf("%zu known words, %zu examples\n", known.size() + verbs.size(), examples.size());
  int count[2] = {}, right[2] = {}, missing = 0;
  std::map<std::string, int> wrong;
  for (int fold = 0; fold < folds; ++fold) {
    const auto weights = train(examples, fold);
    for (const Example& example : examples) {
      if (!in_fold(example.sentence, fold) || example.item == nullptr) continue;
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
  const auto weights = train(examples, -1);
  const float largest = largest_of(weights);
  std::string bytes;
  for (const float w : weights) bytes += static_cast<char>(as_byte(w, largest));
  write(folder + "/models/3_annotation_words_split.bin", "Weights of the model that parts words, a byte each.",
        with_sum("split", bytes));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count >= 5) return split(arguments[1], arguments[2], arguments[3], arguments[4], count > 5);
  std::fprintf(stderr, "train_word_splits GOLD FORMS EXAMPLES DATA [errors]\n");
  return 2;
}
