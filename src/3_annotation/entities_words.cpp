// The mentions of a document read word by word.
#include "3_annotation/entities_words.h"

#include <algorithm>
#include <cstddef>

#include "3_annotation/entities_spelling.h"

namespace isnad {
namespace {

constexpr std::size_t most_words = 24;     // of one mention; what comes behind tells nothing more
constexpr std::size_t most_inner = 16;     // mentions inside of one that are looked at
constexpr std::size_t shortest_sound = 4;  // letters; shorter ones are shared by too many words

class Reader {
 public:
  explicit Reader(NameReading& reading) : reading_(reading), letters_(reading.analysis.letters) {}

  void run() {
    const std::size_t count = reading_.mentions().size();
    reading_.words_of.reserve(count);
    find_letters();
    find_parents();
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto begin = offset(reading_.words.size());
      read_words(i);
      reading_.words_of.push_back({begin, offset(reading_.words.size())});
      look_up(i);
    }
  }

 private:
  void find_parents() {
    std::vector<std::uint32_t> open;
    const auto& mentions = reading_.mentions();
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      while (!open.empty() && mentions[open.back()].span.end < mentions[i].span.end) open.pop_back();
      while (!open.empty() && mentions[open.back()].span.end <= mentions[i].span.begin) open.pop_back();
      reading_.parent.push_back(open.empty() ? no_mention : open.back());
      open.push_back(i);
    }
  }

  /// Where in the letters the first mentions inside of mention `i` begin.
  void find_inner(std::uint32_t i) {
    inner_.clear();
    const auto& mentions = reading_.mentions();
    for (std::uint32_t j = i + 1; j < mentions.size() && inner_.size() < most_inner; ++j) {
      if (mentions[j].span.begin >= mentions[i].span.end) break;
      inner_.push_back(reading_.letters_of[j].begin);
    }
  }

  /// The first letter at `byte` or behind it, looked for from letter `from` on in growing steps.
  [[nodiscard]] std::uint32_t letter_at(std::uint32_t byte, std::uint32_t from) const {
    const auto& at = letters_.at;
    const std::size_t last = at.empty() ? 0 : at.size() - 1;
    std::size_t low = from, step = 8;
    while (low + step < last && at[low + step] < byte) {
      low += step;
      step *= 2;
    }
    const auto end = at.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, last));
    const auto found = std::lower_bound(at.begin() + static_cast<std::ptrdiff_t>(std::min(low, last)), end, byte);
    return offset(static_cast<std::size_t>(found - at.begin()));
  }

  void find_letters() {
    std::uint32_t from = 0;
    for (const Mention& mention : reading_.mentions()) {
      from = letter_at(mention.span.begin, from);
      reading_.letters_of.push_back({from, letter_at(mention.span.end, from)});
    }
  }

  [[nodiscard]] bool name_letter(std::uint32_t i) const {
    const auto c = static_cast<unsigned char>(letters_.bytes[i]);
    return is_letter(c) || is_digit(c);
  }

  void read_words(std::uint32_t mention) {
    find_inner(mention);
    phrase_.clear();
    const IndexRange range = reading_.letters_of[mention];
    std::size_t count = 0;
    for (std::uint32_t i = range.begin; i < range.end && count < most_words;) {
      if (!name_letter(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i;
      while (end < range.end && name_letter(end)) ++end;
      add_word(mention, {i, end}, i == range.begin);
      i = end;
      ++count;
    }
  }

  void add_word(std::uint32_t mention, IndexRange range, bool first) {
    NameWord word;
    word.letters = range;
    for (const std::uint32_t begin : inner_)
      if (begin > range.begin && begin < range.end) word.letters.begin = begin;
    const std::uint32_t begin = word.letters.begin;
    const bool whole = begin == range.begin && !first;
    const MentionType type = reading_.type(mention);
    if (whole) word.letters.begin += is_lam_before_lam(word.letters);
    const auto place = place_of(word.letters, !whole || word.letters.begin > begin, type);
    key_.assign(1, 'k');
    word.article = append_name_key(reading_.view(word.letters), place, key_);
    word.feminine = static_cast<unsigned char>(letters_.bytes[range.end - 1]) == letter::teh_marbuta;
    if (whole) cut_preposition(word);
    if (!phrase_.empty()) phrase_ += ' ';
    phrase_.append(key_, 1);
    classify(word, type);
    reading_.words.push_back(word);
  }

  [[nodiscard]] bool is_lam(std::uint32_t i) const {
    return static_cast<unsigned char>(letters_.bytes[i]) == letter::lam;
  }

  /// Whether the word belongs to those that begin with lam themselves: "Lebanon", "committee".
  bool has_own_lam(IndexRange letters) {
    sound_.clear();
    append_name_key(reading_.view(letters), WordPlace::first, sound_);
    return (reading_.tables.kinds.value_or(sound_, 0) & word_kind::lam) != 0;
  }

  /// "lil-lajna": the first lam is the preposition, the second the word's own.
  bool is_lam_before_lam(IndexRange letters) {
    return letters.size() > 3 && is_lam(letters.begin) && is_lam(letters.begin + 1) &&
           has_own_lam({letters.begin + 1, letters.end});
  }

  WordPlace place_of(IndexRange letters, bool begins, MentionType type) {
    if (!begins) return WordPlace::inner;
    const bool lam = letters.begin > 0 && is_lam(letters.begin) && is_lam(letters.begin - 1);
    return lam && type != MentionType::person && !has_own_lam(letters) ? WordPlace::after_lam : WordPlace::first;
  }

  /// A preposition of one letter before a class word: "bi-munazzama".
  void cut_preposition(NameWord& word) {
    const auto first = static_cast<unsigned char>(key_.size() > 4 ? key_[1] : 0);
    if (word.article || (first != letter::beh && first != letter::lam)) return;
    if (!reading_.tables.classes.contains(std::string_view(key_).substr(2))) return;
    key_.erase(1, 1);
    ++word.letters.begin;
  }

  /// "their forces", "his organisation": the class of the word without its pronoun.
  void classify_possessed(NameWord& word, std::string_view key) {
    if (word.article || word.feminine || word.body_class != EntityTables::none) return;
    const std::size_t pronoun = size_of_pronoun(key);
    if (pronoun == 0) return;
    sound_.assign(key.substr(0, key.size() - pronoun));
    if (static_cast<unsigned char>(sound_.back()) == letter::teh) {
      const auto plural = reading_.tables.classes.find(sound_);
      if (!plural) sound_.back() = static_cast<char>(letter::heh);
    }
    const auto found = reading_.tables.classes.find(sound_);
    if (!found) return;
    word.body_class = *found;
    word.article = true;
  }

  void classify(NameWord& word, MentionType type) {
    const std::string_view key = std::string_view(key_).substr(1);
    const EntityTables& tables = reading_.tables;
    word.kind = static_cast<std::uint16_t>(tables.kinds.value_or(key, 0));
    if (type == MentionType::person) return;  // names of persons are compared in their own units
    if (const auto found = tables.classes.find(key)) word.body_class = *found;
    if (const auto found = tables.adjectives.find(key)) word.country = *found;
    if (word.country == EntityTables::none)
      if (const auto found = tables.countries.find(key)) word.country = *found;
    if (type == MentionType::organisation) classify_possessed(word, key);
    sound_.assign(1, 's');
    append_sound(key, sound_);
    word.sound = reading_.numbers.of(sound_.size() > shortest_sound ? sound_ : key_);
  }

  /// Looks the whole mention up: bodies, countries, capitals, and persons with an office that are known.
  void look_up(std::uint32_t mention) {
    const EntityTables& tables = reading_.tables;
    const std::string_view phrase = phrase_;
    reading_.known.push_back(tables.known.value_or(phrase, EntityTables::none));
    reading_.country.push_back(tables.countries.value_or(phrase, EntityTables::none));
    reading_.capital.push_back(tables.capitals.value_or(phrase, EntityTables::none));
    const bool person = reading_.type(mention) == MentionType::person;
    reading_.holder.push_back(person ? tables.holders.value_or(phrase, EntityTables::none) : EntityTables::none);
  }

  NameReading& reading_;
  const Letters& letters_;
  std::vector<std::uint32_t> inner_;
  std::string key_, sound_, phrase_;
};

}  // namespace

NameReading read_names(const Analysis& analysis, const EntityTables& tables) {
  NameReading reading{analysis, tables, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  Reader(reading).run();
  return reading;
}

}  // namespace isnad
