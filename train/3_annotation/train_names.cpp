// Trains the recogniser of names. SHARED is the folder of training data, WORDS.bin what build_names_words makes, RAW
// the raw text, PASSAGES.tsv and MARKS.tsv what names_passages.py makes.
//
// train_names build    SHARED WORDS.bin RAW FOLDER    PASSAGES.tsv MARKS.tsv   the two files that the library reads
// train_names news     SHARED WORDS.bin RAW OUT.conll PASSAGES.tsv MARKS.tsv   five-fold by block: the news predicted
// train_names passages SHARED WORDS.bin RAW OUT.jsonl PASSAGES.tsv MARKS.tsv   five-fold: the passages predicted
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <iterator>
#include <map>

#include "3_annotation/entities.h"
#include "3_annotation/name_phrases_words.h"
#include "names_gate_teacher.h"
#include "names_passages.h"
#include "names_rows.h"
#include "names_told.h"
#include "names_training.h"

namespace {

using namespace isnad;
using namespace isnad::train;

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What weight a feature of the models of names must have to stay.
double least_weight() { return setting("SELECT", 0.06); }
double least_weight_of_parts() { return setting("SELECT_PARTS", 0); }

/// How many models the models of flat and of outermost names are the mean of.
int flat_committee() { return static_cast<int>(setting("FLAT_MEMBERS", 5)); }
int outer_committee() { return static_cast<int>(setting("OUTER_MEMBERS", 5)); }

Model train_flat(const std::vector<Corpus>& corpora, const Means& means, const NameWords& words, int members = 1,
                 double least = 0) {
  std::vector<Keys> keys;
  for (const Corpus& corpus : corpora) keys.push_back(keys_of(corpus.sentences, means, words));
  return train_model(corpora, keys, flat_labels.size(), members, least);
}

/// The words, with what `model` says of them in raw text.
std::string told_by(Model& model, const std::string& bytes, const std::string& raw, const Means& means) {
  const auto words = NameWords::open("words", bytes);
  Told told;
  each_text(raw, "<doc", [&](const std::string& text) {
    read_text(text, model.crf, model.index, news_domain, means, *words, told);
  });
  std::string out = bytes;
  write_told(told, out);
  return out;
}

std::string taught(const std::vector<Corpus>& corpora, std::string words, const std::string& raw, const Means& means) {
  for (int round = 0; round < static_cast<int>(setting("ROUNDS", 1)); ++round) {
    Model teacher = train_flat(corpora, means, *NameWords::open("words", words));
    words = told_by(teacher, words, raw, means);
  }
  return words;
}

/// The corpora, with doubt in those that are known to be noisy. The layer of flat names, which speaks as they do, gains
/// by it; the outermost names, which the clean passages teach, lose.
std::vector<Corpus> doubted(std::vector<Corpus> corpora) {
  for (Corpus& corpus : corpora)
    if (corpus.domain != passage_domain) corpus.doubt = static_cast<float>(setting("DOUBT", 0.4));
  return corpora;
}

Corpus encyclopedia(const std::string& shared) {
  return {read_conll(shared + "/gold/entities/encyclopedia.conll"), static_cast<float>(setting("AQMAR", 1)),
          encyclopedia_domain};
}

/// Those that are annotated whole, or those that only marks are known of: no figure is measured on the latter.
std::vector<const Passage*> those(const std::vector<const Passage*>& passages, bool marked) {
  std::vector<const Passage*> out;
  std::copy_if(passages.begin(), passages.end(), std::back_inserter(out),
               [&](const Passage* p) { return p->marked == marked; });
  return out;
}

std::vector<const Passage*> pointers(const std::vector<Passage>& passages) {
  std::vector<const Passage*> out;
  for (const Passage& p : passages) out.push_back(&p);
  return out;
}

/// Whether a marked passage may be of the article of one of `others`.
bool is_near(const Passage& passage, const std::vector<const Passage*>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Passage* p) {
    return std::find(passage.near.begin(), passage.near.end(), p->id) != passage.near.end();
  });
}

/// The news without the sentences that stand in one of the passages.
std::vector<Labelled> without(const std::vector<Labelled>& news, const std::vector<const Passage*>& passages) {
  std::string all;
  for (const Passage* p : passages) {
    for (const std::string& token : p->tokens) all += token;
    all += '\n';
  }
  std::vector<Labelled> out;
  for (const Labelled& sentence : news) {
    std::string joined;
    for (const std::string& token : sentence.tokens) joined += token;
    if (joined.size() > 30 && all.find(joined) != std::string::npos) continue;
    out.push_back(sentence);
  }
  std::cerr << news.size() - out.size() << " sentences left out\n";
  return out;
}

/// The passages' sentences under one layer of labels: of those annotated for training, and of those that only marks are
/// known of, which count less.
std::vector<Corpus> corpora_of(const std::vector<const Passage*>& passages, std::vector<std::uint8_t> Passage::*layer,
                               float weight) {
  std::vector<Corpus> corpora(2);
  corpora[0].weight = weight;
  corpora[1].weight = weight * static_cast<float>(setting("MARKS", 0.3));
  for (Corpus& corpus : corpora) corpus.domain = passage_domain;
  for (const Passage* p : passages)
    for (const IndexRange s : p->sentences)
      corpora[p->marked ? 1 : 0].sentences.push_back(sentence_of(*p, s, p->*layer));
  return corpora;
}

/// Adds to the keys of each token what the labels around it are.
void add_labels(Keys& keys, const std::vector<Labelled>& sentences,
                const std::vector<std::vector<std::uint8_t>>& labels, std::uint64_t salt, const Means& means,
                const NameWords& words) {
  std::size_t i = 0;
  each_sentence(sentences, means, words, [&](const NameFeatures& features, IndexRange tokens) {
    for (std::size_t t = 0; t < keys[i].size(); ++t) features.add_labels(tokens, labels[i], t, salt, keys[i][t]);
    ++i;
  });
}

std::vector<std::vector<std::uint8_t>> likely_titles_of(const std::vector<Labelled>& sentences,
                                                        const std::vector<std::vector<std::uint8_t>>& flat,
                                                        const Means& means, const NameWords& words) {
  std::vector<std::vector<std::uint8_t>> out;
  each_sentence(sentences, means, words, [&](const NameFeatures& features, IndexRange tokens) {
    out.push_back(features.likely_titles(tokens, flat[out.size()]));
  });
  return out;
}

std::vector<std::vector<std::uint8_t>> read_labels(Model& model, const Keys& keys, unsigned domain) {
  std::vector<std::vector<std::uint8_t>> out;
  for (const auto& rows : keys) out.push_back(model.crf.best(sequence_of(rows, {}, model.index, domain)));
  return out;
}

/// The moves of a layer, in units of a weight.
void append_moves(std::string& out, const Model& model) {
  for (const float move : model.crf.moves()) {
    const auto units = static_cast<std::int32_t>(std::lround(std::max(move, -1000.0F) / NameModel::unit));
    out.append(reinterpret_cast<const char*>(&units), sizeof units);
  }
}

/// One half of the rows of a pair: a model and the domain whose weights are added to the general ones.
struct Half {
  const Model& model;
  unsigned domain;

  void append(std::uint64_t key, std::vector<int>& row) const {
    const std::uint32_t general = model.index.number(key), special = model.index.number(key, domain);
    const std::size_t L = model.crf.labels();
    for (std::size_t b = 0; b < L; ++b) {
      float w = 0;
      if (general != 0) w += model.crf.weight(general - 1, b);
      if (special != 0) w += model.crf.weight(special - 1, b);
      row.push_back(static_cast<int>(std::lround(std::clamp(w / NameModel::unit, -127.0F, 127.0F))));
    }
  }
};

/// The rows of two layers, without those that say next to nothing.
void append_pair(std::string& out, const Half& first, const Half& second) {
  NameRows rows;
  const int least = static_cast<int>(setting("PRUNE", 2));
  for (const Half* half : {&first, &second})
    half->model.index.general().each([&](std::uint64_t key, std::uint32_t) {
      if (rows.contains(key)) return;
      std::vector<int> weights;
      first.append(key, weights);
      weights.resize(NamePair::second);
      second.append(key, weights);
      if (std::all_of(weights.begin(), weights.end(), [&](int w) { return std::abs(w) < least; })) return;
      auto& row = rows[key];
      for (std::size_t i = 0; i < weights.size(); ++i) row[i] = static_cast<signed char>(weights[i]);
    });
  append_rows(out, rows);
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// The layers of the passages, beside those of flat and of outermost names: `flat` has not seen the passages. Returns
/// the bytes of the model file without its gate.
std::string model_bytes(const Model& flat_names, const Model& outer_names, Model& flat,
                        const std::vector<const Passage*>& passages, const Means& means, const NameWords& words) {
  auto titles_corpora = corpora_of(passages, &Passage::titles, 1),
       outer_corpora = corpora_of(passages, &Passage::outer, 1),
       inner_corpora = corpora_of(passages, &Passage::inner, 1);
  std::vector<Keys> title_keys, inner_keys;
  for (std::size_t c = 0; c < titles_corpora.size(); ++c) {
    const auto& sentences = titles_corpora[c].sentences;
    title_keys.push_back(keys_of(sentences, means, words));
    inner_keys.push_back(title_keys.back());
    const auto tags = read_labels(flat, title_keys.back(), news_domain);
    add_labels(title_keys.back(), sentences, tags, 1, means, words);
    add_labels(title_keys.back(), sentences, likely_titles_of(sentences, tags, means, words), 3, means, words);
    std::vector<std::vector<std::uint8_t>> outer;
    for (const Labelled& s : outer_corpora[c].sentences) outer.push_back(s.labels);
    add_labels(inner_keys.back(), inner_corpora[c].sentences, outer, 2, means, words);
    titles_corpora[c].domain = inner_corpora[c].domain = 0;
  }
  const Model titles = train_model(titles_corpora, title_keys, 3, 1, least_weight_of_parts());
  const Model inner = train_model(inner_corpora, inner_keys, flat_labels.size(), 1, least_weight_of_parts());
  std::string out;
  for (const Model* model : {&flat_names, &outer_names, &titles, &inner}) append_moves(out, *model);
  append_pair(out, {flat_names, news_domain}, {outer_names, passage_domain});
  append_pair(out, {titles, 0}, {inner, 0});
  return std::string(NameModel::magic) + std::string(8, '\0') + out;
}

/// What a move to `label` of a layer is made dearer (below 0) or cheaper: a name found is worth more than a rarer wrong
/// one costs, and models of few names find too few; bodies are found least.
double lean_of(std::size_t layer, std::size_t label) {
  const double against_none[] = {setting("BIAS_FLAT", 0.4), setting("BIAS_OUTER", 0.6), setting("BIAS_TITLES", 0.6),
                                 setting("BIAS_INNER", 1.5)};
  constexpr std::size_t body = 5, place = 3;
  if (label == 0) return -against_none[layer];
  if (layer == name_layer::flat && label == body) return setting("BODY_FLAT", 0.4);
  if (layer == name_layer::outer && label == body) return setting("BODY_OUTER", 0);
  if (layer == name_layer::outer && label == place) return setting("PLACE_OUTER", 0.4);
  return 0;
}

/// The file with its sum and its moves leant.
std::string weighed(std::string bytes) {
  std::size_t at = NameModel::magic.size() + 8;
  for (std::size_t layer = 0; layer < name_layer::count; ++layer) {
    const std::size_t labels = name_layer::labels[layer];
    for (std::size_t i = 0; i < (labels + 1) * labels; ++i, at += 4) {
      std::int32_t move = 0;
      std::memcpy(&move, &bytes[at], 4);
      move += static_cast<std::int32_t>(std::lround(lean_of(layer, i % labels) / double{NameModel::unit}));
      std::memcpy(&bytes[at], &move, 4);
    }
  }
  const std::uint64_t sum = name_sum(std::string_view(bytes).substr(16));
  std::memcpy(&bytes[8], &sum, 8);
  return bytes;
}

/// The bytes of a model, in which the gate is open, with a gate that is taught by the model itself in raw text: in that
/// of an encyclopedia, and more than once in news, which there is less of.
std::string gated(std::string bytes, const std::string& raw, const std::vector<const Passage*>& news,
                  const Means& means, const NameWords& words) {
  const std::string open = weighed(bytes + open_gate());
  const NameMeans all{means.heads, words, *NameModel::open("model", open)};
  GateTeacher teacher;
  each_text(raw, "<doc", [&](const std::string& text) { teacher.read(text, means, all); });
  for (const Passage* p : news)
    for (int i = 0; i < static_cast<int>(setting("GATE_NEWS", 4)); ++i) teacher.read(p->text, means, all);
  return bytes + teacher.gate(setting("GATE_NAMES", 0.997), setting("GATE_TITLES", 0.99));
}

/// What `make` gives; kept in a file between trials where the setting MODELS names one.
template <class Make>
std::string kept(const std::string& name, Make make) {
  const char* prefix = std::getenv("MODELS");
  if (prefix == nullptr) return make();
  const std::string path = prefix + name;
  if (!std::ifstream(path)) write_file(path, make());
  return read_file(path);
}

/// `corpora` and the outermost names of the passages.
std::vector<Corpus> with_passages(std::vector<Corpus> corpora, const std::vector<const Passage*>& passages) {
  for (Corpus& corpus : corpora_of(passages, &Passage::outer, static_cast<float>(setting("PASSAGES", 3))))
    corpora.push_back(std::move(corpus));
  return corpora;
}

/// What stands before the bytes of both files. Blanks at its end bring what lies `head` bytes behind it to the begin of
/// a line of the cache.
std::string notes_before(std::size_t head) {
  constexpr std::size_t line = 64;
  const std::string notes =
      "# What the recogniser of names knows of words, and its weights. Made by train/3_annotation/names.sh; the card is\n"
      "# docs/3_annotation/names_model.md. Trained on ANERcorp, NTREX-128 and Arabic Wikipedia (CC BY-SA 4.0), AQMAR (CC "
      "BY-SA\n"
      "# 3.0), Wikinews (CC BY 2.5); facts of Wikidata by NETransliteration (MIT), Who's On First with GeoNames "
      "(attribution),\n"
      "# GeoNames (CC BY 4.0), Unicode CLDR, Faker (MIT), Arabic ChainBank (CC BY 4.0). This file is under CC BY-SA "
      "4.0.";
  return notes + std::string((line - (notes.size() + 1 + head) % line) % line, ' ') + "\n";
}

/// The passages of both tables.
std::vector<Passage> read_all(const std::string& annotated, const std::string& marks, const LetterTable& letters) {
  std::vector<Passage> passages = read_passages(annotated, letters);
  for (Passage& p : read_passages(marks, letters)) {
    p.marked = true;
    passages.push_back(std::move(p));
  }
  return passages;
}

/// Trains on everything and writes the two files that the library reads.
void build(const std::string& shared, const std::vector<Passage>& passages, const std::string& bytes,
           const std::string& raw, const std::string& folder, const Means& means) {
  std::vector<Corpus> corpora(1);
  corpora[0] = {read_conll(shared + "/gold/entities/news-train.conll"), 1, news_domain};
  corpora.push_back(encyclopedia(shared));
  const std::string told = taught(corpora, bytes, raw, means);
  write_file(folder + "/3_annotation_names_words.bin", notes_before(NameWords::head) + told);
  const auto words = NameWords::open("words", told);
  std::vector<Corpus> apart = corpora;  // the layer of titles looks at labels of a model that has not seen the passages
  apart[0].sentences = without(corpora[0].sentences, pointers(passages));
  Model flat = train_flat(doubted(apart), means, *words);
  corpora = with_passages(std::move(corpora), pointers(passages));
  const Model outer_names = train_flat(corpora, means, *words, outer_committee(), least_weight());
  const Model flat_names = train_flat(doubted(corpora), means, *words, flat_committee(), least_weight());
  write_file(folder + "/3_annotation_names.bin",
             notes_before(0) + weighed(gated(model_bytes(flat_names, outer_names, flat, pointers(passages), means, *words), raw,
                                   those(pointers(passages), true), means, *words)));
}

/// Finds the names of a document whose tokens or text are given, and joins those of one entity.
void annotate_with(Document& document, bool given, const NameTables& tables, const WordTables& words,
                   const Means& means) {
  Analysis analysis{document, means.letters.read(document.text), {}};
  if (given) {
    take_given_tokens(analysis);
  } else {
    find_tokens(analysis);
    find_sentences(analysis);
  }
  find_words(analysis, words);
  NameMemory memory(tables);
  PhraseWordRows rows;
  find_names(analysis, tables, memory, rows);
  if (!given) join_entities(analysis, means.entities);
}

void write_conll(std::ostream& out, const std::vector<Labelled>& sentences, const std::vector<std::uint8_t>& tags) {
  std::size_t at = 0;
  for (const Labelled& s : sentences) {
    for (const std::string& token : s.tokens) out << token << '\t' << flat_labels[tags[at++]] << '\n';
    out << '\n';
  }
}

void cross_validate_news(const std::string& shared, const std::vector<Passage>& passages, const std::string& bytes,
                         const std::string& raw, const std::string& out, const Means& means) {
  const std::vector<Labelled> news = read_conll(shared + "/gold/entities/news-train.conll");
  const auto words = WordTables::load(DataFiles::embedded(), means.letters);
  std::ofstream file(out), truth(out + ".truth");
  for (int fold = 0; fold < 5; ++fold) {
    if (setting("FOLD", -1) >= 0 && fold != static_cast<int>(setting("FOLD", -1))) continue;
    const auto begin = static_cast<std::ptrdiff_t>(news.size() * static_cast<std::size_t>(fold) / 5);
    const auto end = static_cast<std::ptrdiff_t>(news.size() * static_cast<std::size_t>(fold + 1) / 5);
    const std::vector<Labelled> held(news.begin() + begin, news.begin() + end);
    std::vector<Corpus> corpora(1);
    corpora[0].domain = news_domain;
    corpora[0].sentences.assign(news.begin(), news.begin() + begin);
    corpora[0].sentences.insert(corpora[0].sentences.end(), news.begin() + end, news.end());
    corpora.push_back(encyclopedia(shared));
    std::vector<const Passage*> seen;
    for (const Passage& p : passages)
      if (p.origin != "ANERcorp" || without(held, {&p}).size() == held.size()) seen.push_back(&p);
    const std::string told =
        kept("news_words" + std::to_string(fold), [&] { return taught(corpora, bytes, raw, means); });
    NameTables tables;
    tables.phrases = *NamePhraseTables::load(DataFiles::embedded(), means.letters);
    tables.heads = means.heads;
    tables.words = *NameWords::open("words", told);
    const std::string model = weighed(kept("news" + std::to_string(fold), [&] {
      // Only the flat names are measured here: one model stands for both.
      Model names =
          train_flat(doubted(with_passages(corpora, seen)), means, tables.words, flat_committee(), least_weight());
      return gated(model_bytes(names, names, names, seen, means, tables.words), raw, those(seen, true), means,
                   tables.words);
    }));
    tables.model = *NameModel::open("model", model);
    Document document = document_of(held);
    annotate_with(document, true, tables, *words, means);
    write_conll(file, held, document.flat_tags);
    std::vector<std::uint8_t> right;
    for (const Labelled& s : held) right.insert(right.end(), s.labels.begin(), s.labels.end());
    write_conll(truth, held, right);
  }
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void write_mentions(std::ostream& out, const Passage& p, const Document& document) {
  static const char* const names[] = {"person", "organisation", "place", "title"};
  out << "{\"id\": \"" << p.id << "\", \"mentions\": [";
  const char* comma = "";
  for (const Mention& m : document.mentions) {
    out << comma << "{\"span\": [" << code_points(std::string_view(p.text).substr(0, m.span.begin)) << ", "
        << code_points(std::string_view(p.text).substr(0, m.span.end)) << "], \"type\": \""
        << names[static_cast<int>(m.type)] << "\", \"entity\": \"E" << m.entity << "\"}";
    comma = ", ";
  }
  out << "]}\n";
}

void cross_validate_passages(const std::string& shared, const std::vector<Passage>& passages, const std::string& bytes,
                             const std::string& raw, const std::string& out, const Means& means) {
  const auto words = WordTables::load(DataFiles::embedded(), means.letters);
  const std::vector<Labelled> news = read_conll(shared + "/gold/entities/news-train.conll");
  std::vector<Corpus> corpora(1);
  corpora[0] = {without(news, those(pointers(passages), false)), 1, news_domain};
  corpora.push_back(encyclopedia(shared));
  // What never saw a passage: the words that were told, and the flat layer that the layer of titles looks at, which has
  // not seen the marks either.
  const std::string told = kept("passages_words", [&] { return taught(corpora, bytes, raw, means); });
  NameTables tables;
  tables.phrases = *NamePhraseTables::load(DataFiles::embedded(), means.letters);
  tables.heads = means.heads;
  tables.words = *NameWords::open("words", told);
  Model flat;
  if (std::getenv("MODELS") == nullptr || !std::ifstream(std::getenv("MODELS") + std::string("passages4"))) {
    std::vector<Corpus> apart = corpora;
    apart[0].sentences = without(news, pointers(passages));
    flat = train_flat(doubted(apart), means, tables.words);
  }
  std::ofstream file(out);
  for (std::size_t fold = 0; fold < 5; ++fold) {
    if (setting("FOLD", -1) >= 0 && static_cast<std::size_t>(setting("FOLD", -1)) != fold) continue;
    std::vector<const Passage*> train, test;
    for (std::size_t i = 0; i < passages.size(); ++i)
      if (!passages[i].marked) (i % 5 == fold ? test : train).push_back(&passages[i]);
    for (const Passage& p : passages)
      if (p.marked && !is_near(p, test)) train.push_back(&p);
    const std::string model = weighed(kept("passages" + std::to_string(fold), [&] {
      const std::vector<Corpus> all = with_passages(corpora, train);
      const Model outer_names = train_flat(all, means, tables.words, outer_committee(), least_weight());
      const Model flat_names = train_flat(doubted(all), means, tables.words, flat_committee(), least_weight());
      return gated(model_bytes(flat_names, outer_names, flat, train, means, tables.words), raw, those(train, true),
                   means, tables.words);
    }));
    tables.model = *NameModel::open("model", model);
    for (const Passage* p : test) {
      Document document;
      document.text = p->text;
      annotate_with(document, false, tables, *words, means);
      write_mentions(file, *p, document);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 7) {
    std::cerr << "usage: train_names build|news|passages SHARED WORDS.bin RAW OUT PASSAGES.tsv MARKS.tsv\n";
    return 2;
  }
  const std::string bytes = read_file(arguments[2]);
  const auto words = NameWords::open(arguments[2], bytes);
  Means means;
  auto heads = NameHeads::load(DataFiles::embedded(), means.letters);
  if (!words || !heads) {
    const Error& error = words ? heads.error() : words.error();
    std::cerr << error.where << ": " << error.what << '\n';
    return 1;
  }
  means.heads = std::move(*heads);
  auto parts = WordTables::load(DataFiles::embedded(), means.letters);
  auto entities = EntityTables::load(DataFiles::embedded(), means.letters);
  if (!parts || !entities) return 1;
  means.words = std::move(*parts);
  means.entities = std::move(*entities);
  const std::vector<Passage> passages = read_all(arguments[5], arguments[6], means.letters);
  if (arguments[0] == "news") cross_validate_news(arguments[1], passages, bytes, arguments[3], arguments[4], means);
  if (arguments[0] == "build") build(arguments[1], passages, bytes, arguments[3], arguments[4], means);
  if (arguments[0] == "passages")
    cross_validate_passages(arguments[1], passages, bytes, arguments[3], arguments[4], means);
}
