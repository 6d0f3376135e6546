// Pairs of quotation marks, by what the marks are, by the blanks around them, and by turns.
#include <algorithm>
#include <vector>

#include "4_statement/drafts.h"
#include "4_statement/reading.h"

namespace isnad {
namespace {

using namespace letter;

enum class Side : std::uint8_t { unknown, opening, closing };

constexpr std::uint32_t longest_doubted = 100;  // tokens of a quotation in which a line reports something
constexpr std::uint32_t longest_quote = 400;    // tokens; a mark that is open for longer has lost its partner

/// "'... we have'": whether dots and a word stand behind the mark, for what is left out of the words quoted.
bool before_omission(const Reading& reading, std::uint32_t i) {
  std::uint32_t end = i + 1;
  while (end < reading.size() && reading.mark(end) == '.') ++end;
  if (end == i + 1 || !reading.is_word(end)) return false;
  return end > i + 2 || reading.document.tokens[i + 1].span.size() > 1;
}

/// What the blanks around a mark say.
Side side_by_blanks(const Reading& reading, std::uint32_t i) {
  const auto& tokens = reading.document.tokens;
  const bool before = i > 0 && tokens[i - 1].span.end == tokens[i].span.begin;
  const bool after = i + 1 < reading.size() && tokens[i + 1].span.begin == tokens[i].span.end;
  // "said:' we": behind a colon a mark opens, wherever its blank stands.
  if (i > 0 && reading.mark(i - 1) == ':') return Side::opening;
  // A stop between the last word and the mark: what touches it is the word.
  if (before == after) return Side::unknown;
  const bool stop = (reading.mark(i + 1) == '.' && !before_omission(reading, i)) || reading.mark(i + 1) == ',';
  return after && !stop ? Side::opening : Side::closing;
}

/// Whether a mark stands right behind a word.
bool touches_before(const Reading& reading, std::uint32_t i) {
  return i > 0 && reading.is_word(i - 1) &&
         reading.document.tokens[i - 1].span.end == reading.document.tokens[i].span.begin;
}

/// Whether what stands before and behind the mark says that a quotation begins or ends.
Side side_by_neighbours(const Reading& reading, std::uint32_t i) {
  if (i == 0 || reading.mark(i - 1) == ':') return Side::opening;
  const unsigned char next = reading.mark(i + 1);
  if (before_omission(reading, i)) return Side::unknown;
  if (i + 1 >= reading.size() || next == '.' || next == ',' || next == '?' || next == ';') return Side::closing;
  return Side::unknown;
}

Side side_of(const Reading& reading, std::uint32_t i, bool open) {
  const Side blanks = side_by_blanks(reading, i);
  if (blanks != Side::unknown) return blanks;
  const Side neighbours = side_by_neighbours(reading, i);
  if (neighbours == Side::opening) return neighbours;
  // What touches the word before it and stands before a stop closes, whatever it is, and though nothing be open.
  if (neighbours == Side::closing && touches_before(reading, i)) return neighbours;
  // Nor does a mark open before a stop.
  if (neighbours == Side::closing && i + 1 < reading.size() && !open) return neighbours;
  const unsigned char mark = reading.mark(i);
  if (mark == open_quote || mark == close_quote) {
    const Side kind = mark == open_quote ? Side::opening : Side::closing;
    // Some texts set the marks the other way round.
    return kind == Side::closing && !open ? Side::opening : kind;
  }
  return open ? Side::closing : Side::opening;
}

bool is_apostrophe(const Reading& reading, std::uint32_t i) { return reading.mark(i) == '\'' && touches(reading, i); }

class Pairing {
 public:
  explicit Pairing(Reading& reading) : reading_(reading) {}

  void run() {
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      if (!open_.empty() && doubt_ == 0 && reading_.is_word(i) && breaks_line(reading_, i) && reports(i)) doubt_ = i;
      if (is_doubled(i)) {
        drop_old(i);
        const Side side = side_of_doubled(i);
        drop_doubted(i, side);
        step(side == Side::opening ? i : i + 1, side);
        if (open_.empty()) doubt_ = 0;
        ++i;
        continue;
      }
      if (!is_quote(reading_.mark(i)) || is_apostrophe(reading_, i)) continue;
      drop_old(i);
      const Side side = is_reversed(i)                    ? Side::closing
                        : opens_line(i) || opens_again(i) ? Side::opening
                                                          : side_of(reading_, i, !open_.empty());
      drop_doubted(i, side);
      step(i, side);
      if (open_.empty()) doubt_ = 0;
    }
    while (!open_.empty()) give_up();
    mark_tokens();
  }

 private:
  /// Two apostrophes side by side: one mark, written so where none is on the keyboard.
  [[nodiscard]] bool is_doubled(std::uint32_t i) const {
    return reading_.mark(i) == '\'' && reading_.mark(i + 1) == '\'' && meets(i);
  }
  /// Whether no blank stands behind `i`.
  [[nodiscard]] bool meets(std::uint32_t i) const {
    const auto& tokens = reading_.document.tokens;
    return i + 1 < reading_.size() && tokens[i].span.end == tokens[i + 1].span.begin;
  }
  [[nodiscard]] Side side_of_doubled(std::uint32_t i) const {
    const bool before = i > 0 && meets(i - 1) && reading_.mark(i - 1) != ':', after = meets(i + 1);
    if (before == after) return open_.empty() ? Side::opening : Side::closing;
    return after && reading_.is_word(i + 2) ? Side::opening : Side::closing;
  }

  void step(std::uint32_t i, Side side) {
    if (side == Side::closing) {
      if (open_.empty() && opens_anyway(i)) return step(i, Side::opening);
      if (open_.empty()) return;
      reading_.quotes[open_.back()].close = i;
      open_.pop_back();
      return;
    }
    if (!open_.empty() && is_told(i) && !is_led(reading_.quotes[open_.back()].open)) give_up();
    if (const std::uint32_t stop = reopens(i); stop != 0)
      while (!open_.empty()) give_up(0, stop);
    // A mark that begins a line begins a paragraph of speech: what is open before it has lost its partner.
    if (breaks_line(reading_, i))
      while (!open_.empty()) give_up(i);
    // A third level is none: the marks before have lost their partners.
    if (open_.size() >= 2) give_up();
    Quote quote;
    quote.open = i;
    quote.outer = open_.empty() ? 0 : open_.back() + 1;
    open_.push_back(static_cast<std::uint32_t>(reading_.quotes.size()));
    reading_.quotes.push_back(quote);
  }

  /// "'..., adding: '...'": behind the participle of a reporting verb the same mark opens again, so that the one before
  /// has lost its partner. The comma before the participle; 0 where it is not so.
  [[nodiscard]] std::uint32_t reopens(std::uint32_t i) const {
    constexpr std::uint32_t farthest = 4;  // tokens from the participle to the mark
    if (open_.empty() || reading_.mark(reading_.quotes[open_.back()].open) != reading_.mark(i)) return 0;
    for (std::uint32_t k = i; k > reading_.quotes[open_.back()].open + 2 && k + farthest > i; --k)
      if (reading_.mark(k - 2) == ',' && is_cue_participle(reading_, k - 1)) return k - 2;
    return 0;
  }

  /// "The minister said" at the begin of a line: what was open before it has lost its partner.
  [[nodiscard]] bool reports(std::uint32_t i) const {
    const Seen& next = reading_.token(i + 1);
    const bool known = reading_.is_known(i + 1);
    const bool opens = reading_.is(i + 1, word_class::that) || next.mark == ':' || is_quote(next.mark) ||
                       (next.mark == 0 && reading_.mark(i + 2) == ':');
    return (known || opens) && any_cue(reading_, i, [&](const CueMatch& m) {
             return m.form.form == Form::past && m.form.person == 3 && (m.conjoined || known) && !m.object &&
                    (reading_.tables.cues[m.cue].frames & frame::quote) != 0;
           });
  }

  /// A mark that touches the reporting word before it, where nothing is open: its blank is on the wrong side.
  [[nodiscard]] bool opens_anyway(std::uint32_t i) const {
    std::array<CueMatch, 8> matches;
    return i > 0 && reading_.is_word(i - 1) && reading_.is_word(i + 1) &&
           (reading_.is(i - 1, word_class::that) || cue_matches(reading_, i - 1, matches) != 0);
  }

  /// A line that reports stands between a mark and the next: the first has lost its partner, where the next opens or is
  /// far.
  void drop_doubted(std::uint32_t i, Side side) {
    if (doubt_ == 0 || open_.empty()) return;
    if (side == Side::opening || i - reading_.quotes[open_.front()].open > longest_doubted)
      while (!open_.empty()) give_up();
    doubt_ = 0;
  }

  /// "And so-and-so affirmed " that", with a blank on both sides: near behind a line that reports a mark opens.
  [[nodiscard]] bool opens_line(std::uint32_t i) const {
    constexpr std::uint32_t farthest = 6;  // tokens from the begin of the line
    return doubt_ != 0 && i <= doubt_ + farthest && side_by_blanks(reading_, i) == Side::unknown &&
           side_by_neighbours(reading_, i) == Side::unknown && reading_.is_word(i + 1);
  }

  /// Some texts set the marks the other way round: what was opened with a closing mark is closed with an opening one.
  [[nodiscard]] bool is_reversed(std::uint32_t i) const {
    if (open_.empty() || reading_.mark(i) != open_quote) return false;
    const std::uint32_t open = reading_.quotes[open_.back()].open;
    return open > 0 && reading_.mark(open) == close_quote &&
           (reading_.mark(open - 1) == ':' || (touches_before(reading_, open) && reading_.is_word(i - 1)));
  }

  /// Whether the mark at `i` stands behind a reporting word, a complementizer or a colon.
  [[nodiscard]] bool is_led(std::uint32_t i) const {
    return i > 0 && (reading_.mark(i - 1) == ':' || reading_.is(i - 1, word_class::that) || is_told(i));
  }
  [[nodiscard]] bool is_told(std::uint32_t i) const {
    if (i == 0) return false;
    return any_cue(reading_, i - 1, [&](const CueMatch& m) {
      return m.form.person == 3 && (reading_.tables.cues[m.cue].frames & frame::quote) != 0 &&
             (m.form.form == Form::past || m.form.form == Form::participle);
    });
  }

  /// "a new (life) " by ..., and she said " it is": the mark that is open was none that opened, this one is.
  [[nodiscard]] bool opens_again(std::uint32_t i) const {
    // "a report with the title " Z " would": inside of a quotation a title is marked.
    const bool titled = i > 0 && spells(reading_.word(i - 1), {beh, ain, noon, waw, alef, noon});
    if (titled && side_by_blanks(reading_, i) == Side::unknown && reading_.is_word(i + 1)) return true;
    return !open_.empty() && side_by_blanks(reading_, i) == Side::unknown && reading_.is_word(i + 1) && is_told(i) &&
           !is_led(reading_.quotes[open_.back()].open);
  }

  void drop_old(std::uint32_t i) {
    while (!open_.empty() && i - reading_.quotes[open_.front()].open > longest_quote) give_up();
  }

  /// The innermost open quotation ends with its sentence, or, where the next line begins with a mark at `next`, with
  /// its line: each paragraph of a long speech opens with one.
  /// `stop`: it ends there at the latest.
  void give_up(std::uint32_t next = 0, std::uint32_t stop = 0) {
    Quote& quote = reading_.quotes[open_.back()];
    quote.closed = false;
    const std::uint32_t sentence = std::min(reading_.sentence(quote.open).end, quote.open + longest_quote);
    std::uint32_t line = quote.open + 1;
    while (line < next && !breaks_line(reading_, line)) ++line;
    const bool whole = next != 0 && line == next;
    const std::uint32_t end = whole ? next : stop != 0 ? std::min(stop, sentence) : sentence;
    quote.close = quote.open + 1;
    while (quote.close < end && (whole || !(reading_.mark(quote.close) == '.' && quote.close > quote.open + 3)))
      ++quote.close;
    while (quote.close > quote.open + 1 && reading_.mark(quote.close - 1) != 0) --quote.close;
    open_.pop_back();
  }

  void mark_tokens() {
    for (std::size_t q = 0; q < reading_.quotes.size(); ++q) {
      const Quote& quote = reading_.quotes[q];
      reading_.tokens[quote.open].opens = static_cast<std::uint32_t>(q + 1);
      for (std::uint32_t i = quote.open + 1; i < quote.close && i < reading_.size(); ++i)
        reading_.tokens[i].inside = static_cast<std::uint32_t>(q + 1);
    }
  }

  Reading& reading_;
  std::vector<std::uint32_t> open_;
  std::uint32_t doubt_ = 0;  // the first line behind an open mark that begins with a reporting verb
};

}  // namespace

bool breaks_line(const Reading& reading, std::uint32_t i) {
  if (i == 0 || i >= reading.size()) return true;
  const auto& tokens = reading.document.tokens;
  return slice(reading.document.text, {tokens[i - 1].span.end, tokens[i].span.begin}).find('\n') !=
         std::string_view::npos;
}

void find_quotes(Reading& reading) { Pairing(reading).run(); }

}  // namespace isnad
