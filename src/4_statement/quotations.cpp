// Quotations without a cue: they go on with what the speaker before them said.
#include <algorithm>
#include <string_view>

#include "4_statement/drafts.h"

namespace isnad {
namespace {

constexpr std::uint32_t farthest_speaker = 40;  // tokens from a line of speech back to the one before
constexpr std::uint32_t shortest = 4;           // words: less is a name or a scare quote
constexpr std::uint32_t shortest_line = 2;      // the same where it is a line of its own behind another quotation

/// "'...', said the minister, '...'": a cue inside of its content leaves it one span.
void join_parts(const Reading& reading, Drafts& drafts) {
  std::vector<std::uint32_t> closed_by(reading.size() + 1, 0);
  for (std::size_t q = 0; q < reading.quotes.size(); ++q)
    if (reading.quotes[q].closed)
      closed_by[std::min(reading.quotes[q].close, reading.size())] = static_cast<std::uint32_t>(q + 1);
  std::uint32_t spoken = 0;  // the end of the contents before
  for (Draft& draft : drafts) {
    if (draft.opening == Opening::quote && draft.quote != 0 && !draft.match.conjoined && draft.cue.begin > 1) {
      const std::uint32_t before = draft.cue.begin - (reading.mark(draft.cue.begin - 1) == ',' ? 2 : 1);
      const std::uint32_t q = closed_by[before];
      // A few words before a comma are speech only where the sentence begins with them.
      const std::uint32_t open = q != 0 ? reading.quotes[q - 1].open : 0;
      const bool begins = q != 0 && before + 2 == draft.cue.begin &&
                          (open == reading.sentence(open).begin || breaks_line(reading, open));
      if (q != 0 && !breaks_line(reading, draft.cue.begin) && reading.quotes[q - 1].open >= spoken &&
          reading.quotes[q - 1].close > reading.quotes[q - 1].open + (begins ? shortest_line : shortest))
        draft.content.begin = reading.quotes[q - 1].open + 1;
    }
    spoken = std::max(spoken, draft.content.end);
  }
}

/// Where contents lie: asked in constant time.
class Coverage {
 public:
  Coverage(const Reading& reading, const Drafts& drafts)
      : before_(reading.size() + 2, 0), ends_(reading.size() + 2, 0) {
    std::vector<std::int32_t> steps(reading.size() + 2, 0);
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      const IndexRange content = drafts[d].content;
      if (content.empty() || content.end > reading.size()) continue;
      ++steps[content.begin];
      --steps[content.end];
      if (ends_[content.end] == 0) ends_[content.end] = static_cast<std::uint32_t>(d + 1);
    }
    std::int32_t depth = 0;
    for (std::size_t i = 0; i + 1 < before_.size(); ++i) {
      depth += steps[i];
      before_[i + 1] = before_[i] + (depth > 0 ? 1U : 0U);
    }
  }

  [[nodiscard]] bool any(IndexRange range) const { return before_[range.end] > before_[range.begin]; }

  /// 1 + the draft whose content ends at `at` or up to two tokens before it.
  [[nodiscard]] std::uint32_t ends_near(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i > 0 && i + 2 > at; --i)
      if (ends_[i - 1] != 0) return ends_[i - 1];
    return 0;
  }

  /// 1 + the draft whose content ends last before `at`, not far from it.
  [[nodiscard]] std::uint32_t last_before(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i > 0 && i + farthest_speaker > at; --i)
      if (ends_[i - 1] != 0) return ends_[i - 1];
    return 0;
  }

 private:
  std::vector<std::uint32_t> before_;  ///< tokens before each that lie in a content
  std::vector<std::uint32_t> ends_;
};

/// Behind the quotation and the marks that end its line.
std::uint32_t behind_line(const Reading& reading, const Quote& quote) {
  std::uint32_t end = quote.closed ? quote.close + 1 : quote.close;
  while (end < reading.size() && reading.mark(end) != 0 && !reading.is_quote_mark(end) && !breaks_line(reading, end))
    ++end;
  return end;
}

/// Whether `quote` is a line of its own.
bool stands_alone(const Reading& reading, const Quote& quote) {
  return breaks_line(reading, quote.open) && breaks_line(reading, behind_line(reading, quote));
}

/// Whether the line behind `quote` begins with a mark too: speech of several paragraphs is closed in the last of them.
bool goes_on(const Reading& reading, const Quote& quote) {
  const std::uint32_t end = behind_line(reading, quote);
  return end < reading.size() && breaks_line(reading, end) && reading.token(end).opens != 0;
}

/// "And of the prices: '...'": what the speaker before was asked of.
bool asks_about(const Reading& reading, const Quote& quote) {
  constexpr std::uint32_t longest = 14;  // tokens
  const std::uint32_t first = reading.sentence(quote.open).begin;
  if (quote.open <= first + 1 || quote.open > first + longest || reading.mark(quote.open - 1) != ':') return false;
  return frame_of(reading.bare(first)) == frame::an && reading.token(first).conjoined &&
         !has_verb(reading, {first, quote.open});
}

/// Whether `quote` has a word of the first person.
bool is_of_us(const Reading& reading, const Quote& quote) {
  for (std::uint32_t i = quote.open + 1; i < std::min(quote.close, quote.open + longest_content); ++i) {
    const std::string_view word = reading.word(i);
    const bool verb = reading.token(i).part == Part::verb && word.size() > 3;
    // "our house", "we went out", "(they) told us"
    const bool ours = word.size() > 3 && (reading.token(i).possessed || verb) &&
                      spells(word.substr(word.size() - 2), {letter::noon, letter::alef});
    // "we will not stop": behind a negation no verb of the past stands.
    const bool we = verb && reading.is(i - 1, word_class::negation) && reading.first_letter(i) == letter::noon;
    if (ours || we || reading.is(i, word_class::first_person | word_class::writer)) return true;
  }
  return false;
}

/// 1 + the draft whose cue stands behind its quotation in the sentence before `quote`: "'...', she said. '...'".
std::uint32_t spoken_before(const Reading& reading, const Drafts& drafts, const Quote& quote) {
  const IndexRange sentence = reading.sentence(quote.open);
  const bool behind_stop = reading.mark(quote.open - 1) == '.';  // the mark may be taken to the sentence before
  if (sentence.begin != quote.open && !behind_stop) return 0;
  const std::uint32_t first = reading.sentence(quote.open - 1).begin;
  const auto behind = std::lower_bound(drafts.begin(), drafts.end(), quote.open,
                                       [](const Draft& d, std::uint32_t open) { return d.cue.begin < open; });
  if (behind == drafts.begin()) return 0;
  const Draft& draft = *std::prev(behind);
  const bool speaks = draft.cue.begin >= first && draft.trailing && draft.quote != 0;
  return speaks ? static_cast<std::uint32_t>(behind - drafts.begin()) : 0;
}

/// 1 + the draft whose content ends with the sentence before `quote`, which is a sentence of its own and speaks of "us"
/// or "me": "he said that it was hard. 'We work every day.'"
std::uint32_t told_before(const Reading& reading, const Drafts& drafts, const Coverage& coverage, const Quote& quote) {
  std::uint32_t first = quote.open;
  while (first > 0 && reading.mark(first - 1) == '.') --first;
  if (first == 0 || first == quote.open || !quote.closed || quote.close <= quote.open + shortest) return 0;
  const std::uint32_t behind = quote.close + 1;
  const bool ends = behind >= reading.size() || reading.mark(behind) == '.' || breaks_line(reading, behind);
  if (!ends || !is_of_us(reading, quote) || !has_verb(reading, {quote.open, quote.close})) return 0;
  const std::uint32_t found = coverage.ends_near(first);
  if (found == 0 || drafts[found - 1].trailing || drafts[found - 1].parent != 0) return 0;
  // Whom somebody accuses or asks may answer, and behind what a body tells people speak.
  const Draft& told = drafts[found - 1];
  const CueClass& kind = reading.tables.classes[told.kind];
  const Head* head = told.subject.head != 0 ? &reading.tables.heads[told.subject.head - 1] : nullptr;
  const bool somebody =
      head == nullptr || head->type == SourceType::named_person || head->type == SourceType::anonymous;
  return somebody && kind.weight == Weight::neutral && kind.stance == Stance::assert_ ? found : 0;
}

}  // namespace

void add_quotations(const Reading& reading, Drafts& drafts) {
  join_parts(reading, drafts);
  const Coverage coverage(reading, drafts);
  std::vector<Draft> found;
  for (const Quote& quote : reading.quotes) {
    if (quote.outer != 0 || quote.open == 0) continue;
    const bool alone = stands_alone(reading, quote);
    if (!quote.closed && !(alone && goes_on(reading, quote))) continue;
    if (quote.close - quote.open <= (alone ? shortest_line : shortest)) continue;
    // It stands behind another quotation, and nothing but a stop or "and" is between them.
    std::uint32_t before = quote.open;
    if (before > 1 && spells(reading.word(before - 1), {letter::waw}) && !breaks_line(reading, before) &&
        has_verb(reading, {quote.open, quote.close}))
      --before;
    while (before > 0 && reading.mark(before - 1) != 0 && !reading.is_quote_mark(before - 1)) --before;
    if (before == 0 || coverage.any({quote.open + 1, quote.close})) continue;
    std::uint32_t previous = reading.is_quote_mark(before - 1) ? coverage.ends_near(before - 1) : 0;
    if (previous == 0) previous = spoken_before(reading, drafts, quote);
    if (previous == 0) previous = told_before(reading, drafts, coverage, quote);
    if (previous == 0 && asks_about(reading, quote))
      previous = coverage.last_before(reading.sentence(quote.open).begin);
    if (previous == 0 && alone && quote.close - quote.open > shortest) previous = coverage.last_before(quote.open);
    if (previous == 0) continue;
    Draft draft;
    draft.opening = Opening::verbless;
    draft.content = {quote.open + 1, quote.close};
    while (draft.content.size() > 1 && reading.mark(draft.content.begin) == '.') ++draft.content.begin;
    draft.kind = drafts[previous - 1].kind;
    found.push_back(draft);
  }
  drafts.insert(drafts.end(), found.begin(), found.end());
}

}  // namespace isnad
