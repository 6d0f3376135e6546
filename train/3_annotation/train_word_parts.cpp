// Trains the model of parts of speech: train_word_parts GOLD DATA [errors]
//
// GOLD holds words as written, their segments and parts of speech. Prints the figures of five folds of neighbouring
// sentences, trains on all of them and writes models/3_annotation_words_parts.bin below DATA. Deterministic.
#include <cctype>

#include "3_annotation/words_parts.h"
#include "3_annotation/words_table.h"
#include "word_gold.h"

namespace {

using namespace isnad;
using namespace isnad::training;

constexpr int rounds = 8;
constexpr float rate = 0.08F;
constexpr std::uint32_t least_support = 3;  // occurrences of a feature of parts of speech that gets weights

/// The words of a gold sentence as the tagger sees them, and their right parts.
struct GoldParts {
  std::vector<PartWord> words;
  std::vector<Part> right;
  std::size_t tokens = 0;
};

std::string small(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::vector<std::string> pieces_of(const std::string& text) {
  if (text == "+") return {text};
  std::vector<std::string> pieces(1);
  for (const char c : text)
    if (c == '+') pieces.emplace_back();
    else pieces.back() += c;
  return pieces;
}

void add_word(GoldParts& gold, const Splitter& splitter, std::string_view form, const Split& split, bool stem, Part right) {
  PartWord word;
  word.form = form;
  word.after_clitic = stem && split.prefix != 0, word.before_pronoun = stem && split.suffix != 0;
  Splitter::Room room;
  word.hash = stable_hash(splitter.alone(form, stem ? split : Split(), room, word.facts));
  const bool letter = !form.empty() && is_letter(static_cast<unsigned char>(form[0]));
  const bool digit = !form.empty() && is_digit(static_cast<unsigned char>(form[0]));
  word.known = !stem || !letter;
  word.part = !stem ? right : digit ? Part::num : right == Part::sym ? Part::sym : Part::punct;
  if (const auto fixed = splitter.fixed_part(form)) word.known = true, word.part = *fixed;
  gold.words.push_back(word);
  gold.right.push_back(right);
}

GoldParts gold_parts(const Splitter& splitter, const GoldSentence& sentence) {
  GoldParts gold;
  for (const Item& item : sentence) {
    const auto pieces = pieces_of(item.segments == item.word ? item.word : item.segments);
    const auto parts = pieces_of(item.parts);
    const Example example = example_of(splitter, {{}, item.word, {}}, item, 0, true);
    const Split split = example.right < 0 ? Split() : example.candidates.items[static_cast<std::size_t>(example.right)];
    const std::size_t stem = splitter.prefixes()[split.prefix].pieces;
    std::string_view rest = item.word;
    for (std::size_t i = 0; i < pieces.size() && i < parts.size(); ++i) {
      const auto part = part_of(small(parts[i]));
      // Letters of the item live as long as the sentences do.
      add_word(gold, splitter, rest.substr(0, pieces[i].size()), split, i == stem || example.right < 0, part.value_or(Part::x));
      rest.remove_prefix(std::min(rest.size(), pieces[i].size()));
    }
  }
  return gold;
}

Part best_part(const PartFeatures& features, const std::vector<float>& weights, std::array<float, PartTagger::classes>& sums) {
  sums.fill(0);
  for (std::size_t k = 0; k < features.count; ++k)
    for (std::size_t c = 0; c < PartTagger::classes; ++c) sums[c] += weights[features.items[k] * PartTagger::classes + c];
  return static_cast<Part>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

std::vector<float> train_parts(std::vector<GoldParts> sentences, int fold) {
  std::vector<float> weights(PartTagger::rows * PartTagger::classes), squares(weights.size(), 1e-6F);
  PartFeatures features;
  std::array<float, PartTagger::classes> sums;
  std::vector<std::uint32_t> support(PartTagger::rows);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (in_fold(s, fold)) continue;
    GoldParts gold = sentences[s];
    for (std::size_t i = 0; i < gold.words.size(); ++i) gold.words[i].part = gold.right[i];
    for (std::size_t i = 0; i < gold.words.size(); ++i) {
      if (gold.words[i].known) continue;
      PartTagger::measure(gold.words, i, features);
      for (std::size_t k = 0; k < features.count; ++k) ++support[features.items[k]];
    }
  }
  for (int round = 0; round < rounds; ++round)
    for (std::size_t step = 0; step < sentences.size(); ++step) {
      const std::size_t s = step * 7919 % sentences.size();
      if (in_fold(s, fold)) continue;
      GoldParts& gold = sentences[s];
      for (std::size_t i = 0; i < gold.words.size(); ++i) {
        if (gold.words[i].known || gold.right[i] == Part::x) continue;
        PartTagger::measure(gold.words, i, features);
        gold.words[i].part = best_part(features, weights, sums);
        const float top = *std::max_element(sums.begin(), sums.end());
        float total = 0;
        for (float& sum : sums) total += sum = std::exp(sum - top);
        for (std::size_t c = 0; c < PartTagger::classes; ++c) {
          const float slope = sums[c] / total - (c == static_cast<std::size_t>(gold.right[i]) ? 1.0F : 0.0F);
          if (std::fabs(slope) < 1e-3F) continue;
          for (std::size_t k = 0; k < features.count; ++k) {
            if (support[features.items[k]] < least_support) continue;
            const std::size_t at = features.items[k] * PartTagger::classes + c;
            squares[at] += slope * slope;
            weights[at] -= rate * slope / std::sqrt(squares[at]);
          }
        }
      }
    }
  return weights;
}

int parts(const std::string& gold_path, const std::string& folder, bool errors) {
  const LetterTable letters;
  auto files = DataFiles::from_folder(folder);
  if (!files) return 1;
  auto splitter = Splitter::load(*files, letters);
  if (!splitter) return 1;
  const auto sentences = read_gold(gold_path, letters);
  std::vector<GoldParts> gold;
  for (const GoldSentence& sentence : sentences) gold.push_back(gold_parts(*splitter, sentence));
  std::map<std::string, int> wrong;
  int count = 0, right = 0, stems = 0, right_stems = 0;
  for (int fold = 0; fold < folds; ++fold) {
    const auto weights = train_parts(gold, fold);
    PartFeatures features;
    std::array<float, PartTagger::classes> sums;
    for (std::size_t s = 0; s < gold.size(); ++s) {
      if (!in_fold(s, fold)) continue;
      GoldParts sentence = gold[s];
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        PartWord& word = sentence.words[i];
        if (!word.known) {
          PartTagger::measure(sentence.words, i, features);
          word.part = best_part(features, weights, sums);
          ++stems, right_stems += word.part == sentence.right[i];
        }
        ++count, right += word.part == sentence.right[i];
        if (word.part != sentence.right[i])
          ++wrong[std::string(name_of(sentence.right[i])) + " not " + std::string(name_of(word.part)) +
                  (errors ? " " + written(letters, word.form) : "")];
      }
    }
  }
  std::printf("parts of speech %.4f of %d; of those the model decides %.4f of %d\n", double(right) / count, count,
              double(right_stems) / stems, stems);
  std::vector<std::pair<int, std::string>> list;
  for (const auto& [what, n] : wrong) list.emplace_back(-n, what);
  std::sort(list.begin(), list.end());
  for (std::size_t i = 0; i < list.size() && i < (errors ? 200U : 12U); ++i)
    std::printf("%d %s\n", -list[i].first, list[i].second.c_str());
  const auto weights = train_parts(gold, -1);
  const float largest = largest_of(weights);
  std::vector<std::array<std::int8_t, PartTagger::classes>> packed(PartTagger::rows);
  for (std::size_t i = 0; i < weights.size(); ++i)
    packed[i / PartTagger::classes][i % PartTagger::classes] = as_byte(weights[i], largest);
  write(folder + "/models/3_annotation_words_parts.bin", "Weights of the model of parts of speech, a byte each.",
        with_sum("parts", PartTagger::pack(packed)));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count >= 3) return parts(arguments[1], arguments[2], count > 3);
  std::fprintf(stderr, "train_word_parts GOLD DATA [errors]\n");
  return 2;
}
