// The labels of the layers of names.
#include "3_annotation/names_labels.h"

#include <algorithm>
#include <span>
#include <utility>

#include "3_annotation/names_rules.h"

namespace isnad {
namespace {

constexpr std::uint32_t window = 8192;       // tokens in which a word that comes again counts
constexpr std::uint32_t shared = 65536;      // tokens that share one set of types: memory has a bound
constexpr std::uint32_t longest_run = 1024;  // tokens that are labelled together; a longer sentence is cut

/// Labels the tokens of one window.
class Labeller {
 public:
  Labeller(const Analysis& analysis, const NameMeans& tables, NameMemory& memory, IndexRange tokens)
      : analysis_(analysis),
        tables_(tables),
        begin_(tokens.begin),
        memory_(memory),
        features_(analysis, memory.begin(), tokens) {
    memory_.take_new();
    for (auto* scores : {&names_scores_, &parts_scores_}) scores->resize(tokens.size());
    for (auto& labels : found_) labels.resize(tokens.size());
    open_.resize(tokens.size());
  }

  /// The labels of the layers of `runs`, a window, added to `layers`. What a word is elsewhere in the window counts:
  /// names are read twice.
  void label(std::span<const IndexRange> runs, NameLayers& layers) {
    using namespace name_layer;
    memory_.repeats().begin(memory_.group_count());
    for (const IndexRange tokens : runs) {
      read_places(tokens);
      open(tokens);
      score(tokens);
      add_known(tokens);
      part_names(tokens);
      each_open(tokens, names_open, [&](IndexRange some) { decode_names(tokens, some); });
      memory_.repeats().count(groups_of(tokens), labels_of(flat, tokens), labels_of(outer, tokens));
    }
    for (const IndexRange tokens : runs) {
      each_open(tokens, names_open, [&](IndexRange some) {
        if (memory_.repeats().add(groups_of(some), part_of(names_scores_, some))) decode_names(tokens, some);
      });
      const auto names = labels_of(outer, tokens);
      const std::vector<std::uint8_t> before(names.begin(), names.end());
      const NameRules rules(analysis_, features_, tokens);
      rules.fit(names);
      decode_titles(tokens);
      rules.fit_titles(names, labels_of(titles, tokens));
      decode_inner(tokens);
      rules.fit_inner(before, names, labels_of(inner, tokens));
      for (std::size_t layer = 0; layer < count; ++layer) {
        const auto labels = labels_of(layer, tokens);
        layers[layer].insert(layers[layer].end(), labels.begin(), labels.end());
      }
    }
  }

 private:
  static constexpr int never = -16000;
  static constexpr std::uint8_t known_places =
      name_place::country | name_place::region | name_place::large | name_place::city;
  static constexpr std::uint8_t names_open = 1, titles_open = 2;

  /// What belongs to `tokens`, of a row that has an element for each token of the window.
  template <class Element>
  [[nodiscard]] std::span<Element> part_of(std::vector<Element>& row, IndexRange tokens) const {
    return std::span(row).subspan(tokens.begin - begin_, tokens.size());
  }
  [[nodiscard]] std::span<std::uint8_t> labels_of(std::size_t layer, IndexRange tokens) {
    return part_of(found_[layer], tokens);
  }

  /// Calls `take` with each run of `tokens` that all have this bit of open_.
  template <class Take>
  void each_open(IndexRange tokens, std::uint8_t bit, Take take) const {
    const auto is_open = [&](std::uint32_t i) { return (open_[i - begin_] & bit) != 0; };
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (!is_open(i)) continue;
      const std::uint32_t first = i;
      while (i < tokens.end && is_open(i)) ++i;
      take(IndexRange{first, i});
    }
  }

  /// The best path of a layer through `some` of `tokens`, a sentence: O stands around it.
  void decode(std::size_t layer, IndexRange tokens, IndexRange some) {
    const bool is_names = layer == name_layer::flat || layer == name_layer::outer;
    const bool is_first = layer == name_layer::flat || layer == name_layer::titles;
    decoder_.decode(part_of(is_names ? names_scores_ : parts_scores_, some), is_first ? 0 : NamePair::second,
                    tables_.model.moves(layer), {some.begin == tokens.begin, some.end == tokens.end},
                    labels_of(layer, some));
  }

  void decode_names(IndexRange tokens, IndexRange some) {
    decode(name_layer::flat, tokens, some);
    decode(name_layer::outer, tokens, some);
  }

  void decode_titles(IndexRange tokens) {
    const auto flat = labels_of(name_layer::flat, tokens);
    const std::vector<std::uint8_t> likely = features_.likely_titles(tokens, flat);
    each_open(tokens, titles_open, [&](IndexRange some) {
      for (std::uint32_t i = some.begin; i < some.end; ++i) {
        add_labels(tokens, flat, i, 1, 0);
        add_labels(tokens, likely, i, 3, 0);
        if (is_honorific_apart(tokens, i)) parts_scores_[i - begin_][2] = never;
      }
      decode(name_layer::titles, tokens, some);
    });
  }

  /// Only a name of several words has names inside.
  void decode_inner(IndexRange tokens) {
    const auto outer = labels_of(name_layer::outer, tokens);
    for (std::size_t t = 0; t < outer.size();) {
      const std::size_t end = outer[t] == 0 ? t + 1 : name_layer::end_of(outer, t);
      if (end > t + 1) decode_inner(tokens, {tokens.begin + offset(t), tokens.begin + offset(end)});
      t = end;
    }
  }

  void decode_inner(IndexRange tokens, IndexRange name) {
    const auto outer = labels_of(name_layer::outer, tokens);
    for (std::uint32_t i = name.begin; i < name.end; ++i) {
      if ((open_[i - begin_] & titles_open) == 0) {
        if (place_begin_ != tokens.begin) read_places(tokens);
        score(tokens, i, nullptr, &parts_scores_[i - begin_]);
      }
      add_labels(tokens, outer, i, 2, NamePair::second);
    }
    decode(name_layer::inner, tokens, name);
  }

  /// Adds what `labels` of `tokens` say of token `i` to its scores in the layer of parts that begins at `column`.
  void add_labels(IndexRange tokens, std::span<const std::uint8_t> labels, std::uint32_t i, std::uint64_t salt,
                  std::size_t column) {
    const auto& sums = memory_.labels(features_, tokens, labels, i - tokens.begin, salt, column);
    NamePair::Sums& scores = parts_scores_[i - begin_];
    for (std::size_t b = 0; b < sums.size(); ++b)
      scores[column + b] = static_cast<std::int16_t>(scores[column + b] + sums[b]);
  }

  /// The groups of words that share a stem, of each token.
  std::span<const std::uint32_t> groups_of(IndexRange tokens) {
    token_groups_.clear();
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
      token_groups_.push_back(memory_.group(features_.type_of(i)));
    return token_groups_;
  }

  /// Two words that gazetteers know together: a name of more than one word is seldom anything else.
  void add_known(IndexRange tokens) {
    constexpr int person = 80, place = 160;  // in units of a weight
    std::uint8_t before = 0;
    for (std::uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
      const std::uint8_t pair = features_.pair_places(i);
      if ((pair & name_place::known_person) != 0 && !is_title(i))
        add_known(i, (before & name_place::known_person) != 0 ? 2 : 1, 2, person);
      else if ((pair & known_places) != 0)
        add_known(i, 3, 4, place);
      before = pair;
    }
  }

  /// "the sheikh Abdullah": a title is no part of the name, though families are called by it.
  [[nodiscard]] bool is_title(std::uint32_t i) const {
    constexpr std::uint8_t titles = NameHeads::office | NameHeads::rank | NameHeads::honorific;
    const NameType& type = features_.types()[features_.type_of(i)];
    return type.article && (type.heads & titles) != 0;
  }

  /// Adds to the scores of a label of token `i`, and of one of the next, in both layers of names.
  void add_known(std::uint32_t i, std::size_t here, std::size_t next, int bonus) {
    for (const std::size_t layer : {std::size_t{0}, NamePair::second}) {
      std::int16_t& first = names_scores_[i - begin_][layer + here];
      std::int16_t& second = names_scores_[i + 1 - begin_][layer + next];
      first = static_cast<std::int16_t>(first + bonus);
      second = static_cast<std::int16_t>(second + bonus);
    }
  }

  /// Where words say that no name goes on. One with a conjunction or preposition before it does not go on with the name
  /// of a person or a place.
  void part_names(IndexRange tokens) {
    const NameRules rules(analysis_, features_, tokens);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if ((open_[i - begin_] & names_open) == 0) continue;
      NamePair::Sums& sums = names_scores_[i - begin_];
      if (rules.parts(i - tokens.begin)) sums[NamePair::second + 6] = never;
      if (rules.ends_person(i - tokens.begin)) sums[2] = sums[NamePair::second + 2] = never;
      const Token& token = analysis_.document.tokens[i];
      if (name_begin(analysis_.document, token) == token.span.begin) continue;
      for (const std::size_t label : {2U, 4U}) sums[NamePair::second + label] = never;
    }
  }

  /// "the minister of defence, the general": a definite rank or honorific behind a definite word is a title of its own.
  [[nodiscard]] bool is_honorific_apart(IndexRange tokens, std::uint32_t i) const {
    constexpr std::uint8_t apart = NameHeads::honorific | NameHeads::rank;
    if (i == tokens.begin) return false;
    const NameType &before = features_.types()[features_.type_of(i - 1)],
                   &here = features_.types()[features_.type_of(i)];
    return here.article && here.conjunction == 0 && (here.heads & apart) != 0 && before.article;
  }

  /// The places of the types of `tokens` in memory, with those of no word around them.
  void read_places(IndexRange tokens) {
    places_.assign(tokens.size() + 2 * NameFeatures::reach, 0);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
      places_[NameFeatures::reach + i - tokens.begin] = features_.type_of(i) + 1;
    place_begin_ = tokens.begin;
  }
  /// Those of token `i` and of the words around it.
  [[nodiscard]] NameMemory::Places around(std::uint32_t i) const {
    return NameMemory::Places(&places_[i - place_begin_], NameMemory::places);
  }

  /// Whether gazetteers know token `i` and the next together.
  [[nodiscard]] bool is_known(std::uint32_t i) const {
    return (features_.pair_places(i) & (name_place::known_person | known_places)) != 0;
  }

  /// What the gate lets through, and what gazetteers know.
  void open(IndexRange tokens) {
    const NameGate& gate = tables_.model.gate();
    constexpr std::uint32_t ahead = 8;  // words whose gifts are on their way
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      std::int32_t name = 0, title = 0;
      const std::uint32_t* const around = &places_[i - place_begin_];
      __builtin_prefetch(&memory_.gifts(places_[std::min<std::size_t>(i - place_begin_ + ahead, places_.size() - 1)]));
      for (int step = -NameFeatures::reach; step <= NameFeatures::reach; ++step) {
        const NameGate::Gifts& gifts = memory_.gifts(around[NameFeatures::reach + step]);
        name += gifts[NameGate::lane(NameGate::name, step)];
        title += gifts[NameGate::lane(NameGate::title, step)];
      }
      const bool known = is_known(i) || (i > tokens.begin && is_known(i - 1));
      open_[i - begin_] = static_cast<std::uint8_t>((known || name >= gate.least(NameGate::name) ? names_open : 0U) |
                                                    (title >= gate.least(NameGate::title) ? titles_open : 0U));
    }
  }

  void score(IndexRange tokens) {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::uint8_t open = open_[i - begin_];
      if (i + 1 < tokens.end && open_[i + 1 - begin_] != 0) memory_.fetch(around(i + 1));
      if (open == 0) continue;
      score(tokens, i, (open & names_open) != 0 ? &names_scores_[i - begin_] : nullptr,
            (open & titles_open) != 0 ? &parts_scores_[i - begin_] : nullptr);
    }
  }

  /// Adds the scores of token `i` of `tokens`, where they are wanted.
  void score(IndexRange tokens, std::uint32_t i, NamePair::Sums* names, NamePair::Sums* parts) {
    memory_.add_words(around(i), names, parts);
    const NameFeatures::Keys keys = features_.joint_keys(i, tokens);
    if (names != nullptr) tables_.model.names().add(keys.all(), *names);
    if (parts != nullptr) tables_.model.parts().add(keys.all(), *parts);
  }

  const Analysis& analysis_;
  const NameMeans& tables_;
  std::uint32_t begin_;
  NameMemory& memory_;
  NameFeatures features_;
  std::vector<std::uint32_t> places_;  ///< see read_places()
  std::uint32_t place_begin_ = 0;
  std::vector<std::uint8_t> open_;  ///< of each token, bits: see names_open
  std::vector<std::uint32_t> token_groups_;
  std::vector<NamePair::Sums> names_scores_, parts_scores_;
  NameDecoder decoder_;
  NameLayers found_;
};

/// Whether most words of `tokens` are in another script. The models know Arabic text only: in a text of another
/// language they would take whole sentences for names.
bool is_foreign(const Analysis& analysis, IndexRange tokens) {
  std::uint32_t arabic = 0, other = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (analysis.document.tokens[i].kind != TokenKind::word) continue;
    const std::string_view letters = analysis.token(i);
    ++(!letters.empty() && is_arabic_letter(static_cast<unsigned char>(letters.front())) ? arabic : other);
  }
  return other > arabic;
}

/// The sentences, the longest cut.
std::vector<IndexRange> runs_of(const Analysis& analysis) {
  std::vector<IndexRange> runs;
  for (const Sentence& sentence : analysis.document.sentences)
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; i += longest_run)
      runs.push_back({i, std::min(i + longest_run, sentence.tokens.end)});
  return runs;
}

/// The end of the runs from `first` on that are Arabic and hold at most `most` tokens; one at least.
std::size_t end_of_window(const std::vector<IndexRange>& runs, const std::vector<bool>& foreign, std::size_t first,
                          std::uint32_t most) {
  std::size_t end = first + 1;
  while (end < runs.size() && runs[end].end - runs[first].begin <= most && !foreign[end]) ++end;
  return end;
}

}  // namespace

std::uint32_t name_begin(const Document& document, const Token& token) {
  for (std::uint32_t i = token.first_word; i + 1 < token.first_word + token.words; ++i) {
    const Part part = document.words[i].part;
    if (part != Part::cconj && part != Part::sconj && part != Part::adp && part != Part::part)
      return document.words[i].span.begin;
  }
  return token.words > 1 ? document.words[token.first_word + token.words - 1U].span.begin : token.span.begin;
}

NameLayers label_names(const Analysis& analysis, const NameMeans& tables, NameMemory& memory) {
  const std::vector<IndexRange> runs = runs_of(analysis);
  std::vector<bool> foreign;
  foreign.reserve(runs.size());
  for (const IndexRange run : runs) foreign.push_back(is_foreign(analysis, run));
  NameLayers layers;
  for (auto& labels : layers) labels.reserve(analysis.document.tokens.size());
  for (std::size_t i = 0; i < runs.size();) {
    if (foreign[i]) {
      for (auto& labels : layers) labels.resize(labels.size() + runs[i].size());
      ++i;
      continue;
    }
    const std::size_t end = end_of_window(runs, foreign, i, shared);
    Labeller labeller(analysis, tables, memory, {runs[i].begin, runs[end - 1].end});
    while (i < end) {
      const std::size_t next = std::min(end, end_of_window(runs, foreign, i, window));
      labeller.label(std::span(runs).subspan(i, next - i), layers);
      i = next;
    }
  }
  return layers;
}

}  // namespace isnad
