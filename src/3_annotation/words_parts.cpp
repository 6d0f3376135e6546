// Parts of speech of words in a sentence: a linear model from left to right.
#include "3_annotation/words_parts.h"

#include <algorithm>
#include <utility>

#include "3_annotation/letters.h"
#include "3_annotation/words_model.h"

namespace isnad {
namespace {

static_assert(static_cast<std::size_t>(Part::x) == PartTagger::classes, "x has no weights");

constexpr std::string_view article("\x86\xA3", 2);  // alef, lam

/// The first or last letters of a word as a number.
std::uint64_t first_letters(std::string_view form, std::size_t n) {
  std::uint64_t number = n;
  for (std::size_t i = 0; i < std::min(n, form.size()); ++i) number = number << 8U | static_cast<unsigned char>(form[i]);
  return number;
}
std::uint64_t last_letters(std::string_view form, std::size_t n) {
  return first_letters(form.substr(form.size() - std::min(n, form.size())), n);
}

class PartMeasure {
 public:
  PartMeasure(std::span<const PartWord> words, std::size_t i, PartFeatures& out) : words_(words), i_(i), out_(out) {}

  void run() {
    out_.count = 0;
    measure_word();
    measure_context();
  }

 private:
  void measure_word() {
    const PartWord& word = words_[i_];
    const std::string_view form = word.form;
    definite_ = form.starts_with(article) && form.size() > 3;
    const std::string_view bare = definite_ ? form.substr(2) : form;
    add(1), add(2, word.hash), add(3, word.facts.cluster);
    add(4, last_letters(form, 1), definite_), add(5, last_letters(form, 2)), add(6, last_letters(form, 3));
    add(7, first_letters(form, 1), form.size()), add(8, first_letters(form, 2)), add(9, first_letters(form, 3));
    add(10, word.facts.latin, word.facts.place, (word.facts.level + 2U) / 3U, definite_);
    add(11, word.facts.lemma, definite_, last_letters(form, 1));
    add(12, word.after_clitic, word.before_pronoun, definite_, first_letters(form, 1));
    add(13, word.before_pronoun, last_letters(bare, 2));
    add(14, first_letters(bare, 1), last_letters(form, 2), bare.size());
    add(15, word.facts.bound, word.facts.proclitics, word.facts.lemma);
  }

  void measure_context() {
    const PartWord& word = words_[i_];
    const std::uint32_t before = part(1);
    const std::uint32_t before2 = part(2);
    const PartWord* last = at(1);
    const PartWord* next = i_ + 1 < words_.size() ? &words_[i_ + 1] : nullptr;
    const PartWord* next2 = i_ + 2 < words_.size() ? &words_[i_ + 2] : nullptr;
    const bool next_definite = next != nullptr && next->form.starts_with(article);
    const bool last_definite = last != nullptr && last->form.starts_with(article);
    const std::uint64_t last_end = last != nullptr ? last_letters(last->form, 1) : 0;
    const std::uint64_t end = last_letters(word.form, 1);
    add(20, before), add(21, before, before2), add(22, word.hash, before), add(23, word.facts.cluster, before);
    add(24, before, definite_, last_definite, end, last_end);
    add(25, before, last_letters(word.form, 2)), add(26, before, before2, word.facts.cluster);
    add(27, last != nullptr ? last->hash : 0), add(28, next != nullptr ? next->hash : 0);
    add(29, last != nullptr ? last->facts.cluster : 0, word.facts.cluster);
    add(30, next != nullptr ? next->facts.cluster : 0, word.facts.cluster);
    add(31, next != nullptr ? next->facts.cluster : 0, next_definite, before, definite_);
    add(32, next_definite, word.facts.lemma, before, definite_);
    add(33, next2 != nullptr ? next2->facts.cluster : 0, next_definite);
    add(34, before, first_letters(word.form, 1), word.facts.lemma, definite_);
    add(35, next != nullptr ? last_letters(next->form, 2) : 0, definite_, next_definite);
    add(36, last != nullptr ? last->hash : 0, word.facts.cluster);
    add(37, before, word.facts.latin, next != nullptr ? next->facts.latin + 1 : 0);
    add(38, word.hash, next_definite), add(39, before, before2, part(3));
    add(40, last != nullptr ? last->hash : 0, before2);
  }

  [[nodiscard]] const PartWord* at(std::size_t back) const { return i_ >= back ? &words_[i_ - back] : nullptr; }
  [[nodiscard]] std::uint32_t part(std::size_t back) const {
    return i_ >= back ? static_cast<std::uint32_t>(words_[i_ - back].part) : 31U;
  }

  template <class... Number>
  void add(std::uint64_t kind, Number... numbers) {
    constexpr std::uint64_t factor = 0x9FB21C651E98DF25U;
    std::uint64_t hash = kind * factor;
    ((hash = (hash ^ hash >> 32U ^ static_cast<std::uint64_t>(numbers)) * factor), ...);
    out_.items[out_.count++] = static_cast<std::uint32_t>(hash >> 48U) & (PartTagger::rows - 1);
  }

  std::span<const PartWord> words_;
  std::size_t i_;
  PartFeatures& out_;
  bool definite_ = false;
};

}  // namespace

void PartTagger::measure(std::span<const PartWord> words, std::size_t i, PartFeatures& out) {
  PartMeasure(words, i, out).run();
}

Part PartTagger::best(const PartFeatures& features) const {
  std::array<std::int16_t, classes> sums{};
  for (std::size_t k = 0; k < features.count; ++k) {
    const std::int8_t* row = &weights_[features.items[k] * classes];
    for (std::size_t c = 0; c < classes; ++c) sums[c] = static_cast<std::int16_t>(sums[c] + row[c]);
  }
  return static_cast<Part>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

void PartTagger::tag(std::span<PartWord> words) const {
  PartFeatures features;
  for (std::size_t i = 0; i < words.size(); ++i) {
    PartWord& word = words[i];
    if (word.known) continue;
    if (word.facts.tag != 0) {
      word.part = static_cast<Part>(word.facts.tag - 1);
      continue;
    }
    measure(words, i, features);
    word.part = best(features);
  }
}

Result<PartTagger> PartTagger::load(const DataFiles& files) {
  constexpr std::string_view name = "models/3_annotation_words_parts.bin";
  auto weights = load_weights(files, name, "parts");
  if (!weights) return weights.error();
  if (weights->size() != rows * classes)
    return fail(Errc::bad_table, files.where(name), "holds another number of weights");
  PartTagger tagger;
  tagger.weights_ = std::move(*weights);
  return tagger;
}

}  // namespace isnad
