// The labels of the layers of names.
#include "3_annotation/names_labels.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "3_annotation/names_rules.h"

namespace isnad {
namespace {

constexpr std::uint32_t window = 8192;       // tokens in which a word that comes again counts
constexpr std::uint32_t shared = 65536;      // tokens that share one set of types: memory has a bound
constexpr std::uint32_t longest_run = 1024;  // tokens that are labelled together; a longer sentence is cut

/// What each distinct token adds to the scores of its neighbours: summed when it is first asked for.
class TypeScores {
 public:
  TypeScores(const NameModel& model, const std::vector<NameType>& types)
      : model_(model), types_(types), sums_((types.size() + 1) * places), known_(sums_.size()) {}

  /// Adds to the scores of a token what the word `step` tokens behind it gives; `type` of types.size(): none is there.
  void add(std::size_t type, int step, NamePair::Sums* names, NamePair::Sums* parts) {
    const std::size_t at = type * places + static_cast<std::size_t>(step + NameFeatures::reach);
    const auto wanted = static_cast<std::uint8_t>((names != nullptr ? 1U : 0U) | (parts != nullptr ? 2U : 0U));
    if ((known_[at] & wanted) != wanted) sum(type, step, at, wanted);
    if (names != nullptr) add_sums(*names, sums_[at].names);
    if (parts != nullptr) add_sums(*parts, sums_[at].parts);
  }

 private:
  static constexpr std::size_t places = 2 * NameFeatures::reach + 1;
  struct alignas(64) Both {  // one line of the cache
    NamePair::Sums names{}, parts{};
  };

  /// By copies, which are known to be apart: so the loop is one of vectors.
  static void add_sums(NamePair::Sums& to, const NamePair::Sums& from) {
    NamePair::Sums sum = to;
    const NamePair::Sums more = from;
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = static_cast<std::int16_t>(sum[i] + more[i]);
    to = sum;
  }

  void sum(std::size_t type, int step, std::size_t at, std::uint8_t wanted) {
    static const NameType outside;
    keys_.clear();
    NameFeatures::add_word(type < types_.size() ? types_[type] : outside, step, keys_);
    if ((wanted & ~known_[at] & 1U) != 0) model_.names().add(keys_, sums_[at].names);
    if ((wanted & ~known_[at] & 2U) != 0) model_.parts().add(keys_, sums_[at].parts);
    known_[at] |= wanted;
  }

  const NameModel& model_;
  const std::vector<NameType>& types_;
  std::vector<Both> sums_;
  std::vector<std::uint8_t> known_;  ///< bits: the sums of names, of parts
  std::vector<std::uint64_t> keys_;
};

/// What each word was labelled in a window, and what that adds to its scores: a surname alone is the man who was named.
class Repeats {
 public:
  void begin(std::size_t groups) { counts_.assign(groups, {}); }

  void count(std::size_t layer, std::span<const std::uint32_t> groups, std::span<const std::uint8_t> labels) {
    for (std::size_t t = 0; t < groups.size(); ++t) ++counts_[groups[t]][layer * 7 + labels[t]];
  }

  /// Returns whether that is anything.
  bool add(std::span<const std::uint32_t> groups, std::span<NamePair::Sums> scores) const {
    bool any = false;
    for (std::size_t t = 0; t < groups.size(); ++t) {
      const auto& counts = counts_[groups[t]];
      for (std::size_t layer = 0; layer < 2; ++layer) {
        const auto* of = &counts[layer * 7];
        const std::uint32_t seen = std::accumulate(of, of + 7, 0U);
        if (seen < 2 || of[0] == seen) continue;
        any = true;
        auto* score = &scores[t][layer * NamePair::second];
        // Of a person any part may stand alone; of another name its first word.
        for (const std::size_t label : {1U, 2U}) add_share(score[label], of[1] + of[2], seen);
        for (std::size_t label = 3; label < 7; ++label) add_share(score[label], of[label], seen);
      }
    }
    return any;
  }

 private:
  static void add_share(std::int16_t& score, std::uint32_t part, std::uint32_t all) {
    constexpr std::uint64_t bonus = 150;  // in units of a weight, for a word that is always that
    score = static_cast<std::int16_t>(score + static_cast<int>(part * bonus / all));
  }
  std::vector<std::array<std::uint32_t, 14>> counts_;
};

/// Labels the tokens of one window.
class Labeller {
 public:
  Labeller(const Analysis& analysis, const NameMeans& tables, IndexRange tokens)
      : analysis_(analysis),
        tables_(tables),
        begin_(tokens.begin),
        features_(analysis, tables.words, tables.heads, tokens),
        typed_(tables.model, features_.types()) {
    for (auto* scores : {&names_scores_, &parts_scores_}) scores->resize(tokens.size());
    for (auto& labels : found_) labels.resize(tokens.size());
    open_.resize(tokens.size());
    group_types();
    for (const NameType& type : features_.types()) gifts_.push_back(tables.model.gate().gifts_of(type));
    gifts_.push_back(tables.model.gate().gifts_of({}));
  }

  /// The labels of the layers of `runs`, a window, added to `layers`. What a word is elsewhere in the window counts:
  /// names are read twice.
  void label(std::span<const IndexRange> runs, NameLayers& layers) {
    using namespace name_layer;
    repeats_.begin(group_count_);
    for (const IndexRange tokens : runs) {
      open(tokens);
      score(tokens);
      add_known(tokens);
      part_names(tokens);
      each_open(tokens, names_open, [&](IndexRange some) { decode_names(tokens, some); });
      for (const std::size_t layer : {flat, outer}) repeats_.count(layer, groups_of(tokens), labels_of(layer, tokens));
    }
    for (const IndexRange tokens : runs) {
      each_open(tokens, names_open, [&](IndexRange some) {
        if (repeats_.add(groups_of(some), part_of(names_scores_, some))) decode_names(tokens, some);
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
        keys_.clear();
        features_.add_labels(tokens, flat, i - tokens.begin, 1, keys_);
        features_.add_labels(tokens, likely, i - tokens.begin, 3, keys_);
        add_parts(i, 0);
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
      if ((open_[i - begin_] & titles_open) == 0) score(tokens, i, nullptr, &parts_scores_[i - begin_]);
      keys_.clear();
      features_.add_labels(tokens, outer, i - tokens.begin, 2, keys_);
      add_parts(i, NamePair::second);
    }
    decode(name_layer::inner, tokens, name);
  }

  /// Adds the weights of keys_ to the scores of the layer of parts that begins at `column`.
  void add_parts(std::uint32_t i, std::size_t column) {
    NamePair::Sums sums{}, &scores = parts_scores_[i - begin_];
    tables_.model.parts().add(keys_, sums);
    for (std::size_t b = column; b < column + NamePair::second; ++b)
      scores[b] = static_cast<std::int16_t>(scores[b] + sums[b]);
  }

  /// The groups of words that share a stem, of each token.
  std::span<const std::uint32_t> groups_of(IndexRange tokens) {
    token_groups_.clear();
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) token_groups_.push_back(groups_[features_.type_of(i)]);
    return token_groups_;
  }

  /// Types with one stem share a group.
  void group_types() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> stems;
    for (const NameType& type : features_.types()) stems.emplace_back(type.stem, offset(stems.size()));
    std::sort(stems.begin(), stems.end());
    groups_.resize(stems.size());
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < stems.size(); ++i) {
      if (i > 0 && stems[i].first != stems[i - 1].first) ++group;
      groups_[stems[i].second] = group;
    }
    group_count_ = group + 1;
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

  /// The type of the token `step` tokens behind token `i`; one more than the last where the sentence has none there.
  [[nodiscard]] std::size_t type_at(IndexRange tokens, std::uint32_t i, int step) const {
    const std::int64_t j = std::int64_t{i} + step;
    const bool inside = j >= tokens.begin && j < tokens.end;
    return inside ? features_.type_of(static_cast<std::size_t>(j)) : features_.types().size();
  }

  /// Whether gazetteers know token `i` and the next together.
  [[nodiscard]] bool is_known(std::uint32_t i) const {
    return (features_.pair_places(i) & (name_place::known_person | known_places)) != 0;
  }

  /// What the gate lets through, and what gazetteers know.
  void open(IndexRange tokens) {
    const NameGate& gate = tables_.model.gate();
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      std::int32_t name = 0, title = 0;
      for (int step = -NameFeatures::reach; step <= NameFeatures::reach; ++step) {
        const NameGate::Gifts& gifts = gifts_[type_at(tokens, i, step)];
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
      if (open == 0) continue;
      score(tokens, i, (open & names_open) != 0 ? &names_scores_[i - begin_] : nullptr,
            (open & titles_open) != 0 ? &parts_scores_[i - begin_] : nullptr);
    }
  }

  /// Adds the scores of token `i` of `tokens`, where they are wanted.
  void score(IndexRange tokens, std::uint32_t i, NamePair::Sums* names, NamePair::Sums* parts) {
    for (int step = -NameFeatures::reach; step <= NameFeatures::reach; ++step)
      typed_.add(type_at(tokens, i, step), step, names, parts);
    keys_.clear();
    features_.add_joint(i, tokens, keys_);
    if (names != nullptr) tables_.model.names().add(keys_, *names);
    if (parts != nullptr) tables_.model.parts().add(keys_, *parts);
  }

  const Analysis& analysis_;
  const NameMeans& tables_;
  std::uint32_t begin_;
  NameFeatures features_;
  TypeScores typed_;
  std::vector<NameGate::Gifts> gifts_;  ///< of each type; last what no word gives
  std::vector<std::uint8_t> open_;      ///< of each token, bits: see names_open
  std::vector<std::uint32_t> groups_, token_groups_;
  std::size_t group_count_ = 0;
  Repeats repeats_;
  std::vector<std::uint64_t> keys_;
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
std::size_t end_of_window(const Analysis& analysis, const std::vector<IndexRange>& runs, std::size_t first,
                          std::uint32_t most) {
  std::size_t end = first + 1;
  while (end < runs.size() && runs[end].end - runs[first].begin <= most && !is_foreign(analysis, runs[end])) ++end;
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

NameLayers label_names(const Analysis& analysis, const NameMeans& tables) {
  const std::vector<IndexRange> runs = runs_of(analysis);
  NameLayers layers;
  for (std::size_t i = 0; i < runs.size();) {
    if (is_foreign(analysis, runs[i])) {
      for (auto& labels : layers) labels.resize(labels.size() + runs[i].size());
      ++i;
      continue;
    }
    const std::size_t end = end_of_window(analysis, runs, i, shared);
    Labeller labeller(analysis, tables, {runs[i].begin, runs[end - 1].end});
    while (i < end) {
      const std::size_t next = std::min(end, end_of_window(analysis, runs, i, window));
      labeller.label(std::span(runs).subspan(i, next - i), layers);
      i = next;
    }
  }
  return layers;
}

}  // namespace isnad
