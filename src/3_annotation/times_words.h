#pragma once
// The words of expressions of time: their classes, and the tokens of a text looked up among them.

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "0_base/data_files.h"
#include "0_base/word_map.h"
#include "3_annotation/token_numbers.h"
#include "3_annotation/tokens.h"
#include "isnad/result.h"

namespace isnad {

using TimeClass = std::uint8_t;
inline constexpr std::size_t most_time_classes = 189;
using TimeClassSet = std::bitset<most_time_classes>;

/// One thing that a form can mean.
struct TimeSense {
  TimeClass word_class = 0;
  std::int32_t value = 0;
  std::uint32_t strict = 0;  ///< 1 + index of the spelling that it needs; 0: any
};

/// A form: a word, or several.
struct TimeEntry {
  TimeClassSet classes;
  std::uint32_t first_sense = 0;
  std::uint32_t senses = 0;
  std::uint8_t longest = 1;  ///< words of the longest form that begins with this one
};

/// A token as the patterns see it.
struct TimeItem {
  // clang-format off
  enum Flag : std::uint8_t {
    joined = 1, preposition = 2, article = 4, fused = 8, word = 16, number = 32, line = 64, quoted = 128,
  };
  // clang-format on
  std::uint16_t whole = 0;  ///< the entry of the form with its article, if it has one; 0: none
  std::uint16_t base = 0;   ///< the entry of the form without the article
  std::uint8_t whole_tokens = 0, base_tokens = 0;
  std::uint8_t flags = 0;  ///< joined by wa- or fa-; bears bi-, li-, ka-; has the article; li- and article in one; a
                           ///< word; a number; the first of its line; between quote marks
  std::uint8_t cut = 0;    ///< letters of the particles before it

  [[nodiscard]] bool is(std::uint8_t flag) const { return (flags & flag) != 0; }
  [[nodiscard]] bool known() const { return (whole | base) != 0; }
};

/// The item of a word, where no form of several begins with it: then its letters tell all.
struct TimeRow {
  bool known = false;
  TimeItem item;
};
using TimeRows = WordRows<TimeRow>;

/// A feast: where it lies in its calendar.
struct Holiday {
  enum class Kind : std::uint8_t { gregorian, hijri, easter, nth };
  Kind kind = Kind::gregorian;
  int month = 0, day = 0, weekday = 0, days = 1, part = 0;
};

/// words.tsv, numbers.tsv and holidays.tsv in memory.
class TimeWords {
 public:
  static Result<TimeWords> load(const DataFiles& files, const LetterTable& letters);

  /// The number of a class, or nothing where no row has it.
  [[nodiscard]] std::optional<TimeClass> class_named(std::string_view name) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }  ///< entries, with 0, which is none
  [[nodiscard]] const TimeEntry& entry(std::uint16_t id) const { return entries_[id]; }
  [[nodiscard]] const TimeSense* senses(const TimeEntry& entry) const { return senses_.data() + entry.first_sense; }
  [[nodiscard]] std::string_view spelling(std::uint32_t strict) const { return spellings_[strict - 1]; }
  [[nodiscard]] const std::vector<Holiday>& holidays() const { return holidays_; }

  /// The items of all tokens. `rows` are of the same table.
  std::vector<TimeItem> read(const Analysis& analysis, TimeRows& rows) const;

 private:
  struct Found {
    std::uint16_t entry = 0;
    std::uint8_t tokens = 0;
  };
  /// A token that is read, and whether more than its letters had to be looked at.
  struct Site {
    const Analysis& analysis;
    std::size_t token = 0;
    bool alone = true;
  };
  std::optional<Error> load_words(const DataFiles& files, const LetterTable& letters);
  std::optional<Error> load_numbers(const DataFiles& files, const LetterTable& letters);
  std::optional<Error> load_holidays(const DataFiles& files, const LetterTable& letters);
  std::optional<TimeClass> add_class(std::string_view name);
  bool add_forms(std::string_view forms, const LetterTable& letters, TimeSense sense);
  std::uint16_t entry_of(const std::string& key);
  void finish();
  [[nodiscard]] Found find(Site& site, std::string_view loose) const;
  [[nodiscard]] bool find_parts(Site& site, std::string_view loose, TimeItem& item) const;
  [[nodiscard]] TimeItem read_word(Site& site) const;

  WordMap classes_;  ///< their numbers
  WordMap map_;
  std::vector<TimeEntry> entries_ = std::vector<TimeEntry>(1);
  std::vector<TimeSense> senses_;
  std::vector<std::pair<std::uint16_t, TimeSense>> added_;  ///< until finish
  std::vector<std::string> spellings_;
  std::vector<Holiday> holidays_;
};

/// Calls `use` with each form of a cell, which bars part; false where it refuses one.
template <class Use>
bool each_form(std::string_view cell, const Use& use) {
  while (!cell.empty()) {
    const auto bar = cell.find('|');
    if (!use(cell.substr(0, bar))) return false;
    cell.remove_prefix(bar == std::string_view::npos ? cell.size() : bar + 1);
  }
  return true;
}

}  // namespace isnad
