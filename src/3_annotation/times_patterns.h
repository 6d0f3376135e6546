#pragma once
// The shapes of expressions of time: patterns.tsv compiled, and matched over the items of a text.

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "3_annotation/times_numbers.h"

namespace isnad {

// clang-format off
/// What a part of an expression says.
enum class TimeRole : std::uint8_t {
  none, day, month, hmonth, year, year2, either, weekday, dayrel, todayn, nightrel, tonight, hour, minute, minute2, hm,
  hdot, dmy, hmm, mdot, ydotm, part, parta, partb, midnight, midday, unit, units, unit2, unitacc, alyawm, yawm, sana,
  shahr, usbu, count, vague, vaguep, vagued, deic, deicw, adeic, asame, same, self, that, recent, ry, rm, rw, mod, modw,
  modl, approx, approxp, season, decade, century, cy, ord, lastord, yearpart, frac, plusfrac, minusfrac, quarters3,
  holiday, ref, pastn, every, setadv, setadj, setadjh, setadjq, bc, ah, cc, yy, weekend, early, more, first, akhir,
  baqiya, all, clock, lunch, waqt, nthdecade, aqd, size,
};

enum class TimeAction : std::uint8_t {
  date, duration, span, ago, hence, back, since, set, ref, age, nothing, week, weekof, nth, half, lastday,
};
// clang-format on

/// One piece of a match: what stands at a token and what it says.
struct TimePiece {
  TimeRole role = TimeRole::none;
  std::uint8_t tokens = 0;
  std::uint8_t frame = 0;   ///< which expression of the match it belongs to
  bool outside = false;     ///< it is matched, but is no part of the expression
  bool in_words = false;    ///< a number in words
  std::uint8_t digits = 0;  ///< of a number in digits
  std::uint32_t at = 0;     ///< token
  std::int64_t value = 0;   ///< of a number with decimals, thousandths
};

struct TimeMatch {
  static constexpr std::size_t most_pieces = 40;
  std::array<TimePiece, most_pieces> pieces;
  std::size_t count = 0;
  std::uint32_t end = 0;   ///< the token behind
  std::uint16_t rule = 0;  ///< 0: none
};

/// A row of patterns.tsv that has an action.
struct TimeRule {
  std::string name, pattern, note;
  std::uint32_t line = 0;  ///< of the table
  TimeAction action = TimeAction::date;
  bool request = false;
  std::uint16_t start = 0;  ///< node
};

class TimePatterns {
 public:
  static Result<TimePatterns> load(const DataFiles& files, const TimeWords& words);

  /// The longest expression that begins at token `at`; `request`: whether rules for requests are tried.
  void match(const TimeText& text, std::size_t at, bool request, TimeMatch& best) const;

  /// Rule 0 is none.
  [[nodiscard]] const std::vector<TimeRule>& rules() const { return rules_; }

 private:
  friend class TimePatternCompiler;
  friend class TimeMatcher;
  static constexpr std::size_t most_rules = 320;
  /// A set of rules, by their numbers.
  struct RuleSet {
    std::array<std::uint64_t, most_rules / 64> words{};
    [[nodiscard]] bool none() const {
      std::uint64_t any = 0;
      for (const std::uint64_t word : words) any |= word;
      return any == 0;
    }
    void set(std::size_t rule) { words[rule / 64] |= std::uint64_t{1} << (rule % 64); }
    void keep(const RuleSet& other) {
      for (std::size_t i = 0; i < words.size(); ++i) words[i] &= other.words[i];
    }
    void add(const RuleSet& other) {
      for (std::size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
    }
    void remove(const RuleSet& other) {
      for (std::size_t i = 0; i < words.size(); ++i) words[i] &= ~other.words[i];
    }
  };

  // clang-format off
  enum class Atom : std::uint8_t {
    lexical, mark, card, num, n2, mi, h, y, hm, hdot, dmy, hmm, mdot, ydotm, ordm, ordf, any, begin, end, unknown, number,
    w2, y3, yb, y0, mm, hf, wa, the,
  };
  // clang-format on
  enum class Look : std::uint8_t { here, before, behind };
  struct Element {
    Atom atom = Atom::lexical;
    TimeRole role = TimeRole::none;
    Look look = Look::here;
    bool negated = false;
    bool definite = false, indefinite = false, joined = false, may_preposition = false, preposition = false;
    bool outside = false;
    char mark = 0;
    TimeClass word_class = 0;
  };
  enum class NodeKind : std::uint8_t { element, split, part, accept };
  struct Node {
    NodeKind kind = NodeKind::accept;
    std::uint16_t element = 0, next = 0, other = 0;
  };

  /// What a token can be, for a look ahead: its classes, and behind them digits, a mark, a word in no table.
  static constexpr std::size_t number_bit = most_time_classes, mark_bit = number_bit + 1, any_bit = number_bit + 2;
  using TokenBits = std::bitset<most_time_classes + 3>;
  /// What the next token can be from a node on; `open`: also none, or one that is looked at and not taken.
  struct First {
    TokenBits bits;
    bool open = false;
  };
  void find_firsts(const TimeWords& words);
  void add_first(const Element& element, const TimeWords& words, TokenBits& bits) const;

  struct RuleIndex;
  [[nodiscard]] RuleSet rules_at(const TimeText& text, std::size_t at) const;
  [[nodiscard]] RuleSet followers(const TimeText& text, std::size_t at) const;
  void index_entries(const TimeWords& words);

  std::vector<TimeRule> rules_ = std::vector<TimeRule>(1);
  std::vector<Element> elements_;
  std::vector<Node> nodes_;
  std::vector<First> firsts_;  ///< of each node
  /// Rules by what a token can be: a word of a class, digits, a mark, a word in no table.
  struct RuleIndex {
    std::array<RuleSet, most_time_classes> by_class;
    RuleSet by_number, by_mark, by_any;
  };
  RuleIndex alone_;   ///< rules that may be over behind a first token that can be so
  RuleIndex begins_;  ///< rules that need more behind it
  RuleIndex second_;  ///< what the second token of those can be
  /// The same of each form, of all its classes.
  struct EntryRules {
    RuleSet alone, begins, second;
    bool first = false;  ///< a rule may begin with it
  };
  std::vector<EntryRules> entries_;
  RuleSet requests_;
};

}  // namespace isnad
