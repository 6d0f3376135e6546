// Parts of speech of words in a sentence: a linear model from left to right.
#include "3_annotation/words_parts.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "3_annotation/letters.h"
#include "3_annotation/words_model.h"

namespace isnad {
namespace {

static_assert(static_cast<std::size_t>(Part::x) == PartTagger::classes, "x has no weights");

/// The first or last letters of a word as a number.
std::uint64_t first_letters(std::string_view form, std::size_t n) {
  std::uint64_t number = n;
  for (std::size_t i = 0; i < std::min(n, form.size()); ++i)
    number = number << 8U | static_cast<unsigned char>(form[i]);
  return number;
}
std::uint64_t last_letters(std::string_view form, std::size_t n) {
  return first_letters(form.substr(form.size() - std::min(n, form.size())), n);
}

/// The bits of `number`; std::popcount is a call where the processor is not known to count them.
constexpr std::uint32_t ones(std::uint64_t number) {
  number -= number >> 1U & 0x5555555555555555U;
  number = (number & 0x3333333333333333U) + (number >> 2U & 0x3333333333333333U);
  number = (number + (number >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return static_cast<std::uint32_t>(number * 0x0101010101010101U >> 56U);
}

class PartMeasure {
 public:
  PartMeasure(std::span<const PartWord> words, std::size_t i, PartFeatures& out)
      : words_(words), i_(i), out_(out), definite_(is_definite(words[i])), end_(last_letters(words[i].form, 1)) {
    out_.count = 0;
  }

  void measure_word() {
    const PartWord& word = words_[i_];
    const std::string_view form = word.form;
    const std::string_view bare = definite_ ? form.substr(2) : form;
    add(1, word.facts.cluster()), add(2, last_letters(form, 2)), add(3, last_letters(form, 3));
    add(4, first_letters(form, 2)), add(5, word.facts.lemma(), definite_, end_);
    add(6, word.facts.latin(), word.facts.place(), (word.facts.level() + 2U) / 3U, definite_);
    add(7, word.before_pronoun, last_letters(bare, 2));
    add(8, first_letters(bare, 1), last_letters(form, 2), bare.size());
    add(9, word.facts.bound(), word.facts.proclitics(), word.facts.lemma());
  }

  void measure_context() {
    const PartWord& word = words_[i_];
    const PartWord* last = i_ > 0 ? &words_[i_ - 1] : nullptr;
    const PartWord* next = i_ + 1 < words_.size() ? &words_[i_ + 1] : nullptr;
    const std::uint32_t before = last != nullptr ? static_cast<std::uint32_t>(last->part) : 31U;
    const bool next_definite = next != nullptr && is_definite(*next);
    add(20, before), add(21, last != nullptr ? last->hash : 0);
    add(22, before, definite_, last != nullptr && is_definite(*last), end_,
        last != nullptr ? last_letters(last->form, 1) : 0);
    add(23, next != nullptr ? next->facts.cluster() : 0, word.facts.cluster());
    add(24, next != nullptr ? last_letters(next->form, 2) : 0, definite_, next_definite);
    add(25, word.hash, next_definite);
  }

 private:
  static bool is_definite(const PartWord& word) { return bears_article(word.form); }

  template <class... Number>
  void add(std::uint64_t kind, Number... numbers) {
    constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
    std::uint64_t hash = kind * factor;
    ((hash = (hash ^ hash >> 32U ^ static_cast<std::uint64_t>(numbers)) * factor), ...);
    out_.items[out_.count++] = static_cast<std::uint32_t>(hash >> 40U) & (PartTagger::rows - 1);
  }

  std::span<const PartWord> words_;
  std::size_t i_;
  PartFeatures& out_;
  bool definite_;
  std::uint64_t end_;  ///< the last letter
};

}  // namespace

void PartTagger::measure(std::span<const PartWord> words, std::size_t i, PartFeatures& out) {
  PartMeasure measure(words, i, out);
  measure.measure_word();
  measure.measure_context();
}

void PartTagger::add(const PartFeatures& features, Sums& sums) const {
  // The rows are fetched together: one after the other each would be waited for.
  std::array<const std::int8_t*, PartFeatures::most> kept;
  std::size_t count = 0;
  for (std::size_t k = 0; k < features.count; ++k) {
    const std::uint32_t i = features.items[k];
    const Block& block = blocks_[i / 64];
    const std::uint64_t below = block.present >> (i % 64);
    kept[count] = weights_.data() + (block.end - ones(below)) * classes;  // one past the last at most
    __builtin_prefetch(kept[count]);
    count += below & 1U;
  }
  Sums all = sums;  // a copy, which is known to be apart
  for (std::size_t k = 0; k < count; ++k)
    for (std::size_t c = 0; c < classes; ++c) all[c] = static_cast<std::int16_t>(all[c] + kept[k][c]);
  sums = all;
}

void PartTagger::tag(std::span<PartWord> words, WordRows<Row>& kept) const {
  PartFeatures features;
  for (std::size_t i = 0; i < words.size(); ++i) {
    PartWord& word = words[i];
    if (word.known) continue;
    if (word.facts.tag() != 0) {
      word.part = static_cast<Part>(word.facts.tag() - 1);
      continue;
    }
    Row own;
    Row& row = word.number == HashNumbers::none ? own : kept[word.number];
    PartMeasure measure(words, i, features);
    if (!row.known) {
      measure.measure_word();
      add(features, row.sums);
      row.known = true;
      features.count = 0;
    }
    Sums sums = row.sums;
    measure.measure_context();
    add(features, sums);
    word.part = static_cast<Part>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  }
}

std::string PartTagger::pack(const std::vector<std::array<std::int8_t, classes>>& all) {
  std::string bytes(rows / 8, '\0');
  for (std::size_t i = 0; i < rows; ++i) {
    const auto used = [](std::int8_t weight) { return weight != 0; };
    if (std::none_of(all[i].begin(), all[i].end(), used)) continue;
    bytes[i / 8] = static_cast<char>(static_cast<unsigned char>(bytes[i / 8]) | 1U << i % 8);
    for (const std::int8_t weight : all[i]) bytes += static_cast<char>(weight);
  }
  return bytes;
}

Result<PartTagger> PartTagger::load(const DataFiles& files) {
  constexpr std::string_view name = "models/3_annotation_words_parts.bin";
  const auto kept = load_bytes(files, name, "parts");
  if (!kept) return kept.error();
  const std::string_view bytes = kept->bytes;
  PartTagger tagger;
  tagger.blocks_.resize(rows / 64);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < tagger.blocks_.size(); ++i) {
    Block& block = tagger.blocks_[i];
    block.present = number_at(bytes, i * sizeof block.present);
    block.end = count += ones(block.present);
  }
  if (bytes.size() != rows / 8 + count * classes)
    return fail(Errc::bad_table, files.where(name), "holds another number of weights");
  tagger.weights_.resize(count * classes);
  std::memcpy(tagger.weights_.data(), bytes.data() + rows / 8, tagger.weights_.size());
  return tagger;
}

}  // namespace isnad
