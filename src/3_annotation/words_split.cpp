// Where a token parts into proclitics, stem and pronoun: candidates from tables, ranked by a linear model.
#include "3_annotation/words_split.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "0_base/table.h"
#include "3_annotation/words_model.h"
#include "3_annotation/words_table.h"

namespace isnad {

namespace {

constexpr unsigned char lam = letter::lam;

unsigned char at(std::string_view letters, std::size_t i) { return static_cast<unsigned char>(letters[i]); }

std::uint64_t tail_hash(std::string_view letters, std::size_t n) {
  return stable_hash(letters.substr(letters.size() - std::min(n, letters.size())));
}

}  // namespace

/// Measures the candidates of one site. A conjunction stands before all words, so that a candidate is two decisions:
/// the conjunction before the rest (`outer`), and what the rest parts into, as if it stood alone (`inner`).
class SplitMeasure {
 public:
  SplitMeasure(const Splitter& splitter, const SplitSite& site, bool alone)
      : splitter_(splitter), site_(site), alone_(alone), word_(look_up(site.word)), word_hash_(stable_hash(site.word)) {
    if (alone) return;
    before_ = look_up(site.before), after_ = look_up(site.after);
    before_hash_ = stable_hash(site.before), after_hash_ = stable_hash(site.after);
  }

  void measure(Split split, SplitFeatures& out) {
    out_ = &out;
    out.count = 0;
    read_clitics(split);
    take_apart(split);
    measure_outer();
    measure_frequency();
    measure_lists();
    measure_letters();
    measure_any();
    if (!alone_) measure_neighbours();
  }
  /// The features alone that look at the neighbours.
  void measure_neighbours(Split split, SplitFeatures& out) {
    out_ = &out;
    out.count = 0;
    read_clitics(split);
    measure_neighbours();
  }

 private:
  [[nodiscard]] KnownFacts look_up(std::string_view letters) const {
    return letters.empty() ? KnownFacts() : splitter_.lexicon_.find(letters);
  }
  /// The facts of `head` + `tail`.
  [[nodiscard]] KnownFacts look_up(std::string_view head, std::string_view tail) const {
    std::array<char, Splitter::longest + 8> joined;
    if (head.size() + tail.size() > joined.size()) return {};
    std::copy(tail.begin(), tail.end(), std::copy(head.begin(), head.end(), joined.begin()));
    return splitter_.lexicon_.find({joined.data(), head.size() + tail.size()});
  }

  void read_clitics(Split split) {
    const Clitics& prefix = splitter_.prefixes_[split.prefix];
    const bool conjunction = prefix.pieces != 0 && prefix.parts[0] == Part::cconj;
    outer_ = conjunction ? at(prefix.letters, 0) : 0U;
    inner_ = prefix.pieces > (conjunction ? 1U : 0U) ? at(prefix.letters, prefix.letters.size() - 1) : 0U;
    suffix_ = split.suffix;
  }

  void take_apart(Split split) {
    const Clitics& prefix = splitter_.prefixes_[split.prefix];
    const std::size_t tail = splitter_.suffixes_[split.suffix].letters.size();
    const bool conjunction = outer_ != 0;
    const std::string_view rest = site_.word.substr(conjunction ? prefix.lengths[0] : 0U);
    if (rest.size() != rest_.size() || rest_article_ < 0) {
      rest_facts_ = conjunction ? look_up(rest) : word_;
      rest_hash_ = conjunction ? stable_hash(rest) : word_hash_;
      rest_article_ = look_up(article_letters, rest).level();
    }
    rest_ = rest;
    stem_ = rest.substr(inner_ != 0 ? 1 : 0);
    stem_.remove_suffix(tail);
    stem_hash_ = stable_hash(stem_);
    find_stem();
    tailed_ = inner_ == 0 ? rest_facts_ : suffix_ == 0 ? own_ : look_up(rest.substr(1));
    headed_ = suffix_ == 0 ? rest_facts_ : inner_ == 0 ? own_ : look_up(rest.substr(0, rest.size() - tail));
  }

  void find_stem() {
    own_ = look_up(stem_);
    lam_ = false;
    restored_ = {};
    restoration_ = 0;
    // li + l-sulta: the article has lost its alef.
    if (inner_ == lam && stem_.size() > 2 && at(stem_, 0) == lam) {
      const KnownFacts whole = look_up(article_letters.substr(0, 1), stem_);
      if (whole.level() > own_.level()) {
        own_ = whole;
        lam_ = true;
      }
    }
    if (suffix_ == 0) return;
    for (std::size_t i = 0; i < splitter_.ends_.size(); ++i) {
      const auto& end = splitter_.ends_[i];
      if (!stem_.ends_with(end.bound)) continue;
      const KnownFacts found = look_up(stem_.substr(0, stem_.size() - end.bound.size()), end.alone);
      if (found.level() < restored_.level() || (found.level() == 0 && found.lemma() == 0)) continue;
      restored_ = found;
      restoration_ = static_cast<std::uint32_t>(i + 1);
    }
  }

  void measure_outer() {
    const bool any = outer_ != 0;
    const std::uint32_t gain = 16U + rest_facts_.level() - word_.level();
    add(1, outer_), add(2, outer_, rest_facts_.level(), word_.level()), add(3, outer_, gain);
    add(4, outer_, rest_facts_.latin(), word_.latin(), word_.place()), add(5, outer_, word_hash_);
    add(6, any, rest_facts_.level(), word_.level()), add(7, any, gain);
    add(8, any, rest_facts_.latin(), word_.latin(), word_.place(), rest_facts_.place());
    add(9, any, rest_facts_.lemma(), word_.lemma()), add(10, any, rest_facts_.proclitics(), word_.proclitics());
    add(11, any, rest_.size()), add(12, any, stable_hash(rest_.substr(0, 2)));
    add(14, any, rest_hash_), add(15, any, stable_hash(rest_.substr(0, 3))), add(17, outer_, inner_ != 0, suffix_ != 0),
        add(18, any, rest_article_, word_.level());
  }

  void measure_frequency() {
    const std::uint32_t level = std::max(own_.level(), restored_.level());
    const std::uint32_t gain = 16U + level - rest_facts_.level();
    add(20, base()), add(21, base(), own_.level()), add(22, suffix_, restoration_, restored_.level());
    add(23, base(), gain), add(24, inner_, rest_facts_.level()), add(25, suffix_, rest_facts_.level());
    add(26, inner_, look_up(article_letters, stem_).level()), add(27, base(), rest_article_);
    add(28, inner_, own_.proclitics()), add(29, base(), rest_facts_.proclitics());
    add(30, suffix_, own_.bound()), add(31, base(), rest_facts_.bound());
    add(32, inner_ != 0, suffix_, std::max(own_.bound(), restored_.bound()), gain);
    add(33, inner_, gain, suffix_ != 0), add(34, inner_ != 0, suffix_ != 0, rest_facts_.level(), level);
    add(35, inner_, tailed_.level()), add(36, inner_, 16U + tailed_.level() - rest_facts_.level());
    add(37, suffix_, headed_.level()), add(38, suffix_, 16U + headed_.level() - rest_facts_.level());
    add(39, suffix_, 16U + level - tailed_.level()), add(40, inner_, level, rest_facts_.level());
    add(41, inner_, tailed_.proclitics(), rest_facts_.proclitics());
  }

  void measure_lists() {
    const std::uint32_t lemma = own_.lemma() | restored_.lemma();
    add(50, inner_, rest_facts_.latin(), own_.latin()), add(51, inner_, rest_facts_.place(), own_.place());
    add(52, suffix_, rest_facts_.latin(), own_.latin()), add(53, inner_, rest_facts_.lemma(), lemma);
    add(54, suffix_, rest_facts_.lemma(), lemma);
    // Clusters are of words whose clitics have been parted: a whole that has one was once left whole, which says
    // nothing.
    const std::uint32_t cluster = inner_ != 0 || suffix_ != 0 ? own_.cluster() : 0U;
    add(56, inner_, suffix_ != 0, cluster), add(57, suffix_, cluster);
    add(58, suffix_, rest_facts_.place(), rest_facts_.latin(), level_class(rest_facts_));
    add(59, inner_, rest_facts_.place(), rest_facts_.latin(), level_class(rest_facts_), level_class(own_));
  }

  void measure_letters() {
    const bool starts_article = stem_.starts_with(article_letters);
    const std::uint64_t first = stable_hash(stem_.substr(0, 1));
    const std::uint64_t two = stable_hash(stem_.substr(0, 2));
    const std::uint64_t last = tail_hash(stem_, 2);
    add(60, base(), starts_article, lam_), add(61, inner_, first), add(62, inner_, two);
    add(63, suffix_, tail_hash(stem_, 1)), add(64, suffix_, last), add(65, suffix_, tail_hash(stem_, 3));
    add(66, base(), stem_.size()), add(67, suffix_, starts_article), add(68, base(), rest_hash_);
    add(69, inner_, suffix_ != 0, stem_hash_), add(70, suffix_, stem_hash_);
    add(71, base(), first, stem_.size() < 4), add(72, inner_ != 0, tail_hash(stem_, 3));
    add(73, inner_, first, stem_.size()), add(74, inner_, stem_hash_);
    add(75, inner_, stable_hash(stem_.substr(0, 3))), add(76, inner_, last);
  }

  /// What clitics of one side share: the rare ones are learnt from the others.
  void measure_any() {
    const std::uint32_t level = std::max(own_.level(), restored_.level());
    const bool any_inner = inner_ != 0;
    const bool any_suffix = suffix_ != 0;
    add(80, any_inner, 16U + level - rest_facts_.level(), level_class(rest_facts_));
    add(81, any_suffix, 16U + headed_.level() - rest_facts_.level(), level_class(rest_facts_));
    add(82, any_suffix, 16U + level - tailed_.level(), level_class(tailed_));
    add(83, any_suffix, std::max(own_.bound(), restored_.bound()), tailed_.bound());
    add(84, any_suffix, own_.lemma() | restored_.lemma(), tailed_.lemma());
    add(85, any_suffix, stem_hash_), add(86, any_suffix, tail_hash(stem_, 2));
    add(87, any_suffix, stable_hash(stem_.substr(0, 2)), stem_.size());
    add(88, any_suffix, rest_facts_.latin(), own_.latin());
    add(89, any_inner, any_suffix, level_class(own_), level_class(rest_facts_));
    add(91, any_inner, rest_facts_.latin(), rest_facts_.place());
  }

  void measure_neighbours() {
    const bool after_article = site_.after.starts_with(article_letters);
    const bool before_article = site_.before.starts_with(article_letters);
    add(100, outer_, after_article), add(101, outer_, before_article, site_.before.empty());
    add(102, outer_, before_hash_), add(103, outer_, after_hash_), add(104, outer_, before_.cluster());
    add(105, outer_, after_.cluster()), add(106, word_hash_, outer_, after_article);
    add(107, base(), after_article, suffix_ != 0), add(108, suffix_, after_hash_), add(109, inner_, after_hash_);
    add(110, base(), after_.cluster()), add(111, base(), site_.after.empty());
    add(118, word_hash_, outer_, after_.lemma()), add(119, word_hash_, outer_, after_.lemma(), after_article);
    if (outer_ != 0) return;  // the rest stands behind a conjunction
    add(112, base(), before_article, site_.before.empty()), add(113, inner_, before_hash_);
    add(114, suffix_, before_hash_), add(115, base(), before_.cluster()), add(116, base(), tail_hash(site_.before, 2));
    add(117, base(), before_.latin(), after_.latin());
  }

  [[nodiscard]] static std::uint32_t level_class(const KnownFacts& facts) { return (facts.level() + 2U) / 3U; }
  [[nodiscard]] std::uint32_t base() const { return inner_ * 16U + suffix_; }

  template <class... Number>
  void add(std::uint64_t kind, Number... numbers) {
    constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
    std::uint64_t hash = kind * factor;
    ((hash = (hash ^ hash >> 32U ^ static_cast<std::uint64_t>(numbers)) * factor), ...);
    out_->items[out_->count++] = static_cast<std::uint32_t>(hash >> 40U) & (Splitter::weights - 1);
  }

  const Splitter& splitter_;
  const SplitSite& site_;
  bool alone_;
  KnownFacts word_, before_, after_;
  std::uint64_t word_hash_ = 0, before_hash_ = 0, after_hash_ = 0;

  SplitFeatures* out_ = nullptr;
  std::uint32_t outer_ = 0, inner_ = 0, suffix_ = 0;
  std::string_view rest_, stem_;
  KnownFacts rest_facts_, own_, restored_, tailed_, headed_;
  int rest_article_ = -1;
  std::uint64_t rest_hash_ = 0, stem_hash_ = 0;
  std::uint32_t restoration_ = 0;
  bool lam_ = false;
};

/// A clitic before a number or a foreign word, written without a blank: the only candidate.
SplitCandidates Splitter::before_number(std::string_view word, std::size_t letters) const {
  SplitCandidates found;
  found.items[found.count++] = {};
  for (std::size_t prefix = 1; prefix < prefixes_.size(); ++prefix)
    if (word.substr(0, letters) == prefixes_[prefix].letters) found.items[0].prefix = static_cast<std::uint8_t>(prefix);
  return found;
}

SplitCandidates Splitter::candidates(std::string_view word) const {
  SplitCandidates found;
  found.items[found.count++] = {};
  if (word.size() < 2 || word.size() > longest) return found;
  const auto arabic = [](char c) { return is_arabic_letter(static_cast<unsigned char>(c)); };
  const auto letters = static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), arabic) - word.begin());
  if (letters < word.size()) return before_number(word, letters);
  if (const auto fixed = fixed_.find(word)) {
    found.items[0] = {static_cast<std::uint8_t>(*fixed % 32), static_cast<std::uint8_t>(*fixed / 32 % 32)};
    return found;
  }
  for (std::size_t prefix = 0; prefix < prefixes_.size(); ++prefix) {
    const std::string& head = prefixes_[prefix].letters;
    if (!word.starts_with(head)) continue;
    const std::string_view rest = word.substr(head.size());
    for (std::size_t suffix = 0; suffix < suffixes_.size(); ++suffix) {
      const std::string& tail = suffixes_[suffix].letters;
      if ((prefix == 0 && suffix == 0) || !rest.ends_with(tail)) continue;
      const std::size_t stem = rest.size() - tail.size();
      // A stem has two letters; one, where it is itself a pronoun: bi + hi, li + i.
      const bool pronoun = suffix == 0 && prefix != 0 && stem == 1 && suffix_of(rest) != 0;
      if (stem < 2 && !pronoun) continue;
      if (found.count < SplitCandidates::most)
        found.items[found.count++] = {static_cast<std::uint8_t>(prefix), static_cast<std::uint8_t>(suffix)};
    }
  }
  return found;
}

std::size_t Splitter::suffix_of(std::string_view letters) const {
  for (std::size_t i = 1; i < suffixes_.size(); ++i)
    if (suffixes_[i].letters == letters) return i;
  return 0;
}

void Splitter::measure(const SplitSite& site, const SplitCandidates& candidates, bool alone,
                       std::array<SplitFeatures, SplitCandidates::most>& out) const {
  SplitMeasure measure(*this, site, alone);
  for (std::size_t i = 0; i < candidates.count; ++i) measure.measure(candidates.items[i], out[i]);
}

ScoredSplits Splitter::score(std::string_view word) const {
  ScoredSplits scored{candidates(word), {}};
  if (scored.candidates.count == 1) return scored;
  const SplitSite site{{}, word, {}};
  SplitMeasure measure(*this, site, true);
  SplitFeatures features;
  for (std::size_t i = 0; i < scored.candidates.count; ++i) {
    measure.measure(scored.candidates.items[i], features);
    for (std::size_t k = 0; k < features.count; ++k) scored.sums[i] += weights_[features.items[k]];
  }
  return scored;
}

std::optional<Part> Splitter::fixed_part(std::string_view word) const {
  const auto fixed = fixed_.find(word);
  if (!fixed || *fixed < 1024U) return std::nullopt;
  return static_cast<Part>(*fixed / 1024U - 1U);
}

std::optional<Split> Splitter::decided(std::string_view word, int margin) const {
  const auto [found, all] = score(word);
  const auto* best = std::max_element(all.begin(), all.begin() + found.count);
  for (std::size_t i = 0; i < found.count; ++i)
    if (&all[i] != best && all[i] > *best - margin) return std::nullopt;
  return found.items[static_cast<std::size_t>(best - all.begin())];
}

std::string_view Splitter::alone(std::string_view stem, const Split& split, Room& room, KnownFacts& facts) const {
  std::string_view best = stem;
  facts = lexicon_.find(stem);
  if (stem.size() > longest) return best;
  const auto consider = [&](std::string_view head, std::string_view tail) {
    Room joined;
    const auto* end = std::copy(tail.begin(), tail.end(), std::copy(head.begin(), head.end(), joined.begin()));
    const std::string_view form(joined.data(), static_cast<std::size_t>(end - joined.data()));
    const KnownFacts found = lexicon_.find(form);
    if (found.level() <= facts.level()) return;
    facts = found;
    room = joined;
    best = {room.data(), form.size()};
  };
  const std::string& prefix = prefixes_[split.prefix].letters;
  if (!prefix.empty() && at(prefix, prefix.size() - 1) == lam && stem.size() > 2 && at(stem, 0) == lam)
    consider(article_letters.substr(0, 1), stem);
  if (split.suffix == 0) return best;
  for (const StemEnd& end : ends_)
    if (stem.ends_with(end.bound) && end.alone.size() < 4)
      consider(stem.substr(0, stem.size() - end.bound.size()), end.alone);
  return best;
}

Split Splitter::before_digits(const SplitSite& site) const {
  const auto arabic = [](char c) { return is_arabic_letter(static_cast<unsigned char>(c)); };
  const auto letters =
      static_cast<std::size_t>(std::find_if_not(site.word.begin(), site.word.end(), arabic) - site.word.begin());
  if (letters < 2 || letters == site.word.size() || !is_digit(at(site.word, letters))) return {};
  const std::string_view word = site.word.substr(0, letters);
  return {split({site.before, word, {}}, lexicon_.find(word)).prefix, 0};
}

Split Splitter::split(const SplitSite& site, const KnownFacts& facts) const {
  return facts.decided() ? Split{facts.prefix(), facts.suffix()} : best(site, score(site.word));
}

Split Splitter::best(const SplitSite& site, const ScoredSplits& scored) const {
  const SplitCandidates& found = scored.candidates;
  if (found.count == 1 && found.items[0] == Split()) return before_digits(site);
  if (found.count == 1) return found.items[0];
  SplitMeasure measure(*this, site, false);
  SplitFeatures features;
  auto all = scored.sums;
  for (std::size_t i = 0; i < found.count; ++i) {
    measure.measure_neighbours(found.items[i], features);
    for (std::size_t k = 0; k < features.count; ++k) all[i] += weights_[features.items[k]];
  }
  return found.items[static_cast<std::size_t>(std::max_element(all.begin(), all.begin() + found.count) - all.begin())];
}

std::optional<Split> Splitter::split_of(const std::vector<std::string_view>& pieces) const {
  const auto prefix_of = [&](std::size_t count) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < prefixes_.size(); ++i) {
      std::size_t same = 0;
      for (std::size_t k = 0, at = 0; k < prefixes_[i].pieces && k < count; at += prefixes_[i].lengths[k++])
        same += pieces[k] == std::string_view(prefixes_[i].letters).substr(at, prefixes_[i].lengths[k]);
      if (prefixes_[i].pieces == count && same == count) return i;
    }
    return std::nullopt;
  };
  if (const auto prefix = prefix_of(pieces.size() - 1)) return Split{static_cast<std::uint8_t>(*prefix), 0};
  const std::size_t suffix = suffix_of(pieces.back());
  if (suffix == 0) return std::nullopt;
  if (const auto prefix = prefix_of(pieces.size() - 2))
    return Split{static_cast<std::uint8_t>(*prefix), static_cast<std::uint8_t>(suffix)};
  return std::nullopt;
}

std::optional<Error> Splitter::load_fixed(const DataFiles& files, const LetterTable& letters) {
  const auto table = load_table(files, "3_annotation/words_fixed.tsv", 2);
  if (!table) return table.error();
  for (const Row& row : table->rows) {
    const auto read = read_pieces(*table, row, 0, letters);
    if (!read) return read.error();
    for (const Clitics& before : prefixes_) {
      if (before.pieces > 1 || (before.pieces == 1 && before.parts[0] != Part::cconj)) continue;
      std::vector<std::string_view> pieces;
      if (before.pieces != 0) pieces.emplace_back(before.letters);
      for (std::size_t i = 0, at = 0; i < read->pieces; at += read->lengths[i++])
        pieces.push_back(std::string_view(read->letters).substr(at, read->lengths[i]));
      const auto split = split_of(pieces);
      if (!split) return bad_cell(*table, row, 0, "clitics of words_clitics.tsv around one stem");
      const bool says_part = pieces.size() == 1 && read->parts[0] != Part::x;
      const std::uint32_t part = says_part ? 1U + static_cast<std::uint32_t>(read->parts[0]) : 0U;
      fixed_.insert(before.letters + read->letters, part * 1024U + split->suffix * 32U + split->prefix);
    }
  }
  return std::nullopt;
}

Result<Splitter> Splitter::load(const DataFiles& files, const LetterTable& letters) {
  Splitter splitter;
  auto clitics = load_table(files, "3_annotation/words_clitics.tsv", 3);
  if (!clitics) return clitics.error();
  splitter.prefixes_.resize(1), splitter.suffixes_.resize(1);
  for (const Row& row : clitics->rows) {
    auto read = read_pieces(*clitics, row, 1, letters);
    if (!read) return read.error();
    const bool enclitic = row.cells[0] == "enclitic";
    if (!enclitic && row.cells[0] != "proclitic") return bad_cell(*clitics, row, 0, "'proclitic' or 'enclitic'");
    auto& list = enclitic ? splitter.suffixes_ : splitter.prefixes_;
    if (list.size() == (enclitic ? 16U : 32U)) return bad_cell(*clitics, row, 0, "fewer rows above it");
    list.push_back(std::move(*read));
  }
  auto ends = load_table(files, "3_annotation/words_stems.tsv", 2);
  if (!ends) return ends.error();
  for (const Row& row : ends->rows) splitter.ends_.push_back({letters.fold(row.cells[0]), letters.fold(row.cells[1])});
  if (auto error = splitter.load_fixed(files, letters)) return *error;
  auto lexicon = WordLexicon::load(files, "models/3_annotation_words_lexicon.bin");
  if (!lexicon) return lexicon.error();
  splitter.lexicon_ = std::move(*lexicon);
  if (!files.are_own() && !splitter.lexicon_.fits(splitter.prefixes_.size(), splitter.suffixes_.size()))
    return fail(Errc::bad_table, files.where("models/3_annotation_words_lexicon.bin"),
                "names clitics that words_clitics.tsv does not have; train it again");
  auto packed = load_weights(files, "models/3_annotation_words_split.bin", "split");
  if (!packed) return packed.error();
  if (packed->size() != Splitter::weights)
    return fail(Errc::bad_table, files.where("models/3_annotation_words_split.bin"), "holds another number of weights");
  splitter.weights_ = std::move(*packed);
  return splitter;
}

}  // namespace isnad
