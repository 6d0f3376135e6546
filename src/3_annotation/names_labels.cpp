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

/// What each distinct token adds to the scores of its neighbours: summed once for a window.
class TypeScores {
 public:
  static constexpr int places = 2 * NameFeatures::reach + 1;

  void add(const NameType& type, const NamePair& pair, std::vector<std::uint64_t>& keys) {
    for (int place = 0; place < places; ++place) {
      keys.clear();
      NameFeatures::add_word(type, place - NameFeatures::reach, keys);
      sums_.emplace_back();
      pair.add(keys, sums_.back());
    }
  }
  [[nodiscard]] const NamePair::Sums& of(std::size_t type, int step) const {
    return sums_[type * places + static_cast<std::size_t>(step + NameFeatures::reach)];
  }

 private:
  std::vector<NamePair::Sums> sums_;
};

/// What each word was labelled in a window, and what that adds to its scores: a surname alone is the man who was named.
class Repeats {
 public:
  void begin(std::size_t groups) { counts_.assign(groups, {}); }

  void count(std::size_t layer, std::span<const std::uint32_t> groups, const std::vector<std::uint8_t>& labels) {
    for (std::size_t t = 0; t < groups.size(); ++t) ++counts_[groups[t]][layer * 7 + labels[t]];
  }

  void add(std::span<const std::uint32_t> groups, std::span<NamePair::Sums> scores) const {
    for (std::size_t t = 0; t < groups.size(); ++t) {
      const auto& counts = counts_[groups[t]];
      for (std::size_t layer = 0; layer < 2; ++layer) {
        const auto* of = &counts[layer * 7];
        const std::uint32_t seen = std::accumulate(of, of + 7, 0U);
        if (seen < 2 || of[0] == seen) continue;
        auto* score = &scores[t][layer * 7];
        // Of a person any part may stand alone; of another name its first word.
        for (const std::size_t label : {1U, 2U}) add_share(score[label], of[1] + of[2], seen);
        for (std::size_t label = 3; label < 7; ++label) add_share(score[label], of[label], seen);
      }
    }
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
        features_(analysis, tables.words, tables.heads, tokens) {
    for (const NameType& type : features_.types()) {
      names_.add(type, tables.model.names(), keys_);
      parts_.add(type, tables.model.parts(), keys_);
    }
    names_scores_.resize(tokens.size());
    parts_scores_.resize(tokens.size());
    group_types();
    outside_ = features_.types().size();
    names_.add(NameType{}, tables.model.names(), keys_);
    parts_.add(NameType{}, tables.model.parts(), keys_);
  }

  /// The labels of the layers of `runs`, a window, added to `layers`. What a word is elsewhere in the window counts:
  /// names are read twice.
  void label(std::span<const IndexRange> runs, NameLayers& layers) {
    using namespace name_layer;
    repeats_.begin(group_count_);
    for (const IndexRange tokens : runs) {
      score(tokens);
      part_at_clitics(tokens);
      decode_names(tokens);
      for (const std::size_t layer : {flat, outer}) repeats_.count(layer, groups_of(tokens), found_[layer]);
    }
    for (const IndexRange tokens : runs) {
      repeats_.add(groups_of(tokens), scores_of(names_scores_, tokens));
      decode_names(tokens);
      const std::vector<std::uint8_t> before = found_[outer];
      const NameRules rules(analysis_, features_, tokens);
      rules.fit(found_[outer]);
      decode_parts(tokens);
      rules.fit_inner(before, found_[outer], found_[inner]);
      for (std::size_t layer = 0; layer < count; ++layer)
        layers[layer].insert(layers[layer].end(), found_[layer].begin(), found_[layer].end());
    }
  }

 private:
  static constexpr int never = -16000;
  using Scores = std::vector<NamePair::Sums>;

  /// The scores of `tokens`.
  [[nodiscard]] std::span<NamePair::Sums> scores_of(Scores& scores, IndexRange tokens) const {
    return std::span(scores).subspan(tokens.begin - begin_, tokens.size());
  }

  void decode_names(IndexRange tokens) {
    using namespace name_layer;
    const auto scores = scores_of(names_scores_, tokens);
    decoder_.decode(scores, 0, labels[flat], tables_.model.moves(flat), found_[flat]);
    decoder_.decode(scores, labels[flat], labels[outer], tables_.model.moves(outer), found_[outer]);
  }

  void decode_parts(IndexRange tokens) {
    using namespace name_layer;
    const NameModel& model = tables_.model;
    const auto scores = scores_of(parts_scores_, tokens);
    score_labels(tokens, scores, 0, 1, found_[flat]);
    score_labels(tokens, scores, 0, 3, features_.likely_titles(tokens, found_[flat]));
    part_honorifics(tokens, scores);
    decoder_.decode(scores, 0, labels[titles], model.moves(titles), found_[titles]);
    score_labels(tokens, scores, labels[titles], 2, found_[outer]);
    decoder_.decode(scores, labels[titles], labels[inner], model.moves(inner), found_[inner]);
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

  /// A word with a conjunction or preposition before it does not go on with the name of a person or a place.
  void part_at_clitics(IndexRange tokens) {
    const NameRules rules(analysis_, features_, tokens);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (rules.parts(i - tokens.begin)) names_scores_[i - begin_][name_layer::labels[name_layer::flat] + 6] = never;
      const Token& token = analysis_.document.tokens[i];
      if (name_begin(analysis_.document, token) == token.span.begin) continue;
      NamePair::Sums& sums = names_scores_[i - begin_];
      for (const std::size_t label : {2U, 4U}) sums[name_layer::labels[name_layer::flat] + label] = never;
    }
  }

  /// "the minister of defence, the general": a definite rank or honorific behind a definite word is a title of its own.
  void part_honorifics(IndexRange tokens, std::span<NamePair::Sums> scores) {
    constexpr std::uint8_t apart = NameHeads::honorific | NameHeads::rank;
    for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
      const NameType &before = features_.types()[features_.type_of(i - 1)],
                     &here = features_.types()[features_.type_of(i)];
      if (here.article && here.conjunction == 0 && (here.heads & apart) != 0 && before.article)
        scores[i - tokens.begin][2] = never;
    }
  }

  void score(IndexRange tokens) {
    const auto add = [](NamePair::Sums& to, const NamePair::Sums& from) {
      for (std::size_t i = 0; i < to.size(); ++i) to[i] = static_cast<std::int16_t>(to[i] + from[i]);
    };
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      NamePair::Sums &names = names_scores_[i - begin_], &parts = parts_scores_[i - begin_];
      keys_.clear();
      features_.add_joint(i, tokens, keys_);
      for (int step = -NameFeatures::reach; step <= NameFeatures::reach; ++step) {
        const std::int64_t j = std::int64_t{i} + step;
        const bool inside = j >= tokens.begin && j < tokens.end;
        const std::size_t type = inside ? features_.type_of(static_cast<std::size_t>(j)) : outside_;
        add(names, names_.of(type, step));
        add(parts, parts_.of(type, step));
      }
      tables_.model.names().add(keys_, names);
      tables_.model.parts().add(keys_, parts);
    }
  }

  /// Adds to the layer of parts at `column` what `labels` of another layer say.
  void score_labels(IndexRange tokens, std::span<NamePair::Sums> scores, std::size_t column, std::uint64_t salt,
                    const std::vector<std::uint8_t>& labels) {
    const std::size_t end = column == 0 ? name_layer::labels[name_layer::titles] : NamePair::widest;
    for (std::size_t t = 0; t < labels.size(); ++t) {
      keys_.clear();
      features_.add_labels(tokens, labels, t, salt, keys_);
      NamePair::Sums sums{};
      tables_.model.parts().add(keys_, sums);
      for (std::size_t i = column; i < end; ++i) scores[t][i] = static_cast<std::int16_t>(scores[t][i] + sums[i]);
    }
  }

  const Analysis& analysis_;
  const NameMeans& tables_;
  std::uint32_t begin_;
  NameFeatures features_;
  TypeScores names_, parts_;
  std::size_t outside_ = 0;
  std::vector<std::uint32_t> groups_, token_groups_;
  std::size_t group_count_ = 0;
  Repeats repeats_;
  std::vector<std::uint64_t> keys_;
  Scores names_scores_, parts_scores_;
  NameDecoder decoder_;
  std::array<std::vector<std::uint8_t>, name_layer::count> found_;
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
