// Names that a model saw in one place of a text and not in another.
#include "3_annotation/name_phrases_repeats.h"

#include <algorithm>
#include <bitset>

#include "3_annotation/name_phrases_looks.h"

namespace isnad {
namespace {

using namespace phrase_kind;
using Names = std::vector<PhraseName>;

class RepeatFinder {
 public:
  RepeatFinder(const Analysis& analysis, const std::vector<PhraseWord>& words, const NameWords& known,
               const Names& names)
      : analysis_(analysis), words_(words), known_(known), names_(names) {}

  Names run() {
    for (std::uint32_t n = 0; n < names_.size(); ++n) remember(names_[n]);
    std::sort(seen_.begin(), seen_.end(),
              [](const Seen& a, const Seen& b) { return a.key != b.key ? a.key < b.key : a.begin < b.begin; });
    std::size_t next = 0;
    std::uint32_t named = 0;  // where the names end that began before
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      for (; next < names_.size() && names_[next].begin <= i; ++next)
        if (names_[next].type != MentionType::title) named = std::max(named, names_[next].end);
      if (i < named || !words_[i].is_word || !filter_[slot(key(i))]) continue;
      const std::uint32_t free = next < names_.size() ? names_[next].begin : static_cast<std::uint32_t>(words_.size());
      if (touches(i, named, free)) continue;
      if (const std::uint32_t end = look_at(i, free); end > i) i = end - 1;
    }
    return std::move(found_);
  }

 private:
  /// A name, or the last word of one, by its first word.
  struct Seen {
    std::uint64_t key;
    std::uint32_t begin, end;
    MentionType type;
  };

  static std::size_t slot(std::uint64_t key) { return key >> 50U; }
  [[nodiscard]] std::uint64_t key(std::uint32_t i) const {
    return name_mix(words_[i].base + (words_[i].article ? 1 : 0));
  }

  void remember(const PhraseName& name) {
    if (name.type == MentionType::title) return;
    const auto add = [&](std::uint32_t begin) {
      seen_.push_back({key(begin), begin, name.end, name.type});
      filter_.set(slot(key(begin)));
    };
    if (name.end > name.begin + 1) {
      if (words_[name.begin].kinds == 0 && !words_[name.begin].article && name.type != MentionType::organisation)
        add(name.begin);
      if (name.type == MentionType::person && is_rare(name.end - 1, name.type)) add(name.end - 1);
    } else if (is_rare(name.begin, name.type)) {
      add(name.begin);
    }
  }

  /// Whether the word is hardly anything but this name.
  [[nodiscard]] bool is_rare(std::uint32_t i, MentionType type) const {
    const PhraseWord& word = words_[i];
    if (!word.is_word || word.kinds != 0 || word.pronoun || word.part == Part::verb || word.size < 3) return false;
    if (!is_arabic_letter(static_cast<unsigned char>(analysis_.token(i).front()))) return false;
    const WordLooks looks = stem_looks(analysis_, word, i, known_);
    constexpr int rare = 7;        // the binary logarithm of the count, and one
    constexpr unsigned given = 8;  // of KnownWord::part
    if (type == MentionType::person && (looks.known.part & given) != 0 && looks.known.frequency > rare + 1)
      return false;
    if (type == MentionType::person && looks.person >= 3) return true;
    if (type == MentionType::place && looks.place >= 3) return true;
    if (type == MentionType::organisation && looks.body >= 3 && !word.article) return true;
    return looks.known.frequency <= rare && !word.article && looks.known.part == 0;
  }

  /// Whether a name stands right beside: then the word may be a part of that.
  [[nodiscard]] bool touches(std::uint32_t i, std::uint32_t named, std::uint32_t free) const {
    if (named == i && i > 0 && words_[i].bare()) return true;
    return free == i + 1 && free < words_.size() && words_[free].bare();
  }

  /// Adds the name that stands at `i` if the text has it nearby, before the next name at `free`; gives its end.
  std::uint32_t look_at(std::uint32_t i, std::uint32_t free) {
    constexpr std::uint32_t nearby = 2000;  // tokens
    const std::uint64_t wanted = key(i);
    auto seen = std::lower_bound(seen_.begin(), seen_.end(), wanted, [&](const Seen& a, std::uint64_t b) {
      return a.key != b ? a.key < b : a.begin + nearby < i;
    });
    const Seen* best = nullptr;
    for (int n = 0; n < 8 && seen != seen_.end() && seen->key == wanted && seen->begin < i + nearby; ++n, ++seen)
      if (stands_again(*seen, i, free) && (best == nullptr || seen->end - seen->begin > best->end - best->begin))
        best = &*seen;
    if (best == nullptr || describes(i)) return i;
    found_.push_back({i, i + best->end - best->begin, best->type});
    return found_.back().end;
  }

  [[nodiscard]] bool stands_again(const Seen& seen, std::uint32_t i, std::uint32_t free) const {
    const std::uint32_t size = seen.end - seen.begin;
    if (i + size > free) return false;
    for (std::uint32_t k = 0; k < size; ++k)
      if (key(i + k) != key(seen.begin + k) || (k > 0 && words_[i + k].bare() != words_[seen.begin + k].bare()))
        return false;
    return true;
  }

  /// Behind a noun with the article a word with it describes.
  [[nodiscard]] bool describes(std::uint32_t i) const {
    return words_[i].article && words_[i].bare() && i > 0 && words_[i - 1].article &&
           words_[i - 1].feminine == words_[i].feminine;
  }

  const Analysis& analysis_;
  const std::vector<PhraseWord>& words_;
  const NameWords& known_;
  const Names& names_;
  std::vector<Seen> seen_;
  std::bitset<16384> filter_;
  Names found_;
};

}  // namespace

std::vector<PhraseName> find_repeats(const Analysis& analysis, const std::vector<PhraseWord>& words,
                                     const NameWords& known, const std::vector<PhraseName>& names) {
  return RepeatFinder(analysis, words, known, names).run();
}

}  // namespace isnad
