#pragma once
// The mentions of a document read word by word, and the groups that they are joined into.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "0_base/word_map.h"
#include "3_annotation/entities_tables.h"
#include "3_annotation/tokens.h"
#include "isnad/document.h"

namespace isnad {

inline constexpr std::uint32_t no_mention = 0xFFFFFFFF;

/// Numbers for words: equal words have equal numbers.
class WordNumbers {
 public:
  std::uint32_t of(std::string_view word) {
    if (const auto found = map_.find(word)) return *found;
    map_.insert(word, count_);
    return count_++;
  }
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  WordMap map_;
  std::uint32_t count_ = 0;
};

struct NameWord {
  IndexRange letters;       ///< without a preposition that is written together with a name inside
  std::uint32_t sound = 0;  ///< number of its sound, or of its key where sounds would mislead; none for persons
  std::uint16_t kind = 0;   ///< bits of word_kind
  bool article = false;
  bool feminine = false;  ///< ends with teh marbuta
  std::uint32_t body_class = EntityTables::none;
  std::uint32_t country = EntityTables::none;  ///< of an adjective or a name of a country
};

/// The mentions as words. Indices are those of Document::mentions.
struct NameReading {
  const Analysis& analysis;
  const EntityTables& tables;
  std::vector<NameWord> words;
  std::vector<IndexRange> letters_of;  ///< of each mention
  std::vector<IndexRange> words_of;    ///< of each mention, into `words`
  std::vector<std::uint32_t> parent;   ///< the smallest mention around it; no_mention
  std::vector<std::uint32_t> known;    ///< of each mention: row of the body it names; none
  std::vector<std::uint32_t> country;  ///< of each mention: row of the country it names; none
  std::vector<std::uint32_t> capital;  ///< of each mention: row of the country whose capital it names; none
  std::vector<std::uint32_t> holder;   ///< of each mention: into EntityTables::holder_list; none
  WordNumbers numbers;

  [[nodiscard]] const std::vector<Mention>& mentions() const { return analysis.document.mentions; }
  [[nodiscard]] MentionType type(std::uint32_t mention) const { return mentions()[mention].type; }
  [[nodiscard]] std::string_view view(IndexRange letters) const { return analysis.letters.view(letters); }
};

NameReading read_names(const Analysis& analysis, const EntityTables& tables);

/// Which mentions are joined: groups that grow together.
class MentionGroups {
 public:
  explicit MentionGroups(std::size_t count) : up_(count), reasons_(count) {
    for (std::size_t i = 0; i < count; ++i) up_[i] = offset(i);
  }
  /// The first mention of the group.
  std::uint32_t root(std::uint32_t mention) {
    while (up_[mention] != mention) mention = up_[mention] = up_[up_[mention]];
    return mention;
  }
  /// Joins `one` to `other`; `why` is what explains `one`.
  void join(std::uint32_t one, std::uint32_t other, JoinRule why) {
    note(one, other, why);
    one = root(one);
    other = root(other);
    if (one < other) up_[other] = one;
    if (other < one) up_[one] = other;
  }

  /// Why a mention was joined first, and to which; itself where nothing joined it.
  struct Reason {
    JoinRule why = JoinRule::first;
    std::uint32_t with = no_mention;
  };
  [[nodiscard]] const Reason& reason(std::uint32_t mention) const { return reasons_[mention]; }

 private:
  void note(std::uint32_t one, std::uint32_t other, JoinRule why) {
    if (one == other) return;
    if (reasons_[one].with != no_mention) std::swap(one, other);
    if (reasons_[one].with == no_mention && reasons_[other].with != one) reasons_[one] = {why, other};
  }

  std::vector<std::uint32_t> up_;
  std::vector<Reason> reasons_;
};

}  // namespace isnad
