// Trains the recogniser of names.
//
// train_names cv-news SHARED WORDS.bin RAW OUT.conll   five-fold by block: predictions for all of the news corpus
#include <cstdlib>
#include <iostream>
#include <iterator>

#include "names_passages.h"
#include "names_told.h"

namespace {

using namespace isnad;
using namespace isnad::train;

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

double setting(const char* name, double otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::atof(value) : otherwise;
}

CrfOptions options() {
  CrfOptions o;
  o.epochs = static_cast<int>(setting("EPOCHS", 10));
  o.rate = static_cast<float>(setting("RATE", 0.1));
  o.decay = static_cast<float>(setting("DECAY", 1e-5));
  o.dropout = static_cast<float>(setting("DROPOUT", 0));
  return o;
}

struct Corpus {
  std::vector<Labelled> sentences;
  float weight = 1;
  unsigned domain = 0;
};

constexpr unsigned news_domain = 1, encyclopedia_domain = 2, passage_domain = 3;

struct Model {
  KeyIndex index;
  Crf crf{1, 0, [](auto, auto) { return true; }};
};

/// Adds, to the keys of each token, keys made from outside of the features.
using More = std::vector<std::vector<std::vector<std::uint64_t>>>;

Model train_model(const std::vector<Corpus>& corpora, const std::vector<Keys>& keys, std::size_t labels) {
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
    }
  model.crf = Crf(labels, model.index.size(), [&](std::size_t a, std::size_t b) { return may_follow(a, b, labels); });
  model.crf.train(data, options());
  return model;
}

Model train_flat(const std::vector<Corpus>& corpora, const Means& means, const NameWords& words) {
  std::vector<Keys> keys;
  for (const Corpus& corpus : corpora) keys.push_back(keys_of(corpus.sentences, means, words));
  return train_model(corpora, keys, flat_labels.size());
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

Corpus encyclopedia(const std::string& shared) {
  return {read_conll(shared + "/gold/entities/encyclopedia.conll"), static_cast<float>(setting("AQMAR", 1)), encyclopedia_domain};
}

void cross_validate_news(const std::string& shared, const std::string& bytes, const std::string& raw, const std::string& out,
                         const Means& means) {
  const std::vector<Labelled> news = read_conll(shared + "/gold/entities/news-train.conll");
  std::vector<std::vector<std::uint8_t>> predicted(news.size());
  const int only = static_cast<int>(setting("FOLD", -1));
  for (int fold = 0; fold < 5; ++fold) {
    if (only >= 0 && fold != only) continue;
    const auto begin = static_cast<std::ptrdiff_t>(news.size() * static_cast<std::size_t>(fold) / 5);
    const auto end = static_cast<std::ptrdiff_t>(news.size() * static_cast<std::size_t>(fold + 1) / 5);
    std::vector<Corpus> corpora(1);
    corpora[0].domain = news_domain;
    corpora[0].sentences.assign(news.begin(), news.begin() + begin);
    corpora[0].sentences.insert(corpora[0].sentences.end(), news.begin() + end, news.end());
    if (setting("AQMAR", 1) > 0) corpora.push_back(encyclopedia(shared));
    const std::string told = taught(corpora, bytes, raw, means);
    const auto words = NameWords::open("words", told);
    Model model = train_flat(corpora, means, *words);
    std::cerr << "fold " << fold << ": " << model.index.size() << " features\n";
    const Keys keys = keys_of({news.begin() + begin, news.begin() + end}, means, *words);
    for (std::size_t i = 0; i < keys.size(); ++i)
      predicted[static_cast<std::size_t>(begin) + i] =
          model.crf.best(sequence_of(keys[i], {}, model.index, news_domain), static_cast<float>(setting("BIAS", 0)));
  }
  std::ofstream file(out), truth(out + ".truth");
  for (std::size_t i = 0; i < news.size(); ++i) {
    if (predicted[i].empty()) continue;
    for (std::size_t t = 0; t < predicted[i].size(); ++t) {
      file << news[i].tokens[t] << '\t' << flat_labels[predicted[i][t]] << '\n';
      truth << news[i].tokens[t] << '\t' << flat_labels[news[i].labels[t]] << '\n';
    }
    file << '\n';
    truth << '\n';
  }
}

/// The news without the sentences that stand in one of the passages.
std::vector<Labelled> without(const std::vector<Labelled>& news, const std::vector<Passage>& passages) {
  std::string all;
  for (const Passage& p : passages) {
    for (const std::string& token : p.tokens) all += token;
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

/// The passages' sentences under one layer of labels.
Corpus corpus_of(const std::vector<const Passage*>& passages, std::vector<std::uint8_t> Passage::*layer) {
  Corpus corpus;
  corpus.domain = passage_domain;
  for (const Passage* p : passages)
    for (const IndexRange s : p->sentences) corpus.sentences.push_back(sentence_of(*p, s, p->*layer));
  return corpus;
}

/// Adds to the keys of each token what the labels around it are.
void add_labels(Keys& keys, const std::vector<std::vector<std::uint8_t>>& labels, std::uint64_t salt) {
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (std::size_t t = 0; t < keys[i].size(); ++t) NameFeatures::add_labels(labels[i], t, salt, keys[i][t]);
}

std::vector<std::vector<std::uint8_t>> read_labels(Model& model, const Keys& keys, unsigned domain, float against_none = 0) {
  std::vector<std::vector<std::uint8_t>> out;
  for (const auto& rows : keys) out.push_back(model.crf.best(sequence_of(rows, {}, model.index, domain), against_none));
  return out;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Writes the mentions that the labels of a passage make.
void write_passage(std::ostream& out, const Passage& p, const std::vector<std::uint8_t> layers[3], const NameFeatures& features,
                   const Analysis& analysis, int& number) {
  static const char* const names[3] = {"person", "place", "organisation"};
  out << "{\"id\": \"" << p.id << "\", \"mentions\": [";
  bool first = true;
  std::vector<Span> seen;
  for (int layer = 0; layer < 3; ++layer) {
    const auto& labels = layers[layer];
    for (std::size_t t = 0; t < labels.size(); ++t) {
      if (labels[t] % 2 == 0) continue;
      std::size_t end = t + 1;
      while (end < labels.size() && labels[end] == labels[t] + 1) ++end;
      const std::size_t cut = features.types()[features.type_of(t)].proclitic % 4;
      const Span span{analysis.letters.at[analysis.token_letters[t].begin + cut], p.spans[end - 1].end};
      if (std::find(seen.begin(), seen.end(), span) != seen.end()) continue;
      seen.push_back(span);
      out << (first ? "" : ", ") << "{\"span\": [" << code_points(std::string_view(p.text).substr(0, span.begin)) << ", "
          << code_points(std::string_view(p.text).substr(0, span.end)) << "], \"type\": \""
          << (layer == 1 ? "title" : names[(labels[t] - 1) / 2]) << "\", \"entity\": \"E" << ++number << "\"}";
      first = false;
    }
  }
  out << "]}\n";
}

void cross_validate_passages(const std::string& shared, const std::string& table, const std::string& bytes, const std::string& raw,
                             const std::string& out, const Means& means) {
  const std::vector<Passage> passages = read_passages(table, means.letters);
  const std::vector<Labelled> all_news = read_conll(shared + "/gold/entities/news-train.conll");
  std::vector<Corpus> corpora(1);
  corpora[0].domain = news_domain;
  corpora[0].sentences = without(all_news, passages);
  corpora.push_back(encyclopedia(shared));
  // What never saw a passage: the words that were told, and the flat layer that the layers of titles look at.
  std::string told = taught(corpora, bytes, raw, means);
  const auto words = NameWords::open("words", told);
  Model flat = train_flat(corpora, means, *words);
  std::vector<Keys> corpora_keys;
  for (const Corpus& corpus : corpora) corpora_keys.push_back(keys_of(corpus.sentences, means, *words));
  std::ofstream file(out);
  int number = 0;
  for (std::size_t fold = 0; fold < 5; ++fold) {
    std::vector<const Passage*> train, test;
    for (std::size_t i = 0; i < passages.size(); ++i) (i % 5 == fold ? test : train).push_back(&passages[i]);
    std::vector<std::uint8_t> Passage::*const layers[3] = {&Passage::outer, &Passage::titles, &Passage::inner};
    std::vector<std::vector<std::uint8_t>> predicted[3];
    std::vector<std::vector<std::uint8_t>> outer_gold;
    for (int layer = 0; layer < 3; ++layer) {
      std::vector<Corpus> now = layer == 0 ? corpora : std::vector<Corpus>{};
      std::vector<Keys> keys = layer == 0 ? corpora_keys : std::vector<Keys>{};
      now.push_back(corpus_of(train, layers[layer]));
      now.back().weight = static_cast<float>(setting("PASSAGES", 2));
      Keys train_keys = keys_of(now.back().sentences, means, *words);
      Keys test_keys = keys_of(corpus_of(test, layers[layer]).sentences, means, *words);
      if (layer == 0)
        for (const Labelled& s : now.back().sentences) outer_gold.push_back(s.labels);
      if (layer == 1) {
        now.back().domain = 0;
        now.back().weight = 1;
        add_labels(train_keys, read_labels(flat, train_keys, news_domain), 1);
        add_labels(test_keys, read_labels(flat, test_keys, news_domain), 1);
      }
      if (layer == 2) {
        now.back().domain = 0;
        now.back().weight = 1;
        add_labels(train_keys, outer_gold, 2);
        add_labels(test_keys, predicted[0], 2);
      }
      const unsigned domain = now.back().domain;
      keys.push_back(train_keys);
      Model model = train_model(now, keys, layer == 1 ? 3 : flat_labels.size());
      predicted[layer] = read_labels(model, test_keys, domain, static_cast<float>(setting(layer == 0 ? "BIAS" : layer == 1 ? "TBIAS" : "IBIAS", 0)));
    }
    std::size_t at = 0;
    for (const Passage* p : test) {
      std::vector<std::uint8_t> labels[3];
      for (std::size_t s = 0; s < p->sentences.size(); ++s, ++at)
        for (int layer = 0; layer < 3; ++layer)
          labels[layer].insert(labels[layer].end(), predicted[layer][at].begin(), predicted[layer][at].end());
      Document document;
      document.text = p->text;
      Analysis analysis{document, means.letters.read(document.text), {}};
      find_tokens(analysis);
      const NameFeatures features(analysis, *words, means.heads);
      write_passage(file, *p, labels, features, analysis, number);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 5) {
    std::cerr << "usage: train_names news SHARED WORDS.bin RAW OUT.conll\n       train_names passages SHARED WORDS.bin RAW OUT.jsonl PASSAGES.tsv\n";
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
  if (arguments[0] == "news") cross_validate_news(arguments[1], bytes, arguments[3], arguments[4], means);
  if (arguments[0] == "passages") cross_validate_passages(arguments[1], arguments.at(5), bytes, arguments[3], arguments[4], means);
}
