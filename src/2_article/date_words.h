#pragma once
// What the words of dates mean, and the shapes that dates have: data/2_article/dates/*.tsv in memory.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "2_article/calendars.h"
#include "2_article/date_elements.h"
#include "2_article/date_tokens.h"
#include "2_article/date_zones.h"
#include "isnad/result.h"

namespace isnad {

enum class Period : std::uint8_t { am, pm, noon, night };
enum class TimeUnit : std::uint8_t { second, minute, hour, day, week, month, year };
enum class LabelSide : std::uint8_t { before, both };
enum class ZoneWhere : std::uint8_t { alone, lead };

/// One thing that a word can mean.
struct Sense {
  WordClass word_class;
  std::uint8_t detail = 0;
  std::int16_t value = 0;
};

/// A word, or several with one meaning.
struct WordEntry {
  std::uint32_t key = 0;  ///< where it stands in `keys`
  std::uint8_t key_size = 0;
  std::uint8_t longest = 1;  ///< words of the longest entry that begins with this one
  ClassSet classes = 0;
  std::uint32_t first_sense = 0;
  std::uint32_t senses = 0;
};

/// All words, found by their folded spelling. Entry 0 is the word that says nothing.
class Lexicon {
 public:
  /// Adds what `form` means; false where there is no word in it, or a number. Call `finish` after the last.
  bool add(std::string_view form, Sense sense);
  /// `needs`: what may_be_of_day() and may_tell_distance() are to be asked for.
  void finish(const DayNeeds& needs);

  /// The longest entry whose words begin at the token `at` of `split`: how many tokens it takes, and which one it is.
  /// One token and entry 0 where there is none. `scratch` spares an allocation for each word.
  struct Match {
    std::uint16_t entry = 0;
    std::size_t tokens = 1;
  };
  Match match(std::string_view text, const DateTokens& split, std::size_t at, std::u16string& scratch) const;
  /// False for most words that no entry that a day needs begins with.
  [[nodiscard]] bool may_be_of_day(std::string_view word) const { return days_.may_hold(word, fold_); }
  /// False for most texts without a word that an entry that a distance needs begins with. Linear in the text.
  [[nodiscard]] bool may_tell_distance(std::string_view text) const { return distances_.may_hold_any(text, fold_); }

  [[nodiscard]] const WordEntry& entry(const DateToken& token) const { return entries_[token.entry]; }
  [[nodiscard]] bool is(const DateToken& token, ClassSet classes) const {
    return (entries_[token.entry].classes & classes) != 0;
  }
  /// The first sense of the class, or nullptr.
  [[nodiscard]] const Sense* sense(const DateToken& token, WordClass word_class) const;
  [[nodiscard]] const Sense* senses_begin(const DateToken& token) const {
    return senses_.data() + entries_[token.entry].first_sense;
  }
  [[nodiscard]] const Sense* senses_end(const DateToken& token) const {
    return senses_begin(token) + entries_[token.entry].senses;
  }

 private:
  [[nodiscard]] std::uint16_t find(std::u16string_view key) const;
  std::uint16_t find_or_add(std::u16string_view key);
  [[nodiscard]] std::u16string_view key_of(const WordEntry& entry) const {
    return std::u16string_view(keys_).substr(entry.key, entry.key_size);
  }
  void place(std::uint16_t entry);

  LetterFold fold_;
  std::u16string keys_;
  std::vector<WordEntry> entries_{WordEntry{}};
  std::vector<Sense> senses_;
  std::vector<std::pair<std::uint16_t, Sense>> added_;                 ///< until finish
  std::vector<std::uint16_t> slots_ = std::vector<std::uint16_t>(64);  ///< open addressing, a power of two
  WordBeginnings all_;                                                 ///< most words of a page are no words of dates
  WordBeginnings days_, distances_;
};

struct DateWords {
  Lexicon lexicon;
  DayNeeds days;
  std::vector<Zone> zones;
  std::array<std::vector<Pattern>, 6> patterns;  ///< by PatternKind

  static Result<DateWords> load(const DataFiles& files);
};

}  // namespace isnad
