// The shapes of expressions of time matched over the items of a text.
#include <algorithm>
#include <bit>
#include <optional>

#include "3_annotation/times_patterns.h"

namespace isnad {
namespace {

constexpr int latest_year = 2150;  // greater numbers of four digits count metres and people
constexpr int most_steps = 6000;   // nodes tried at one place: what bounds the time of a hostile text

int number_in(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (!is_digit(static_cast<unsigned char>(c)) || value > 99999999) return -1;
    value = value * 10 + (c - '0');
  }
  return digits.empty() ? -1 : value;
}

/// Up to three numbers that `mark` parts: 5:30, 5:30:10, 16.11.2024. False where the token has another shape.
bool split_numbers(std::string_view letters, char mark, std::array<int, 3>& parts, std::size_t& count) {
  for (count = 0; count < 3; ++count) {
    const auto end = letters.find(mark);
    parts[count] = number_in(letters.substr(0, end));
    if (parts[count] < 0) return false;
    if (end == std::string_view::npos) return ++count > 1;
    letters.remove_prefix(end + 1);
  }
  return false;
}

/// 5:30 or 5:30:10 as seconds of the day.
std::optional<std::int64_t> hour_in(std::string_view letters, char mark) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  const auto first = letters.find(mark);
  if (first > 2 || letters.size() < first + 3) return std::nullopt;
  if (!split_numbers(letters, mark, parts, count)) return std::nullopt;
  const auto [hour, minute, second] = parts;
  if (hour > 24 || minute > 59 || second > 59) return std::nullopt;
  return (hour * 60 + minute) * 60 + second;
}

/// 16.11.2024 or 2024.11.16 as year * 10000 + month * 100 + day.
std::optional<std::int64_t> dotted_date(std::string_view letters) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  if (!split_numbers(letters, '.', parts, count) || count != 3) return std::nullopt;
  if (parts[0] > 31) std::swap(parts[0], parts[2]);
  if (parts[2] < 1000 || parts[2] > 2200 || parts[0] < 1 || parts[0] > 31 || parts[1] < 1) return std::nullopt;
  if (parts[1] > 12) std::swap(parts[0], parts[1]);
  if (parts[1] > 12) return std::nullopt;
  return parts[2] * 10000 + parts[1] * 100 + parts[0];
}

}  // namespace

/// Walks the nodes of a rule over the tokens from one place on.
class TimeMatcher {
 public:
  TimeMatcher(const TimePatterns& patterns, const TimeText& text, std::size_t at, TimeMatch& best)
      : patterns_(patterns), text_(text), start_(at), best_(best) {}

  void try_rule(std::uint16_t rule) {
    rule_ = rule;
    count_ = 0;
    frame_ = 0;
    explore(patterns_.rules_[rule].start, start_);
  }

 private:
  using Atom = TimePatterns::Atom;
  using Element = TimePatterns::Element;

  void explore(std::uint16_t node, std::size_t at) {
    if (++steps_ > most_steps) return;
    const TimePatterns::Node& here = patterns_.nodes_[node];
    switch (here.kind) {
      case TimePatterns::NodeKind::accept: return accept(at);
      case TimePatterns::NodeKind::split:
        if (may_follow(here.next, at)) explore(here.next, at);
        if (may_follow(here.other, at)) explore(here.other, at);
        return;
      case TimePatterns::NodeKind::part:
        ++frame_;
        explore(here.next, at);
        --frame_;
        return;
      case TimePatterns::NodeKind::element: break;
    }
    const Element& element = patterns_.elements_[here.element];
    if (element.look == TimePatterns::Look::before) {
      // Several looks back go word by word: the nearest stands last in the row.
      const std::size_t back = looks_before(here.next) + 1;
      const bool found = start_ >= back ? look(element, start_ - back, true) : element.atom == Atom::begin;
      if (found != element.negated) explore(here.next, at);
      return;
    }
    if (element.look == TimePatterns::Look::behind) {
      if (look(element, at, false) != element.negated) explore(here.next, at);
      return;
    }
    if (count_ == TimeMatch::most_pieces || at >= text_.size()) return;
    if (at > start_ && text_.items[at].is(TimeItem::line)) return;
    step(element, here.next, at);
  }

  /// Whether the token at `at` can be the next from `node` on: most branches are out by it.
  [[nodiscard]] bool may_follow(std::uint16_t node, std::size_t at) {
    const TimePatterns::First& first = patterns_.firsts_[node];
    if (first.open) return true;
    if (at >= text_.size()) return false;
    return (first.bits & bits_of(at)).any();
  }
  /// What token `at` can be; a wa- that stands alone can be before anything.
  [[nodiscard]] const TimePatterns::TokenBits& bits_of(std::size_t at) {
    const std::size_t place = (at - start_) % bits_.size();
    if (bits_at_[place] == at + 1) return bits_[place];
    const TimeItem& item = text_.items[at];
    TimePatterns::TokenBits& bits = bits_[place];
    bits_at_[place] = at + 1;
    bits.reset();
    for (const std::uint16_t id : {item.whole, item.base})
      for (const TimeSense *sense = text_.words.senses(text_.words.entry(id)),
                           *end = sense + text_.words.entry(id).senses;
           sense != end; ++sense)
        bits.set(sense->word_class);
    if (item.is(TimeItem::number))
      bits.set(TimePatterns::number_bit);
    else if (!item.is(TimeItem::word))
      bits.set(TimePatterns::mark_bit);
    else if (!item.known())
      bits.set(TimePatterns::any_bit);
    if (text_.is_lone_joiner(at)) bits.set();
    return bits;
  }

  /// How many elements that look back follow `node` directly.
  [[nodiscard]] std::size_t looks_before(std::uint16_t node) const {
    std::size_t count = 0;
    while (patterns_.nodes_[node].kind == TimePatterns::NodeKind::element &&
           patterns_.elements_[patterns_.nodes_[node].element].look == TimePatterns::Look::before) {
      ++count;
      node = patterns_.nodes_[node].next;
    }
    return count;
  }

  void step(const Element& element, std::uint16_t next, std::size_t at) {
    std::size_t begin = at;
    if (!particles_fit(element, begin)) return;
    TimePiece piece;
    piece.at = static_cast<std::uint32_t>(begin);
    piece.role = element.role;
    piece.frame = frame_;
    piece.outside = element.outside;
    if (!read(element, begin, piece)) return;
    pieces_[count_++] = piece;
    explore(next, begin + piece.tokens);
    --count_;
  }

  /// Whether the particles of the token are those that the element may bear; goes past a wa- that stands alone.
  [[nodiscard]] bool particles_fit(const Element& element, std::size_t& at) const {
    if (element.joined) {
      if (text_.is_lone_joiner(at)) {
        if (++at >= text_.size() || text_.items[at].is(TimeItem::line)) return false;
      } else if (!text_.items[at].is(TimeItem::joined)) {
        return false;
      }
    } else if (at > start_ && text_.items[at].is(TimeItem::joined)) {
      return false;
    }
    const TimeItem& item = text_.items[at];
    const bool bears = item.is(TimeItem::preposition);
    if (element.preposition && !bears) return false;
    if (bears && at > start_ && !element.may_preposition && !element.preposition && !element.outside) return false;
    if (element.definite && !item.is(TimeItem::article)) return false;
    return !element.indefinite || !item.is(TimeItem::article);
  }

  [[nodiscard]] bool read(const Element& element, std::size_t at, TimePiece& piece) const {
    const TimeItem& item = text_.items[at];
    switch (element.atom) {
      case Atom::lexical: {
        if (!item.known()) return false;
        const auto sense = text_.sense(at, element.word_class);
        if (!sense) return false;
        piece.value = sense->value;
        piece.tokens = sense->tokens;
        return true;
      }
      case Atom::mark: piece.tokens = 1; return text_.is_mark(at, element.mark);
      case Atom::any: piece.tokens = 1; return item.is(TimeItem::word) && !item.known();
      default: return item.is(TimeItem::number) || item.known() ? read_number(element.atom, at, piece) : false;
    }
  }

  [[nodiscard]] bool read_number(Atom atom, std::size_t at, TimePiece& piece) const {
    const std::string_view letters = text_.analysis.token(at);
    const bool digits = text_.items[at].is(TimeItem::number);
    std::optional<std::int64_t> found;
    piece.tokens = 1;
    switch (atom) {
      case Atom::hm: found = digits ? hour_in(letters, ':') : std::nullopt; break;
      case Atom::hdot: found = digits ? hour_in(letters, '.') : std::nullopt; break;
      case Atom::dmy: found = digits ? dotted_date(letters) : std::nullopt; break;
      case Atom::hmm: {
        const int value = digits && (letters.size() == 3 || letters.size() == 4) ? number_in(letters) : -1;
        if (value >= 100 && value / 100 <= 24 && value % 100 < 60) found = (value / 100 * 60 + value % 100) * 60;
        break;
      }
      case Atom::mdot:
      case Atom::ydotm: {
        std::array<int, 3> parts{};
        std::size_t count = 0;
        if (digits && split_numbers(letters, '.', parts, count) && count == 2) found = parts[0] * 100 + parts[1];
        if (found && (atom == Atom::ydotm) != is_year_and_month(parts[0], parts[1])) return false;
        if (found && atom == Atom::mdot && (parts[0] > 31 || parts[1] > 31)) return false;
        break;
      }
      case Atom::ordm:
      case Atom::ordf: return take(read_ordinal(text_, at, atom == Atom::ordf), piece, 1, 999);
      case Atom::hf: return take(read_ordinal(text_, at, true), piece, 1, 12);
      case Atom::y: return read_year(letters, at, piece);
      case Atom::yb:
        return read_year(letters, at, piece) && (piece.in_words || (piece.value >= 1800 && piece.value <= 2100));
      case Atom::y0: return read_year(letters, at, piece) && piece.value % 10 == 0;
      case Atom::num: {
        const TimeNumber number = read_cardinal(text_, at);
        piece.value = number.thousandths;
        piece.tokens = number.tokens;
        // One is said by the noun alone: "one year" is no count before its noun.
        return number.tokens > 0 && !(number.in_words && number.whole() == 1);
      }
      case Atom::card: return take(read_cardinal(text_, at), piece, 0, 3'000'000);
      case Atom::w2: return !digits && take(read_cardinal(text_, at), piece, 1, 99);
      case Atom::y3: return take(read_cardinal(text_, at), piece, 100, 2999);
      case Atom::n2: return take(read_cardinal(text_, at), piece, 1, 31) && piece.digits <= 2;
      case Atom::mi: return take(read_cardinal(text_, at), piece, 0, 59) && piece.digits <= 2;
      case Atom::mm: return take(read_cardinal(text_, at), piece, 0, 59) && piece.digits == 2;
      case Atom::h: return take(read_cardinal(text_, at), piece, 0, 24) && piece.digits <= 2;
      default: return false;
    }
    piece.value = found.value_or(0);
    return found.has_value();
  }

  /// A year of four digits, or in words. "2009,11" is a year and what came behind its comma.
  [[nodiscard]] bool read_year(std::string_view letters, std::size_t at, TimePiece& piece) const {
    if (!text_.items[at].is(TimeItem::number)) {
      const TimeNumber number = read_cardinal(text_, at);
      return take(number, piece, 1000, 2999) && number.whole() != 1000;
    }
    const auto comma = letters.find(',');
    if (comma == 4 && letters.size() != 8) letters = letters.substr(0, 4);
    const int value = letters.size() == 4 ? number_in(letters) : -1;
    piece.value = value;
    piece.digits = 4;
    piece.tokens = 1;
    return value >= 1000 && value <= latest_year;
  }

  [[nodiscard]] static bool is_year_and_month(int year, int month) {
    return year > 1000 && year <= latest_year && month >= 1 && month <= 12;
  }

  [[nodiscard]] static bool take(const TimeNumber& number, TimePiece& piece, std::int64_t least, std::int64_t most) {
    if (number.tokens == 0 || !number.is_whole() || number.whole() < least || number.whole() > most) return false;
    piece.value = number.whole();
    piece.tokens = number.tokens;
    piece.in_words = number.in_words;
    piece.digits = number.digits;
    return true;
  }

  /// Whether token `at` is of the class that a look asks for; `before`: the look goes back.
  [[nodiscard]] bool look(const Element& element, std::size_t at, bool before) const {
    const bool out = at >= text_.size();
    // A look back that passed a line, and one ahead that meets one, see the end.
    const bool edge = out || (before ? text_.items[at + 1].is(TimeItem::line) && at + 1 == start_
                                     : text_.items[at].is(TimeItem::line));
    const auto kind = out ? TokenKind::punctuation : text_.analysis.document.tokens[at].kind;
    switch (element.atom) {
      case Atom::begin: return edge;
      case Atom::end: return edge || kind == TokenKind::punctuation;
      case Atom::unknown: return !edge && kind == TokenKind::word && !text_.items[at].known();
      case Atom::number: return !edge && kind == TokenKind::number;
      case Atom::wa: return !edge && text_.analysis.token(at).starts_with(static_cast<char>(letter::waw));
      case Atom::the: return !edge && has_article(at);
      case Atom::mark: return !edge && text_.is_mark(at, element.mark);
      default: break;
    }
    if (edge) return false;
    TimePiece piece;
    Element plain = element;
    plain.look = TimePatterns::Look::here;
    if (element.joined && !text_.items[at].is(TimeItem::joined)) return false;
    if (element.indefinite && text_.items[at].is(TimeItem::article)) return false;
    return read(plain, at, piece) && (!before || at + piece.tokens <= start_);
  }

  /// Whether token `at` is a word that begins with the article, in a table or not.
  [[nodiscard]] bool has_article(std::size_t at) const { return bears_article(text_.analysis.token(at)); }

  void accept(std::size_t at) {
    if (at <= best_.end || count_ == 0) return;
    std::copy_n(pieces_.begin(), count_, best_.pieces.begin());
    best_.count = count_;
    best_.end = static_cast<std::uint32_t>(at);
    best_.rule = rule_;
  }

  const TimePatterns& patterns_;
  const TimeText& text_;
  std::size_t start_;
  TimeMatch& best_;
  std::array<TimePiece, TimeMatch::most_pieces> pieces_;
  std::array<TimePatterns::TokenBits, 8> bits_;  ///< of the tokens last looked at
  std::array<std::size_t, 8> bits_at_{};         ///< which those are, and one more
  std::size_t count_ = 0;
  std::uint8_t frame_ = 0;
  std::uint16_t rule_ = 0;
  int steps_ = 0;
};

/// The rules that token `at` can be second in.
TimePatterns::RuleSet TimePatterns::followers(const TimeText& text, std::size_t at) const {
  RuleSet rules;
  if (at >= text.size() || text.items[at].is(TimeItem::line)) return rules;
  const TimeItem& item = text.items[at];
  if (item.is(TimeItem::number))
    rules = second_.by_number;
  else if (!item.is(TimeItem::word))
    rules = second_.by_mark;
  else if (!item.known())
    rules = second_.by_any;
  rules.add(entries_[item.whole].second);
  rules.add(entries_[item.base].second);
  return rules;
}

/// The rules whose first two tokens can be those at `at`: most are out by them.
TimePatterns::RuleSet TimePatterns::rules_at(const TimeText& text, std::size_t at) const {
  const TimeItem& item = text.items[at];
  RuleSet rules, begun;
  if (item.is(TimeItem::number)) {
    rules = alone_.by_number;
    begun = begins_.by_number;
  }
  for (const std::uint16_t id : {item.whole, item.base}) {
    rules.add(entries_[id].alone);
    begun.add(entries_[id].begins);
  }
  if (begun.none()) return rules;
  // A number in words, or a form of several, takes more tokens than one.
  std::array<std::size_t, 6> sizes{1, item.whole_tokens, item.base_tokens};
  std::size_t count = 3;
  const auto has = [&](TimeClass word_class) {
    return text.words.entry(item.whole).classes.test(word_class) ||
           text.words.entry(item.base).classes.test(word_class);
  };
  const bool cardinal = has(text.card);
  if (cardinal || item.is(TimeItem::number)) sizes[count++] = read_cardinal(text, at).tokens;
  if (cardinal || has(text.ordm)) sizes[count++] = read_ordinal(text, at, false).tokens;
  if (cardinal || has(text.ordf)) sizes[count++] = read_ordinal(text, at, true).tokens;
  RuleSet second;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t next = at + sizes[i];
    if (sizes[i] == 0 || (sizes[i] == 1 && i > 0)) continue;
    if (next < text.size() && text.is_lone_joiner(next)) {
      rules.add(begun);
      return rules;
    }
    second.add(followers(text, next));
  }
  begun.keep(second);
  rules.add(begun);
  return rules;
}

void TimePatterns::match(const TimeText& text, std::size_t at, bool request, TimeMatch& best) const {
  best.count = 0;
  best.rule = 0;
  best.end = static_cast<std::uint32_t>(at);
  const TimeItem& item = text.items[at];
  if (!item.is(TimeItem::number) && !entries_[item.whole].first && !entries_[item.base].first) return;
  RuleSet rules = rules_at(text, at);
  if (!request) rules.remove(requests_);
  if (rules.none()) return;
  TimeMatcher matcher(*this, text, at, best);
  for (std::size_t i = 0; i < rules.words.size(); ++i)
    for (std::uint64_t word = rules.words[i]; word != 0; word &= word - 1)
      matcher.try_rule(static_cast<std::uint16_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
}

}  // namespace isnad
