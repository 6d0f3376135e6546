// Packs the lexicon of words: pack_words FORMS DATA [decide TEXT...]
//
// FORMS is what cluster_words.py (or, the first time, count_words.py) prints. Writes
// models/3_annotation_words_lexicon.bin below DATA. With "decide" the trained models say what holds of each form in
// every context: its clitics, and, as they read the texts, its part of speech. The whole way, SHARED being the folder of
// training data:
//   count_words.py SHARED > forms; pack_words forms DATA; train_word_splits GOLD forms EXAMPLES DATA; pack_words forms DATA decide
//   measure_words forms TEXT > its words, for each text; cluster_words.py forms its words > clustered
//   pack_words clustered DATA; train_word_splits GOLD clustered EXAMPLES DATA; train_word_parts GOLD DATA
//   pack_words clustered DATA decide; pack_words clustered DATA decide TEXT...
// The library is built again before measure_words is run. Deterministic.
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "3_annotation/sentences.h"
#include "3_annotation/words.h"
#include "3_annotation/words_verbs.h"
#include "word_gold.h"

namespace {

using namespace isnad;
using namespace isnad::training;

constexpr int decided_margin = 130;  // of sums of weights: what the neighbours of a word add is less

using PartCounts = std::unordered_map<std::uint64_t, std::array<std::uint32_t, PartTagger::classes + 1>>;

/// How often the forms of `path` bear each part of speech, as the models see it.
void count_parts(const std::string& path, const WordTables& tables, const LetterTable& letters, PartCounts& counts) {
  std::ifstream file(path);
  Document document;
  document.text.assign(std::istreambuf_iterator<char>(file), {});
  Analysis analysis{document, letters.read(document.text), {}};
  find_tokens(analysis);
  find_sentences(analysis);
  find_words(analysis, tables);
  for (const Sentence& sentence : document.sentences)
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = document.tokens[i];
      if (token.kind != TokenKind::word) continue;
      SplitSite site{{}, analysis.token(i), {}};
      if (i > sentence.tokens.begin) site.before = analysis.token(i - 1);
      if (i + 1 < sentence.tokens.end) site.after = analysis.token(i + 1);
      const Split split = tables.splitter.split(site, tables.splitter.lexicon().find(site.word));
      const Clitics& prefix = tables.splitter.prefixes()[split.prefix];
      std::string_view stem = site.word.substr(prefix.letters.size());
      stem.remove_suffix(tables.splitter.suffixes()[split.suffix].letters.size());
      Splitter::Room room;
      KnownFacts facts;
      const std::uint64_t key = stable_hash(tables.splitter.alone(stem, split, room, facts));
      const auto part = document.words[token.first_word + prefix.pieces].part;
      ++counts[key][static_cast<std::size_t>(part)];
    }
}

/// 1 + the part that the form bears in nearly all places; 0 where there is none.
std::uint8_t certain_part(const PartCounts& counts, const std::string& form) {
  const auto found = counts.find(stable_hash(form));
  if (found == counts.end()) return 0;
  const auto& list = found->second;
  const auto* most = std::max_element(list.begin(), list.end());
  std::uint32_t total = 0;
  for (const std::uint32_t n : list) total += n;
  return total >= 10 && *most * 100 >= total * 98 ? static_cast<std::uint8_t>(most - list.begin() + 1) : std::uint8_t{0};
}

using Forms = std::map<std::string, WordFacts>;

Forms read_forms(const std::string& path, const LetterTable& letters) {
  std::ifstream file(path);
  Forms forms;
  for (std::string line; std::getline(file, line);) {
    const auto cells = cells_of(line);
    const auto number = [&](std::size_t i) {
      return static_cast<std::uint8_t>(i < cells.size() ? std::atoi(cells[i].c_str()) : 0);
    };
    WordFacts facts;
    facts.level = number(1), facts.bound = number(2), facts.proclitics = number(3), facts.latin = number(4);
    facts.place = number(5), facts.lemma = number(6), facts.cluster = number(7);
    const std::string key = letters.fold(cells[0]);
    if (key.size() <= Splitter::longest) forms.emplace(key, facts);
  }
  return forms;
}

/// What verbs of reports make of the forms; and the accusatives of their participles, "denouncing", whose ends look like
/// pronouns and which are too rare to be seen.
void add_verbs(const VerbTable& verbs, Forms& forms) {
  std::vector<std::string> accusatives;
  std::array<VerbReading, 16> readings;
  for (auto& [key, facts] : forms) {
    if (key.size() < 4) continue;
    const std::size_t count = verbs.read(key, readings);
    bool participle = false;
    for (std::size_t i = 0; i < count; ++i) {
      const VerbForm form = readings[i].form;
      participle = participle || (form == VerbForm::active_participle && readings[i].number == 1 &&
                                  readings[i].gender == VerbGender::masculine);
      const unsigned lemma = readings[i].person != 0 ? 2U : form == VerbForm::verbal_noun ? 1U : 4U;
      facts.lemma = static_cast<std::uint8_t>(facts.lemma | lemma);
    }
    if (participle && static_cast<unsigned char>(key.back()) != letter::alef) accusatives.push_back(key);
  }
  for (const std::string& key : accusatives) {
    WordFacts facts = forms[key];
    facts.level = static_cast<std::uint8_t>(std::max(1, facts.level - 3));
    facts.bound = facts.proclitics = facts.latin = facts.place = facts.cluster = 0;
    facts.lemma = 4;
    forms.emplace(key + static_cast<char>(letter::alef), facts);
  }
}

/// Packs the forms; with `margin` the splits that hold in every context go with them.
int pack(const std::string& forms_path, const std::string& folder, int margin, const std::vector<std::string>& texts) {
  const LetterTable letters;
  auto files = DataFiles::from_folder(folder);
  if (!files) return 1;
  std::optional<Splitter> splitter;
  if (margin > 0) {
    auto loaded = Splitter::load(*files, letters);
    if (!loaded) return 1;
    splitter = std::move(*loaded);
  }
  PartCounts parts;
  if (!texts.empty()) {
    auto tables = WordTables::load(*files, letters);
    if (!tables) return 1;
    for (const std::string& text : texts) count_parts(text, *tables, letters, parts);
  }
  const auto verbs = VerbTable::load(*files, letters);
  if (!verbs) return 1;
  auto forms = read_forms(forms_path, letters);
  add_verbs(*verbs, forms);
  std::size_t decided = 0, certain = 0;
  for (auto& [key, facts] : forms) {
    if (margin > 0)
      if (const auto split = splitter->decided(key, margin)) {
        facts.decided = 1, facts.prefix = split->prefix, facts.suffix = split->suffix;
        ++decided;
      }
    facts.tag = certain_part(parts, key);
    if (splitter)
      if (const auto fixed = splitter->fixed_part(key)) facts.tag = static_cast<std::uint8_t>(1 + static_cast<int>(*fixed));
    certain += facts.tag != 0;
  }
  const std::vector<std::pair<std::string, WordFacts>> list(forms.begin(), forms.end());
  write(folder + "/models/3_annotation_words_lexicon.bin", "What is known of forms of words without their context.",
        with_sum("forms", WordLexicon::pack(list)));
  std::printf("%zu forms, %zu of them part in one way, %zu bear one part\n", list.size(), decided, certain);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  if (count == 3) return pack(words[1], words[2], 0, {});
  if (count >= 4 && words[3] == "decide") return pack(words[1], words[2], decided_margin, {words.begin() + 4, words.end()});
  std::fprintf(stderr, "pack_words FORMS DATA [decide TEXT...]\n");
  return 2;
}
