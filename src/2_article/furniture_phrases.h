#pragma once
// Phrases of furniture: which of them stand in a short text, and how.

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/table.h"
#include "isnad/article.h"
#include "isnad/result.h"
#include "isnad/span.h"

namespace isnad {

/// How a phrase must stand (the second column of data/2_article/furniture.tsv).
enum class PhraseUse : std::uint8_t { whole, begin, part, label, sign, count };

/// The words of a text as numbers, one for all spellings of a word; only the first `limit`, or fewer, are kept.
struct WordKeys {
  static constexpr std::uint32_t limit = 40;
  std::array<std::uint64_t, limit> key;
  std::array<Span, limit> span;           ///< in the text
  std::array<std::uint64_t, limit> bare;  ///< without an Arabic "and", "by", "for" written on to it; 0: there is none
  std::array<bool, limit> number;         ///< digits and nothing else
  std::uint32_t count = 0;                ///< of those kept
  std::uint32_t numbers = 0;              ///< of those kept
  bool more = false;                      ///< the text has further words
};

/// Cuts `text` into words, `most` or fewer: letters and digits, marks of vowels left out.
void read_words(std::string_view text, WordKeys& words, std::uint32_t most = WordKeys::limit);
/// The key of the first word of `text`; 0 where it has none.
[[nodiscard]] std::uint64_t first_word_of(std::string_view text);

/// Which phrases stand in a text, by their reasons; Reason::count: none.
struct PhraseMatch {
  Reason whole = Reason::count;
  Reason label = Reason::count;        ///< the text is a label and nothing else
  Reason label_begin = Reason::count;  ///< it begins with a label
  Reason begin = Reason::count;
  Reason part = Reason::count;
  std::uint32_t part_word = 0;  ///< the word that `part` begins with
  std::uint32_t label_end = 0;  ///< byte behind the label that it begins with
  Reason sign = Reason::count;  ///< the reason that most signs speak for
  std::uint32_t signs = 0;      ///< how many
  std::uint32_t reasons = 0;    ///< bit per reason of all phrases, wherever they stand, signs left out
  static constexpr std::size_t most_cuts = 4;
  std::array<std::uint32_t, most_cuts>
      cuts{};  ///< words inside the text at which something else begins: an office, a template word
  std::size_t cut_count = 0;
  std::uint32_t cut_end = 0;  ///< the word behind the phrase of the last cut
};

/// Phrases as paths of words in one open table of hashes.
class PhraseTable {
 public:
  PhraseTable() : slots_(64) {}

  void insert(std::string_view phrase, PhraseUse use, Reason reason);
  [[nodiscard]] PhraseMatch match(const WordKeys& words) const;
  /// False where match() cannot find that `text` is a label: no phrase begins with its first word, numbers before it or
  /// not.
  [[nodiscard]] bool may_be_label(std::string_view text) const;

 private:
  struct Slot {
    std::uint64_t path = 0;
    std::array<Reason, static_cast<std::size_t>(PhraseUse::count)> reasons{};
    bool used = false;
  };
  [[nodiscard]] std::size_t place(std::uint64_t path) const;
  Slot& slot_for(std::uint64_t path);
  using Signs = std::array<std::uint8_t, static_cast<std::size_t>(Reason::count)>;
  void follow(const WordKeys& words, std::uint32_t first, bool bare, PhraseMatch& found, Signs& signs) const;
  static void take(const Slot& slot, const WordKeys& words, IndexRange range, PhraseMatch& found);
  static void take_signs(const Slot& slot, IndexRange range, PhraseMatch& found, Signs& signs);

  /// The place of a path in starts_ (of its first word) and in paths_: most words of a page begin no phrase, and most
  /// others go on with none.
  [[nodiscard]] static std::size_t start_of(std::uint64_t path) { return static_cast<std::size_t>(path >> 48); }

  std::vector<Slot> slots_;  ///< a power of two of them; far more than the nearest memory holds
  std::bitset<65536> starts_, paths_;
  std::size_t count_ = 0;
};

/// The reason that a table names; an error that names the cell where there is none of that name.
Result<Reason> reason_in(const Table& table, const Row& row, std::size_t column);

/// Rows of data/2_article/furniture.tsv.
Result<PhraseTable> load_phrases(const DataFiles& files);

}  // namespace isnad
